// Reads numerals at a cursor of running text. Every reading that begins there is given, longest first, so that whoever
// knows the unit chooses: 삼십일 is 31, and 30 before the counter 일.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/number.h"
#include "table/lexicon.h"

namespace krnum::detail {

enum class Script : std::uint8_t {
  figures,  // 3, 1,234.5, 2½, ③, 1e10, 175B
  mixed,    // 3만, 1천503만, 2억 5000만, 39만 6000, 수십만
  sino,     // 삼십이, 이억 오천만, 오륙
  native,   // 하나, 스물셋, 두세, 백스물한
  hanja,    // 三千, 二〇二六; Hangul may be among them (三천)
};

// One reading. What a caller has to weigh stands in flags, since only its surroundings can tell.
struct Numeral {
  std::uint32_t end = 0;  // byte after the numeral
  Script script = Script::figures;
  Amount amount;  // exact; a range for 두세, 수십, 오륙; none for 몇 and for an exponent beyond ±10000
  bool determiner = false;  // ends in a prenominal native form (한 두 세 네 스무): a noun or counter must follow
  bool over = false;        // 여 stands inside (10여만), or 여남은
  bool indefinite = false;  // 두세, 수십, 몇, 오륙
  bool fraction = false;    // 1/2, ½, 2 1/4, 3분의 1, 일과 이분의 일
  bool slash = false;       // a fraction written with a slash, which may be a date or a score instead
  bool positional = false;  // single digits in a row (이공이육, 二〇二六): a year, a code, a phone; `digits` holds them
  bool point = false;     // a spoken point stands inside (삼 점 일사), where 점 may be a counter instead
  bool letter = false;    // ends in K M B T, which may be a unit or a code instead
  bool enclosed = false;  // ③, ⑴: may mark a list item
  bool loose = false;     // a space stands where careful writers put none (3 만, 열 두, 몇 십): wants a counter
  bool rare = false;  // a magnitude beyond 경 (해 자 양 구 간 정 재 극 …), most of which are ordinary words too
  std::uint8_t syllables = 0;  // spelled syllables, without figures and spaces; at most 255
  // The power of ten that a bare number to the left of ~ shares: 3~4만 (4), 3~4천만 (7), 1~2억 5000만 (8). 0 where
  // there is none. See lifted().
  std::int32_t scale = 0;
  std::string digits;  // of a positional reading, leading zeros kept
};

// Appends the readings at byte `at`, longest first, with positional ones last; none where no numeral begins. `text` is
// folded, well-formed UTF-8. A run of figures or of single spelled digits is never entered in its middle. Signs and
// currency signs are the caller's. Linear in the longest reading; `steps`, if given, grows by the atoms looked at.
void read_numerals(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Numeral>& out,
                   std::size_t* steps = nullptr);

// The value of `left` in a range such as 3~4만, where `right` lends its scale: 30000. Its own value where that would
// not lie below `right` (5000~1만). Precondition: both amounts are exact.
Exact lifted(const Numeral& left, const Numeral& right);

// A proportion in tenths: 3할, 2할 5푼, 3할 2푼 5리. A lone 푼 or 리 is something else.
struct Proportion {
  std::uint32_t end = 0;
  Decimal percent;  // 32.5 for 3할 2푼 5리
  Script script = Script::figures;
};
std::optional<Proportion> read_proportion(const Lexicon& lexicon, std::string_view text, std::uint32_t at);

}  // namespace krnum::detail
