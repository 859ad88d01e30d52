// Evidence that a calendar phrase is torn out of something longer: its unit out of another word, its numeral out of a
// longer one.
#pragma once

#include "mention/evidence.h"

namespace krnum::detail {

bool torn_unit(const Scene& s);
bool torn_numeral(const Scene& s);

}  // namespace krnum::detail
