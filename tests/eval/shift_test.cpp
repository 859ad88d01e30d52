#include <gtest/gtest.h>

#include "krnum.h"

namespace krnum {
namespace {

AnnotatedMention mention(std::uint32_t begin, std::string value, Kind kind = Kind::number) {
  AnnotatedMention out;
  out.core = out.extent = {begin, begin + 2};
  out.text = "둘";
  out.kind = kind;
  out.value = std::move(value);
  return out;
}

std::vector<std::pair<std::uint32_t, std::string>> told(const std::vector<Shift>& shifts) {
  std::vector<std::pair<std::uint32_t, std::string>> out;
  for (const Shift& s : shifts)
    out.emplace_back((s.gold ? s.gold : s.before ? s.before : s.now)->core.begin, name_of(s.what));
  return out;
}

TEST(Shifts, ItemByItem) {
  const std::vector gold{mention(0, "1"), mention(10, "2"), mention(20, "3"), mention(30, "4"), mention(40, "5")};
  const std::vector before{mention(0, "1"), mention(4, "9"), mention(10, "7"), mention(30, "4"), mention(40, "8")};
  const std::vector now{mention(0, "1"), mention(10, "2"), mention(20, "9"), mention(34, "9"), mention(40, "9")};
  const std::vector<std::pair<std::uint32_t, std::string>> expected{{4, "gained"}, {10, "gained"}, {20, "gained"},
                                                                    {30, "lost"},  {34, "lost"},   {40, "changed"}};
  EXPECT_EQ(told(find_shifts(gold, before, now)), expected);
  EXPECT_TRUE(find_shifts(gold, now, now).empty());
  EXPECT_EQ(find_shifts(gold, {}, gold).size(), gold.size());
}

TEST(Kappa, OfTwoKinds) {
  // Both agree on 3 of 4; by chance on half: kappa is a half.
  const std::vector first{mention(0, "1"), mention(10, "1"), mention(20, "1", Kind::count),
                          mention(30, "1", Kind::count)};
  const std::vector second{mention(0, "1"), mention(10, "1", Kind::count), mention(20, "1", Kind::count),
                           mention(30, "1", Kind::count)};
  Scorer scorer;
  scorer.add(first, second);
  ASSERT_TRUE(scorer.kind_kappa());
  EXPECT_DOUBLE_EQ(*scorer.kind_kappa(), 0.5);
  Scorer alike;
  alike.add(std::vector{mention(0, "1")}, std::vector{mention(0, "1")});
  EXPECT_EQ(alike.kind_kappa(), std::nullopt);
  EXPECT_EQ(Scorer().kind_kappa(), std::nullopt);
}

TEST(Writing, ByTheFigures) {
  AnnotatedMention m;
  for (const char* text : {"3만", "２", "제1차"}) {
    m.text = text;
    EXPECT_EQ(writing_of(m), Writing::figures) << text;
  }
  for (const char* text : {"삼만", "三千", "지난해", "！"}) {
    m.text = text;
    EXPECT_EQ(writing_of(m), Writing::spelled) << text;
  }
}

TEST(Predictions, LackFields) {
  const auto read = read_predictions(R"({"doc":"a","start":1,"end":2,"kind":"count","value":"3"})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->given,
            (1U << static_cast<unsigned>(ScoredField::kind)) | (1U << static_cast<unsigned>(ScoredField::value)));
  EXPECT_EQ(read->mentions.front().extent, (Span{1, 2}));
  EXPECT_FALSE(read_predictions(R"({"doc":"a","start":1,"end":2})"));
  EXPECT_FALSE(read_predictions(R"({"doc":"a","start":1,"end":2,"kind":"thing"})"));
}

TEST(Predictions, CountedInCharacters) {
  std::vector<AnnotatedMention> mentions(1);
  mentions[0].core = {1, 3};
  count_in_bytes("가😀3", OffsetUnit::code_point, mentions);
  EXPECT_EQ(mentions[0].core, (Span{3, 8}));
  mentions[0].core = {1, 4};
  count_in_bytes("가😀3", OffsetUnit::utf16, mentions);
  EXPECT_EQ(mentions[0].core, (Span{3, 8}));
  mentions[0].core = {2, 99};
  count_in_bytes("가😀3", OffsetUnit::code_point, mentions);
  EXPECT_EQ(mentions[0].core, (Span{7, 8}));
}

}  // namespace
}  // namespace krnum
