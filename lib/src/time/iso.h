// Writing calendar values as ISO 8601, EDTF or TIMEX3 text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "time/expression.h"

namespace krnum::detail {

// A point or stretch whose fields are known as far as they ever will be.
struct Stamp {
  enum class Unit : std::uint8_t { none, century, decade, year, half, quarter, season, month, week, day };

  Unit unit = Unit::none;              // the finest date field; none: a time of day without a date
  std::optional<std::int32_t> year{};  // none: XXXX
  std::uint8_t month = 0, day = 0;     // 0: XX where a finer field is known
  std::uint8_t week = 0, weekday = 0;
  std::uint8_t stretch = 0;  // half, quarter or season
  std::int8_t hour = -1, minute = -1, second = -1;
  PartOfDay part = PartOfDay::none;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

void write_iso(const Stamp& stamp, std::string& out);
std::string iso_of(const Stamp& stamp);

// The pattern of a point that a recurrence repeats: XXXX-WXX-1, XXXX-XX-25, T15. Empty where ISO has none.
std::string iso_pattern(const Point& point);

// The clock time of a point by its rule (오후 3시 is 15), and how many days later it is (밤 12시: one). False:
// impossible.
bool clock_of(const Point& point, Stamp& stamp, int& days_later);

}  // namespace krnum::detail
