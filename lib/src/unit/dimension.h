// What a unit measures, as powers of base dimensions, and how large it is in base units: what decides whether two units
// convert, and by how much.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "krnum/decimal.h"
#include "krnum/unit.h"
#include "table/lexicon.h"

namespace krnum::detail {

// length^1 time^-1 for a speed; sorted by name, no power is zero.
using Dimension = std::vector<std::pair<std::string, int>>;

struct Magnitude {
  Dimension dimension;
  Exact factor{Decimal(1)};  // base units in one unit
  Exact offset;              // base units at the unit's zero: temperatures
};

// Error unknown_unit where a side is no unit of the tables. A unit without a factor, a counter and a noun are
// dimensions of their own; a divisor as written (100g, 3.3㎡, 1000명) is its number of units.
Result<Magnitude> magnitude_of(const Lexicon& lexicon, const Unit& unit);

// A factor of the tables: decimal or fraction. Error not_a_number.
Result<Exact> parse_factor(std::string_view text);

}  // namespace krnum::detail
