// How a word sounds at its end, and which form of a josa suits that sound.
#pragma once

#include <cstdint>
#include <string_view>

#include "krnum/hangul.h"
#include "table/lexicon.h"

namespace krnum::detail {

// The sound at the end of text[0, end), as krnum::final_sound describes it. Looks back over a bounded number of bytes:
// the figures of one numeral, one bracket, one word.
FinalSound final_sound(const Lexicon& lexicon, std::string_view folded, std::uint32_t end);

// Two forms of one josa. Both may be followed by more (이라고는 is 이라 with a tail) unless `whole`.
struct JosaPair {
  std::string_view closed;  // after a final consonant
  std::string_view open;    // after a vowel
  bool rieul_open = false;  // ㄹ counts as a vowel: 서울로
  bool whole = false;       // nothing follows within the word
};

// The pair whose form the surface begins with, the longest such form; null for a josa that never changes.
struct JosaForm {
  const JosaPair* pair = nullptr;
  bool is_closed = false;
};
JosaForm josa_form(std::string_view surface);

// May the josa stand after the sound? True after an unknown one. Of the copula the full form also follows a vowel:
// 2이다.
bool agrees(std::string_view josa, FinalSound before, bool copula);

}  // namespace krnum::detail
