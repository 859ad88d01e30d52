#include "mention/openers.h"

#include <gtest/gtest.h>

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

// No syllable that is passed over begins a surface that opens: what the lexicon matches in a syllable, and in two, is
// looked at for every pair of syllables that the tables know.
TEST(Openers, PassOverNothing) {
  const Tables tables = Tables::built_in();
  const Lexicon& lexicon = tables.lexicon();
  const Openers openers(lexicon);
  int passed = 0;
  for (char32_t first = kFirst; first <= kLast; ++first) {
    if (openers.begins(first)) continue;
    ++passed;
    for (char32_t second = kFirst; second <= kLast; second += first % 7 + 1) {
      std::string text;
      append_utf8(text, first);
      append_utf8(text, second);
      lexicon.each(text, 0, [&](const Match& m) {
        for (const Lexeme& l : m.lexemes) EXPECT_FALSE(opens(l.role)) << text.substr(0, m.end);
      });
    }
  }
  EXPECT_GT(passed, 10'000);
  for (const char32_t numeral : std::u32string_view(U"일이삼한두세열스백만반몇")) EXPECT_TRUE(openers.begins(numeral));
  EXPECT_FALSE(openers.begins(U'뷁'));
}

// A unit of the user's may stand before 당.
TEST(Openers, KnowTheTablesAtHand) {
  EXPECT_FALSE(Openers(Tables::built_in().lexicon()).begins(U'뭫'));
  const auto tables = Tables::with("[counters]\n{뭫둥}\t뭫둥\tcount\tnative\t99\tthing\t-\n");
  ASSERT_TRUE(tables);
  EXPECT_TRUE(Openers(tables->lexicon()).begins(U'뭫'));
}

}  // namespace
}  // namespace krnum::detail
