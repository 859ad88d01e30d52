// Where a reading in Hangul can begin at all: a look at two syllables passes over nearly all words of a text. Derived
// from the tables at hand, the user's too, and never wrong about what it passes over.
#pragma once

#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "table/lexicon.h"
#include "text/utf8.h"

namespace krnum::detail {

class Openers {
 public:
  // Of all that the tables know to open a mention: numerals, calendar words, prefixes, amounts, cues, and units that 당
  // stands behind.
  explicit Openers(const Lexicon& lexicon);

  // Whether a surface that opens something may begin at byte `at` of a text, with the Hangul syllable `first`.
  bool begin(std::string_view text, std::size_t at, char32_t first) const {
    const Begin how = begins_[first - kFirst];
    if (how == Begin::alone) return true;
    return how == Begin::longer && sets_->pairs[pair(first, decode(text, at + kLength).value)];
  }

  // The same for a numeral that stands solid with its counter: 한두, 두마리, 다섯.
  bool begin_count(std::string_view text, std::size_t at, char32_t first) const {
    const char32_t second = decode(text, at + kLength).value;
    return sets_->counted[second % kCodePoints] || sets_->pairs[pair(first, second)];
  }

 private:
  static constexpr char32_t kFirst = 0xAC00;
  static constexpr char32_t kSyllables = 11172;
  static constexpr std::size_t kLength = 3;  // bytes of a syllable
  static constexpr std::size_t kCodePoints = 0x10000;

  enum class Begin : std::uint8_t { none, longer, alone };

  // Bits, set for more than they say where two hash to one.
  struct Sets {
    std::bitset<kCodePoints> pairs;    // the first two code points of longer surfaces
    std::bitset<kCodePoints> counted;  // the first of units, of calendar words, and of what stands before those
  };

  static std::uint32_t pair(char32_t first, char32_t second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA6BU) >> 16;
  }

  void add(std::string_view surface, std::string_view tail = {});
  void add_counted(std::string_view surface);

  std::vector<Begin> begins_;
  std::unique_ptr<Sets> sets_;
};

}  // namespace krnum::detail
