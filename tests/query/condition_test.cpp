// Conditions as data: what they are of a text, and where they are wrong.
#include <gtest/gtest.h>

#include <algorithm>

#include "krnum/query.h"
#include "support/cases.h"

namespace krnum {
namespace {

const Extractor& extractor() {
  static const Extractor one;
  return one;
}

std::string name_of(Truth truth) { return truth == Truth::yes ? "yes" : truth == Truth::maybe ? "maybe" : "no"; }

constexpr std::array<std::pair<std::string_view, ErrorCode>, 6> kCodes{{
    {"bad_condition", ErrorCode::bad_condition},
    {"condition_operator", ErrorCode::condition_operator},
    {"condition_value", ErrorCode::condition_value},
    {"condition_end", ErrorCode::condition_end},
    {"condition_pattern", ErrorCode::condition_pattern},
    {"incompatible_units", ErrorCode::incompatible_units},
}};

std::string code_name(ErrorCode code) {
  const auto at = std::find_if(kCodes.begin(), kCodes.end(), [&](const auto& c) { return c.second == code; });
  return at == kCodes.end() ? "another error" : std::string(at->first);
}

Condition parsed(std::string_view text) {
  auto condition = Condition::parse(text, extractor());
  EXPECT_TRUE(condition) << text;
  return *std::move(condition);
}

TEST(Condition, AnswersAsItsCasesSay) {
  const auto reference = Reference::parse("2022-06-20");
  for (const auto& c : test::read_cases("query/conditions.tsv", 4)) {
    const auto condition = Condition::parse(c[0], extractor(), *reference);
    ASSERT_TRUE(condition) << c.where << ": " << c[0] << ": " << describe(condition.error()) << " at "
                           << condition.error().span.begin;
    const Extraction found = extractor().extract(c[1], *reference);
    std::vector<std::uint32_t> witnesses;
    const Truth truth =
        condition->test({c[1], found.mentions}, 0, static_cast<std::uint32_t>(found.mentions.size()), witnesses);
    std::string texts;
    for (const std::uint32_t w : witnesses) {
      if (!texts.empty()) texts += '|';
      texts += found.mentions[w].core.of(c[1]);
    }
    EXPECT_EQ(name_of(truth), c[2]) << c.where << ": " << c[0] << " of " << c[1];
    EXPECT_EQ(texts.empty() ? "-" : texts, c[3]) << c.where << ": " << c[0] << " of " << c[1];
  }
}

TEST(Condition, ErrorsHaveTheirPlace) {
  for (const auto& c : test::read_cases("query/mistakes.tsv", 4)) {
    const std::string text = c[0] == "-" ? "" : c[0];
    const auto condition = Condition::parse(text, extractor());
    ASSERT_FALSE(condition) << c.where << ": " << text;
    const Error& error = condition.error();
    EXPECT_EQ(code_name(error.code), c[1]) << c.where << ": " << text;
    EXPECT_EQ(std::to_string(error.span.begin), c[2]) << c.where << ": " << text;
    const std::string_view there = error.span.of(text);
    EXPECT_EQ(there.empty() ? "-" : there, c[3]) << c.where << ": " << text;
  }
}

// Facts made by hand: the linker has tests of its own.
class Facts : public testing::Test {
 protected:
  Facts() {
    found_ = extractor().extract(kText);
    for (std::uint32_t i = 0; i < found_.mentions.size(); ++i) {
      if (!is_measured(found_.mentions[i].kind)) continue;
      Fact fact{.mention = i};
      fact.attribute = at(facts_.empty() ? "매출" : "이익률");
      fact.subject = at("한빛전자");
      if (!facts_.empty()) fact.change = Change::up;
      if (!facts_.empty()) fact.basis = at("전년 대비");
      if (facts_.empty()) fact.when = 0;
      facts_.push_back(fact);
    }
  }

  static Span at(std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(std::string_view(kText).find(part));
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  std::string ask(std::string_view text) const {
    const Condition condition = parsed(text);
    EXPECT_TRUE(condition.asks_facts()) << text;
    std::vector<std::uint32_t> witnesses;
    const Truth truth = condition.test({kText, found_.mentions, facts_}, 0,
                                       static_cast<std::uint32_t>(found_.mentions.size()), witnesses);
    std::string out = name_of(truth);
    for (const std::uint32_t w : witnesses) out.append(" ").append(found_.mentions[w].core.of(kText));
    return out;
  }

  static constexpr const char* kText = "2022년 한빛전자의 매출은 3조원이고 이익률은 전년 대비 12% 늘었다.";
  Extraction found_;
  std::vector<Fact> facts_;
};

TEST_F(Facts, AreAskedOfTheSameMention) {
  EXPECT_EQ(ask("attribute ~ 매출"), "yes 3조원");
  EXPECT_EQ(ask("attribute ~ 매출 and change = up"), "no");
  EXPECT_EQ(ask("attribute ~ 이익 and change = up"), "yes 12%");
  EXPECT_EQ(ask("attribute = 이익"), "no");
  EXPECT_EQ(ask("attribute = 이익률"), "yes 12%");
  EXPECT_EQ(ask("attribute != 이익률"), "yes 3조원");
  EXPECT_EQ(ask("subject ~ ^한빛"), "yes 3조원 12%");
  EXPECT_EQ(ask("subject !~ ^한빛"), "no");
  EXPECT_EQ(ask("change != down"), "yes 12%");
  EXPECT_EQ(ask("change = down"), "no");
  EXPECT_EQ(ask("basis ~ '전년 대비'"), "yes 12%");
  EXPECT_EQ(ask("source ~ ."), "no");
  EXPECT_EQ(ask("when in 2022"), "yes 3조원");
  EXPECT_EQ(ask("when = 2021"), "no");
  EXPECT_EQ(ask("money and attribute ~ 매출 and percent and change = up"), "yes 3조원 12%");
}

TEST(Condition, NeedsNoFactsWithoutALink) {
  EXPECT_FALSE(parsed("money >= 1조원 and not (text ~ 조)").asks_facts());
  EXPECT_TRUE(parsed("money >= 1조원 and not (text ~ 조 or change = up)").asks_facts());
}

TEST(Condition, NestsOnlySoDeep) {
  const std::string deep(Condition::kDepth, '('), close(Condition::kDepth, ')');
  EXPECT_TRUE(Condition::parse(deep + "money" + close, extractor()));
  EXPECT_FALSE(Condition::parse("(" + deep + "money" + close + ")", extractor()));
  EXPECT_FALSE(Condition::parse(std::string(100000, '('), extractor()));
  std::string nots;
  for (int i = 0; i < 10000; ++i) nots += "not ";
  EXPECT_FALSE(Condition::parse(nots + "money", extractor()));
}

struct Seen {
  std::string text;
  std::uint32_t line;
  Truth truth;
  friend bool operator==(const Seen&, const Seen&) = default;
};

std::vector<Seen> passages(std::string_view condition, std::string_view text, Passage::Unit unit) {
  const Condition c = parsed(condition);
  const Extraction found = extractor().extract(text);
  std::vector<Seen> out;
  c.each_passage({text, found.mentions}, unit, [&](const Passage& p) {
    out.push_back({std::string(p.span.of(text)), p.line, p.truth});
    return true;
  });
  return out;
}

TEST(Passages, AreLinesWithoutTheirEnds) {
  const std::vector<Seen> expected{{"매출은 3조원이다.", 1, Truth::yes},
                                   {"", 2, Truth::no},
                                   {"12% 늘었다.", 3, Truth::no},
                                   {"비용은 500원 이상이다.", 4, Truth::maybe}};
  EXPECT_EQ(
      passages("money >= 600원", "매출은 3조원이다.\r\n\n12% 늘었다.\n비용은 500원 이상이다.", Passage::Unit::line),
      expected);
  EXPECT_EQ(
      passages("money >= 600원", "매출은 3조원이다.\r\n\n12% 늘었다.\n비용은 500원 이상이다.\n", Passage::Unit::line),
      expected);
  EXPECT_TRUE(passages("money", "", Passage::Unit::line).empty());
}

TEST(Passages, AreSentencesWithTheLineOfTheirBeginning) {
  const std::vector<Seen> expected{
      {"매출은 3조원이다.", 1, Truth::yes}, {"12% 늘었다.", 1, Truth::no}, {"비용은 500원이다.", 3, Truth::yes}};
  EXPECT_EQ(passages("money", "매출은 3조원이다. 12% 늘었다.\n\n비용은 500원이다.", Passage::Unit::sentence), expected);
}

TEST(Passages, EndWhenTheVisitorHasEnough) {
  const Condition c = parsed("money");
  int seen = 0;
  c.each_passage({"가\n나\n다", {}}, Passage::Unit::line, [&](const Passage&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace krnum
