// The calendar section, compiled: what a calendar word is, with its numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace krnum::detail {

// The numbers of a row stand beside each role, in their order; TSV files spell a role as here.
enum class CalendarRole : std::uint8_t {
  // What a phrase may begin with (Role::calendar).
  year,        // 올해 지난해: years from the reference
  year_stem,   // 올 (상반기): the same, but a finer word must follow
  year_of,     // 같은 해, 이듬해: years from the year last stated
  month,       // 이달, 지난달: months from the reference
  month_of,    // 같은 달
  month_name,  // 유월, 정월: month, 1 if lunar, 1 if weak
  quarter,     // 이번 분기
  period_of,   // 전년 동기: 1 the period last stated, years on; 2 the quarter last stated, quarters on; 0 no value
  half,        // 상반기: 1 or 2
  season,      // 여름: 21 to 24, 1 if weak, 1 if approximate
  week,        // 지난주: weeks from the reference
  weekday,     // 월요일: 1 to 7
  weekend,     // 주말
  weekdays,    // 평일
  day,         // 어제: days from the reference, 1 if approximate
  day_rest,    // 남은 하루: what is left of the reference date
  day_of,      // 이날, 전날: days from the date last stated, 1 if weak
  month_day,   // 초하루, 말일: day of the month, -1 the last; 1 if it needs a month before it
  holiday,     // month, day
  lunar_holiday,   // lunar month, day (30: the last)
  easter,          // days from Easter
  nth_weekday,     // month, which, weekday, days after
  solar_term,      // 0 (소한) to 23 (동지), 1 if weak
  term_rule,       // 1 한식, 2 초복, 3 중복, 4 말복
  public_holiday,  // 1 대체공휴일, 2 임시공휴일
  event,           // year, month, day, 1 if weak
  era,             // 조선시대: a date without a value; 1 where the word is as often another
  reign,           // 경문왕: a year must follow
  epoch,           // 단기: what is added to its years
  before_christ,   // 기원전
  reckoning,       // 음력 1, 양력 0, 윤 2
  direction,       // 지난 -1, 오는 1, 다음 2, 이번 0: what it is said of must follow
  part_of_day,     // PartOfDay, clock rule, 1 if weak
  day_part,        // 어젯밤: days from the reference, PartOfDay, clock rule
  clock,           // 정오: hour, minute
  period,          // 연말: unit (1 year, 2 month, 3 week) and the code of its part; 1 where
                   // the word alone wants evidence
  day_count,       // 사흘: least, most, 1 if weak
  length,          // 일주일: ISO text; ~ before it: approximate; none: no value
  every,           // 매주: ISO text of the period
  match_half,      // 후반: minutes must follow
  rate,            // 주 (2회): ISO text of the period; a count must follow
  ordinal,         // 첫째 1, 마지막 -1
  // What stands inside or beside a phrase (Role::calendar_part).
  unit_sino,    // years, months, days, seconds of one; 개월
  unit_native,  // 달
  unit_both,    // 시간
  unit_law,     // 월 (징역 6월)
  part,   // 초 중순 말: from and to in a month (days), year (months), decade (years), century (years), week (days)
  shift,  // 전 -1, 뒤 1
  event_noun,     // 총선: 4·10 before it is a day
  tail_noun,      // 전쟁, 자, 작: what is written onto a date, 6·25전쟁, 29일자, 79년작
  after_former,   // 대통령, 세계: 전 before it is former or whole
  length_after,   // 동안, 만에: what stands before it is a length
  date_after,     // 부터, 현재: what stands before it is a date
  length_before,  // 앞으로, 징역: what follows is a length
  future,         // 예정: what stands before it is to come
};
inline constexpr int kCalendarRoles = 55;
// The first role that cannot begin a phrase.
inline constexpr CalendarRole kFirstPart = CalendarRole::unit_sino;

constexpr bool is_time_unit(CalendarRole role) {
  return role >= CalendarRole::unit_sino && role <= CalendarRole::unit_law;
}

struct CalendarRow {
  CalendarRole role{};
  std::uint8_t count = 0;            // how many numbers were given
  std::array<std::int32_t, 10> n{};  // the rest are 0
  std::string_view text;             // ISO text of `length` and `every`, letters of a unit
};

// The row, or none where role or value say nothing.
std::optional<CalendarRow> calendar_row(std::string_view role, std::string_view value);

// A day of the Gregorian calendar.
struct DayRow {
  std::int32_t year = 0;
  std::uint8_t month = 0, day = 0;
};

// A lunar month that starts on another day than ICU says.
struct LunationRow {
  std::int32_t year = 0;
  std::uint8_t month = 0;
  bool leap = false;
  std::optional<DayRow> starts;  // none: the sources differ, and nobody knows
};

// A day off in place of another, or declared once.
struct PublicHolidayRow {
  DayRow day;
  bool substitute = false;
};

// From 2017-2 (2020-L4: the leap month) and 2017-02-26.
std::optional<LunationRow> lunation_row(std::string_view month, std::string_view starts);
std::optional<PublicHolidayRow> public_holiday_row(std::string_view day, std::string_view kind);

}  // namespace krnum::detail
