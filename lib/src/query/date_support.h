// Whether one calendar value says what another says.
#pragma once

#include "query/calendar.h"

namespace krnum::detail {

// A date as a claim tells it.
struct ToldDate {
  CalendarValue value;
  bool approx = false;  // 5월 말 holds 5월 25일
  bool bare = false;    // 3시 without a part of the day may be 오후 3시
};

// 5월 for 5월 14일, 15시 for 오후 3시, one end of an interval; not 상반기 for 2분기, nor an interval for another or for
// a point in it. What the claim leaves open is asked of no one.
bool says_date(const ToldDate& claim, const CalendarValue& source);

}  // namespace krnum::detail
