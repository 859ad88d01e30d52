// Lengths of time: 3시간, 석 달 반, 2박 3일, 10여 년, 사흘, 보름, 반나절.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "time/expression.h"
#include "time/scan.h"

namespace krnum::detail {

// So many of one unit. Without defaults, so that the room for many costs nothing; see whole_part().
struct LengthPart {
  char unit;                // Y M W D h m s
  bool half;                // and a half of a unit that has no smaller one: 2주 반
  std::uint8_t hundredths;  // digits after the point, from `tail` on: 10초18
  std::uint32_t tail;       // 0: none
  std::int64_t times;       // of the unit in what was counted: 세기 100, 분기 3
  std::int64_t low, high;   // as counted, when integers that fit; else Count::kNone
  Count::Place low_place, high_place;
};

// The parts of a length, coarse to fine.
class LengthParts {
 public:
  static constexpr std::size_t kMost = 10;  // a unit each, and what follows them: 반, 사흘

  LengthParts() = default;
  LengthParts(const LengthParts& other) { *this = other; }
  LengthParts& operator=(const LengthParts& other) {
    size_ = other.size_;
    std::copy_n(other.parts_.begin(), size_, parts_.begin());
    return *this;
  }

  void push_back(const LengthPart& part) {
    if (size_ < kMost) parts_[size_++] = part;
  }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  LengthPart& back() { return parts_[size_ - 1]; }
  const LengthPart& back() const { return parts_[size_ - 1]; }
  const LengthPart& front() const { return parts_[0]; }
  const LengthPart* begin() const { return parts_.data(); }
  const LengthPart* end() const { return parts_.data() + size_; }

 private:
  std::size_t size_ = 0;
  std::array<LengthPart, kMost> parts_;
};

struct Length {
  std::uint32_t end = 0;
  bool known = true;  // false: 몇 년
  bool range = false;
  bool approx = false;
  bool over = false;    // 10여 년
  bool spelled = true;  // no figure in it
  bool weak = false;
  bool word = false;       // one word: 사흘, 일주일
  bool half = false;       // 반 at its end
  bool bare_unit = false;  // one part whose unit is 년, 월, 일, 시, 분 or 초 written as such
  char first_unit = 0;
  std::int64_t first = Count::kNone;  // the low count of the first part, for who asks whether it can be a date
  LengthParts parts;
};

// Appends the lengths at byte `at`, longest first.
void read_lengths(const Scan& scan, std::uint32_t at, std::vector<Length>& out);

// P3Y6M, P2Y/P3Y; empty where the length is not known. `scan`: that it was read by.
std::string iso_of(const Scan& scan, const Length& length);

// The months, days and seconds of a length, into the shift fields of a point, times `sign`. False where it does not
// fit.
bool shift_by(const Length& length, int sign, bool high, Point& point);

}  // namespace krnum::detail
