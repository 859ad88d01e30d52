// Reads numerals at a cursor of running text. Every reading that begins there is given, longest first, so that whoever
// knows the unit chooses: 삼십일 is 31, and 30 before the counter 일.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "krnum/number.h"
#include "table/lexicon.h"

namespace krnum::detail {

enum class Script : std::uint8_t {
  figures,  // 3, 1,234.5, 2½, ③
  mixed,    // 3만, 1천503만, 2억 5000만, 39만 6000
  sino,     // 삼십이, 이억 오천만
  native,   // 하나, 스물셋, 두세
  hanja,    // 三千, 二〇二六
};

struct Numeral {
  std::uint32_t end = 0;  // byte after the numeral
  Script script = Script::figures;
  Amount amount;            // exact; a range for 두세, 수십, 오륙; none for 몇
  bool determiner = false;  // ends in a prenominal native form (한 두 세 네 스무): a noun or counter must follow
  bool over = false;        // 여 stands inside: 10여만
  bool indefinite = false;  // 두세, 수십, 몇
  std::uint8_t syllables = 0;  // spelled syllables; 0 for figures
  std::int32_t scale = 0;  // the power of ten of the last magnitude or power word (4 for 3만), for ranges that share it
};

// Appends the readings at byte `at`, longest first; none where no numeral begins. `text` is folded, well-formed UTF-8.
// Signs and currency signs are the caller's. Linear in the longest reading.
void read_numerals(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Numeral>& out);

}  // namespace krnum::detail
