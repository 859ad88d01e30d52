#include <gtest/gtest.h>

#include "krnum/token.h"
#include "support/cases.h"
#include "token/sentence.h"

namespace krnum {
namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (const Span s : sentences(text)) {
    if (!out.empty()) out += " | ";
    out += s.of(text);
  }
  return out;
}

// the sentences, parted by a bar that is not part of the text
TEST(Sentences, Cases) {
  for (const test::Case& c : test::read_cases("token/sentences.tsv", 1)) {
    std::string text = c[0];
    for (std::size_t at; (at = text.find("|")) != text.npos;) text.erase(at, 1);
    std::string expected = c[0];
    for (std::size_t at = 0; (at = expected.find('|', at)) != expected.npos; at += 3) expected.replace(at, 1, " | ");
    std::string found;
    std::size_t from = 0;
    for (const Span s : sentences(text)) {
      if (!found.empty()) found += " | ";
      found += s.of(text);
      EXPECT_GE(s.begin, from) << c.where;
      from = s.end;
    }
    // White space between sentences belongs to neither.
    std::string trimmed;
    for (std::size_t at = 0; at < c[0].size();) {
      const std::size_t bar = std::min(c[0].find('|', at), c[0].size());
      std::string part = c[0].substr(at, bar - at);
      while (!part.empty() && (part.front() == ' ' || part.front() == '\n')) part.erase(0, 1);
      while (!part.empty() && (part.back() == ' ' || part.back() == '\n')) part.pop_back();
      if (!part.empty()) trimmed += (trimmed.empty() ? "" : " | ") + part;
      at = bar + 1;
    }
    EXPECT_EQ(found, trimmed) << c.where;
  }
}

TEST(Sentences, OffsetsAreThoseOfTheGivenText) {
  EXPECT_EQ(shown("\uFEFF매출은　３만원이다．　끝\uFF01 다음"), "매출은　３만원이다． | 끝\uFF01 | 다음");
}

TEST(Sentences, NoneInNothing) {
  EXPECT_TRUE(sentences("").empty());
  EXPECT_TRUE(sentences(" \n\t\u3000\n").empty());
}

TEST(Sentences, ALongOneIsCutAtWhiteSpaceAndNeverInANumeral) {
  std::string words;
  while (words.size() < 5 * detail::kLongSentence) words += "가나다 ";
  for (const Span s : sentences(words)) EXPECT_LE(s.size(), detail::kLongSentence + 10);
  const std::string figures(10 * detail::kLongSentence, '7');
  EXPECT_EQ(sentences(figures).size(), 1u);
  std::string syllables;
  while (syllables.size() < 10 * detail::kLongSentence) syllables += "가";
  const auto cut = sentences(syllables);
  EXPECT_GT(cut.size(), 3u);
  EXPECT_EQ(cut.back().end, syllables.size());
}

}  // namespace
}  // namespace krnum
