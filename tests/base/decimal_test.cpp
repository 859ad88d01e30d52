#include "krnum/decimal.h"

#include <gtest/gtest.h>

#include <random>

namespace krnum {
namespace {

Decimal of(std::string_view text) { return *Decimal::parse(text); }
Exact ratio(std::string_view a, std::string_view b) { return *Exact::ratio(of(a), of(b)); }

TEST(Decimal, StandsInOneForm) {
  for (const auto& [text, plain] :
       {std::pair{"0", "0"},
        {"-0", "0"},
        {"000", "0"},
        {"0.000", "0"},
        {"+7", "7"},
        {"-3.20", "-3.2"},
        {"250000000", "250000000"},
        {"0.050", "0.05"},
        {"1000000000000000000", "1000000000000000000"},
        {"1000000000000000000.5", "1000000000000000000.5"},
        {"999999999999999999999999999999999999", "999999999999999999999999999999999999"},
        {"1234567890123456789012345678901234567.8", "1234567890123456789012345678901234567.8"}}) {
    EXPECT_EQ(of(text).to_string(), plain);
    EXPECT_EQ(of(text), of(plain));
  }
  EXPECT_EQ(of("1203.5").digits(), "12035");
  EXPECT_EQ(of("1203.5").exponent(), -1);
  EXPECT_EQ(of("1203.5").top(), 4);
  EXPECT_EQ(Decimal().digits(), "0");
  EXPECT_EQ(of("1" + std::string(40, '0')).digits(), "1");
}

TEST(Decimal, RefusesWhatIsNotPlain) {
  const auto error = [](std::string_view text) { return Decimal::parse(text).error(); };
  EXPECT_EQ(error(""), (Error{ErrorCode::empty_input, {0, 0}}));
  EXPECT_EQ(error("-"), (Error{ErrorCode::not_a_number, {1, 1}}));
  EXPECT_EQ(error(".5"), (Error{ErrorCode::not_a_number, {0, 2}}));
  EXPECT_EQ(error("5."), (Error{ErrorCode::not_a_number, {2, 2}}));
  EXPECT_EQ(error("1,000"), (Error{ErrorCode::not_a_number, {1, 5}}));
  EXPECT_EQ(error("1e5"), (Error{ErrorCode::not_a_number, {1, 3}}));
  EXPECT_EQ(error("1.2.3"), (Error{ErrorCode::not_a_number, {3, 5}}));
}

TEST(Decimal, TakesEveryInt64) {
  for (const std::int64_t value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1},
                                   std::int64_t{1'000'000'000'000'000'000}, INT64_MAX, INT64_MIN}) {
    EXPECT_EQ(Decimal(value).to_string(), std::to_string(value));
    EXPECT_EQ(Decimal(value).to_int64(), value);
    EXPECT_EQ(Decimal(value), of(std::to_string(value)));
  }
  EXPECT_EQ(of("9223372036854775808").to_int64(), std::nullopt);
  EXPECT_EQ(of("-9223372036854775809").to_int64(), std::nullopt);
  EXPECT_EQ(of("1.5").to_int64(), std::nullopt);
  EXPECT_EQ(of("1" + std::string(30, '0')).to_int64(), std::nullopt);
}

// The slow twin: digits of integers as strings, one at a time.
std::string added(std::string a, std::string b) {
  std::string out;
  int carry = 0;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
    const auto digit = [&](const std::string& s) { return i < s.size() ? s[s.size() - 1 - i] - '0' : 0; };
    const int sum = digit(a) + digit(b) + carry;
    out.insert(out.begin(), static_cast<char>('0' + sum % 10));
    carry = sum / 10;
  }
  return out.empty() ? "0" : out;
}

std::string multiplied(const std::string& a, const std::string& b) {
  std::string out = "0";
  for (std::size_t i = 0; i < b.size(); ++i) {
    out += out == "0" ? "" : "0";
    for (char times = '0'; times < b[i]; ++times) out = added(out, a);
  }
  return out;
}

std::string random_digits(std::mt19937& random, std::size_t longest) {
  const std::size_t length = 1 + random() % longest;
  std::string out(1, static_cast<char>('1' + random() % 9));
  const auto kind = random() % 3;
  while (out.size() < length) {
    out.push_back(kind == 0   ? '9'
                  : kind == 1 ? (random() % 4 == 0 ? '1' : '0')
                              : static_cast<char>('0' + random() % 10));
  }
  return out;
}

TEST(Decimal, AgreesWithDigitByDigitArithmetic) {
  std::mt19937 random(20240601);
  for (int i = 0; i < 4000; ++i) {
    const std::string a = random_digits(random, i % 2 == 0 ? 40 : 120);
    const std::string b = random_digits(random, i % 2 == 0 ? 40 : 120);
    const std::string sum = added(a, b);
    EXPECT_EQ((of(a) + of(b)).to_string(), sum) << a << " + " << b;
    EXPECT_EQ((of(sum) - of(b)).to_string(), a) << sum << " - " << b;
    EXPECT_EQ((of(b) - of(sum)).to_string(), "-" + a) << b << " - " << sum;
    EXPECT_EQ(of(a) + of("-" + a), Decimal());
    const auto expected = a.size() != b.size() ? a.size() <=> b.size() : a.compare(b) <=> 0;
    EXPECT_EQ(of(a) <=> of(b), expected) << a << " <=> " << b;
    EXPECT_EQ(of("-" + b) <=> of("-" + a), expected) << a << " <=> " << b;
    EXPECT_TRUE(of("-" + b) < of(a));
    const auto point = static_cast<std::int64_t>(random() % 60);
    EXPECT_EQ(of(a).shifted(-point) + of(b).shifted(-point), of(sum).shifted(-point));
    EXPECT_EQ(of(of(a).shifted(-point).to_string()), of(a).shifted(-point));
    if (i % 20 != 0) continue;
    EXPECT_EQ((of(a) * of("-" + b)).to_string(), "-" + multiplied(a, b)) << a << " * " << b;
  }
}

TEST(Decimal, KeepsAMillionDigits) {
  std::string digits;
  for (int i = 0; i < 1'000'000; ++i) digits.push_back(static_cast<char>('1' + i % 9));
  const Decimal value = of(digits);
  EXPECT_EQ(value.to_string(), digits);
  EXPECT_EQ(value.shifted(-500'000).to_string(), digits.substr(0, 500'000) + "." + digits.substr(500'000));
  EXPECT_TRUE(value < value + Decimal(1));
  EXPECT_EQ(value + Decimal(1) - Decimal(1), value);
}

TEST(Exact, EndsOrIsReduced) {
  EXPECT_EQ(ratio("1", "3").to_string(), "1/3");
  EXPECT_EQ(ratio("2", "6"), ratio("1", "3"));
  EXPECT_EQ(ratio("1", "6").to_string(), "1/6");
  EXPECT_EQ(ratio("3", "8").to_string(), "0.375");
  EXPECT_EQ(ratio("-6", "-4").to_string(), "1.5");
  EXPECT_EQ(ratio("1", "-7").to_string(), "-1/7");
  EXPECT_EQ(ratio("0.5", "1.5").to_string(), "1/3");
  EXPECT_EQ(ratio("100", "3").to_string(), "100/3");
  EXPECT_EQ(ratio("0", "3").to_string(), "0");
  EXPECT_EQ(ratio("1", "1" + std::string(50, '0')).to_string(), "0." + std::string(49, '0') + "1");
  EXPECT_TRUE(ratio("4", "2").is_decimal());
  EXPECT_FALSE(ratio("4", "3").is_decimal());
}

TEST(Exact, Reckons) {
  EXPECT_EQ(ratio("1", "3") + ratio("1", "6"), Exact(of("0.5")));
  EXPECT_EQ(ratio("1", "3") * of("3"), Exact(of("1")));
  EXPECT_EQ(ratio("2", "3").shifted(2).to_string(), "200/3");
  EXPECT_EQ(ratio("1", "30").shifted(1), ratio("1", "3"));
  EXPECT_EQ(-ratio("1", "3"), ratio("-1", "3"));
  EXPECT_TRUE(ratio("1", "3") < ratio("1", "2"));
  EXPECT_TRUE(ratio("1", "3") > of("0.3333333333333333333333"));
  EXPECT_TRUE(ratio("-1", "3") < Exact());
}

TEST(Exact, RefusesZeroBelowAndSidesTooLongToReduce) {
  EXPECT_EQ(Exact::ratio(of("1"), Decimal()).error().code, ErrorCode::not_a_number);
  EXPECT_EQ(Exact::ratio(of("1"), of("3").shifted(Exact::kMaxRatioDigits)).error().code, ErrorCode::exponent_too_large);
  EXPECT_TRUE(Exact::ratio(of(std::string(20000, '7')), of(std::string(19999, '3'))));
}

TEST(Exact, ReducesEverySmallFraction) {
  for (std::int64_t b = 1; b <= 60; ++b) {
    for (std::int64_t a = -60; a <= 60; ++a) {
      const Exact value = *Exact::ratio(Decimal(a), Decimal(b));
      EXPECT_EQ(value * Decimal(b), Exact(Decimal(a))) << a << "/" << b;
      if (value.is_decimal()) continue;
      std::int64_t x = std::abs(a), y = b;
      while (y != 0) x = std::exchange(y, x % y);
      EXPECT_EQ(value.numerator(), Decimal(a / x));
      EXPECT_EQ(value.denominator(), Decimal(b / x));
    }
  }
}

}  // namespace
}  // namespace krnum
