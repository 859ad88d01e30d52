// Where a reading can begin at all: a look at two syllables passes over nearly all words of a text. Derived from the
// tables at hand, the user's too, and never wrong about what it passes over.
#pragma once

#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "table/lexicon.h"
#include "text/mask.h"
#include "text/utf8.h"

namespace krnum::detail {

// Of the places that Mask::opening marks, those that are worth reading.
class Openers final : public MaskFilter {
 public:
  // Of all that the tables know to open a mention: numerals, calendar words, prefixes, amounts, cues, and units that 당
  // stands behind.
  explicit Openers(const Lexicon& lexicon);

  // Drops the syllables that nothing that opens begins with, as far as two characters tell; pronouns stay.
  void drop(std::string_view text, std::size_t first, std::span<std::uint64_t> words) const override;

  // Whether a surface that opens something may begin at byte `at` of a text, with the Hangul syllable `first`.
  bool begin(std::string_view text, std::size_t at, char32_t first) const {
    const unsigned how = begins_[first - kFirst];
    return (how & kAlone) != 0 || ((how & kLonger) != 0 && sets_->pairs[pair(first, key(text, at + kLength))]);
  }

  // The same for a numeral that stands solid with its counter: 한두, 두마리, 다섯.
  bool begin_count(std::string_view text, std::size_t at, char32_t first) const {
    return sets_->counted[decode(text, at + kLength).value % kBits] ||
           sets_->pairs[pair(first, key(text, at + kLength))];
  }

 private:
  static constexpr char32_t kFirst = 0xAC00;
  static constexpr char32_t kSyllables = 11172;
  static constexpr std::size_t kLength = 3;  // bytes of a syllable
  static constexpr std::size_t kBits = 0x10000;

  // A syllable that is kept whatever follows it, one that some characters must follow, and one that opens by itself: of
  // those kept, all but the first of pronouns, which a day may be written onto.
  static constexpr unsigned kKept = 1, kLonger = 2, kAlone = 4;

  // Bits, set for more than they say where two hash to one.
  struct Sets {
    std::bitset<kBits> pairs;    // the first two characters of longer surfaces
    std::bitset<kBits> counted;  // the first of units, of calendar words, and of what stands before those
  };

  // The first three bytes of the character that is the lowest of these bytes.
  static std::uint32_t key(std::uint32_t bytes) {
    static constexpr std::uint32_t kBytes[16] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF,   0xFF,   0xFF,     0xFF,
                                                 0xFF, 0xFF, 0xFF, 0xFF, 0xFFFF, 0xFFFF, 0xFFFFFF, 0xFFFFFF};
    return bytes & kBytes[bytes >> 4 & 0x0F];
  }
  static std::uint32_t key(std::string_view text, std::size_t at) {
    std::uint32_t bytes = 0;
    for (std::size_t i = 0; i < 3 && at + i < text.size(); ++i)
      bytes |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])) << 8 * i;
    return key(bytes);
  }
  static std::uint32_t pair(char32_t first, std::uint32_t second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA6BU) >> 16;
  }

  void add(std::string_view surface, std::string_view tail = {});
  void add_counted(std::string_view surface);
  bool keeps(std::string_view text, std::size_t at) const;
  std::uint64_t keep(const unsigned char* block, std::uint64_t marks) const;

  std::vector<std::uint8_t> begins_;  // by syllable, and 0 for what is none
  std::unique_ptr<Sets> sets_;
};

}  // namespace krnum::detail
