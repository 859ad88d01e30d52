#include "time/covered_days.h"

#include "time/civil.h"

namespace krnum::detail {
namespace {

using Precision = Moment::Precision;

// Whole months from one that may lie beyond December.
CoveredDays months(std::int32_t year, int first, int count) {
  const CivilDate from = add_months({year, 1, 1}, first - 1);
  return {days_of(from), days_of(add_months(from, count)) - 1};
}

CoveredDays days(std::int64_t first, int count) { return {first, first + count - 1}; }

std::optional<CoveredDays> week_or_its_day(const Moment& m) {
  if (m.week == 0) return std::nullopt;
  const std::int64_t monday = monday_of(days_of({*m.year, 1, 4})) + 7 * (m.week - 1);
  return m.weekday != 0 ? days(monday + m.weekday - 1, 1) : days(monday, 7);
}

}  // namespace

std::optional<CoveredDays> covered_days(const Moment& m) {
  if (!m.year) return std::nullopt;
  const std::int32_t y = *m.year;
  switch (m.precision) {
    case Precision::time_of_day:
      return std::nullopt;
    case Precision::century:
      return months(y, 1, 1200);
    case Precision::decade:
      return months(y, 1, 120);
    case Precision::year:
      return months(y, 1, 12);
    case Precision::half:
      return months(y, m.part * 6 - 5, 6);
    case Precision::quarter:
      return months(y, m.part * 3 - 2, 3);
    case Precision::season:
      return months(y, (m.part - 20) * 3, 3);
    case Precision::month:
      if (m.month == 0) return std::nullopt;
      return months(y, m.month, 1);
    case Precision::week:
      return week_or_its_day(m);
    case Precision::day:
      if (m.week != 0) return week_or_its_day(m);
      if (m.month == 0 || m.day == 0 || m.day > days_in_month(y, m.month)) return std::nullopt;
      return days(days_of({y, m.month, m.day}), 1);
  }
  return std::nullopt;
}

}  // namespace krnum::detail
