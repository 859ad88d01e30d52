// Korean numerals as whole strings: words to values and back.
//
//   krnum::parse_number("삼천이백칠억 오천만")->exact()->to_string();   // "320750000000"
//   krnum::format_number(krnum::Decimal(12300), {.style = krnum::NumberStyle::hangul});   // "만 이천삼백"
#pragma once

#include <optional>
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
// spacing that a Korean reader accepts; spaces around it do not matter. Neighbouring digits (오륙), 수십 and 3만~4만
// are ranges, ±3 is one around zero. Linear. Errors, with the place in `text`:
//   empty_input          nothing but spaces
//   not_a_number         no numeral begins it: 억, abc, 몇
//   magnitude_order      a numeral that cannot go on so: 십십, 10백, 1.2만345.67
//   bad_grouping         1,23
//   exponent_too_large   beyond ±10000: 1e10001
//   trailing_text        a numeral, then something else: 이천이십이년 오월
KRNUM_API Result<Amount> parse_number(std::string_view text);

// Reads one whole proportion in tenths (3할, 2할 5푼, 3할 2푼 5리) as percent: 30, 25, 32.5. Errors as parse_number.
KRNUM_API Result<Decimal> parse_proportion(std::string_view text);

enum class NumberStyle : std::uint8_t { hangul, mixed, native, hanja, formal, digits };

struct NumberFormat {
  NumberStyle style = NumberStyle::hangul;
  std::string_view unit{};      // appended as the style does: 일금 …원정 for formal
  std::optional<bool> space{};  // between groups of ten thousand, and before the unit of hangul and native: by default
                                // yes, but for mixed no (2억5000만); the other styles never part anything
  bool comma = false;           // digits: groups of three, but not in fractions
  bool formal_hanja = false;    // hanja: 壹貳參
  bool determiner = false;      // native: before a counter (한 두 세 네 스무)
};

// The value in words or figures:
//   hangul  12300 만 이천삼백, 0.05 영 점 영오, 1/3 삼분의 일, -1 마이너스 일
//   mixed   250000000 2억5000만, 9999.5 9999.5; native  21 스물하나, 101 백하나 (before a unit: 스물한, 백한)
//   hanja   250000000 二億五千萬; formal  15000000 일천오백만, with a currency as unit 일금 일천오백만원정
//   digits  -1234.5 -1234.5, with commas -1,234.5
// parse_number reads each of them back, without its unit. Where 구 (10^32) would be read as nine it stands as 溝: 십溝.
// Error not_sayable: words end below 10^72; native numerals count from one, in integers; 일금 takes no negative or
// broken sum. Linear.
KRNUM_API Result<std::string> format_number(const Exact& value, const NumberFormat& format = {});

}  // namespace krnum
