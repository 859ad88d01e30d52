#include <gtest/gtest.h>

#include <functional>

#include "krnum.h"

namespace krnum {
namespace {

// "직원은 약 3명이다." with its gold.
GoldDocument document() {
  return {.id = "a",
          .text = "직원은 약 3명이다.\n",
          .date = "2024-06-10",
          .genre = {},
          .split = {},
          .title = {},
          .mentions = {{.doc = "a",
                        .core = {14, 18},
                        .extent = {10, 18},
                        .sentence = {0, 25},
                        .text = "3명",
                        .kind = Kind::count,
                        .value = "3",
                        .low = {},
                        .high = {},
                        .unit = "{명}",
                        .bound = Bound::exact,
                        .approx = true,
                        .time = {}}},
          .lines = {1}};
}

constexpr std::string_view kRecord =
    R"({"doc":"a","start":14,"end":18,"text":"3명","extent":[10,18],"kind":"count","value":"3","low":null,"high":null,)"
    R"("unit":"{명}","bound":"exact","approx":true,"time":null,"sentence":[0,25]})";

TEST(Gold, ReadsDocumentsAndRecords) {
  const std::string whole =
      R"({"id":"a","date":"2024-06-10","text":"직원은 약 3명이다.\n","mentions":[)" + std::string(kRecord) + "]}\n";
  const auto read = read_gold(whole);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 1u);
  EXPECT_EQ(read->front().text, document().text);
  EXPECT_EQ(read->front().date, "2024-06-10");
  EXPECT_EQ(read->front().mentions, document().mentions);
  const auto records = read_gold("\n" + std::string(kRecord) + "\n");
  ASSERT_TRUE(records);
  EXPECT_EQ(records->front().text, std::nullopt);
  EXPECT_EQ(records->front().lines, std::vector<std::uint32_t>{2});
  EXPECT_EQ(records->front().mentions, document().mentions);
  EXPECT_TRUE(read_gold(R"({"id":"b","text":"\",[{","mentions":[]})"));
}

TEST(Gold, ABadLineIsNamed) {
  for (const std::string_view bad : {R"({"id":"b","text":"x","mentions":3})", R"({"id":"b","text":3,"mentions":[]})",
                                     R"({"id":"b","text":"x","mentions":[{}]})", "{}", "x"}) {
    const auto read = read_gold(std::string(kRecord) + "\n" + std::string(bad));
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(read.error().span.begin, kRecord.size() + 1) << bad;
  }
}

TEST(Gold, SoundDocumentsBreakNothing) {
  EXPECT_EQ(find_breach(document()), std::nullopt);
  GoldDocument bare = document();
  bare.text.reset();
  EXPECT_EQ(find_breach(bare), std::nullopt);
}

TEST(Gold, EveryRuleIsKept) {
  using Break = std::function<void(AnnotatedMention&)>;
  const auto as = [](Kind kind, std::optional<std::string> value, std::optional<std::string> unit) {
    return [=](AnnotatedMention& m) { m.kind = kind, m.value = value, m.unit = unit; };
  };
  const auto timed = [](Kind kind, std::string time) {
    return [=](AnnotatedMention& m) { m.kind = kind, m.value = {}, m.unit = {}, m.time = time; };
  };
  const auto between = [](std::string low, std::string high) {
    return [=](AnnotatedMention& m) { m.value = {}, m.low = low, m.high = high; };
  };
  const std::vector<std::pair<GoldRule, Break>> cases{
      {GoldRule::doc_named, [](AnnotatedMention& m) { m.doc = "b"; }},
      {GoldRule::span_in_text,
       [](AnnotatedMention& m) {
         m.core = {40, 44};
       }},
      {GoldRule::span_in_text,
       [](AnnotatedMention& m) {
         m.core = {14, 14};
       }},
      {GoldRule::span_on_boundary,
       [](AnnotatedMention& m) {
         m.core = {14, 17};
       }},
      {GoldRule::span_holds_text, [](AnnotatedMention& m) { m.text = "4명"; }},
      {GoldRule::span_without_edge_spaces,
       [](AnnotatedMention& m) {
         m.core = {13, 18}, m.text = " 3명";
       }},
      {GoldRule::extent_around_core,
       [](AnnotatedMention& m) {
         m.extent = {15, 18};
       }},
      {GoldRule::sentence_around_core,
       [](AnnotatedMention& m) {
         m.sentence = {15, 25};
       }},
      {GoldRule::value_canonical, as(Kind::count, "3.0", "{명}")},
      {GoldRule::value_canonical, as(Kind::count, "03", "{명}")},
      {GoldRule::value_canonical, as(Kind::count, "1,000", "{명}")},
      {GoldRule::value_canonical, as(Kind::count, "-0", "{명}")},
      {GoldRule::value_canonical, as(Kind::fraction, "2/6", {})},
      {GoldRule::value_canonical, as(Kind::fraction, "1/2", {})},
      {GoldRule::value_canonical, as(Kind::fraction, "1/0", {})},
      {GoldRule::value_canonical, as(Kind::nominal, "3.5", {})},
      {GoldRule::value_canonical, as(Kind::phone, "02-123", {})},
      {GoldRule::value_canonical, as(Kind::score, "3", {})},
      {GoldRule::value_canonical, as(Kind::ratio, "3:", {})},
      {GoldRule::both_ends, [](AnnotatedMention& m) { m.low = "3"; }},
      {GoldRule::ends_in_order, between("4", "3")},
      {GoldRule::time_form, timed(Kind::date, "2024-13")},
      {GoldRule::time_form, timed(Kind::duration, "3D")},
      {GoldRule::time_of_calendar_kinds, [](AnnotatedMention& m) { m.time = "2024"; }},
      {GoldRule::calendar_kinds_by_time, as(Kind::date, "3", {})},
      {GoldRule::calendar_kinds_by_time, as(Kind::duration, {}, "{명}")},
      {GoldRule::unit_of_counted_kinds, as(Kind::count, "3", {})},
      {GoldRule::unit_of_percent, as(Kind::percent, "3", "{명}")},
      {GoldRule::unit_known, as(Kind::money, "3", "KWR")},
      {GoldRule::unit_known, as(Kind::money, "3", "원")},
      {GoldRule::unit_known, as(Kind::count, "3", "명")},
      {GoldRule::unit_known, as(Kind::measure, "3", "km/")},
      {GoldRule::unit_known, as(Kind::measure, "3", "[nmi]")},
      {GoldRule::unit_known, as(Kind::measure, "3", "킬로미터")},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    GoldDocument broken = document();
    cases[i].second(broken.mentions.front());
    const auto breach = find_breach(broken);
    ASSERT_TRUE(breach) << "case " << i;
    EXPECT_EQ(breach->rule, cases[i].first) << "case " << i << ": " << describe(breach->rule);
  }
  GoldDocument twice = document();
  twice.mentions.push_back(twice.mentions.front());
  EXPECT_EQ(find_breach(twice), (GoldBreach{1, GoldRule::in_order}));
  EXPECT_EQ(find_breach(GoldDocument{.id = "a",
                                     .text = "3\n명",
                                     .date = {},
                                     .genre = {},
                                     .split = {},
                                     .title = {},
                                     .mentions = {{.doc = "a",
                                                   .core = {0, 5},
                                                   .extent = {0, 5},
                                                   .sentence = {0, 5},
                                                   .text = "3\n명",
                                                   .kind = Kind::number,
                                                   .value = {},
                                                   .low = {},
                                                   .high = {},
                                                   .unit = {},
                                                   .bound = Bound::exact,
                                                   .approx = false,
                                                   .time = {}}}}),
            (GoldBreach{0, GoldRule::span_within_line}));
}

TEST(Gold, WhatTheContractAllowsIsSound) {
  const auto sound = [](Kind kind, std::optional<std::string> value, std::optional<std::string> unit,
                        std::optional<std::string> time = {}) {
    GoldDocument d = document();
    AnnotatedMention& m = d.mentions.front();
    m.kind = kind, m.value = value, m.unit = unit, m.time = time;
    return find_breach(d) == std::nullopt;
  };
  EXPECT_TRUE(sound(Kind::fraction, "1/3", {}));
  EXPECT_TRUE(sound(Kind::fraction, "-20/3", {}));
  EXPECT_TRUE(sound(Kind::number, "-3.25", {}));
  EXPECT_TRUE(sound(Kind::score, "9:4:1", "{승무패}"));
  EXPECT_TRUE(sound(Kind::percent, "3.5", "%/a"));
  EXPECT_TRUE(sound(Kind::percent, "3.5", "%p"));
  for (const char* unit : {"{명}", "{명}/{1000명}", "KRW/{인}", "km/h", "USD/[bbl_us]", "{회}/min", "Cel", "{평}", "uK",
                           "KRW/mo/{대}", "KRW/{3.3㎡}/mo", "km/s2", "kg.m2", "mol.L-1", "W/{대}"})
    EXPECT_TRUE(sound(Kind::measure, "3", unit)) << unit;
  EXPECT_TRUE(sound(Kind::phone, "021234567", {}));
  EXPECT_TRUE(sound(Kind::frequency, "2", "{회}/wk", "R/P1W"));
  for (const char* time : {"2024",
                           "202X",
                           "19XX",
                           "XXXX-05-14",
                           "XXXX-Q2",
                           "2022-W20",
                           "2022-21",
                           "2022-H1",
                           "T21",
                           "TMO",
                           "2022-05-14TAF",
                           "2022-05-14T09:30",
                           "2022-05-21/2022-05-31",
                           "PT3H",
                           "P20Y/P90Y",
                           "PT10.18S",
                           "P3Y6M",
                           "R/P1D",
                           "R/XXXX-WXX-1/P1W",
                           "R/T15/P1D"}) {
    EXPECT_TRUE(sound(Kind::date, {}, {}, time)) << time;
  }
}

TEST(Variants, MoveGoldAlong) {
  const auto in = [](Variant variant) { return *make_variant(document(), variant); };
  const GoldDocument wide = in(Variant::fullwidth);
  EXPECT_EQ(wide.text, "직원은 약 ３명이다．\n");
  EXPECT_EQ(wide.mentions.front().text, "３명");
  EXPECT_EQ(wide.mentions.front().extent, (Span{10, 20}));
  EXPECT_EQ(find_breach(wide), std::nullopt);
  const GoldDocument bare = in(Variant::unspaced);
  EXPECT_EQ(bare.text, "직원은약3명이다.\n");
  EXPECT_EQ(bare.mentions.front().core, (Span{12, 16}));
  EXPECT_EQ(find_breach(bare), std::nullopt);
  EXPECT_EQ(in(Variant::nfd).text, normalize(*document().text, Form::nfd));
  EXPECT_EQ(find_breach(in(Variant::nfd)), std::nullopt);
  EXPECT_EQ(in(Variant::cp949).text, document().text);
  for (int i = 0; i < kVariants; ++i) {
    const auto variant = static_cast<Variant>(i);
    EXPECT_EQ(variant_named(name_of(variant)), variant);
  }
  EXPECT_EQ(variant_named("utf8"), std::nullopt);
}

TEST(Variants, SpacesBetweenSentencesStay) {
  GoldDocument two{.id = "a",
                   .text = "첫 줄이다. 둘째 줄이다.\n",
                   .date = {},
                   .genre = {},
                   .split = {},
                   .title = {},
                   .mentions = {}};
  EXPECT_EQ(make_variant(two, Variant::unspaced)->text, "첫줄이다. 둘째줄이다.\n");
}

TEST(Variants, CodePage949WritesWhatItCan) {
  EXPECT_EQ(encode_cp949("한 3"), "\xC7\xD1 3");
  EXPECT_EQ(encode_cp949("뷁"), "\x94\xEE");
  EXPECT_EQ(encode_cp949("😀"), std::nullopt);
}

TEST(Exports, Conll) {
  std::string out;
  append_conll(document(), TagUnit::eojeol, out);
  EXPECT_EQ(out, "# id = a\n직원은\tO\n약\tO\n3명이다.\tB-count\n\n");
  out.clear();
  append_conll(document(), TagUnit::character, out);
  EXPECT_EQ(out, "# id = a\n직\tO\n원\tO\n은\tO\n▁\tO\n약\tO\n▁\tO\n3\tB-count\n명\tI-count\n이\tO\n다\tO\n.\tO\n\n");
}

TEST(Exports, Brat) {
  std::string out;
  append_brat(document(), {}, out);
  EXPECT_EQ(out, "T1\tcount 6 8\t3명\n#1\tAnnotatorNotes T1\tvalue=3;unit={명};approx=true;extent=4-8\n");
}

}  // namespace
}  // namespace krnum
