// Whether one mention says what another says.
#pragma once

#include "query/alike.h"
#include "query/datum.h"

namespace krnum::detail {

// Does the source say what the claim says?
Fit fit(const Datum& claim, const Datum& source, UnitPairs& units);

// Do two mentions count the same sort of thing, so that one may be told for the other: 28점 and 17점, 3km and 200m.
bool same_sort(const Mention& a, const Mention& b, UnitPairs& units);

// Nothing of the claim is known that could be compared: 여러 명, 이날 without a reference date.
bool says_nothing(const Datum& claim);

}  // namespace krnum::detail
