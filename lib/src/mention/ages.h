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

}  // namespace krnum::detail
