// Korean numerals as whole strings: words to values and back.
//
//   krnum::parse_number("삼천이백칠억 오천만")->exact()->to_string();   // "320750000000"
//   krnum::format_number(krnum::Decimal(12300), {.style = krnum::NumberStyle::hangul});   // "만 이천삼백"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "krnum/decimal.h"
#include "krnum/result.h"

namespace krnum {

// How much: nothing known (여러 개), one value, a range (both ends inclusive), parts that stand side by side (3:2:1),
// or digits that only name something (010-1234-5678).
struct Amount {
  enum class Form : std::uint8_t { none, exact, range, parts, digits };

  Form form = Form::none;
  Exact low;                   // the value when exact; the lower end of a range
  Exact high;                  // the upper end of a range
  std::vector<Decimal> parts;  // ratio and score
  std::string digits;          // nominal and phone

  static Amount of(Exact value) {
    return {.form = Form::exact, .low = std::move(value), .high = {}, .parts = {}, .digits = {}};
  }
  static Amount between(Exact low, Exact high) {
    return {.form = Form::range, .low = std::move(low), .high = std::move(high), .parts = {}, .digits = {}};
  }
  const Exact* exact() const { return form == Form::exact ? &low : nullptr; }
  friend bool operator==(const Amount&, const Amount&) = default;
};

// Reads one whole numeral, in figures, Hangul (Sino-Korean, native, mixed), Hanja or symbols, with every spelling and
// spacing that a Korean reader accepts. Errors: empty_input, not_a_number, trailing_text, magnitude_order,
// bad_grouping, exponent_too_large; the span says where. Linear.
KRNUM_API Result<Amount> parse_number(std::string_view text);

enum class NumberStyle : std::uint8_t { hangul, mixed, native, hanja, formal, digits };

struct NumberFormat {
  NumberStyle style = NumberStyle::hangul;
  std::string_view unit{};    // appended as the style does: 일금 …원정 for formal
  bool space = true;          // hangul: at each group of ten thousand; mixed: false unless asked for
  bool comma = false;         // digits: groups of three
  bool formal_hanja = false;  // hanja: 壹貳參
  bool determiner = false;    // native: before a counter (한 두 세 네 스무)
};

// The value in words. Error not_sayable where the style has no words for it. Linear.
KRNUM_API Result<std::string> format_number(const Exact& value, const NumberFormat& format = {});

}  // namespace krnum
