// What a document has said of the calendar so far.
#pragma once

#include <cstdint>

#include "time/value.h"

namespace krnum::detail {

struct Told {
  Stamp date{};           // the date last stated; Unit::none: none yet
  std::uint32_t end = 0;  // and where it ended
  Stamp first{};          // the first day of it, where it is a day or an interval of days
  Stamp week{};           // the week last stated, while no date outside of it was
  std::uint32_t week_end = 0;
  bool year_stated = false;  // its year as a number, not counted from the reference
  bool month_stated = false;
  // Its month of the lunar calendar, where it was told in that: bare days after it count on in it.
  struct Lunation {
    std::int32_t year = 0;
    int month = 0;  // 0: none
    bool leap = false;
  } lunation{};
  Stamp day{};  // the last that was a day, for 이날 and times of day
  std::uint32_t day_end = 0;
  Stamp aside{};  // 전날: a day looked back to, which only the time of day right after it takes
  std::uint32_t aside_end = 0;
  Value period{};         // the last that was a month, a quarter, a year or an interval of them, for 전년 동기
  bool relative = false;  // the document has counted from its reference date: 지난해, 이달, 어제
  ClockRule rule = ClockRule::none;  // how the last clock time was read, its hour, and where it ended
  std::int8_t hour = -1;
  std::uint32_t clock_end = 0;
  std::uint32_t habit_end = 0;  // where the last recurrence ended, or 평일; 0: none yet
};

}  // namespace krnum::detail
