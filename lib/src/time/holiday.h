// The day of a holiday in a year.
#pragma once

#include <cstdint>
#include <optional>

#include "table/lexicon.h"

namespace krnum::detail {

// Days since 1970-01-01 of a holiday, feast, solar term or dated event (a row of the calendar section) in the year.
// None where its calendar does not reach so far.
std::optional<std::int64_t> holiday_in(const Lexicon& lexicon, const CalendarRow& row, std::int32_t year);

}  // namespace krnum::detail
