// Whether one mention says what another says.
#pragma once

#include <cstdint>

#include "krnum/tables.h"
#include "query/datum.h"

namespace krnum::detail {

// rounded: the claim is the other's value at the precision that it is written in.
enum class Fit : std::uint8_t { none, rounded, same };

Fit fit(const Datum& claim, const Datum& source, const Tables& tables);

// Do two mentions count the same sort of thing, so that one may be told for the other: 28점 and 17점, 3km and 200m.
bool same_sort(const Mention& a, const Mention& b, const Tables& tables);

// Nothing of the claim is known that could be compared: 여러 명, 이날 without a reference date.
bool says_nothing(const Datum& claim);

}  // namespace krnum::detail
