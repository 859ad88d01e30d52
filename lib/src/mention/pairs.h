// The reviewed table of what a spelled numeral and a counter make together: 사 + 장 is the word 사장, 네 + 장 a number.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "table/lexicon.h"

namespace krnum::detail {

enum class Decision : std::uint8_t { number, word, context };

// Asked several times a candidate, so that it allocates nothing: surfaces are numbered, and rows are found by two
// numbers.
class Pairs {
 public:
  // The lexicon's tables must outlive it.
  explicit Pairs(const Lexicon& lexicon);

  // The decision of the most specific row: both surfaces named, else a class of numerals (*sino1, *native, *long) or of
  // counters (*one), else any (*). `spaced`: a space stands between them.
  Decision find(std::string_view numeral, std::string_view numeral_class, std::string_view counter, bool spaced) const;

  // Whether a row names both surfaces and calls one of their spellings a number.
  bool names(std::string_view numeral, std::string_view counter) const;

 private:
  struct Both {
    Decision solid, spaced;
  };
  // The surfaces and classes that rows name, from 1; 0 where none does.
  using Ids = std::unordered_map<std::string_view, std::uint32_t>;

  static std::uint32_t id(const Ids& ids, std::string_view word) {
    const auto found = ids.find(word);
    return found == ids.end() ? 0 : found->second;
  }
  const Both* row(std::uint32_t numeral, std::uint32_t counter) const;

  Ids numerals_, counters_;
  std::unordered_map<std::uint64_t, Both> rows_;
  std::uint32_t any_numeral_ = 0, any_counter_ = 0, one_counter_ = 0;  // *, *, *one
};

}  // namespace krnum::detail
