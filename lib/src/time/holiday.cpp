#include "time/holiday.h"

#include "time/lunar.h"
#include "time/solar_term.h"
#include "time/value.h"

namespace krnum::detail {
namespace {

// 한식 is the 105th day after 동지; the three 복 days are days of the stem 경 after 하지 and 입추.
std::optional<std::int64_t> term_rule(std::int32_t y, int rule) {
  if (rule == 1) {
    const auto solstice = solar_term_day(y - 1, 23);
    if (!solstice) return std::nullopt;
    return *solstice + 105;
  }
  const auto from = solar_term_day(y, rule == 4 ? 14 : 11);
  if (!from) return std::nullopt;
  // 1970-01-01 was 신사: stem 7 of ten, counted from 갑; 경 is stem 6.
  const auto stem = [](std::int64_t days) { return ((days + 7) % 10 + 10) % 10; };
  std::int64_t day = *from;
  while (stem(day) != 6) ++day;
  return day + (rule == 2 ? 20 : rule == 3 ? 30 : 0);
}

}  // namespace

std::optional<std::int64_t> holiday_in(const Lexicon& lexicon, const CalendarRow& r, std::int32_t y) {
  if (!in_range(y)) return std::nullopt;
  switch (r.role) {
    case CalendarRole::holiday:
      return days_of(CivilDate{y, static_cast<std::uint8_t>(r.n[0]), static_cast<std::uint8_t>(r.n[1])});
    case CalendarRole::event:
      return days_of(CivilDate{y, static_cast<std::uint8_t>(r.n[1]), static_cast<std::uint8_t>(r.n[2])});
    case CalendarRole::lunar_holiday:
      return solar_day_of_lunar(lexicon, y, r.n[0], r.n[1] == 30 ? -1 : r.n[1], false);
    case CalendarRole::easter:
      return easter_day(y) + r.n[0];
    case CalendarRole::nth_weekday: {
      const std::int64_t first = days_of(CivilDate{y, static_cast<std::uint8_t>(r.n[0]), 1});
      return first + (r.n[2] - weekday_of(first) + 7) % 7 + 7 * (r.n[1] - 1) + r.n[3];
    }
    case CalendarRole::solar_term:
      return solar_term_day(y, r.n[0]);
    case CalendarRole::term_rule:
      return term_rule(y, r.n[0]);
    default:
      return std::nullopt;
  }
}

}  // namespace krnum::detail
