// corpus and eval as a user runs them.
#include <gtest/gtest.h>

#include "cli/command.h"

namespace krnum::test {
namespace {

// A corpus of one article, whose gold nobody can miss by much.
class Corpus : public testing::Test {
 protected:
  Corpus() {
    EXPECT_EQ(folder_.shell("mkdir -p c/articles c/gold").status, 0);
    folder_.write("c/articles.tsv",
                  "# id\tgenre\tdate\tsplit\ttitle\na\tnews\t2024-06-10\tdev\t제목\nb\tnews\t2024-06-11\ttest\t둘\n");
    folder_.write("c/articles/a.txt", "직원은 3명이다.\n");
    folder_.write("c/articles/b.txt", "없다.\n");
    folder_.write("c/gold/a.jsonl", kGold);
    folder_.write("c/gold/b.jsonl", "");
  }

  static constexpr std::string_view kGold =
      "{\"doc\":\"a\",\"start\":10,\"end\":14,\"text\":\"3명\",\"extent\":[10,14],\"kind\":\"count\",\"value\":\"3\","
      "\"low\":null,\"high\":null,\"unit\":\"{명}\",\"bound\":\"exact\",\"approx\":false,\"time\":null,\"sentence\":[0,"
      "21]}\n";

  Folder folder_;
};

TEST_F(Corpus, IsListedShownAndCounted) {
  EXPECT_EQ(folder_.run({"corpus", "list", "--corpus", "c", "--format", "csv"}).out,
            "id,genre,date,split,title\na,news,2024-06-10,dev,제목\nb,news,2024-06-11,test,둘\n");
  EXPECT_EQ(folder_.run({"corpus", "--format", "tsv", "--split", "test"}, "", {{"KRNUM_CORPUS", "c"}}).out,
            "id\tgenre\tdate\tsplit\ttitle\nb\tnews\t2024-06-11\ttest\t둘\n");
  EXPECT_EQ(folder_.run({"corpus", "show", "a", "b", "--corpus", "c"}).out, "직원은 3명이다.\n없다.\n");
  EXPECT_EQ(folder_.run({"corpus", "show", "--gold", "a", "--corpus", "c"}).out, kGold);
  const Ran stats = folder_.run({"corpus", "stats", "--corpus", "c", "--format", "csv"});
  EXPECT_TRUE(
      stats.out.starts_with("by,name,articles,sentences,eojeols,mentions,figures,facts,agreement\n"
                            "all,all,2,2,3,1,1,0,\nsplit,dev,1,1,2,1,1,0,\n"))
      << stats.out << stats.err;
  EXPECT_NE(stats.out.find("\nkind,count,,,,1,1,,\n"), std::string::npos) << stats.out;
  EXPECT_NE(stats.out.find("\nnegatives,sentences,,0,0,,,,\n"), std::string::npos) << stats.out;
  EXPECT_EQ(folder_.run({"corpus", "stats", "--corpus", "c", "--format", "brat"}).err,
            "krnum: --format: only export writes brat\n");
}

TEST_F(Corpus, IsExported) {
  const auto exported = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"corpus", "export", "--corpus", "c"});
    return folder_.run(more);
  };
  std::string gold(kGold);
  gold.pop_back();
  EXPECT_EQ(exported({"a"}).out,
            R"({"id":"a","genre":"news","date":"2024-06-10","split":"dev","title":"제목","text":"직원은 3명이다.\n",)"
            R"("mentions":[)" +
                gold + "],\"facts\":null}\n");
  EXPECT_EQ(lines_of(exported({}).out).size(), 2u);
  EXPECT_EQ(exported({"--format", "conll", "--by", "eojeol"}).out,
            "# id = a\n직원은\tO\n3명이다.\tB-count\n\n# id = b\n없다.\tO\n\n");
  EXPECT_EQ(lines_of(exported({"--format", "csv"}).out).at(1), "a,10,14,3명,10,14,count,3,,,{명},exact,false,,0,21");
  EXPECT_EQ(exported({"--format", "brat", "--output", "b"}).status, 0);
  EXPECT_EQ(folder_.shell("cat b/a.ann b/a.txt b/b.ann").out,
            "T1\tcount 4 6\t3명\n#1\tAnnotatorNotes T1\tvalue=3;unit={명}\n직원은 3명이다.\n");
  EXPECT_EQ(exported({"--output", "d"}).status, 0);
  EXPECT_EQ(folder_.shell("ls d").out, "dev.jsonl\ntest.jsonl\n");

  EXPECT_EQ(exported({"--format", "brat"}).err, "krnum: --format brat needs --output DIR\n");
  EXPECT_EQ(exported({"--format", "table"}).err, "krnum: --format: 'table' is not one of jsonl, csv, conll, brat\n");
  EXPECT_EQ(exported({"x"}).err, "krnum: no article 'x'; see krnum corpus list\n");
  EXPECT_EQ(exported({"--output", "c/articles.tsv"}).status, 2);
}

TEST_F(Corpus, ScoresFiles) {
  folder_.write("gold.jsonl", kGold);
  std::string wrong(kGold);
  wrong.replace(wrong.find("{명}"), std::string_view("{명}").size(), "{개}");
  folder_.write("found.jsonl", wrong);
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "gold.jsonl", "--format", "csv"}).out,
            "kind,gold,found,precision,recall,f1,overlap_f1,record_f1,kind_right,value,low,high,unit,bound,approx,time,"
            "extent\n"
            "all,1,1,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,,,1.0000,1.0000,1.0000,,1.0000\n"
            "figures,1,1,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,,,1.0000,1.0000,1.0000,,1.0000\n"
            "spelled,0,0,,,,,,,,,,,,,,\n"
            "count,1,1,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,,,1.0000,1.0000,1.0000,,1.0000\n");
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "found.jsonl", "--errors", "5", "--format", "csv"}).out,
            "doc,start,end,what,kind,text,field,gold,found\na,10,14,wrong,count,3명,unit,{명},{개}\n");
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "found.jsonl", "--kinds", "money", "--format", "csv"}).out.find("count"),
            std::string::npos);
  // Files of Windows have a byte order mark and CR LF.
  std::string windows = "\xEF\xBB\xBF" + std::string(kGold);
  windows.insert(windows.size() - 1, "\r");
  folder_.write("windows.jsonl", windows);
  EXPECT_EQ(folder_.run({"eval", "windows.jsonl", "windows.jsonl"}).out,
            folder_.run({"eval", "gold.jsonl", "gold.jsonl"}).out);
  folder_.write("bad.jsonl", std::string(kGold) + "{}\n");
  const Ran bad = folder_.run({"eval", "gold.jsonl", "bad.jsonl"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(bad.err, "bad.jsonl:2: not a mention record\n");
}

TEST_F(Corpus, ScoresFacts) {
  std::string line = R"({"mention":)" + std::string(kGold);
  line.pop_back();
  line +=
      R"(,"subject":"직원","attribute":null,"change":"up","when":null,"basis":null,"source":null,"sentence":[0,1]})";
  folder_.write("gold.jsonl", line + "\n");
  std::string wrong = line;
  wrong.replace(wrong.find("\"up\""), 4, "null");
  folder_.write("found.jsonl", wrong + "\n");
  EXPECT_EQ(folder_.run({"eval", "--facts", "gold.jsonl", "found.jsonl", "--format", "csv"}).out,
            "field,gold,found,precision,recall,f1\n"
            "subject,1,1,1.0000,1.0000,1.0000\nattribute,0,0,,,\nchange,1,0,,0.0000,0.0000\n"
            "when,0,0,,,\nbasis,0,0,,,\nsource,0,0,,,\n");
  EXPECT_EQ(folder_.run({"eval", "--facts", "gold.jsonl", "found.jsonl", "--errors", "5", "--format", "csv"}).out,
            "doc,start,end,text,field,gold,found\na,10,14,3명,change,up,-\n");
  EXPECT_EQ(folder_.shell("mkdir c/facts && cp gold.jsonl c/facts/a.jsonl").status, 0);
  EXPECT_EQ(folder_.run({"eval", "--facts", "--corpus", "c", "-p", "found.jsonl", "--format", "csv"}).out,
            folder_.run({"eval", "--facts", "gold.jsonl", "found.jsonl", "--format", "csv"}).out);
  folder_.write("bad.jsonl", "{}\n");
  const Ran bad = folder_.run({"eval", "--facts", "gold.jsonl", "bad.jsonl"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(bad.err, "bad.jsonl:1: not a fact record\n");
}

TEST_F(Corpus, ScoresItsOwnFacts) {
  const Ran ran = folder_.run({"eval", "--facts", "--corpus", "c", "--format", "csv"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with(
      "field,gold,found,precision,recall,f1,precision_on_gold,recall_on_gold,f1_on_gold,baseline_f1\n"))
      << ran.out;
}

TEST_F(Corpus, ThereIsSomethingToScore) {
  const Ran ran = folder_.run({"eval", "--corpus", "c", "--genre", "nwes"});
  EXPECT_EQ(ran.err, "krnum: no article is of this split and genre; see krnum corpus list\n");
  EXPECT_EQ(ran.status, 2);
}

TEST_F(Corpus, ScoresItself) {
  const Ran ran = folder_.run({"eval", "--corpus", "c", "--split", "dev", "--format", "json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("[{\"kind\":\"all\",\"gold\":1,\"found\":")) << ran.out;
}

// What a user of another extractor brings: doc, span in code points, kind and value.
TEST_F(Corpus, ScoresPredictions) {
  folder_.write("mine.jsonl",
                "{\"doc\":\"a\",\"start\":4,\"end\":6,\"kind\":\"count\",\"value\":\"3\"}\n"
                "{\"doc\":\"b\",\"start\":0,\"end\":2,\"kind\":\"number\"}\n");
  const std::vector<std::string> command{"eval", "--corpus", "c",  "--predictions", "mine.jsonl", "--offsets",
                                         "char", "--format", "csv"};
  EXPECT_EQ(lines_of(folder_.run(command).out).at(1), "all,1,2,0.5000,1.0000,0.6667,0.6667,,1.0000,1.0000,,,,,,,");
  EXPECT_EQ(lines_of(folder_.run(command).out).at(3), "spelled,0,1,0.0000,,0.0000,0.0000,,,,,,,,,,");
  // Of a split that was not asked for nothing is said.
  std::vector<std::string> dev = command;
  dev.insert(dev.end(), {"--split", "dev"});
  EXPECT_EQ(lines_of(folder_.run(dev).out).at(1), "all,1,1,1.0000,1.0000,1.0000,1.0000,,1.0000,1.0000,,,,,,,");
  // Gold alone has no text to count characters in.
  folder_.write("gold.jsonl", kGold);
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "-p", "mine.jsonl", "--offsets", "char"}).err,
            "mine.jsonl: --offsets needs gold with texts\n");
  folder_.write("other.jsonl", R"({"doc":"x","start":0,"end":1,"kind":"count"})");
  EXPECT_EQ(folder_.run({"eval", "--corpus", "c", "--predictions", "other.jsonl"}).err,
            "other.jsonl: doc 'x' is not in the gold\n");
}

TEST_F(Corpus, TellsWhatWasGainedAndLost) {
  std::string wrong(kGold);
  wrong.replace(wrong.find("{명}"), std::string_view("{명}").size(), "{개}");
  folder_.write("gold.jsonl", kGold);
  folder_.write("before.jsonl", wrong);
  const Ran ran = folder_.run({"eval", "gold.jsonl", "gold.jsonl", "--baseline", "before.jsonl", "--format", "csv"});
  EXPECT_EQ(ran.out,
            "doc,start,end,text,kind,what,gold,before,now\na,10,14,3명,count,gained,unit={명},unit={개},right\n");
  EXPECT_EQ(ran.err, "krnum: 1 gained, 0 lost, 0 changed\n");
  folder_.write("none.jsonl", "");
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "none.jsonl", "--baseline", "before.jsonl", "--format", "csv"}).out,
            "doc,start,end,text,kind,what,gold,before,now\na,10,14,3명,count,lost,unit={명},unit={개},missed\n");
}

TEST_F(Corpus, RefusesGoldThatBreaksTheContract) {
  std::string wrong(kGold);
  wrong.replace(wrong.find(R"("value":"3")"), std::string_view(R"("value":"3")").size(), R"("value":"3.0")");
  folder_.write("c/gold/a.jsonl", "\n" + wrong + std::string(kGold));
  const Ran ran = folder_.run({"eval", "--corpus", "c"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err,
            "c/gold/a.jsonl:2: '3명' at 10: value, low or high is not in canonical form\n"
            "c/gold/a.jsonl:3: '3명' at 10: the span overlaps or precedes the one before it\n");
}

TEST_F(Corpus, ComparesTwoAnnotators) {
  EXPECT_EQ(folder_.shell("mkdir -p c/second").status, 0);
  folder_.write("c/second/a.jsonl", kGold);
  const Ran ran = folder_.run({"eval", "--second", "--corpus", "c", "--format", "csv"});
  EXPECT_TRUE(ran.out.starts_with("measure,value\narticles,1\nmentions_first,1\nmentions_second,1\nspan_f1,1.0000\n"))
      << ran.out << ran.err;
  EXPECT_NE(ran.out.find("\nvalue,1.0000\n"), std::string::npos) << ran.out;
  folder_.write("c/second/a.jsonl", "");
  EXPECT_EQ(folder_.run({"eval", "--second", "--corpus", "c", "--errors", "9", "--format", "csv"}).out,
            "doc,start,end,what,kind,text,field,gold,found\na,10,14,missed,count,3명,,,\n");
}

TEST(BundledCorpus, IsFoundFromTheBuild) {
  EXPECT_EQ(krnum({"corpus", "list"}).status, 0);
  EXPECT_EQ(krnum({"corpus", "stats"}).status, 0);
}

}  // namespace
}  // namespace krnum::test
