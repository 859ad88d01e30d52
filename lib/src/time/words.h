// Words that are looked for at a place of the text, as a literal of the source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {

// The words, parted by '|'. Sets of their first and last characters are made when the program is compiled, so that one
// look at a character passes over most places.
class WordList {
 public:
  consteval WordList(const char* words) : WordList(std::string_view(words)) {}
  consteval WordList(std::string_view words) : words_(words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == '|') continue;
      const std::size_t end = words.find('|', i) == words.npos ? words.size() : words.find('|', i);
      const CodePoint first = decode(words, i);
      low_firsts_ |= bit(first.value);
      high_firsts_ |= bit(first.value >> 6);
      seconds_ |= i + first.length < end ? bit(decode(words, i + first.length).value) : ~std::uint64_t{0};
      lasts_ |= bit(static_cast<unsigned char>(words[end - 1]));
      i = end;
    }
  }

  // The bytes of the first word that `text` begins with, 0 where none does.
  std::uint32_t begin(std::string_view text) const {
    // Of three bytes, as Hangul has, the last two hold the bits of the two sets.
    constexpr auto kThree = static_cast<unsigned char>(0xE0), kFour = static_cast<unsigned char>(0xF0);
    const auto lead = static_cast<unsigned char>(text.empty() ? '\0' : text[0]);
    if (lead >= kThree && lead < kFour &&
        ((low_firsts_ & bit(byte(text[2]))) == 0 || (high_firsts_ & bit(byte(text[1]))) == 0))
      return 0;
    const CodePoint first = decode(text, 0);
    if ((low_firsts_ & bit(first.value)) == 0 || (high_firsts_ & bit(first.value >> 6)) == 0) return 0;
    return (seconds_ & bit(decode(text, first.length).value)) == 0 ? 0 : find_at_begin(text);
  }
  // The same of a word that it ends with.
  std::uint32_t end(std::string_view text) const {
    return text.empty() || (lasts_ & bit(static_cast<unsigned char>(text.back()))) == 0 ? 0 : find_at_end(text);
  }

 private:
  static constexpr char32_t byte(char c) { return static_cast<unsigned char>(c); }
  static constexpr std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c & 63); }

  std::uint32_t find_at_begin(std::string_view text) const;
  std::uint32_t find_at_end(std::string_view text) const;

  std::string_view words_;
  // The first characters by their lowest six bits and by the next six; the second ones, all where a word has none, and
  // the last bytes by their lowest six.
  std::uint64_t low_firsts_ = 0, high_firsts_ = 0, seconds_ = 0, lasts_ = 0;
};

}  // namespace krnum::detail
