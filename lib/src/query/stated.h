// A number or a length of time as a text states it, and whether one statement says what another says.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "krnum/mention.h"
#include "query/length.h"

namespace krnum::detail {

// rounded: the claim is the other's value at the precision it is written in.
enum class Fit : std::uint8_t { none, rounded, same };

// Its ends before any bound, the bound, and how precise it is.
struct Stated {
  Exact low, high;
  Bound bound = Bound::exact;
  bool loose = false;  // 30대, 두세 명: it holds what it does not name
  bool approx = false;
  Exact step;
  bool round = false;  // its figures hold no zero: 3조 says no more than its 3, 3000억 may be exact

  bool exact() const { return low == high; }
};

// None where the mention is no quantity, or one that nothing is known of. `core` is its text.
std::optional<Stated> stated_number(const Mention& m, std::string_view core);

// In months or in seconds, as `raw` has them without the bound.
Stated stated_length(const Mention& m, std::string_view core, const Lapse& raw, bool months);

// Both in the same unit.
Fit fit(const Stated& claim, const Stated& source);

}  // namespace krnum::detail
