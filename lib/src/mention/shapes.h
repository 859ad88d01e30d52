// Numbers that their shape gives away: telephone numbers, scores and ratios.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/candidate.h"
#include "mention/evidence.h"
#include "number/memo.h"

namespace krnum::detail {

// Appends the readings that begin at byte `at`.
void read_shapes(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals, std::uint32_t at,
                 std::vector<Candidate>& out);

}  // namespace krnum::detail
