// What extract and its kin read: files, lines, records, encodings; and what they do about input that is bad. tokenize
// stands for all of them, as its records tell of every document.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/command.h"
#include "krnum.h"

namespace krnum::test {
namespace {

// The ids of a --format json output, with the texts of each document's tokens joined by |.
std::vector<std::string> documents(const std::string& out) {
  std::vector<std::string> found;
  for (const std::string& line : lines_of(out)) {
    std::string document = line.substr(7, line.find('"', 7) - 7) + ":";
    for (std::size_t at = line.find("\"text\":\""); at != std::string::npos; at = line.find("\"text\":\"", at + 1)) {
      document += " " + line.substr(at + 8, line.find('"', at + 8) - at - 8);
    }
    found.push_back(document);
  }
  return found;
}

using Documents = std::vector<std::string>;

TEST(Input, FilesAndStandardInput) {
  const Folder folder;
  folder.write("a.txt", "가 1");
  folder.write("b.txt", "나\n2\n");
  const Ran ran = folder.run({"tokenize", "--format", "json", "a.txt", "-", "b.txt"}, "다");
  EXPECT_EQ(documents(ran.out), (Documents{"a.txt: 가 1", "-: 다", "b.txt: 나 2"}));
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(documents(folder.run({"tokenize", "--format", "json"}, "라").out), Documents{"-: 라"});
  EXPECT_EQ(documents(folder.run({"tokenize", "--format", "json"}, "").out), Documents{"-:"});
}

TEST(Input, LinesAreDocuments) {
  const Folder folder;
  folder.write("a.txt", "가\r\n\n나");
  const Ran ran = folder.run({"tokenize", "--lines", "--format", "json", "a.txt", "-"}, "다\n");
  EXPECT_EQ(documents(ran.out), (Documents{"a.txt:1: 가", "a.txt:2:", "a.txt:3: 나", "-:1: 다"}));
  EXPECT_EQ(folder.run({"tokenize", "--lines", "--format", "json"}, "").out, "");
}

TEST(Input, RecordsAndBadRecords) {
  const Folder folder;
  folder.write("r.jsonl",
               "\xEF\xBB\xBF{\"text\":\"가\",\"id\":\"x\"}\n"
               "\n"
               "not json\n"
               "{\"text\":\"나\"}\r\n"
               "{\"body\":\"다\"}\n"
               "{\"text\":\"라\",\"date\":\"soon\"}\n"
               "{\"text\":\"마\",\"id\":7}");
  const Ran ran = folder.run({"tokenize", "--jsonl", "--format", "json", "r.jsonl"});
  EXPECT_EQ(documents(ran.out), (Documents{"x: 가", "r.jsonl:4: 나", "7: 마"}));
  EXPECT_EQ(ran.err,
            "r.jsonl:3: not a JSON object\n"
            "r.jsonl:5: no string field 'text'\n"
            "r.jsonl:6: not a date of the form YYYY-MM-DD, with a clock time if there is one\n");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(documents(krnum({"tokenize", "--jsonl", "--field", "body", "--format", "json"}, "{\"body\":\"다\"}\n").out),
            Documents{"-:1: 다"});
}

TEST(Input, KeepCarriesFieldsThrough) {
  const Ran ran = krnum({"tokenize", "--jsonl", "--keep", "url,n", "--keep", "m"},
                        "{\"text\":\"가\",\"url\":\"\\u0041\",\"n\":{\"a\":[1, 2]}}\n");
  EXPECT_TRUE(ran.out.ends_with(",\"url\":\"\\u0041\",\"n\":{\"a\":[1, 2]},\"m\":null}\n")) << ran.out;
  const Ran csv =
      krnum({"tokenize", "--jsonl", "--keep", "url", "--format", "csv"}, "{\"text\":\"가\",\"url\":\"A,B\"}\n");
  EXPECT_EQ(csv.out,
            "doc,start,end,text,kind,eojeol_start,eojeol_end,sentence_start,sentence_end,url\n"
            "-:1,0,3,가,hangul,0,3,0,3,\"A,B\"\n");
}

TEST(Input, WhatCannotBeReadDoesNotStopTheRest) {
  const Folder folder;
  folder.write("a.txt", "가");
  const Ran ran = folder.run({"tokenize", "--format", "json", "nowhere.txt", "a.txt", ".", "a.txt"});
  EXPECT_EQ(documents(ran.out), (Documents{"a.txt: 가", "a.txt: 가"}));
  EXPECT_EQ(ran.err, "nowhere.txt: no such file or directory\n.: is a directory\n");
  EXPECT_EQ(ran.status, 2);
}

TEST(Input, IllFormedTextIsOneWarningAFile) {
  const Folder folder;
  folder.write("a.txt", "\xFF가 \xEB\xAA\n");
  const Ran ran = folder.run({"tokenize", "--encoding", "utf-8", "--format", "json", "a.txt"});
  EXPECT_EQ(documents(ran.out), Documents{"a.txt: � 가 �"});
  EXPECT_EQ(ran.err, "a.txt: warning: 2 ill-formed sequences read as U+FFFD\n");
  EXPECT_EQ(ran.status, 0);

  folder.write("b.txt", "가\n\xFF\n나\n\xFF\n");
  const Ran lines = folder.run({"tokenize", "--encoding", "utf-8", "--lines", "b.txt", "--threads", "2"});
  EXPECT_EQ(lines.err, "b.txt: warning: 2 ill-formed sequences read as U+FFFD\n");
  EXPECT_EQ(lines.status, 0);

  folder.write("c.jsonl", "{\"text\":\"\xFF\"}\n{\"text\":\"\\ud800\"}\n");
  const Ran records = folder.run({"tokenize", "--encoding", "utf-8", "--jsonl", "c.jsonl"});
  EXPECT_EQ(records.err, "c.jsonl: warning: 2 ill-formed sequences read as U+FFFD\n");
}

TEST(Input, StrictMakesItAnError) {
  const Folder folder;
  folder.write("a.txt", "가\xFF");
  folder.write("b.txt", "나");
  const Ran ran = folder.run({"tokenize", "--strict", "--encoding", "utf-8", "--format", "json", "a.txt", "b.txt"});
  EXPECT_EQ(documents(ran.out), Documents{"b.txt: 나"});
  EXPECT_EQ(ran.err, "a.txt: ill-formed text at byte 3\n");
  EXPECT_EQ(ran.status, 2);

  folder.write("c.txt", "가\n\xFF\n나\n");
  const Ran lines = folder.run({"tokenize", "--strict", "--encoding", "utf-8", "--lines", "--format", "json", "c.txt"});
  EXPECT_EQ(documents(lines.out), (Documents{"c.txt:1: 가", "c.txt:3: 나"}));
  EXPECT_EQ(lines.err, "c.txt:2: ill-formed text at byte 0\n");
  EXPECT_EQ(lines.status, 2);
}

// 한글 3명 in the encodings that Korean text comes in.
constexpr std::string_view kCp949 = "\xC7\xD1\xB1\xDB 3\xB8\xED\n";
constexpr std::string_view kUtf16Le(
    "\xFF\xFE\x5C\xD5\x00\xAE \x00"
    "3\x00\x85\xBA\n\x00",
    14);
constexpr std::string_view kUtf16Be(
    "\xFE\xFF\xD5\x5C\xAE\x00\x00 \x00"
    "3\xBA\x85\x00\n",
    14);

TEST(Input, Encodings) {
  const auto read = [](const std::string& encoding, std::string_view bytes, const std::string& shape) {
    std::vector<std::string> arguments{"tokenize", "--format", "csv", "--encoding", encoding};
    if (!shape.empty()) arguments.push_back(shape);
    return krnum(arguments, bytes);
  };
  const std::string whole = read("utf-8", "한글 3명\n", "").out;
  const std::string lines = read("utf-8", "한글 3명\n", "--lines").out;
  ASSERT_NE(whole.find("한글"), std::string::npos);
  for (const auto& [encoding, bytes] : std::vector<std::pair<std::string, std::string_view>>{{"cp949", kCp949},
                                                                                             {"euc-kr", kCp949},
                                                                                             {"auto", kCp949},
                                                                                             {"utf-16", kUtf16Le},
                                                                                             {"utf-16", kUtf16Be},
                                                                                             {"auto", kUtf16Le},
                                                                                             {"auto", kUtf16Be},
                                                                                             {"utf-16le", kUtf16Le},
                                                                                             {"utf-16be", kUtf16Be},
                                                                                             {"auto", "한글 3명\n"}}) {
    const Ran ran = read(encoding, bytes, "");
    EXPECT_EQ(ran.out, whole) << encoding;
    EXPECT_EQ(ran.err, "") << encoding;
    EXPECT_EQ(read(encoding, bytes, "--lines").out, lines) << encoding;
  }
}

std::string utf_16(std::u16string_view text, bool big_endian) {
  std::string out;
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out.push_back(big_endian ? high : low);
    out.push_back(big_endian ? low : high);
  }
  return out;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// Files that are read in many blocks, each decoded for itself.
TEST(Input, LongFilesInOtherEncodings) {
  constexpr int kLines = 20'000;
  const std::string filler(60, 'a');
  const std::u16string wide_filler(60, u'a');
  const std::vector<std::string> arguments{"extract", "--lines", "--format", "csv", "--threads", "2", "--encoding"};
  const auto read = [&](const std::string& encoding, const std::string& bytes) {
    std::vector<std::string> line = arguments;
    line.push_back(encoding);
    const Ran ran = krnum(line, bytes);
    EXPECT_EQ(ran.status, 0) << encoding;
    EXPECT_EQ(ran.err, "") << encoding;
    return ran.out;
  };
  // U+0A0A, which holds the byte of the line feed twice, ends no line. A mark at the head of a line is text.
  std::u16string units = u"\uFEFF";
  std::string wanted_text;
  for (int i = 0; i < kLines; ++i) {
    units += (i % 3 == 1 ? u"\uFEFF" : u"\u0A0A") + wide_filler + u" 한글 3명\n";
    wanted_text += (i % 3 == 1 ? "\xEF\xBB\xBF" : "\xE0\xA8\x8A") + filler + " 한글 3명\n";
  }
  const std::string wanted = read("utf-8", wanted_text);
  EXPECT_EQ(lines_of(wanted).size(), static_cast<std::size_t>(kLines + 1));
  EXPECT_TRUE(read("utf-16", utf_16(units, false)) == wanted);
  EXPECT_TRUE(read("auto", utf_16(units, true)) == wanted);

  const std::string ascii = repeated(filler + "\n", 5'000);
  const std::string plain = read("utf-8", ascii + repeated(filler + " 한글 3명\n", kLines));
  const std::string cp949 = ascii + repeated(filler + " " + std::string(kCp949), kLines);
  EXPECT_TRUE(read("cp949", cp949) == plain);
  EXPECT_TRUE(read("auto", cp949) == plain);
}

TEST(Input, StrictNamesTheLineInOtherEncodings) {
  const Ran ran = krnum({"tokenize", "--strict", "--encoding", "cp949", "--lines", "--format", "json"},
                        std::string(kCp949) + "3\xFF\n" + std::string(kCp949));
  EXPECT_EQ(documents(ran.out), (Documents{"-:1: 한글 3 명", "-:3: 한글 3 명"}));
  EXPECT_EQ(ran.err, "-:2: ill-formed text\n");
  EXPECT_EQ(ran.status, 2);
}

// Running text is rewritten a paragraph at a time, as nothing is read across a blank line.
TEST(Input, CutsDoNotShow) {
  std::vector<std::filesystem::path> articles;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(KRNUM_SOURCE_DIR) + "/corpus/articles")) {
    if (entry.path().extension() == ".txt") articles.push_back(entry.path());
  }
  std::sort(articles.begin(), articles.end());
  std::string text;
  for (const auto& article : articles) {
    std::ifstream in(article, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(in), {}).append(" \t\r\n\n");
  }
  ASSERT_GT(text.size(), 500'000u);  // several blocks
  const Rewriter spoken({.to = RewriteTo::spoken});
  const Folder folder;
  folder.write("all.txt", text);
  EXPECT_TRUE(folder.run({"rewrite", "--to", "spoken", "--threads", "2", "all.txt"}).out == spoken.rewrite(text));
  const NormalizeOptions options{.form = Form::nfkd, .widths = true, .jamo = true, .spaces = true, .quotes = true};
  const Ran ran = folder.run({"normalize", "--form", "nfkd", "--widths", "--jamo", "--spaces", "--quotes", "all.txt"});
  EXPECT_TRUE(ran.out == normalize(text, options));
}

TEST(Input, AByteOrderMarkCounts) {
  const Ran ran = krnum({"tokenize", "--format", "csv"}, "\xEF\xBB\xBF가");
  EXPECT_NE(ran.out.find("-,3,6,가,hangul"), std::string::npos) << ran.out;
}

TEST(Input, NulIsAnOrdinaryCharacter) {
  const Ran ran =
      krnum({"tokenize", "--encoding", "utf-8", "--format", "csv", "--lines"}, std::string_view("\0가\n나\n", 9));
  EXPECT_NE(ran.out.find("-:1,1,4,가,hangul"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("-:2,0,3,나,hangul"), std::string::npos) << ran.out;
}

TEST(Input, ADocumentOfFourGigabytesIsAnError) {
  const Folder folder;
  ASSERT_EQ(folder.shell("truncate -s 4G big.txt").status, 0);  // a hole: it takes no room
  const Ran ran = folder.run({"extract", "big.txt"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "big.txt: a document of 4 GiB or more\n");
}

// Lines far longer than a read, with and without a line feed at the end, in UTF-8 and not.
TEST(Input, LongLines) {
  const Folder folder;
  std::string line = "가";
  while (line.size() < 3'000'000) line += " 나다라";
  for (const std::string end : {"", "\n"}) {
    folder.write("a.txt", "마\n" + line + "\n바\n" + line + end);
    const Ran ran = folder.run({"tokenize", "--lines", "--format", "csv", "a.txt", "--threads", "2"});
    const std::vector<std::string> rows = lines_of(ran.out);
    ASSERT_GT(rows.size(), 4u);
    EXPECT_EQ(rows[1].substr(0, 8), "a.txt:1,");
    EXPECT_EQ(rows.back().substr(0, 8), "a.txt:4,");
    EXPECT_EQ(std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.starts_with("a.txt:2,"); }),
              std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.starts_with("a.txt:4,"); }));
  }
}

TEST(Input, TablesFromFlagsAndEnvironment) {
  const Folder folder;
  folder.write("mine.tsv", "[counters]\n{뭉텅}\t뭉텅\tcount\tnative\t99\tthing\t-\n");
  EXPECT_EQ(folder.run({"units", "뭉텅"}).status, 1);
  const Ran flag = folder.run({"units", "뭉텅", "--tables", "mine.tsv"});
  EXPECT_TRUE(flag.out.starts_with("{\"code\":\"{뭉텅}\",\"kind\":\"count\"")) << flag.out << flag.err;
  EXPECT_EQ(folder.run({"units", "뭉텅"}, "", {{"KRNUM_TABLES", ":mine.tsv:"}}).out, flag.out);

  folder.write("bad.tsv", "# mine\n[counters]\n{뭉텅}\t뭉텅\n");
  const Ran bad = folder.run({"extract", "--tables", "bad.tsv"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(bad.err.substr(0, 10), "bad.tsv:3:") << bad.err;
  EXPECT_EQ(lines_of(bad.err).size(), 1u);
}

}  // namespace
}  // namespace krnum::test
