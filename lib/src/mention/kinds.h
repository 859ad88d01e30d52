// What kind of number a reading is, as the words around it decide.
#pragma once

#include <string_view>

#include "mention/candidate.h"
#include "mention/evidence.h"

namespace krnum::detail {

// The kind of a candidate, before it is weighed; its unit or amount may change with it: 9/10 as a score, 마흔다섯 as an
// age, 킬로 as a weight.
Kind kind_of(const Knowledge& knowledge, std::string_view text, Candidate& c);

// Of a mention that is taken: nominal numbers are their digits, and prices have the 만 that is left unsaid.
void finish(const Knowledge& knowledge, std::string_view text, Candidate& c);

}  // namespace krnum::detail
