// Numbers that a word before them belongs to: 영하 3도, 시속 100km, 제3회, 시즌 2.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/candidate.h"
#include "mention/quantity.h"

namespace krnum::detail {

// Appends the readings that begin with a prefix at byte `at`: a word of the table, a sign, or the sign of a currency.
void read_prefixed(const Lexicon& lexicon, std::string_view text, const QuantityReader& quantities, std::uint32_t at,
                   std::vector<Candidate>& out);

}  // namespace krnum::detail
