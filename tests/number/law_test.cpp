// What must hold for all numbers: what is formatted is read back.
#include <gtest/gtest.h>

#include <random>

#include "krnum/number.h"

namespace krnum {
namespace {

struct Style {
  const char* name;
  NumberFormat format;
};

const Style kStyles[] = {
    {"hangul", {.style = NumberStyle::hangul}},
    {"hangul, joined", {.style = NumberStyle::hangul, .space = false}},
    {"mixed", {.style = NumberStyle::mixed}},
    {"mixed, spaced", {.style = NumberStyle::mixed, .space = true}},
    {"native", {.style = NumberStyle::native}},
    {"native, joined", {.style = NumberStyle::native, .space = false}},
    {"native, determiner", {.style = NumberStyle::native, .determiner = true}},
    {"hanja", {.style = NumberStyle::hanja}},
    {"hanja, formal", {.style = NumberStyle::hanja, .formal_hanja = true}},
    {"formal", {.style = NumberStyle::formal}},
    {"digits", {.style = NumberStyle::digits}},
    {"digits, commas", {.style = NumberStyle::digits, .comma = true}},
};

// Empty if the value is read back in the style, or the style cannot say it and may not.
std::string failure(const Exact& value, const Style& style) {
  const auto words = format_number(value, style.format);
  const bool native = style.format.style == NumberStyle::native;
  const bool sayable = !native || (value.is_decimal() && value.numerator().is_integer() && value > Exact());
  if (!words) return sayable ? std::string(style.name) + " cannot say " + value.to_string() : "";
  const auto back = parse_number(*words);
  const auto told = [&](const std::string& what) {
    return std::string(style.name) + ": " + value.to_string() + " is " + *words + ", which is " + what;
  };
  if (!back) return told(describe(back.error()));
  if (back->exact() == nullptr) return told("no exact value");
  return *back->exact() == value ? "" : told(back->exact()->to_string());
}

void expect_round_trip(const Exact& value) {
  for (const Style& style : kStyles) EXPECT_EQ(failure(value, style), "");
}

Decimal random_integer(std::mt19937_64& random, std::size_t digits) {
  std::string text;
  // Zeros often, so that groups and places are empty.
  const auto zeros = random() % 3;
  while (text.size() < digits) text.push_back(random() % 3 < zeros ? '0' : static_cast<char>('0' + random() % 10));
  return Decimal::from_digits(text);
}

TEST(Law, EveryNumberUpToAMillion) {
  int failures = 0;
  for (std::int64_t i = 0; i <= 1'000'000 && failures < 20; ++i) {
    // Above ten thousand in steps that no period of ten shares; every style sees every residue.
    const Style& style = kStyles[i % std::size(kStyles)];
    if (i <= 20'000) {
      for (const Style& each : kStyles) {
        const std::string why = failure(Decimal(i), each);
        failures += !why.empty();
        EXPECT_EQ(why, "");
      }
      continue;
    }
    const std::string why = failure(Decimal(i), style);
    failures += !why.empty();
    EXPECT_EQ(why, "");
  }
}

TEST(Law, EveryPairOfPowers) {
  for (int high = 0; high < 72; ++high) {
    for (int low = 0; low <= high; ++low) {
      for (const int a : {1, 2, 8, 9}) {
        for (const int b : {1, 8, 9}) {
          const Decimal value = Decimal(a).shifted(high) + Decimal(b).shifted(low);
          if (value.top() <= 72) expect_round_trip(value);
        }
      }
    }
  }
}

TEST(Law, RandomValues) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 3'000; ++i) {
    const Decimal integer = random_integer(random, 1 + random() % 72);
    expect_round_trip(integer);
    expect_round_trip(-integer);
    const Decimal decimal = integer.shifted(-static_cast<std::int64_t>(random() % 12));
    expect_round_trip(decimal);
    const auto ratio = Exact::ratio(random_integer(random, 1 + random() % 10), Decimal(1 + random() % 1000));
    expect_round_trip(*ratio);
  }
}

TEST(Law, BeyondTheLargestMagnitudeThereAreOnlyDigits) {
  const Decimal large = Decimal(1).shifted(72);
  EXPECT_EQ(format_number(large, {.style = NumberStyle::digits})->size(), 73);
  for (const NumberStyle style :
       {NumberStyle::hangul, NumberStyle::mixed, NumberStyle::native, NumberStyle::hanja, NumberStyle::formal}) {
    EXPECT_EQ(format_number(large, {.style = style}).error().code, ErrorCode::not_sayable);
    EXPECT_TRUE(format_number(large - Decimal(1), {.style = style}));
  }
}

}  // namespace
}  // namespace krnum
