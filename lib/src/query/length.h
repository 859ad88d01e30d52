// Lengths of time as values to compare: months where only years and months are counted, else seconds, where a month may
// have 28 to 31 days.
#pragma once

#include <optional>

#include "krnum/mention.h"
#include "query/values.h"

namespace krnum::detail {

struct Lapse {
  std::optional<Values> months;   // where nothing but years and months is counted
  std::optional<Values> seconds;  // exact where neither is, else as wide as months and years may be
  Exact step_seconds;             // of the finest unit counted: how precise it is
  bool seconds_exact = false;
};

// None where the text is no period or range of periods.
std::optional<Lapse> length_of(const Time& time, Bound bound);

Truth compare(const Lapse& a, Operator op, const Lapse& b);

}  // namespace krnum::detail
