// parse, format, convert, normalize and units, each as a user runs it.
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

}  // namespace
}  // namespace krnum::test
