// Calendar values as std::chrono types.
//
//   krnum::first_day(*time.moment());        // 2022-04-01 of 2022-Q2
//   krnum::last_day(*time.moment());         // 2022-06-30
//   krnum::calendar_months(*time.period());  // 42 months of P3Y6M
#pragma once

#include <chrono>
#include <optional>

#include "krnum/time.h"

namespace krnum {

// The days that a moment covers; the same for a moment of one day. None where the year, month or week is not stated.
KRNUM_API std::optional<std::chrono::year_month_day> first_day(const Moment& moment);
KRNUM_API std::optional<std::chrono::year_month_day> last_day(const Moment& moment);

// A day with a clock time, in the time of the text: no zone is assumed. None without both.
KRNUM_API std::optional<std::chrono::local_seconds> local_time(const Moment& moment);

// The years and months of a period that has only those, and the weeks to seconds of one that has only those; none where
// they are mixed, not whole, or do not fit.
KRNUM_API std::optional<std::chrono::months> calendar_months(const Period& period);
KRNUM_API std::optional<std::chrono::seconds> clock_seconds(const Period& period);

// The moment of a day, and of a day and a time.
KRNUM_API Moment moment_of(std::chrono::year_month_day day);
KRNUM_API Moment moment_of(std::chrono::local_seconds time);

}  // namespace krnum
