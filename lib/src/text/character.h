// What a code point is, as far as the stages care.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {

enum class CharacterClass : std::uint8_t {
  white,        // spaces of every width, line breaks, the zero-width space, the byte order mark
  hangul,       // syllables and jamo of every kind
  hanja,        // ideographs, 々 and 〇
  letter,       // of any other script
  digit,        // Unicode Nd
  number,       // Nl and No: ½ ① ² Ⅳ
  mark,         // combining marks and format characters: they belong to what stands before
  punctuation,  // P
  symbol,       // S
  other,        // control, private, unassigned
};
CharacterClass class_of(char32_t c);

// Ends a line, and so a sentence: LF, VT, FF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
constexpr bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Line breaks included. A no-break or thin space is a space, too.
constexpr bool is_white(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// The end of the emoji sequence at byte `at` of well-formed UTF-8, `at` where none stands there: a picture with its
// variation selector, skin tone, joined pictures or tags; a flag; a key (3️⃣). A picture that is text by default (©, ▲)
// only with U+FE0F behind it.
std::size_t read_emoji(std::string_view text, std::size_t at);

}  // namespace krnum::detail
