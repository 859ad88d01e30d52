// Years by number: 2022년, 88년, 90년대, 20세기, 2014학년도, 이천이십이년.
#pragma once

#include "time/expression.h"
#include "time/scan.h"

namespace krnum::detail {

struct YearReading {
  std::uint32_t end = 0;  // 0: no year
  std::int64_t low = 0, high = 0;
  Stretch stretch = Stretch::none;  // decade or century
  bool short_year = false;          // 88년, 668년: a length as well
};

// The year whose number is `count`, from byte `from`, and whose unit stands at `unit`.
YearReading read_year(const Scan& scan, std::uint32_t from, std::uint32_t unit, const Count& count);

}  // namespace krnum::detail
