// parse, format, convert, normalize, units, corpus and eval, each as a user runs it.
#include <gtest/gtest.h>

#include "cli/command.h"

namespace krnum::test {
namespace {

TEST(Parse, OneLineALine) {
  const Ran ran = krnum({"parse"}, "이억 오천만\n오륙\n\n십십\n1/3\r\n-3.2");
  EXPECT_EQ(
      ran.out,
      "{\"input\":\"이억 "
      "오천만\",\"value\":\"250000000\",\"low\":null,\"high\":null,\"unit\":null,\"bound\":\"exact\"}\n"
      "{\"input\":\"오륙\",\"value\":null,\"low\":\"5\",\"high\":\"6\",\"unit\":null,\"bound\":\"exact\"}\n"
      "{\"input\":\"\",\"error\":\"nothing to read\",\"at\":0}\n" +
          lines_of(ran.out).at(3) +
          "\n{\"input\":\"1/3\",\"value\":\"1/3\",\"low\":null,\"high\":null,\"unit\":null,\"bound\":\"exact\"}\n"
          "{\"input\":\"-3.2\",\"value\":\"-3.2\",\"low\":null,\"high\":null,\"unit\":null,\"bound\":\"exact\"}\n");
  EXPECT_TRUE(lines_of(ran.out).at(3).starts_with("{\"input\":\"십십\",\"error\":\"")) << ran.out;
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.status, 1);
}

TEST(Parse, ArgumentsMayBeNegative) {
  const Ran ran = krnum({"parse", "-5", "-.5", "--", "-7"});
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_EQ(lines_of(ran.out).size(), 3u);
  EXPECT_TRUE(ran.out.starts_with("{\"input\":\"-5\",\"value\":\"-5\",")) << ran.out;
}

TEST(Parse, QuantitiesHaveUnits) {
  const Ran ran = krnum({"parse", "30평", "3만 원", "100 km"});
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_NE(ran.out.find("\"value\":\"30\",\"low\":null,\"high\":null,\"unit\":\"{평}\""), std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("\"value\":\"30000\",\"low\":null,\"high\":null,\"unit\":\"KRW\""), std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("\"value\":\"100\",\"low\":null,\"high\":null,\"unit\":\"km\""), std::string::npos) << ran.out;
}

TEST(Format, Styles) {
  EXPECT_EQ(krnum({"format", "12300", "1,234", "100000000"}).out, "만 이천삼백\n천이백삼십사\n일억\n");
  EXPECT_EQ(krnum({"format", "--no-space", "250000000"}).out, "이억오천만\n");
  EXPECT_EQ(krnum({"format", "--style", "mixed", "250000000"}).out, "2억5000만\n");
  EXPECT_EQ(krnum({"format", "--style", "mixed", "--space", "250000000"}).out, "2억 5000만\n");
  EXPECT_EQ(krnum({"format", "--style", "native", "21"}).out, "스물하나\n");
  EXPECT_EQ(krnum({"format", "--style", "hanja", "250000000"}).out, "二億五千萬\n");
  EXPECT_EQ(krnum({"format", "--style", "digits", "--comma", "2억5000만"}).out, "250,000,000\n");
  EXPECT_EQ(krnum({"format", "--style", "formal", "--unit", "원", "15000000"}).out, "일금 일천오백만원정\n");
}

TEST(Format, WhatCannotBeSaidIsAnEmptyLine) {
  const Ran ran = krnum({"format", "--style", "native"}, "3\n0\n-1\n열\nx\n");
  EXPECT_EQ(ran.out, "셋\n\n\n열\n\n");
  EXPECT_EQ(lines_of(ran.err).size(), 3u) << ran.err;
  EXPECT_TRUE(ran.err.starts_with("-:2: this style has no words for the value\n-:3: ")) << ran.err;
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(krnum({"format", "--style", "native", "0"}).err.starts_with("'0': ")) << ran.err;
}

TEST(Convert, Exactly) {
  EXPECT_EQ(krnum({"convert", "30평", "--to", "m2"}).out,
            "{\"input\":\"30평\",\"value\":\"12000/121\",\"unit\":\"m2\"}\n");
  const Ran ran = krnum({"convert", "--to", "m"}, "3km\n3kg\nx\n두세 km\n");
  EXPECT_EQ(lines_of(ran.out).at(0), "{\"input\":\"3km\",\"value\":\"3000\",\"unit\":\"m\"}");
  EXPECT_EQ(lines_of(ran.out).at(1),
            "{\"input\":\"3kg\",\"error\":\"these units do not measure the same thing\",\"at\":0}");
  EXPECT_EQ(lines_of(ran.out).size(), 4u);
  EXPECT_EQ(ran.status, 1);
}

TEST(Normalize, WritesTextBack) {
  const Folder folder;
  folder.write("a.txt", "\u1112\u1161\u11AB 가\n");
  folder.write("b.txt", "３명");
  EXPECT_EQ(folder.run({"normalize", "a.txt", "b.txt"}).out, "한 가\n３명");
  EXPECT_EQ(folder.run({"normalize", "--form", "nfd", "a.txt"}).out, "\u1112\u1161\u11AB \u1100\u1161\n");
  EXPECT_EQ(folder.run({"normalize", "--form", "none", "a.txt"}).out, "\u1112\u1161\u11AB 가\n");
  EXPECT_EQ(folder.run({"normalize", "--widths", "b.txt"}).out, "3명");
  EXPECT_EQ(krnum({"normalize", "--spaces", "--quotes"}, "“가  나” \n").out, "\"가 나\"\n");
  EXPECT_EQ(krnum({"normalize", "--encoding", "cp949"}, "\xC7\xD1").out, "한");
}

TEST(Units, AreListedAndFiltered) {
  const Ran all = krnum({"units"});
  EXPECT_EQ(all.status, 0);
  EXPECT_GT(lines_of(all.out).size(), 100u);
  const Ran one = krnum({"units", "평"});
  EXPECT_EQ(lines_of(one.out).size(), 1u) << one.out;
  EXPECT_TRUE(one.out.starts_with("{\"code\":\"{평}\",\"kind\":\"measure\",")) << one.out;
  EXPECT_TRUE(krnum({"units", "counters", "--format", "csv"}).out.starts_with("code,kind,section,"));
  EXPECT_EQ(krnum({"units", "xyzzy"}).status, 1);
  EXPECT_EQ(krnum({"units", "xyzzy", "--format", "json"}).out, "{\"units\":[]}\n");
}

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
  EXPECT_TRUE(stats.out.starts_with("by,name,articles,eojeols,mentions\nall,all,2,3,1\nsplit,dev,1,2,1\n"))
      << stats.out;
  EXPECT_NE(stats.out.find("\nkind,count,,,1\n"), std::string::npos) << stats.out;
}

TEST_F(Corpus, ScoresFiles) {
  folder_.write("gold.jsonl", kGold);
  std::string wrong(kGold);
  wrong.replace(wrong.find("{명}"), std::string_view("{명}").size(), "{개}");
  folder_.write("found.jsonl", wrong);
  EXPECT_EQ(
      folder_.run({"eval", "gold.jsonl", "gold.jsonl", "--format", "csv"}).out,
      "kind,gold,found,precision,recall,f1,overlap_f1,record_f1,kind_right,value,low,high,unit,bound,approx,time,"
      "extent\n"
      "all,1,1,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000\n"
      "count,1,1,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000\n");
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "found.jsonl", "--errors", "5", "--format", "csv"}).out,
            "doc,start,end,what,kind,text,field,gold,found\na,10,14,wrong,count,3명,unit,{명},{개}\n");
  EXPECT_EQ(folder_.run({"eval", "gold.jsonl", "found.jsonl", "--kinds", "money", "--format", "csv"}).out.find("count"),
            std::string::npos);
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

TEST_F(Corpus, ScoresItself) {
  const Ran ran = folder_.run({"eval", "--corpus", "c", "--split", "dev", "--format", "json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("[{\"kind\":\"all\",\"gold\":1,\"found\":")) << ran.out;
}

TEST(BundledCorpus, IsFoundFromTheBuild) {
  EXPECT_EQ(krnum({"corpus", "list"}).status, 0);
  EXPECT_EQ(krnum({"corpus", "stats"}).status, 0);
}

}  // namespace
}  // namespace krnum::test
