// Dates as they are written: 2022년 5월 14일, 지난해 5월 말, 다음 주 월요일, 추석, 2022-05-14.
#pragma once

#include <vector>

#include "time/expression.h"
#include "time/scan.h"

namespace krnum::detail {

// How fine a point is so far; a finer field may follow a coarser one.
enum class Rank : std::uint8_t { none, year, stretch, month, week, day, weekday, part };

struct DateReading {
  std::uint32_t end = 0;
  Point from, to;
  Rank rank = Rank::none;
  bool range = false;  // 3~5월
  bool approx = false;
  bool spelled = true;
  bool weak = false;        // the one word it is made of wants evidence
  bool complete = false;    // a phrase may end here
  bool short_year = false;  // a lone 88년, 668년, 20년: a year or a length
  bool lone_day = false;    // a lone 14일: a day or a length
  bool lone_month = false;
  bool figures = false;  // 2022-05-14, 5/14
  bool counted = false;  // a number stands in it, in figures or spelled
  std::uint8_t words = 0;
};

// Appends the dates at byte `at`, longest first: 지난해 5월 말, 지난해 5월, 지난해.
void read_dates(const Scan& scan, std::uint32_t at, std::vector<DateReading>& out);

}  // namespace krnum::detail
