// The reviewed table of what a spelled numeral and a counter make together: 사 + 장 is the word 사장, 네 + 장 a number.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "number/read.h"
#include "table/lexicon.h"

namespace krnum::detail {

enum class Decision : std::uint8_t { number, word, context };

// Asked of every spelled numeral with a counter: both are numbered, and the rows are a matrix of bytes.
class Pairs {
 public:
  // The lexicon's tables must outlive it.
  explicit Pairs(const Lexicon& lexicon);

  // The decision of the most specific row: both surfaces named, else a class of numerals (*sino1, *native, *long) or of
  // counters (*one), else any (*). `spaced`: a space stands between them.
  Decision find(std::string_view numeral, std::string_view numeral_class, std::string_view counter, bool spaced) const;

  // The class that a numeral belongs to.
  static std::string_view class_of(Script script, std::uint8_t syllables) {
    if (syllables > 1) return "*long";
    return script == Script::native ? "*native" : "*sino1";
  }

  // Whether a row names both surfaces and calls one of their spellings a number.
  bool names(std::string_view numeral, std::string_view counter) const;

 private:
  // Words numbered from 1, in a hash table with open addresses; 0 for all others.
  class Ids {
   public:
    std::uint32_t add(std::string_view word);
    std::uint32_t find(std::string_view word) const { return entries_[place(word)].id; }
    std::uint32_t count() const { return count_; }

   private:
    struct Entry {
      std::uint64_t head = 0;  // of the word, its first bytes
      std::string_view word;
      std::uint32_t id = 0;
    };
    // Of the word, or of the empty entry where it belongs.
    std::size_t place(std::string_view word) const;

    std::vector<Entry> entries_ = std::vector<Entry>(64);  // a power of two, at most half of them taken
    std::uint32_t count_ = 0;
  };

  // What a row says, by two bits each of the solid and the spaced spelling; 0 where there is no row.
  std::uint8_t row(std::uint32_t numeral, std::uint32_t counter) const {
    return rows_[numeral * (counters_.count() + 1) + counter];
  }

  Ids numerals_, counters_;
  std::vector<std::uint8_t> rows_;
  std::uint32_t any_numeral_ = 0, any_counter_ = 0, one_counter_ = 0;  // *, *, *one
};

}  // namespace krnum::detail
