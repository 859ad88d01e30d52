// The reviewed table of what a spelled numeral and a counter make together: 사 + 장 is the word 사장, 네 + 장 a number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "table/lexicon.h"

namespace krnum::detail {

enum class Decision : std::uint8_t { number, word, context };

class Pairs {
 public:
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
  std::unordered_map<std::string, Both> rows_;
};

}  // namespace krnum::detail
