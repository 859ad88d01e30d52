// Reads one date, a word at a time: what point.cpp (words), led_date.cpp (what a word leads) and numbered_date.cpp
// (numbers) share.
#pragma once

#include <vector>

#include "time/point.h"

namespace krnum::detail {

class DateReader {
 public:
  DateReader(const Scan& scan, std::uint32_t at, std::vector<DateReading>& out) : scan_(scan), at_(at), out_(out) {}

  // Appends every date at the cursor, longest first.
  void run();

 private:
  static constexpr std::uint32_t kSyllable = 3;

  bool below(Rank rank) const { return now_.rank < rank; }
  bool first() const { return now_.words == 0; }

  // A field of both ends, the range kept in the finest field alone.
  void set(Field Point::*field, Known known, std::int64_t low, std::int64_t high) {
    now_.from.*field = {known, static_cast<std::int32_t>(low)};
    now_.to.*field = {known, static_cast<std::int32_t>(high)};
    if (low != high) now_.range = true;
  }
  template <class T>
  void both(T Point::*member, T value) {
    now_.from.*member = value;
    now_.to.*member = value;
  }
  void stretch(Stretch kind, std::int64_t low, std::int64_t high) {
    both(&Point::stretch, kind);
    now_.from.stretch_value = static_cast<std::int32_t>(low);
    now_.to.stretch_value = static_cast<std::int32_t>(high);
    if (low != high) now_.range = true;
  }

  bool took(std::uint32_t end, Rank rank, bool complete = true) {
    now_.end = end;
    now_.rank = rank;
    now_.complete = complete;
    now_.weak = now_.short_year = now_.lone_day = now_.lone_month = false;
    return true;
  }

  // Each takes what stands at `from`, or the word found there, into the date so far; false: it does not go on so.
  // 14일(토), 14일(토요일).
  bool weekday_in_brackets(std::uint32_t from);
  bool word(std::uint32_t from);
  bool fits(Scan::Word w) const;
  // 지난해, 이달, 같은 날: so many from the reference, or from what was told.
  bool relative(Scan::Word w, Field Point::*field, Known known, Rank rank, std::int32_t weak);
  bool take(Scan::Word w);
  bool holiday(Scan::Word w);
  // 첫째 주, 둘째 주 화요일, 마지막 금요일.
  bool ordinal(Scan::Word w);
  bool part(Scan::Word w);
  bool direction(Scan::Word w);
  // 음력 8월 15일, 윤5월, 음력 섣달.
  bool reckoning(Scan::Word w);
  // 단기 4357년, 기원전 57년, 경문왕 3년.
  bool counted_year(Scan::Word w);
  bool number(std::uint32_t from);
  // 2022. 5. 14, 5/14, 7·30 재보선; 작년 7·30 재보선.
  bool figures(std::uint32_t from);
  // '22년, '22. 5. 14.
  bool quoted_year(std::uint32_t from);
  bool numbered(std::uint32_t from, const Count& c);
  bool year(std::uint32_t from, std::uint32_t unit, const Count& c);

  const Scan& scan_;
  std::uint32_t at_;
  std::vector<DateReading>& out_;
  DateReading now_;
};

}  // namespace krnum::detail
