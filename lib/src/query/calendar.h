// Calendar values as stretches of seconds, for comparison: a date whose year is not stated may be any year's.
#pragma once

#include <cstdint>
#include <optional>

#include "krnum/mention.h"
#include "query/values.h"

namespace krnum::detail {

// Seconds since 1970-01-01T00:00 (of no time zone), both ends inclusive.
struct DayRange {
  std::int64_t first = 0, last = 0;

  bool overlaps(DayRange other) const { return first <= other.last && other.first <= last; }
  bool contains(DayRange inner) const { return first <= inner.first && inner.last <= last; }
  friend bool operator==(DayRange, DayRange) = default;
};

// None where no date is stated, or not its year, month or week.
std::optional<DayRange> stretch_of(const Moment& moment);

// The seconds of a day that a time of day takes; the whole day where none is stated.
DayRange clock_of(const Moment& moment);

// A point (both moments the same) or an interval of the calendar under a bound.
struct CalendarValue {
  Moment from, to;
  Bound bound = Bound::exact;

  bool has_date() const { return from.precision != Moment::Precision::time_of_day; }
  bool has_clock() const { return from.hour >= 0 || from.day_part != DayPart::none; }
  std::optional<DayRange> stretch() const;
};

// None where the text is neither.
std::optional<CalendarValue> calendar_of(const Time& time, Bound bound);

// `from` and `to` with the fields that are not stated taken from `other`, as far as that states them.
CalendarValue completed(CalendarValue value, const Moment& other);

// What `a` leaves open (a year not stated) makes the answer maybe at best; what `b` leaves open is asked of no one
// (날짜 5월 14일 of whichever year).
Truth compare(const CalendarValue& a, Operator op, const CalendarValue& b);

}  // namespace krnum::detail
