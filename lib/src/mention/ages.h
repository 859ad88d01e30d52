// Ages that their shape gives away: in brackets behind a name, and by decade.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/evidence.h"
#include "number/memo.h"

namespace krnum::detail {

// Appends the readings at byte `at`: the 32 of 김민수(32), 30대 후반, 20~30대.
void read_ages(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals, std::uint32_t at,
               std::vector<Candidate>& out);

// 36개월 아들, 18개월 된 딸: makes ages of the months among `candidates` that a child is said to have. False: of none.
bool read_months_old(const Lexicon& lexicon, std::string_view text, std::vector<Candidate>& candidates);

}  // namespace krnum::detail
