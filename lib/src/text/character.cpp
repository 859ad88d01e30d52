#include "text/character.h"

#include <utf8proc.h>

#include <array>

namespace krnum::detail {
namespace {

constexpr char32_t kVariation = 0xFE0F, kJoiner = 0x200D, kKey = 0x20E3;

constexpr bool is_hanja(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFD) || (c >= 0x2E80 && c <= 0x2FD5) || c == 0x3005 || c == 0x3007;
}

constexpr bool is_hangul(char32_t c) {
  return is_hangul_syllable(c) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E) ||
         (c >= 0xA960 && c <= 0xA97C) || (c >= 0xD7B0 && c <= 0xD7FB) || (c >= 0xFFA0 && c <= 0xFFDC);
}

// Below U+1F000 the pictures that are shown as such without a selector (Emoji_Presentation, emoji-data 15.0).
struct Range {
  char16_t first, last;
};
constexpr std::array kPictures{
    Range{0x231A, 0x231B}, Range{0x23E9, 0x23EC}, Range{0x23F0, 0x23F0}, Range{0x23F3, 0x23F3}, Range{0x25FD, 0x25FE},
    Range{0x2614, 0x2615}, Range{0x2648, 0x2653}, Range{0x267F, 0x267F}, Range{0x2693, 0x2693}, Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB}, Range{0x26BD, 0x26BE}, Range{0x26C4, 0x26C5}, Range{0x26CE, 0x26CE}, Range{0x26D4, 0x26D4},
    Range{0x26EA, 0x26EA}, Range{0x26F2, 0x26F3}, Range{0x26F5, 0x26F5}, Range{0x26FA, 0x26FA}, Range{0x26FD, 0x26FD},
    Range{0x2705, 0x2705}, Range{0x270A, 0x270B}, Range{0x2728, 0x2728}, Range{0x274C, 0x274C}, Range{0x274E, 0x274E},
    Range{0x2753, 0x2755}, Range{0x2757, 0x2757}, Range{0x2795, 0x2797}, Range{0x27B0, 0x27B0}, Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C}, Range{0x2B50, 0x2B50}, Range{0x2B55, 0x2B55}};

bool is_pictographic(char32_t c) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_picture(char32_t c) {
  if (c >= 0x1F000) return is_pictographic(c);
  if (c > kPictures.back().last) return false;
  for (const Range r : kPictures) {
    if (c <= r.last) return c >= r.first;
  }
  return false;
}

constexpr bool is_region(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
constexpr bool is_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
constexpr bool is_tag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }

}  // namespace

CharacterClass class_of(char32_t c) {
  if (is_hangul_syllable(c)) return CharacterClass::hangul;  // nearly all that is asked for
  if (is_white(c)) return CharacterClass::white;
  if (is_hangul(c)) return CharacterClass::hangul;
  if (is_hanja(c)) return CharacterClass::hanja;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharacterClass::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return CharacterClass::mark;
    case UTF8PROC_CATEGORY_ND:
      return CharacterClass::digit;
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharacterClass::number;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
      return CharacterClass::punctuation;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
      return CharacterClass::symbol;
    default:
      return CharacterClass::other;
  }
}

std::size_t read_emoji(std::string_view text, std::size_t at) {
  const CodePoint first = decode(text, at);
  if (is_hangul_syllable(first.value) || is_ascii_letter(first.value)) return at;
  CodePoint next = decode(text, at + first.length);
  if (is_ascii_digit(first.value) || first.value == '#' || first.value == '*') {
    std::size_t end = at + first.length;
    if (next.value == kVariation) {
      end += next.length;
      next = decode(text, end);
    }
    return next.value == kKey ? end + next.length : at;
  }
  if (first.value < 0xA9) return at;
  if (is_region(first.value)) return is_region(next.value) ? at + first.length + next.length : at + first.length;
  const bool selected = next.value == kVariation && is_pictographic(first.value);
  if (!selected && !is_picture(first.value)) return at;
  std::size_t end = at + first.length;
  while (end < text.size()) {
    next = decode(text, end);
    if (next.value == kVariation || next.value == kKey || is_tone(next.value) || is_tag(next.value)) {
      end += next.length;
      continue;
    }
    if (next.value != kJoiner) break;
    const CodePoint joined = decode(text, end + next.length);
    if (joined.length == 0 || !is_pictographic(joined.value)) break;
    end += next.length + joined.length;
  }
  return end;
}

}  // namespace krnum::detail
