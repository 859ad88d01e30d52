// Dates in figures and signs: 2022-05-14, 2022. 5. 14., 22.5.14(토), 5/14, 13.5.2015, 1Q24.
#pragma once

#include "time/point.h"

namespace krnum::detail {

// Whether what stands behind the first figures, at `end`, is a sign that goes on with a date in figures. No such date
// is read where not.
inline bool figures_go_on(const Scan& scan, std::uint32_t end) {
  switch (scan.byte(end)) {
    case '.':
    case '-':
    case '/':
    case 'Q':
    case 'H':
      return true;
    default:
      return false;
  }
}

// The longest date in figures at `at`; false where there is none.
bool read_figures(const Scan& scan, std::uint32_t at, DateReading& out);

// A day that an event is named by, which no row has: 4·10 총선. False where no such noun follows.
bool read_named_day(const Scan& scan, std::uint32_t at, DateReading& out);

// The second end of a range whose first end was in figures: 5.20 or 20 after 2022.5.14~.
bool read_second_figures(const Scan& scan, std::uint32_t at, DateReading& out);

}  // namespace krnum::detail
