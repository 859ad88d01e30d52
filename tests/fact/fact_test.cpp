// Sentences of our own with the links of their numbers, and the laws that hold of any text.
#include "krnum/fact.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "krnum/extract.h"
#include "support/cases.h"

namespace krnum {
namespace {

const Extractor& extractor() {
  static const Extractor e;
  return e;
}
const Linker& linker() {
  static const Linker l;
  return l;
}

std::string shown(std::string_view text, Span span) { return span.empty() ? "-" : std::string(span.of(text)); }

// Columns: text, number, subject, attribute, change, when, basis, source; "-" for null.
void check(const std::string& file) {
  for (const auto& c : test::read_cases(file, 8)) {
    const Extraction found = extractor().extract(c[0]);
    const std::vector<Fact> facts = linker().link(c[0], found.mentions);
    const auto fact = std::find_if(facts.begin(), facts.end(),
                                   [&](const Fact& f) { return found.mentions[f.mention].core.of(c[0]) == c[1]; });
    if (fact == facts.end()) {
      ADD_FAILURE() << c.where << ": no fact of " << c[1];
      continue;
    }
    const std::string when = fact->when == Fact::kNoTime ? "-" : std::string(found.mentions[fact->when].core.of(c[0]));
    const std::string change = fact->change == Change::none ? "-" : std::string(name_of(fact->change));
    EXPECT_EQ(shown(c[0], fact->subject), c[2]) << c.where << ": subject of " << c[1] << ": " << c[0];
    EXPECT_EQ(shown(c[0], fact->attribute), c[3]) << c.where << ": attribute of " << c[1] << ": " << c[0];
    EXPECT_EQ(change, c[4]) << c.where << ": change of " << c[1] << ": " << c[0];
    EXPECT_EQ(when, c[5]) << c.where << ": when of " << c[1] << ": " << c[0];
    EXPECT_EQ(shown(c[0], fact->basis), c[6]) << c.where << ": basis of " << c[1] << ": " << c[0];
    EXPECT_EQ(shown(c[0], fact->source), c[7]) << c.where << ": source of " << c[1] << ": " << c[0];
  }
}

TEST(Fact, LinksWhatASentenceSays) { check("fact/links.tsv"); }
TEST(Fact, LinksClausesListsAndSentences) { check("fact/clauses.tsv"); }
TEST(Fact, LeavesOutWhatItDoesNotSay) { check("fact/nulls.tsv"); }

// Every measured mention gives one fact, in order; spans lie in the text.
void expect_lawful(const std::string& text) {
  const Extraction found = extractor().extract(text);
  const std::vector<Fact> facts = linker().link(text, found.mentions);
  std::vector<std::uint32_t> measured, linked;
  for (std::uint32_t i = 0; i < found.mentions.size(); ++i) {
    if (is_measured(found.mentions[i].kind)) measured.push_back(i);
  }
  for (const Fact& f : facts) {
    linked.push_back(f.mention);
    for (const Span s : {f.subject, f.attribute, f.basis, f.source}) {
      ASSERT_LE(s.begin, s.end);
      ASSERT_LE(s.end, text.size());
    }
    ASSERT_TRUE(f.when == Fact::kNoTime || f.when < found.mentions.size());
  }
  EXPECT_EQ(linked, measured);
}

TEST(Fact, HoldsOfAnyText) {
  const std::vector<std::string> parts{"매출은 ", "3조원",    "(5%)", "\"", "'",          "라고 ",
                                       "밝혔다.", " 늘어난 ", "12%",  ", ", "지난해",     "보다 ",
                                       "의 ",     "\n",       "[",    "】", "이 회사는 ", "\xEA\xB0"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += parts[random() % parts.size()];
    expect_lawful(text);
  }
}

TEST(Fact, ReadsDecomposedTextAlike) {
  const std::string text = "한빛전자의 매출은 12% 늘었다.";
  const std::string decomposed = "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB빛전자의 매출은 12% 늘었다.";
  const auto found = extractor().extract(text), other = extractor().extract(decomposed);
  const auto a = linker().link(text, found.mentions), b = linker().link(decomposed, other.mentions);
  ASSERT_EQ(a.size(), 1u);
  ASSERT_EQ(b.size(), 1u);
  EXPECT_EQ(a[0].subject.of(text), "한빛전자");
  EXPECT_EQ(b[0].subject.of(decomposed), "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB빛전자");
  EXPECT_EQ(b[0].attribute.of(decomposed), "매출");
  EXPECT_EQ(b[0].change, Change::up);
}

TEST(Fact, NamesItsChanges) {
  for (const Change c : {Change::up, Change::down, Change::flat}) EXPECT_EQ(change_named(name_of(c)), c);
  EXPECT_FALSE(change_named("").has_value());
  EXPECT_FALSE(is_measured(Kind::phone));
  EXPECT_FALSE(is_measured(Kind::nominal));
  EXPECT_FALSE(is_measured(Kind::date));
  EXPECT_TRUE(is_measured(Kind::age));
}

}  // namespace
}  // namespace krnum
