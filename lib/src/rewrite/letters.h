// Small questions about characters that the readers of cores ask.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {

constexpr bool is_figure_byte(char b) { return b >= '0' && b <= '9'; }
// A letter, a figure, or a byte of a character beyond ASCII.
constexpr bool is_word_byte(char b) {
  return is_figure_byte(b) || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z') || static_cast<unsigned char>(b) >= 0x80;
}
inline bool is_figure_at(std::string_view text, std::size_t at) { return at < text.size() && is_figure_byte(text[at]); }

constexpr bool is_blank_point(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

inline std::uint32_t after_blanks(std::string_view text, std::uint32_t at) {
  for (CodePoint c = decode(text, at); c.length > 0 && is_blank_point(c.value); c = decode(text, at)) at += c.length;
  return at;
}

inline std::uint32_t after_figures_at(std::string_view text, std::uint32_t at) {
  while (is_figure_at(text, at)) ++at;
  return at;
}

constexpr bool is_range_point(char32_t c) {
  return c == U'~' || c == 0x223C || c == 0x301C || c == 0xFF5E || c == 0x2013 || c == 0x2014 || c == 0x02DC;
}

// One such sign and nothing else.
inline bool is_range_sign(std::string_view text) {
  const CodePoint c = decode(text, 0);
  return c.length > 0 && c.length == text.size() && is_range_point(c.value);
}

inline bool is_all_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (!is_hangul_syllable(c.value) && !is_blank_point(c.value)) return false;
    at += c.length;
  }
  return true;
}

inline bool has_figures(std::string_view text) {
  for (const char b : text) {
    if (is_figure_byte(b)) return true;
  }
  return false;
}

}  // namespace krnum::detail
