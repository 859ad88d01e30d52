// Lucene's nori with KoreanNumberFilter: a number with the counter behind it. nori analyses all the morphology.
//   java Nori TEXT CORPUS PREDICTIONS      CORPUS: "id TAB text" a line, \n in a text written as \\n
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanNumberFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.Version;

public class Nori {
  private static final int WARM_LINES = 5000;

  // Punctuation is kept: the filter reads 3,200 and 1.5 with it.
  private final KoreanTokenizer tokenizer = new KoreanTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null,
      KoreanTokenizer.DecompoundMode.NONE, false, false);
  private final TokenStream stream = new KoreanNumberFilter(tokenizer);
  private final CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
  private final PartOfSpeechAttribute part = stream.addAttribute(PartOfSpeechAttribute.class);

  private boolean isNumber() {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if ((c < '0' || c > '9') && c != '.') return false;
    }
    return term.charAt(0) != '.';
  }

  // Spans as pairs: what the filter made a number, with a counter (NNBC) or % at most a space behind it.
  List<int[]> find(String text) throws IOException {
    List<int[]> spans = new ArrayList<>();
    boolean open = false;
    tokenizer.setReader(new StringReader(text));
    stream.reset();
    while (stream.incrementToken()) {
      int begin = offset.startOffset();
      int end = offset.endOffset();
      int[] last = open ? spans.get(spans.size() - 1) : null;
      if (isNumber()) {
        spans.add(new int[] {begin, end});
        open = true;
      } else if (open && begin - last[1] <= 1 && (part.getLeftPOS() == POS.Tag.NNBC || text.charAt(begin) == '%')) {
        last[1] = text.charAt(begin) == '%' ? begin + 1 : end;  // a token of signs may hold the space behind it
        open = false;
      } else {
        open = open && text.substring(begin, end).isBlank();
      }
    }
    stream.end();
    stream.close();
    return spans;
  }

  public static void main(String[] arguments) throws IOException {
    Nori nori = new Nori();
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    for (String line : lines.subList(0, Math.min(WARM_LINES, lines.size()))) nori.find(line);
    long bytes = 0;
    for (String line : lines) bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
    double[] seconds = new double[5];
    long found = 0;
    for (int pass = 0; pass < seconds.length; pass++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      found = 0;
      for (String line : lines) found += nori.find(line).size();
      seconds[pass] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
    }
    Arrays.sort(seconds);
    try (PrintWriter out = new PrintWriter(arguments[2], StandardCharsets.UTF_8)) {
      for (String record : Files.readAllLines(Path.of(arguments[1]))) {
        String[] fields = record.split("\t", 2);
        for (int[] span : nori.find(fields[1].replace("\\n", "\n"))) {
          out.printf("{\"doc\":\"%s\",\"start\":%d,\"end\":%d,\"kind\":\"number\"}%n", fields[0], span[0], span[1]);
        }
      }
    }
    System.out.printf("{\"name\":\"nori\",\"version\":\"%s\",\"bytes\":%d,\"seconds\":%f,\"found\":%d,\"predictions\":\"%s\"}%n",
        Version.LATEST, bytes, seconds[2], found, arguments[2]);
  }
}
