// What a calendar phrase says before it is resolved.
#pragma once

#include <cstdint>
#include <string>

namespace krnum::detail {

// How a field of a point is known.
enum class Known : std::uint8_t {
  no,      // not stated
  exact,   // 2022년, 5월, 14일: the value
  offset,  // 지난해 -1, 다음 달 1, 내일 1: from the reference date
  same,    // 같은 해, 같은 달, 이날 0, 전날 -1, 다음 날 1: from the date last stated
};

struct Field {
  Known known = Known::no;
  std::int32_t value = 0;

  explicit operator bool() const { return known != Known::no; }
  friend bool operator==(const Field&, const Field&) = default;
};

enum class Direction : std::uint8_t {
  none,
  past,     // 지난
  past2,    // 지지난
  current,  // 이번
  future,   // 오는
  next,     // 다음: of the next week, month or year
  next2,    // 다다음
};

// TIMEX3's parts of a day.
enum class PartOfDay : std::uint8_t { none, morning, midday, daytime, afternoon, evening, night };

// How a word before a clock time reads its hour.
enum class ClockRule : std::uint8_t { none, am, pm, dawn, morning, noon, evening, night };

// A stretch of the calendar that year, month, week and day do not say.
enum class Stretch : std::uint8_t {
  none,
  half,     // 1, 2
  quarter,  // 1 to 4
  season,   // 21 to 24
  decade,   // the year is its first; below 100 the century is not said (90년대)
  century,  // the year is its first
  weekend,
  holiday,      // a row of the calendar section
  period,       // 연말, 월초: a row of the calendar section
  same_period,  // 전년 동기: the period last stated, some years on
  last_period,  // 전 분기: the quarter before the one last stated
  weekdays,     // 평일: no value
  day_rest,     // 남은 하루: from the reference to the end of its day
  unknown,      // 조선시대, 전 시즌: a date without a value
};

// What is said of a holiday.
enum class HolidayPart : std::uint8_t { day, substitute };  // 설, 설 대체공휴일

// A point or stretch of the calendar, its fields unresolved. What is not stated is taken from the document.
struct Point {
  Field year, month, week, day;  // week: exact is the week of a month, -1 the last
  Field stretch_offset;          // 이번 분기: quarters from the reference
  std::int32_t stretch_value = 0;
  Stretch stretch = Stretch::none;
  std::uint8_t weekday = 0;  // 1 Monday to 7 Sunday
  std::uint16_t part = 0;    // 초, 중순, 말: its row of the calendar section, plus 1; of a holiday, HolidayPart
  bool lunar = false, leap_month = false;
  bool two_digit_year = false;  // '22, 88년
  bool impossible = false;      // 13월, 25시: whatever else is said, there is no such date
  Direction direction = Direction::none;
  PartOfDay part_of_day = PartOfDay::none;
  ClockRule rule = ClockRule::none;
  std::int8_t hour = -1, minute = -1, second = -1;
  std::int16_t minutes_after = 0;  // 8시 5분 전: -5
  // 사흘 뒤, 3개월 전: how far from the reference; the unit counted last is the precision.
  char shift_unit = 0;  // Y M W D h m s; 0: no shift
  std::int64_t shift_months = 0, shift_days = 0, shift_seconds = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

// A phrase as read. A small value: it refers to nothing but rows of the calendar section.
struct Expression {
  enum class Form : std::uint8_t {
    none,   // no value: 몇 년
    fixed,  // known without a reference: lengths, recurrences
    point,  // resolved by Anchors
    range,  // from `from` to `to`
  };

  Form form = Form::none;
  std::string iso{};  // fixed
  Point from{}, to{};

  friend bool operator==(const Expression&, const Expression&) = default;
};

}  // namespace krnum::detail
