// The quick way over Hangul: nearly all that a record holds beside ASCII.
#pragma once

#include <cstddef>
#include <string_view>

namespace krnum::detail {

// The length in bytes of the code points of three bytes that begin at `at` and are well-formed: U+1000 to U+FFFF, whose
// second and third bytes may be any continuation bytes but for the surrogates. 0 where none stands; others are asked of
// decode_checked.
inline std::size_t three_byte_run(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  std::size_t end = at;
  while (text.size() - end >= 3 && byte(end) >= 0xE1 && byte(end) <= 0xEF && (byte(end + 1) & 0xC0) == 0x80 &&
         (byte(end + 2) & 0xC0) == 0x80 && !(byte(end) == 0xED && byte(end + 1) >= 0xA0))
    end += 3;
  return end - at;
}

}  // namespace krnum::detail
