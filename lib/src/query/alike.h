// Units that count the same things, and values taken from one unit to another.
#pragma once

#include <optional>

#include "krnum/tables.h"
#include "krnum/unit.h"
#include "query/values.h"

namespace krnum::detail {

// 명, 인 and 사람; 곳 and 군데; 두 배우 and 2명: the same unit, one row of the section `alike`, or a noun of its class.
bool alike(const Tables& tables, const Unit& a, const Unit& b);

// The values in another unit, where it is the same, alike, or converts.
std::optional<Values> in_unit(const Values& values, const Unit& from, const Unit& to, const Tables& tables);

}  // namespace krnum::detail
