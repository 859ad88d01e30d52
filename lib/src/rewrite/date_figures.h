// Dates and clock times in bare figures: 1999.9.17, 2022-05-14, 5/14, 14:30, 6·25, 2/4분기.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "krnum/mention.h"
#include "rewrite/core.h"

namespace krnum::detail {

// Appends the parts of what begins at `at` of a calendar core; returns the byte behind it, or `at` where nothing of the
// sort begins.
std::uint32_t read_date_figures(const Lexicon& lexicon, const Readings& readings, const Mention& mention,
                                std::uint32_t at, Core& out);

}  // namespace krnum::detail
