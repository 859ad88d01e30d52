// Stepping through UTF-8 that has been checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace krnum::detail {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;  // bytes; 0 at the end of the text
};

// The code point at byte `at` of well-formed UTF-8.
constexpr CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t lead = byte(0);
  if ((lead & 0xF0) == 0xE0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};  // most often
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

// The code point that ends before byte `at`.
inline CodePoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  // Most often a syllable: a byte that begins three can only begin those before `at`.
  if (at >= 3 && (static_cast<unsigned char>(text[at - 3]) & 0xF0) == 0xE0) return decode(text, at - 3);
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return decode(text, begin);
}

void append_utf8(std::string& out, char32_t c);

constexpr bool is_hangul_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

}  // namespace krnum::detail
