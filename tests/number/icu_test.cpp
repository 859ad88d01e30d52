// ICU's Korean spell-out as a second opinion on values below 10^16.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <random>
#include <string>

#include "krnum/number.h"

namespace krnum {
namespace {

class Icu {
 public:
  Icu() : format_(icu::URBNF_SPELLOUT, icu::Locale("ko"), status_) {}

  std::string spell(std::int64_t value, const char* rules) {
    icu::UnicodeString out;
    icu::FieldPosition position;
    status_ = U_ZERO_ERROR;
    format_.format(value, icu::UnicodeString::fromUTF8(rules), out, position, status_);
    EXPECT_TRUE(U_SUCCESS(status_));
    std::string text;
    out.toUTF8String(text);
    return text;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format_;
};

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

// 일 is dropped before a leading 만 only; ICU drops it before every 만: 일억 만 for 일억 일만.
std::string with_inner_one(std::string text) {
  if (const auto at = text.find(" 만"); at != std::string::npos) text.insert(at + 1, "일");
  return text;
}

// Every length from one to sixteen digits, with many zeros.
std::int64_t random_value(std::mt19937_64& random) {
  std::int64_t value = 0;
  const auto length = 1 + random() % 16;
  const auto zeros = random() % 3;
  for (std::uint64_t i = 0; i < length; ++i) {
    value = value * 10 + (random() % 3 < zeros ? random() % 2 : random() % 10);
  }
  return value;
}

TEST(Icu, SpellsSinoKoreanNumeralsAlike) {
  Icu icu;
  std::mt19937_64 random(16);
  int inner_ones = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::int64_t value = i < 20'000 ? i : random_value(random);
    const std::string ours = *format_number(Decimal(value));
    const std::string theirs = icu.spell(value, "%spellout-cardinal-sinokorean");
    const std::string mended = with_inner_one(theirs);
    inner_ones += mended != theirs;
    ASSERT_EQ(ours, mended) << value;
    const auto back = parse_number(theirs);
    ASSERT_TRUE(back && back->exact() != nullptr) << theirs;
    ASSERT_EQ(*back->exact(), Exact(Decimal(value))) << theirs;
    ASSERT_EQ(*format_number(Decimal(value), {.style = NumberStyle::formal}),
              icu.spell(value, "%spellout-cardinal-financial"))
        << value;
  }
  // The rule is needed, and seldom.
  EXPECT_GT(inner_ones, 0);
  EXPECT_LT(inner_ones, 5'000);
}

// ICU parts tens from units (열 하나) and leaves the native tail behind hundreds (백십); it says 스물 before a counter
// like us.
TEST(Icu, SpellsNativeNumeralsAlikeButForSpaces) {
  Icu icu;
  for (std::int64_t value = 1; value < 100; ++value) {
    EXPECT_EQ(*format_number(Decimal(value), {.style = NumberStyle::native}),
              without_spaces(icu.spell(value, "%spellout-cardinal-native")));
  }
  for (std::int64_t value = 1; value < 10'000; ++value) {
    EXPECT_EQ(*format_number(Decimal(value), {.style = NumberStyle::native, .determiner = true}),
              without_spaces(icu.spell(value, "%spellout-cardinal-native-attributive")));
  }
}

}  // namespace
}  // namespace krnum
