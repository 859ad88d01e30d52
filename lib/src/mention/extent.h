// The words that bound or approximate a mention: 약 …, … 이상, … 을 넘는.
#pragma once

#include <string_view>

#include "mention/evidence.h"

namespace krnum::detail {

// Whether words that bound or approximate a value stand behind a core that ends at `end`.
bool is_bounded_after(const Lexicon& lexicon, std::string_view text, std::uint32_t end);

// The extent of a chosen candidate; sets its bound and approx from the words that it takes in. `least_end`: where the
// candidate's own words end (14년 만에).
Span read_extent(const Knowledge& knowledge, std::string_view text, std::uint32_t least_end, Candidate& c);

}  // namespace krnum::detail
