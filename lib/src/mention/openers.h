// Where a reading can begin at all: a look at three characters passes over nearly all words of a text. Derived from the
// tables at hand, the user's too, and never wrong about what it passes over.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
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

  // Drops the words that open nothing, and those that do, but that no reader would take for what follows them: 사람,
  // 이 책, 만드는. What begins with a figure, sign or pronoun stays.
  void drop(std::string_view text, std::size_t first, std::span<std::uint64_t> words) const override;

  // Whether a surface that opens something may begin at byte `at` of a text.
  bool begin(std::string_view text, std::size_t at) const;

  // The same for a numeral that stands solid with its counter: 한두, 두마리, 다섯.
  bool begin_count(std::string_view text, std::size_t at) const;

 private:
  // What may stand behind an opener, a bit each.
  using Sorts = std::uint16_t;
  static constexpr Sorts kAny = 1;
  static constexpr Sorts kNoSyllable = 2;
  static constexpr Sorts kNumeral = 4;   // or 최대 and 최소, which bound one
  static constexpr Sorts kCounted = 8;   // what goes on with a number, what it counts, or what joins it to another
  static constexpr Sorts kClosed = 16;   // the same, but behind a counter of one syllable the run ends, or may go on
  static constexpr Sorts kInside = 32;   // what a numeral within a run counts
  static constexpr Sorts kWhole = 64;    // what a part is taken of: 열에 하나, 열 중 하나
  static constexpr Sorts kGoesOn = 128;  // what may stand behind a counter: josa, suffixes, 에서, 당, another number
  static constexpr Sorts kKnown = 256;   // any surface of the tables

  // What opens, told by its first character.
  struct Opener {
    // What must follow: right behind it, behind a space; the same within a run.
    std::array<Sorts, 4> needs{};
    bool longer = false;  // longer surfaces begin so

    bool operator==(const Opener&) const = default;
  };

  // What a character begins.
  struct Follower {
    Sorts sure = kAny;  // by itself
    Sorts longer = 0;   // where `followers` knows it with the next
    Sorts counter = 0;  // where the next is no syllable, or kGoesOn
  };

  static constexpr std::size_t kSyllables = 11172;

  // A set of hashes.
  class Bits {
   public:
    void set(std::size_t hash) { words_[hash / 32] |= 1U << hash % 32; }
    bool operator[](std::size_t hash) const { return (words_[hash / 32] >> hash % 32 & 1) != 0; }

   private:
    std::array<std::uint32_t, 0x10000 / 32> words_;
  };

  // 0, 1 or 2 for each hash.
  class Looks {
   public:
    void raise(std::size_t hash, std::uint64_t to) {
      const std::uint64_t now = operator[](hash);
      if (now < to) words_[hash / 32] ^= (now ^ to) << hash % 32 * 2;
    }
    std::uint64_t operator[](std::size_t hash) const { return words_[hash / 32] >> hash % 32 * 2 & 3; }

   private:
    std::array<std::uint64_t, 0x80000 / 32> words_;
  };

  // Zero where nothing is said.
  struct Sets {
    // By syllable, and at last for what is none.
    std::array<std::uint8_t, kSyllables + 1> opener;  // an index of openers_; 0: nothing opens so
    std::array<Follower, kSyllables + 1> follower;
    // The first two characters of surfaces that open, as much of them as three characters hold, and the first two of
    // what follows: by hashes, and set for more than they say where two are one.
    Bits begins, surfaces, followers;
    // Two characters, by a hash too, or one syllable that no other follows: whether all that begins so is kept (2), or
    // some of it (1).
    Looks looks;
  };

  // A surface that opens with `tail` behind it. `needs`: of one of a single syllable.
  void add(std::string_view surface, std::array<Sorts, 4> needs, std::string_view tail = {});
  std::uint8_t index_of(const Opener& opener);
  void add_follower(std::string_view surface, Sorts sorts, std::string_view tail = {});
  void add_numerals(const Lexicon& lexicon);
  void add_calendar(const Lexicon& lexicon);
  void add_units(const Lexicon& lexicon);

  static Sorts known_behind(const Lexicon& lexicon);
  void add_looks(const Lexicon& lexicon);
  Sorts sorts_at(const unsigned char* at) const;
  bool is_surface(std::uint64_t bytes, const unsigned char* at) const;
  bool keeps(const unsigned char* at) const;
  bool keeps_exactly(const unsigned char* at) const;
  static constexpr std::size_t kChunk = 32;  // words
  void drop_chunk(std::string_view text, std::size_t first, const std::uint64_t* syllables,
                  std::span<std::uint64_t> words) const;
  void sieve(const unsigned char* text, const std::uint64_t* syllables, std::span<std::uint64_t> words) const;

  static constexpr std::uint8_t kNothing = 0, kEverything = 1;  // of openers_
  std::vector<Opener> openers_{Opener{}, Opener{{kAny, kAny, kAny, kAny}, false}};
  std::unique_ptr<Sets> sets_;
};

}  // namespace krnum::detail
