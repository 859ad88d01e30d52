#include <gtest/gtest.h>

#include "krnum.h"

namespace krnum {
namespace {

// "한빛전자는 매출이 3조원이다." with its gold.
constexpr std::string_view kText = "한빛전자는 매출이 3조원이다.";
constexpr std::string_view kGold =
    R"({"mention":{"doc":"a","start":26,"end":33,"text":"3조원","extent":[26,33],"kind":"money","value":"3000000000000",)"
    R"("low":null,"high":null,"unit":"KRW","bound":"exact","approx":false,"time":null,"sentence":[0,40]},)"
    R"("subject":{"text":"한빛전자","start":0,"end":12},"attribute":{"text":"매출","start":16,"end":22},)"
    R"("change":null,"when":"2024","basis":null,"source":null,"sentence":[0,40]})";

AnnotatedFact fact(std::uint32_t begin, std::array<std::optional<std::string>, kFactFields> links) {
  AnnotatedFact out;
  out.mention.core = {begin, begin + 3};
  out.links = std::move(links);
  return out;
}

TEST(FactAnnotation, ReadsRecords) {
  const auto read = read_facts(std::string(kGold) + "\n\n" + std::string(kGold) + "\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2u);
  const AnnotatedFact& f = read->front();
  EXPECT_EQ(f.mention.core, (Span{26, 33}));
  EXPECT_EQ(f.mention.value, "3000000000000");
  EXPECT_EQ(f.link(FactField::subject), "한빛전자");
  EXPECT_EQ(f.link(FactField::attribute), "매출");
  EXPECT_EQ(f.link(FactField::change), std::nullopt);
  EXPECT_EQ(f.link(FactField::when), "2024");
  EXPECT_EQ(f.link(FactField::source), std::nullopt);
}

TEST(FactAnnotation, ABadRecordIsNamedByItsLine) {
  const std::string line(kGold);
  const auto replaced = [&](std::string_view from, std::string_view to) {
    std::string out = line;
    return out.replace(out.find(from), from.size(), to);
  };
  for (const std::string& bad : {std::string("{}"), std::string("x"), replaced("\"mention\"", "\"meaning\""),
                                 replaced("money", "mony"), replaced("\"basis\":null,", ""),
                                 replaced("\"basis\":null", "\"basis\":3"), replaced("\"text\":\"매출\",", "")}) {
    const auto read = read_facts(line + "\n" + bad + "\n");
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(read.error().code, ErrorCode::bad_record);
    EXPECT_EQ(read.error().span.begin, line.size() + 1) << bad;
  }
}

TEST(FactAnnotation, WhatIsWrittenIsReadBack) {
  Mention m;
  m.core = {26, 33};
  m.extent = m.core;
  m.sentence = {0, 40};
  m.kind = Kind::money;
  m.amount = Amount::of(Exact(Decimal(3)));
  Fact f;
  f.subject = {0, 12};
  f.change = Change::up;
  const RecordDocument document{"d", kText};
  RecordOptions options;
  options.type = RecordType::fact;
  std::string jsonl;
  RecordWriter(options).add(document, std::vector{m}, std::vector{f}, jsonl);
  const auto read = read_facts(jsonl);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, annotated(document, std::vector{m}, std::vector{f}));
  EXPECT_EQ(read->front().link(FactField::subject), "한빛전자");
  EXPECT_EQ(read->front().link(FactField::change), "up");
}

TEST(FactAnnotation, GoldMentionsAreLinkedAsTheyStand) {
  const auto read = read_facts(kGold);
  ASSERT_TRUE(read);
  const std::vector<Mention> mentions = as_mentions(std::vector{read->front().mention});
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(mentions[0].core, (Span{26, 33}));
  EXPECT_EQ(mentions[0].kind, Kind::money);
  EXPECT_EQ(Linker().link(kText, mentions).size(), 1u);
}

const std::array<std::optional<std::string>, kFactFields> kNothing{};

TEST(FactScorer, ANullIsNoItem) {
  FactScorer scorer(9);
  const std::vector gold{fact(0, {"가", "나", {}, {}, {}, {}}), fact(10, {"다", {}, {}, {}, {}, {}}),
                         fact(20, {"라", {}, {}, {}, {}, {}}), fact(30, {"마", {}, {}, {}, {}, {}})};
  const std::vector found{fact(0, {"가", {}, {}, {}, {}, {}}), fact(10, {"라", "나", {}, {}, {}, {}}),
                          fact(20, kNothing), fact(33, {"마", {}, {}, {}, {}, {}})};
  scorer.add(gold, found);
  EXPECT_EQ(scorer.compared(), 3u);
  const Tally& subject = scorer.of(FactField::subject);
  EXPECT_EQ(subject.gold, 3u);
  EXPECT_EQ(subject.found, 2u);
  EXPECT_EQ(subject.matched, 1u);
  EXPECT_DOUBLE_EQ(*subject.f1(), 0.4);
  const Tally& attribute = scorer.of(FactField::attribute);
  EXPECT_EQ(attribute.gold, 1u);
  EXPECT_EQ(attribute.found, 1u);
  EXPECT_EQ(attribute.matched, 0u);
  EXPECT_EQ(scorer.of(FactField::basis).f1(), std::nullopt);
  // 나 is missed, 라 wrong, 나 claimed, 라 missed.
  ASSERT_EQ(scorer.differences().size(), 4u);
  EXPECT_EQ(scorer.differences()[0].field, FactField::attribute);
  EXPECT_EQ(scorer.differences()[1].found.link(FactField::subject), "라");
  FactScorer few(1);
  few.add(gold, found);
  EXPECT_EQ(few.differences().size(), 1u);
}

std::string nearest(std::string_view text, std::string_view number) {
  Mention m;
  m.core.begin = static_cast<std::uint32_t>(text.find(number));
  m.core.end = m.core.begin + static_cast<std::uint32_t>(number.size());
  m.sentence = {0, static_cast<std::uint32_t>(text.size())};
  m.kind = Kind::money;
  const Fact f = link_nearest(text, std::vector{m}).at(0);
  return std::string(f.subject.of(text)) + "/" + std::string(f.attribute.of(text));
}

TEST(NearestTopic, TakesTheNearestWords) {
  EXPECT_EQ(nearest(kText, "3조원"), "한빛전자/매출");
  EXPECT_EQ(nearest("매출은 3조원이다.", "3조원"), "매출/");
  EXPECT_EQ(nearest("한빛전자는 매출 3조원을 냈다.", "3조원"), "한빛전자/매출");
  EXPECT_EQ(nearest("3조원은 크다.", "3조원"), "/");
  EXPECT_EQ(nearest("이 3조원", "3조원"), "/");
}

}  // namespace
}  // namespace krnum
