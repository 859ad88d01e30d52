// Numbers in figures: digits with points and separators, and what symbols make of them (fractions, powers, enclosed
// figures).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "number/read.h"
#include "text/utf8.h"

namespace krnum::detail {

// The sides of a fraction in words, a denominator, and the whole number beside a fraction have no more digits (so that
// the numerator of their sum has at most twice as many and one). Nobody writes longer ones, and reducing costs the
// square of the length.
inline constexpr std::int64_t kMaxFractionDigits = 1000;

// A plain figure: digits in strict groups of three or in one run, with a decimal point or none.
struct Figure {
  std::uint32_t end = 0;
  Decimal value;
  bool integer = true;        // no decimal point
  bool grouped = false;       // 1,234
  bool leading_zero = false;  // 007, 00.5; not 0, 0.5 and .5
  bool one_digit = false;     // a single digit and nothing else
};

// digit_value() of a character above ASCII.
int wide_digit_value(char32_t c);

// The value of a decimal digit of any script (general category Nd), or -1.
inline int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return is_hangul_syllable(c) ? -1 : wide_digit_value(c);
}

// The byte after the one or two spaces (U+0020 or U+00A0) at `at`, or `at` if there is none: a second space is a slip
// of the hand.
inline std::uint32_t after_space(std::string_view text, std::uint32_t at) {
  for (int i = 0; i < 2 && at < text.size(); ++i) {
    if (text[at] == ' ') {
      ++at;
    } else if (text[at] == '\xC2' && text[at + 1] == '\xA0') {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

// The amount of one exact value.
inline void set_exact(Amount& amount, Decimal value) {
  amount.form = Amount::Form::exact;
  amount.low = Exact(std::move(value));
}

// The longest plain figure at `at`; none inside a run of digits. Linear in it; `steps` grows by the digits looked at.
std::optional<Figure> read_figure(std::string_view text, std::uint32_t at, std::size_t& steps);

// Appends the readings that symbols make at `at`: ③, ½, and with `plain`, the figure there, 2½, 1/3, 2 1/4, 10², 10^-3,
// 1e10, 3×10⁸, 175B. Not the plain figure itself.
void read_symbols(std::string_view text, std::uint32_t at, const Figure* plain, std::vector<Numeral>& out,
                  std::size_t& steps);

}  // namespace krnum::detail
