#include "mention/openers.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "krnum/tables.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr char32_t kFirst = 0xAC00;
constexpr char32_t kLast = 0xD7A3;

bool opens(Role role) {
  switch (role) {
    case Role::decimal:
    case Role::point:
    case Role::sign:
    case Role::josa:
    case Role::copula:
    case Role::suffix:
    case Role::bound_before:
    case Role::bound_after:
    case Role::word:
    case Role::noun:
    case Role::currency:
    case Role::calendar_part:
      return false;
    default:
      return true;
  }
}

bool begins(const Openers& openers, std::string_view text) { return openers.begin(text, 0, decode(text, 0).value); }

bool begins_count(const Openers& openers, std::string_view text) {
  return openers.begin_count(text, 0, decode(text, 0).value);
}

// What the lexicon matches in two syllables of which the first is passed over opens nothing; a unit does before 당.
TEST(Openers, PassOverNothing) {
  const Tables tables = Tables::built_in();
  const Lexicon& lexicon = tables.lexicon();
  const Openers openers(lexicon);
  int passed = 0;
  for (char32_t first = kFirst; first <= kLast; ++first) {
    for (char32_t second = kFirst; second <= kLast; second += first % 7 + 1) {
      std::string text;
      append_utf8(text, first);
      append_utf8(text, second);
      if (begins(openers, text)) continue;
      ++passed;
      lexicon.each(text, 0, [&](const Match& m) {
        for (const Lexeme& l : m.lexemes) {
          const bool lone_unit = l.role == Role::unit && m.end < text.size() && !text.ends_with("당");
          EXPECT_FALSE(opens(l.role) && !lone_unit) << text;
        }
      });
    }
  }
  EXPECT_GT(passed, 20'000'000);
  for (const std::string_view opener : {"일", "이", "삼", "한", "두", "세", "열", "스물", "백", "만", "반", "몇",
                                        "마흔", "평당", "배럴당", "다음 달", "이듬해", "마흔\n", "절반"})
    EXPECT_TRUE(begins(openers, opener)) << opener;
  for (const std::string_view word : {"뷁", "마술", "마", "마 흔", "스스로", "평야"})
    EXPECT_FALSE(begins(openers, word)) << word;
}

// What stands inside a run is written solid with its counter.
TEST(Openers, KnowWhatIsCounted) {
  const Tables tables = Tables::built_in();
  const Openers openers(tables.lexicon());
  for (const UnitRow& unit : tables.lexicon().units()) {
    EXPECT_TRUE(begins_count(openers, "두" + std::string(unit.surfaces))) << unit.surfaces;
  }
  for (const std::string_view count : {"한번", "두마리", "세시간", "다섯명", "여덟", "한두개", "몇십", "두여 달"})
    EXPECT_TRUE(begins_count(openers, count)) << count;
  for (const std::string_view end : {"다", "다.", "다 ", "여,", "네\n"})
    EXPECT_FALSE(begins_count(openers, end)) << end;
}

// The filter drops from a mask what begins nothing, wherever a word of it ends.
TEST(Openers, DropMarksThatBeginNothing) {
  const Tables tables = Tables::built_in();
  const Openers openers(tables.lexicon());
  static constexpr std::string_view kPieces[] = {
      "마술", "마흔", "나는모레", "우리",       "평당", "평야", "다음 달", "성공의두", "힣", "3.5", ".",  "다. ",
      "½",    "é",    "한\n",     "\U0001F600", "이",   "백",   " ",       "ab",       "年", "·",   "뭫", "두마리"};
  std::mt19937 random(1446);
  for (std::size_t size = 0; size < 90; ++size) {
    std::string text;
    while (text.size() < size * 3) text += kPieces[random() % std::size(kPieces)];
    std::vector<std::size_t> expected, kept;
    MaskWalk all(text, Mask::opening), some(text, Mask::opening, &openers);
    for (std::size_t at = all.next(); at < text.size(); at = all.next()) {
      const char32_t c = decode(text, at).value;
      const bool pronoun = std::u32string_view(U"나너저우그").find(c) != std::u32string_view::npos;
      if (!is_hangul_syllable(c) || pronoun || openers.begin(text, at, c)) expected.push_back(at);
    }
    for (std::size_t at = some.next(); at < text.size(); at = some.next()) kept.push_back(at);
    EXPECT_EQ(kept, expected) << text;
  }
}

// A unit of the user's may stand before 당.
TEST(Openers, KnowTheTablesAtHand) {
  EXPECT_FALSE(begins(Openers(Tables::built_in().lexicon()), "뭫둥당"));
  const auto tables = Tables::with("[counters]\n{뭫둥}\t뭫둥\tcount\tnative\t99\tthing\t-\n");
  ASSERT_TRUE(tables);
  EXPECT_TRUE(begins(Openers(tables->lexicon()), "뭫둥당"));
}

}  // namespace
}  // namespace krnum::detail
