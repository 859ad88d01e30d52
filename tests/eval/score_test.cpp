#include <gtest/gtest.h>

#include "krnum.h"

namespace krnum {
namespace {

constexpr std::string_view kLine =
    R"({"doc":"a","start":4,"end":9,"text":"3명","extent":[0,9],"kind":"count","value":"3","low":null,"high":null,)"
    R"("unit":"{명}","bound":"exact","approx":true,"time":null,"sentence":[0,20]})";

AnnotatedMention mention(std::uint32_t begin, std::uint32_t end, Kind kind = Kind::count, std::string value = "3") {
  return {.doc = "a",
          .core = {begin, end},
          .extent = {begin, end},
          .sentence = {0, 100},
          .text = "x",
          .kind = kind,
          .value = std::move(value),
          .low = {},
          .high = {},
          .unit = "{명}",
          .bound = Bound::exact,
          .approx = false,
          .time = {}};
}

TEST(Annotation, ReadsRecords) {
  const auto read = read_mentions(std::string(kLine) + "\n\n" + std::string(kLine));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2u);
  const AnnotatedMention& m = read->front();
  EXPECT_EQ(m.doc, "a");
  EXPECT_EQ(m.core, (Span{4, 9}));
  EXPECT_EQ(m.extent, (Span{0, 9}));
  EXPECT_EQ(m.sentence, (Span{0, 20}));
  EXPECT_EQ(m.kind, Kind::count);
  EXPECT_EQ(m.value, "3");
  EXPECT_EQ(m.low, std::nullopt);
  EXPECT_EQ(m.unit, "{명}");
  EXPECT_TRUE(m.approx);
}

TEST(Annotation, ABadRecordIsNamedByItsLine) {
  const std::string line(kLine);
  const auto replaced = [&](std::string_view from, std::string_view to) {
    std::string out = line;
    return out.replace(out.find(from), from.size(), to);
  };
  for (const std::string& bad :
       {std::string("{}"), std::string("x"), replaced("count", "cuont"), replaced("\"start\":4", "\"start\":-4"),
        replaced("[0,9]", "[0]"), replaced("true", "1"), replaced("\"3\"", "3"), replaced("\"time\":null,", "")}) {
    const auto read = read_mentions(line + "\n" + bad + "\n");
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(read.error().code, ErrorCode::bad_record);
    EXPECT_EQ(read.error().span.begin, line.size() + 1) << bad;
  }
}

TEST(Annotation, WhatIsWrittenIsReadBack) {
  const std::string text = "약 3명";
  Mention m;
  m.core = {4, 8};
  m.extent = {0, 8};
  m.sentence = {0, 8};
  m.kind = Kind::count;
  m.approx = true;
  m.unit.over = {UnitTerm::kNoun, "명"};
  m.amount = Amount::of(Exact(Decimal(3)));
  const RecordDocument document{"d", text};
  std::string jsonl;
  RecordWriter().add(document, std::vector{m}, jsonl);
  const auto read = read_mentions(jsonl);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, annotated(document, std::vector{m}));
}

TEST(Scorer, NothingToDivideBy) {
  const Scorer scorer;
  EXPECT_EQ(scorer.total().span.precision(), std::nullopt);
  EXPECT_EQ(scorer.total().span.recall(), std::nullopt);
  EXPECT_EQ(scorer.total().span.f1(), std::nullopt);
  EXPECT_EQ(scorer.total().accuracy(ScoredField::value), std::nullopt);
}

TEST(Scorer, CountsSpansOverlapsAndRecords) {
  Scorer scorer(10);
  const std::vector gold{mention(0, 5), mention(10, 15), mention(20, 25), mention(30, 35)};
  const std::vector found{mention(0, 5), mention(10, 15, Kind::money, "4"), mention(22, 25), mention(40, 45)};
  scorer.add(gold, found);
  const Score& all = scorer.total();
  EXPECT_EQ(all.span.gold, 4u);
  EXPECT_EQ(all.span.found, 4u);
  EXPECT_EQ(all.span.matched, 2u);
  EXPECT_EQ(all.overlap.matched, 3u);
  EXPECT_EQ(all.record.matched, 1u);
  EXPECT_DOUBLE_EQ(*all.span.precision(), 0.5);
  EXPECT_DOUBLE_EQ(*all.span.f1(), 0.5);
  EXPECT_DOUBLE_EQ(*all.accuracy(ScoredField::kind), 0.5);
  EXPECT_DOUBLE_EQ(*all.accuracy(ScoredField::value), 0.5);
  EXPECT_DOUBLE_EQ(*all.accuracy(ScoredField::unit), 1.0);
  // A kind's own row asks for the kind too.
  EXPECT_EQ(scorer.of(Kind::count).span.matched, 1u);
  EXPECT_EQ(scorer.of(Kind::count).span.gold, 4u);
  EXPECT_EQ(scorer.of(Kind::money).span.found, 1u);
  EXPECT_EQ(scorer.of(Kind::money).span.matched, 0u);
}

TEST(Scorer, DisagreementsComeInTextOrderAndAreBounded) {
  const std::vector gold{mention(10, 15), mention(20, 25), mention(30, 35)};
  const std::vector found{mention(5, 8), mention(10, 15, Kind::money), mention(21, 25), mention(30, 35)};
  Scorer scorer(10);
  scorer.add(gold, found);
  using What = Difference::What;
  std::vector<What> what;
  for (const Difference& d : scorer.differences()) what.push_back(d.what);
  EXPECT_EQ(what, (std::vector{What::spurious, What::wrong, What::missed, What::spurious}));
  EXPECT_EQ(scorer.differences()[1].fields, std::vector{ScoredField::kind});
  Scorer few(1);
  few.add(gold, found);
  EXPECT_EQ(few.differences().size(), 1u);
}

TEST(Scorer, SpansOfAPeerMayOverlap) {
  Scorer scorer;
  scorer.add(std::vector{mention(0, 9), mention(10, 14)},
             std::vector{mention(0, 5), mention(0, 9), mention(10, 14), mention(10, 20)});
  EXPECT_EQ(scorer.total().span.matched, 2u);
  EXPECT_EQ(scorer.total().span.found, 4u);
}

TEST(Scorer, WhatNeitherSideHasIsNotCounted) {
  Scorer scorer;
  AnnotatedMention dated = mention(0, 5, Kind::date), timed = dated;
  dated.value.reset();
  timed.value.reset();
  timed.time = "2024";
  scorer.add(std::vector{dated, mention(10, 15)}, std::vector{timed, mention(10, 15)});
  EXPECT_DOUBLE_EQ(*scorer.total().accuracy(ScoredField::value), 1.0);
  EXPECT_EQ(scorer.total().compared[static_cast<std::size_t>(ScoredField::value)], 1u);
  EXPECT_DOUBLE_EQ(*scorer.total().accuracy(ScoredField::time), 0.0);
  EXPECT_EQ(scorer.total().accuracy(ScoredField::low), std::nullopt);
}

TEST(Scorer, AgreementIsPerfect) {
  Scorer scorer(10);
  const std::vector gold{mention(0, 5), mention(10, 15, Kind::date)};
  scorer.add(gold, gold);
  EXPECT_DOUBLE_EQ(*scorer.total().record.f1(), 1.0);
  EXPECT_DOUBLE_EQ(*scorer.of(Kind::date).span.f1(), 1.0);
  EXPECT_TRUE(scorer.differences().empty());
}

TEST(FieldText, ShowsNull) {
  EXPECT_EQ(field_text(mention(0, 5), ScoredField::low), "-");
  EXPECT_EQ(field_text(mention(0, 5), ScoredField::approx), "false");
  EXPECT_EQ(field_text(mention(3, 5), ScoredField::extent), "3-5");
}

}  // namespace
}  // namespace krnum
