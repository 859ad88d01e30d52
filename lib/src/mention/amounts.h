// Words that are an amount by themselves (절반, 갑절), halves of a unit (반 리터) and parts of a whole (열에 아홉).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/candidate.h"
#include "number/memo.h"
#include "table/lexicon.h"

namespace krnum::detail {

// Appends the readings of a Hangul run that begins at byte `at`.
void read_amounts(const Lexicon& lexicon, std::string_view text, const NumeralMemo& numerals, std::uint32_t at,
                  std::vector<Candidate>& out);

}  // namespace krnum::detail
