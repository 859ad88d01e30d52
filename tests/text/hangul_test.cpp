#include "krnum/hangul.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "text/utf8.h"

namespace krnum {
namespace {

std::string utf8(char32_t c) {
  std::string out;
  detail::append_utf8(out, c);
  return out;
}

TEST(Hangul, EverySyllableComesApartAndTogether) {
  int count = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const auto p = parts(c);
    ASSERT_EQ(p.has_value(), c >= 0xAC00 && c <= 0xD7A3) << std::hex << static_cast<unsigned>(c);
    if (!p) continue;
    ++count;
    ASSERT_EQ(syllable(p->initial, p->vowel, p->final), c);
    ASSERT_EQ(has_final(c), p->final != 0);
    ASSERT_EQ(initials(utf8(c)), utf8(p->initial));
    for (const bool split : {false, true}) ASSERT_EQ(from_jamo(to_jamo(utf8(c), split)), utf8(c));
  }
  EXPECT_EQ(count, 11172);
}

// Of all pairs and triples of compatibility jamo exactly those make a syllable that Hangul has.
TEST(Hangul, EveryTripleOfJamo) {
  int open = 0, closed = 0;
  for (char32_t l = 0x3130; l <= 0x318F; ++l) {
    for (char32_t v = 0x3130; v <= 0x318F; ++v) {
      open += syllable(l, v).has_value() ? 1 : 0;
      for (char32_t t = 0x3130; t <= 0x318F; ++t) {
        const auto s = syllable(l, v, t);
        if (!s) continue;
        ++closed;
        ASSERT_EQ(*parts(*s), (SyllableParts{l, v, t}));
      }
    }
  }
  EXPECT_EQ(open, 19 * 21);
  EXPECT_EQ(closed, 19 * 21 * 27);
}

// Two open or closed syllables typed as jamo come back unless the second begins with a vowel: there ㅇ is typed, so
// always.
TEST(Hangul, WordsTypedAsJamo) {
  for (const test::Case& c : test::read_cases("text/jamo.tsv", 3)) {
    EXPECT_EQ(from_jamo(c[0]), c[1]) << c.where;
    EXPECT_EQ(to_jamo(c[1]), c[2]) << c.where;
    EXPECT_EQ(from_jamo(from_jamo(c[0])), from_jamo(c[0])) << c.where;
  }
}

}  // namespace
}  // namespace krnum
