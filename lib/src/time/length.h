// Lengths of time: 3시간, 석 달 반, 2박 3일, 10여 년, 사흘, 보름, 반나절.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "time/expression.h"
#include "time/scan.h"

namespace krnum::detail {

struct LengthPart {
  char unit = 0;                          // Y M W D h m s
  std::string low{}, high{};              // plain decimal
  std::int64_t low_value = Count::kNone;  // when an integer that fits
};

struct Length {
  std::uint32_t end = 0;
  std::vector<LengthPart> parts;  // coarse to fine
  bool known = true;              // false: 몇 년
  bool range = false;
  bool approx = false;
  bool over = false;    // 10여 년
  bool spelled = true;  // no figure in it
  bool weak = false;
  bool word = false;  // one word: 사흘, 일주일
  bool half = false;  // 반 at its end
  Count first{};      // of the first part, for who asks whether it can be a date
  char first_unit = 0;
  bool bare_unit = false;  // one part whose unit is 년, 월, 일, 시, 분 or 초 written as such
};

// Appends the lengths at byte `at`, longest first.
void read_lengths(const Scan& scan, std::uint32_t at, std::vector<Length>& out);

// P3Y6M, P2Y/P3Y; empty where the length is not known.
std::string iso_of(const Length& length);

// The months, days and seconds of a length, into the shift fields of a point, times `sign`. False where it does not
// fit.
bool shift_by(const Length& length, int sign, bool high, Point& point);

}  // namespace krnum::detail
