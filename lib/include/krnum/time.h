// Calendar values as types, and their ISO 8601 text.
//
//   const krnum::Time time{"2022-05-21/2022-05-31"};          // Mention::time of 5월 말
//   if (auto interval = time.interval()) use(interval->from.day, interval->to.day);
//   krnum::Moment::parse("2022-Q2")->quarter();                // 2
//
// The text is ISO 8601 and EDTF, and where those have no form TIMEX3; see Moment, Period and Recurrence. chrono.h
// converts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "krnum/decimal.h"
#include "krnum/result.h"

namespace krnum {

// The reference date of one document: YYYY-MM-DD, with a clock time if there is one.
struct Reference {
  std::int32_t year = 0;
  std::uint8_t month = 0, day = 0;
  std::int8_t hour = -1, minute = -1, second = -1;  // -1: none

  // YYYY-MM-DD, then T or a space and HH, HH:MM or HH:MM:SS. Error bad_date.
  KRNUM_API static Result<Reference> parse(std::string_view text);
  friend bool operator==(const Reference&, const Reference&) = default;
};

// A part of a day without a clock time: TIMEX3's TMO TMI TDT TAF TEV TNI.
enum class DayPart : std::uint8_t { none, morning, midday, daytime, afternoon, evening, night };

// A point of the calendar, or a stretch that has one name, as precise as the text and no more:
//
//   19XX century   202X decade   2022 year   2022-H1 half   2022-Q2 quarter   2022-21 season (21 spring … 24 winter, of
//   the year of its December)   2022-05 month   2022-W20 week   2022-05-14, 2022-W20-6 day   T09:30, TAF time of day
//   2022-05-14T09:30, 2022-05-14TAF both   XXXX-05-14, XXXX-XX-14, XXXX-WXX-1: year, month or week not stated
struct Moment {
  enum class Precision : std::uint8_t { time_of_day, century, decade, year, half, quarter, season, month, week, day };

  Precision precision = Precision::time_of_day;     // of the date
  std::optional<std::int32_t> year;                 // a decade's or century's first: 2020, 1900; none: not stated
  std::uint8_t part = 0;                            // the number of a half, quarter or season
  std::uint8_t month = 0, day = 0;                  // 0: not stated
  std::uint8_t week = 0, weekday = 0;               // ISO week; 1 Monday to 7 Sunday; 0: not stated
  std::int8_t hour = -1, minute = -1, second = -1;  // -1: not stated; 24 is the end of the day
  DayPart day_part = DayPart::none;

  int half() const { return precision == Precision::half ? part : 0; }
  int quarter() const { return precision == Precision::quarter ? part : 0; }
  int season() const { return precision == Precision::season ? part : 0; }

  // None where the text has none of the forms above, or a month, day or clock time that cannot be. Inverse: to_string.
  KRNUM_API static std::optional<Moment> parse(std::string_view iso);
  KRNUM_API std::string to_string() const;
  friend bool operator==(const Moment&, const Moment&) = default;
};

// From one moment to another, both inclusive: 2022-05-21/2022-05-31.
struct Interval {
  Moment from, to;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// A length of time in the units that the text counts: P3Y6M, PT1H30M, PT10.18S. Amounts are exact; zero: not counted.
struct Period {
  Decimal years, months, weeks, days, hours, minutes, seconds;

  KRNUM_API static std::optional<Period> parse(std::string_view iso);
  KRNUM_API std::string to_string() const;
  friend bool operator==(const Period&, const Period&) = default;
};

// Between two lengths: P2Y/P3Y.
struct PeriodRange {
  Period least, most;
  friend bool operator==(const PeriodRange&, const PeriodRange&) = default;
};

// What comes back: R/P1D, R/XXXX-WXX-1/P1W, R/T15/P1D.
struct Recurrence {
  std::optional<Moment> at;  // when in each period
  Period every;
  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

// What a calendar mention says. The text is the value; the types are views of it, parsed when asked for.
struct Time {
  enum class Form : std::uint8_t { unknown, moment, interval, period, period_range, recurrence };

  std::string iso;  // empty: unknown

  KRNUM_API Form form() const;
  // Each is none unless the form is its own.
  KRNUM_API std::optional<Moment> moment() const;
  KRNUM_API std::optional<Interval> interval() const;
  KRNUM_API std::optional<Period> period() const;
  KRNUM_API std::optional<PeriodRange> period_range() const;
  KRNUM_API std::optional<Recurrence> recurrence() const;

  friend bool operator==(const Time&, const Time&) = default;
};

}  // namespace krnum
