// Resolved dates and how they are made.
#pragma once

#include <optional>

#include "time/civil.h"
#include "time/iso.h"

namespace krnum::detail {

// A point as resolved: a stamp, or the interval that it spans.
struct Value {
  Stamp from, to;
  bool interval = false;
};

inline constexpr std::int32_t kLastYear = 9999;
constexpr bool in_range(std::int64_t year) { return year >= -kLastYear && year <= kLastYear; }

inline Stamp stamp(Stamp::Unit unit, std::optional<std::int32_t> year, int month = 0, int day = 0) {
  Stamp s;
  s.unit = unit;
  s.year = year;
  s.month = static_cast<std::uint8_t>(month);
  s.day = static_cast<std::uint8_t>(day);
  return s;
}
inline Stamp day_stamp(CivilDate d) { return stamp(Stamp::Unit::day, d.year, d.month, d.day); }
inline Stamp day_stamp(std::int64_t days) { return day_stamp(date_of(days)); }

inline Stamp stretch_stamp(Stamp::Unit unit, std::optional<std::int32_t> year, int n) {
  Stamp s = stamp(unit, year);
  s.stretch = static_cast<std::uint8_t>(n);
  return s;
}

inline Stamp week_stamp(std::int64_t days) {
  const WeekDate week = week_of(days);
  Stamp s = stamp(Stamp::Unit::week, week.year);
  s.week = static_cast<std::uint8_t>(week.week);
  return s;
}

// None where the year has more digits than ISO writes.
inline std::optional<Value> single(const Stamp& s) {
  if (s.year && !in_range(*s.year)) return std::nullopt;
  return Value{s, s, false};
}
inline std::optional<Value> span(const Stamp& from, const Stamp& to) { return Value{from, to, true}; }

// The day of a stamp that is one.
inline std::optional<std::int64_t> day_of(const Stamp& s) {
  if (s.unit != Stamp::Unit::day || !s.year || s.month == 0) return std::nullopt;
  return days_of(CivilDate{*s.year, s.month, s.day});
}

}  // namespace krnum::detail
