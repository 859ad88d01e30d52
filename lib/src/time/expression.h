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
  same,    // 같은 해, 같은 달, 이날; 전날 -1, 다음 날 1: from the date last stated
};

struct Field {
  Known known = Known::no;
  std::int32_t value = 0;

  friend bool operator==(const Field&, const Field&) = default;
};

enum class Direction : std::uint8_t {
  none,
  past,    // 지난
  future,  // 오는, 다음
};

enum class PartOfDay : std::uint8_t { none, morning, midday, daytime, afternoon, evening, night };

// One stretch within a year, a month or a day that is not counted by the fields themselves.
enum class Stretch : std::uint8_t {
  none,
  half,        // 상반기: 1, 2
  quarter,     // 1..4
  season,      // 21..24
  decade,      // the year is its first
  century,     // the year is its first
  week,        // relative week (offset) or week of a month
  solar_term,  // 0 (소한) .. 23 (동지)
  holiday,     // its row in the calendar section
  event,       // a dated event (4·19)
  unknown,     // an era or reign: a date without a value
};

// A point or stretch of the calendar, fields unresolved. Coarse to fine; what is not stated is taken from the document.
struct Point {
  Field year, month, day;
  Field week;  // offset: relative week; exact: week of the month
  Stretch stretch = Stretch::none;
  std::int32_t stretch_value = 0;
  std::uint8_t weekday = 0;  // 1 Monday .. 7 Sunday
  std::uint8_t part = 0;     // 초 중순 말 초반 …: the code of its calendar row
  bool lunar = false, leap = false;
  Direction direction = Direction::none;
  PartOfDay part_of_day = PartOfDay::none;
  std::int8_t hour = -1, minute = -1, second = -1;
  std::int16_t minutes_after = 0;  // 8시 5분 전: -5
  // A shift from the reference date: 사흘 뒤, 3개월 전. In months, days and seconds; precision is the unit counted.
  bool shifted = false;
  bool impossible = false;  // 25시, 13월, 2월 30일 as far as seen while reading
  std::int64_t shift_months = 0, shift_days = 0, shift_seconds = 0;
  char shift_unit = 0;  // Y M W D h m s

  friend bool operator==(const Point&, const Point&) = default;
};

// A phrase as read. A small value: copying it is cheap, and it refers to nothing.
struct Expression {
  enum class Form : std::uint8_t {
    none,   // no value (몇 년)
    fixed,  // known without a reference: durations, frequencies
    point,  // resolved by Anchors
    range,  // from `from` to `to`
  };

  Form form = Form::none;
  std::string iso;  // fixed
  Point from, to;

  friend bool operator==(const Expression&, const Expression&) = default;
};

}  // namespace krnum::detail
