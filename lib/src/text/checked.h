// Stepping through bytes that may be ill-formed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CheckedPoint {
  char32_t value = 0;        // U+FFFD where ill-formed
  std::uint32_t length = 0;  // bytes; of the maximal subpart where ill-formed
  bool well_formed = true;
};

// The code point at byte `at` < text.size(), by table 3-7 of the Unicode Standard. An ill-formed sequence ends before
// the first byte that cannot go on it (a maximal subpart, "U+FFFD substitution" in section 3.9), so it has one to three
// bytes.
inline CheckedPoint decode_checked(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  std::uint32_t length = 0;
  char32_t low = 0x80, high = 0xBF;  // what the second byte may be
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {kReplacement, 1, false};
  }
  for (std::uint32_t i = 1; i < length; ++i) {
    if (at + i >= text.size() || byte(i) < low || byte(i) > high) return {kReplacement, i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {decode(text, at).value, length, true};
}

}  // namespace krnum::detail
