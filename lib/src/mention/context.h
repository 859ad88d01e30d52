// Questions about what stands around a byte of folded text. Every look-around is capped, so that cost stays linear.
#pragma once

#include <cstdint>
#include <string_view>

#include "krnum/result.h"
#include "text/utf8.h"

namespace krnum::detail {

// The farthest that any question looks to one side.
inline constexpr std::uint32_t kLookAround = 256;

constexpr bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
constexpr bool is_hanja(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}
constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}
constexpr bool is_break(char32_t c) { return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x85; }
constexpr bool is_word(char32_t c) { return is_hangul_syllable(c) || is_hanja(c) || is_latin(c) || is_figure(c); }

// Unicode general category Nd.
bool is_decimal_digit(char32_t c);

// The index of a syllable's final consonant: 0 none, 8 ㄹ; -1 for what is no syllable.
constexpr int final_of(char32_t c) { return is_hangul_syllable(c) ? static_cast<int>((c - 0xAC00) % 28) : -1; }

inline char32_t at(std::string_view text, std::uint32_t where) { return decode(text, where).value; }
inline char32_t before(std::string_view text, std::uint32_t where) { return decode_before(text, where).value; }

// After the blanks at `where`, at most three; `where` itself when there are none.
inline std::uint32_t skip_blanks(std::string_view text, std::uint32_t where) {
  for (int i = 0; i < 3; ++i) {
    const CodePoint c = decode(text, where);
    if (c.length == 0 || !is_blank(c.value)) break;
    where += c.length;
  }
  return where;
}

inline std::uint32_t skip_blanks_before(std::string_view text, std::uint32_t where) {
  for (int i = 0; i < 3; ++i) {
    const CodePoint c = decode_before(text, where);
    if (c.length == 0 || !is_blank(c.value)) break;
    where -= c.length;
  }
  return where;
}

// The Hangul syllable that begins at byte `where` of any text; 0 where none does, as inside of any character.
inline char32_t syllable_at(std::string_view text, std::uint32_t where) {
  if (text.size() < where + std::size_t{3}) return 0;
  const auto byte = [&](std::uint32_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[where + i])); };
  const char32_t c = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return byte(0) >= 0xEA && byte(0) <= 0xED && is_hangul_syllable(c) ? c : 0;
}

// The end of the run of Hangul syllables that holds or begins at `where`.
inline std::uint32_t run_end(std::string_view text, std::uint32_t where) {
  const std::uint32_t stop = where + kLookAround;
  while (where < stop && syllable_at(text, where) != 0) where += 3;
  return where;
}

// The beginning of the run of Hangul syllables that ends at `where`.
inline std::uint32_t run_begin(std::string_view text, std::uint32_t where) {
  const std::uint32_t stop = where > kLookAround ? where - kLookAround : 0;
  while (where > stop && where >= 3 && syllable_at(text, where - 3) != 0) where -= 3;
  return where;
}

// The Hangul run of the eojeol before `where` (blanks between them are passed over); empty where something else stands
// there.
inline Span run_before(std::string_view text, std::uint32_t where) {
  const std::uint32_t end = skip_blanks_before(text, where);
  return {run_begin(text, end), end};
}

inline Span run_after(std::string_view text, std::uint32_t where) {
  const std::uint32_t begin = skip_blanks(text, where);
  return {begin, run_end(text, begin)};
}

inline std::uint32_t syllables(Span run) { return run.size() / 3; }

inline bool has_prefix_at(std::string_view text, std::uint32_t where, std::string_view what) {
  return text.substr(where).starts_with(what);
}
inline bool ends_with_before(std::string_view text, std::uint32_t where, std::string_view what) {
  return text.substr(0, where).ends_with(what);
}

}  // namespace krnum::detail
