// Where a reading can begin at all: one look at a syllable passes over most words of a text.
#pragma once

#include <vector>

#include "table/lexicon.h"

namespace krnum::detail {

class Openers {
 public:
  // Of all that the tables, the user's too, know to open a mention: numerals, calendar words, prefixes, amounts, cues,
  // and units, which 당 may follow.
  explicit Openers(const Lexicon& lexicon);

  // Whether a surface that opens something begins with this Hangul syllable.
  bool begins(char32_t syllable) const { return begins_[syllable - kFirst]; }

 private:
  static constexpr char32_t kFirst = 0xAC00;
  static constexpr char32_t kSyllables = 11172;

  void add(std::string_view surface);

  std::vector<bool> begins_;
};

}  // namespace krnum::detail
