// The days that a moment covers, by its precision: one place for chrono's first and last day and for comparing dates.
#pragma once

#include <cstdint>
#include <optional>

#include "krnum/time.h"

namespace krnum::detail {

// Days since 1970-01-01, both inclusive.
struct CoveredDays {
  std::int64_t first = 0, last = 0;
};

// From the first day of a century, a year, a week … to its last. None where the year, the month or the week is not
// stated, or the month has no such day. A winter runs from the December of its year into the next.
std::optional<CoveredDays> covered_days(const Moment& moment);

}  // namespace krnum::detail
