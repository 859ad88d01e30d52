// Days of the proleptic Gregorian calendar, counted from 1970-01-01; weeks of ISO 8601.
#pragma once

#include <cstdint>

namespace krnum::detail {

struct CivilDate {
  std::int32_t year = 0;
  std::uint8_t month = 0, day = 0;

  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

inline bool is_leap(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

inline int days_in_month(std::int32_t year, int month) {
  constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

// Both ways by eras of 400 years (146097 days), with March as the first month, so that the leap day ends a year.
constexpr std::int64_t days_of(CivilDate date) {
  const std::int64_t y = static_cast<std::int64_t>(date.year) - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

constexpr CivilDate date_of(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t doe = days - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  CivilDate out;
  out.day = static_cast<std::uint8_t>(doy - (153 * mp + 2) / 5 + 1);
  out.month = static_cast<std::uint8_t>(mp < 10 ? mp + 3 : mp - 9);
  out.year = static_cast<std::int32_t>(yoe + era * 400 + (out.month <= 2 ? 1 : 0));
  return out;
}

// 1 Monday to 7 Sunday; 1970-01-01 was a Thursday.
constexpr int weekday_of(std::int64_t days) { return static_cast<int>(((days + 3) % 7 + 7) % 7) + 1; }
constexpr std::int64_t monday_of(std::int64_t days) { return days - (weekday_of(days) - 1); }

struct WeekDate {
  std::int32_t year = 0;
  int week = 0;
};

// A week belongs to the year of its Thursday (ISO 8601, KS X ISO 8601).
constexpr WeekDate week_of(std::int64_t days) {
  const std::int64_t thursday = monday_of(days) + 3;
  const std::int32_t year = date_of(thursday).year;
  return {year, static_cast<int>((thursday - days_of({year, 1, 1})) / 7) + 1};
}

// The date some months away; a day that the month lacks becomes its last.
inline CivilDate add_months(CivilDate date, std::int64_t months) {
  const std::int64_t all = static_cast<std::int64_t>(date.year) * 12 + date.month - 1 + months;
  CivilDate out;
  out.year = static_cast<std::int32_t>((all >= 0 ? all : all - 11) / 12);
  out.month = static_cast<std::uint8_t>(all - static_cast<std::int64_t>(out.year) * 12 + 1);
  const int last = days_in_month(out.year, out.month);
  out.day = static_cast<std::uint8_t>(date.day > last ? last : date.day);
  return out;
}

}  // namespace krnum::detail
