// Times of day: 오전 9시 30분, 밤 9시, 정오, 14:30, 8시 5분 전, 새벽.
#pragma once

#include <vector>

#include "time/expression.h"
#include "time/scan.h"

namespace krnum::detail {

struct ClockReading {
  std::uint32_t end = 0;
  Point from, to;
  bool range = false;
  bool spelled = true;
  bool weak = false;
  bool bare = false;   // a part of a day without a clock time
  bool clock = false;  // an hour is stated
};

// Appends the times of day at byte `at`, longest first.
void read_clocks(const Scan& scan, std::uint32_t at, std::vector<ClockReading>& out);

}  // namespace krnum::detail
