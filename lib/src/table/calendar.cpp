#include "table/calendar.h"

#include <algorithm>
#include <charconv>

namespace krnum::detail {
namespace {

struct RoleShape {
  std::string_view name;
  std::uint8_t least, most;  // how many numbers
  bool text = false;
};

constexpr std::array<RoleShape, kCalendarRoles> kShapes{{
    {"year", 1, 2},
    {"year_stem", 1, 1},
    {"year_of", 1, 2},
    {"month", 1, 2},
    {"month_of", 1, 2},
    {"month_name", 1, 3},
    {"quarter", 1, 1},
    {"period_of", 1, 3},
    {"half", 1, 1},
    {"season", 1, 3},
    {"week", 1, 2},
    {"weekday", 1, 1},
    {"weekend", 0, 0},
    {"weekdays", 0, 1},
    {"day", 1, 3},
    {"day_rest", 0, 0},
    {"day_of", 1, 2},
    {"month_day", 1, 2},
    {"holiday", 2, 3},
    {"lunar_holiday", 2, 3},
    {"easter", 1, 1},
    {"nth_weekday", 3, 4},
    {"solar_term", 1, 2},
    {"term_rule", 1, 2},
    {"public_holiday", 1, 1},
    {"event", 3, 4},
    {"era", 0, 1},
    {"reign", 0, 0},
    {"epoch", 1, 1},
    {"before_christ", 0, 0},
    {"reckoning", 1, 1},
    {"direction", 1, 1},
    {"part_of_day", 2, 3},
    {"day_part", 3, 3},
    {"clock", 2, 2},
    {"period", 2, 3},
    {"day_count", 1, 3},
    {"length", 0, 0, true},
    {"every", 0, 0, true},
    {"match_half", 0, 0},
    {"rate", 0, 0, true},
    {"ordinal", 1, 1},
    {"unit_sino", 0, 0, true},
    {"unit_native", 0, 0, true},
    {"unit_both", 0, 0, true},
    {"unit_law", 0, 0, true},
    {"part", 10, 10},
    {"shift", 1, 1},
    {"event_noun", 0, 0},
    {"tail_noun", 0, 0},
    {"after_former", 0, 0},
    {"length_after", 0, 0},
    {"date_after", 0, 0},
    {"length_before", 0, 0},
    {"future", 0, 0},
}};

// A whole number, all of the text.
std::optional<std::int32_t> number_of(std::string_view text) {
  std::int32_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return out;
}

std::optional<DayRow> day_row(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_of(text.substr(0, 4)), month = number_of(text.substr(5, 2)), day = number_of(text.substr(8));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
  return DayRow{*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

}  // namespace

std::optional<LunationRow> lunation_row(std::string_view month, std::string_view starts) {
  if (month.size() < 6 || month[4] != '-') return std::nullopt;
  LunationRow out;
  const auto year = number_of(month.substr(0, 4));
  month.remove_prefix(5);
  out.leap = month.front() == 'L';
  if (out.leap) month.remove_prefix(1);
  const auto number = number_of(month);
  const auto day = day_row(starts);
  if (!year || !number || *number < 1 || *number > 12 || (!day && !starts.empty())) return std::nullopt;
  out.year = *year;
  out.month = static_cast<std::uint8_t>(*number);
  out.starts = day;
  return out;
}

std::optional<PublicHolidayRow> public_holiday_row(std::string_view day, std::string_view kind) {
  const auto row = day_row(day);
  if (!row || (kind != "substitute" && kind != "once")) return std::nullopt;
  return PublicHolidayRow{*row, kind == "substitute"};
}

std::optional<CalendarRow> calendar_row(std::string_view role, std::string_view value) {
  const auto shape = std::find_if(kShapes.begin(), kShapes.end(), [&](const RoleShape& s) { return s.name == role; });
  if (shape == kShapes.end()) return std::nullopt;
  CalendarRow row;
  row.role = static_cast<CalendarRole>(shape - kShapes.begin());
  if (shape->text) {
    row.text = value;
    return row;
  }
  while (!value.empty()) {
    if (row.count == shape->most) return std::nullopt;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), row.n[row.count]);
    if (error != std::errc{}) return std::nullopt;
    ++row.count;
    value.remove_prefix(static_cast<std::size_t>(end - value.data()));
    if (value.empty()) break;
    if (value.front() != ',' || value.size() == 1) return std::nullopt;
    value.remove_prefix(1);
  }
  if (row.count < shape->least) return std::nullopt;
  return row;
}

}  // namespace krnum::detail
