// Resolves dates: what is read, the reference date and what the document has said give a day, a month, a year or a
// part.
#pragma once

#include <optional>

#include "krnum/time.h"
#include "time/context.h"
#include "time/told.h"

namespace krnum::detail {

class DateResolver {
 public:
  DateResolver(const Scan& scan, const std::optional<Reference>& reference, const Told& told, Span core, bool range);

  // `after`: the first end of the range whose second end `p` is; a date that is not finished takes what it lacks from
  // it.
  std::optional<Value> date(const Point& p, const Stamp* after);
  // 사흘 뒤, 3개월 전, 2시간 뒤.
  std::optional<Value> shifted(const Point& p);
  // The two ends of an unfinished range that is told in the past but would end after the reference, a year earlier:
  // 3∼5월에 일어났다, told in March.
  void tell_in_the_past(const Point& p, Stamp& from, Stamp& to);
  // The day lies within a week of the reference.
  bool recent(const Stamp& day) const;
  // The date last stated, where it stands in the same sentence.
  const Stamp* near() const;
  // The lunar month of the date resolved last, month 0 where it was not told in the lunar calendar.
  const Told::Lunation& lunation() const { return lunation_; }

 private:
  // A year and a month, as far as they are known.
  struct Month {
    std::optional<std::int32_t> year;
    int month = 0;
  };

  const CalendarRow& row(std::int32_t index) const {
    return scan_.lexicon().calendar()[static_cast<std::size_t>(index)];
  }
  Tense tense();
  // Which of the dates beside the reference an unfinished date means.
  enum class Side : std::uint8_t { before, after, nearest };
  Side side(const Point& p);
  bool to_come(const Point& p) { return side(p) == Side::after; }
  // The date is announced as in a schedule: 7월 13일 - 15일, 목요일 9:30~11:00.
  bool scheduled(const Point& p) const;
  static bool past(const Point& p) { return p.direction == Direction::past || p.direction == Direction::past2; }
  // In a history, the years run on from sentence to sentence: 1592년 4월 13일 … 14일 ….
  const Stamp* running() const;
  std::optional<Value> base(const Point& p, const Stamp* after);
  // The year that is stated, if any.
  std::optional<std::int32_t> year(const Point& p) const;
  std::int32_t full_year(std::int32_t n) const;
  std::optional<Value> relative_day(const Point& p);
  // A bare day: 14일, 지난 14일, 21일 월요일.
  std::optional<Value> day(const Point& p, const Stamp* after);
  std::int64_t chosen(Side side, std::int64_t before, std::int64_t behind) const;
  std::optional<Value> checked_day(std::int32_t year, int month, int day) const;
  // The stamp, unless its month has no such day.
  static std::optional<Value> checked(const Stamp& s);
  std::optional<Month> stated_month(const Point& p, const Stamp* after);
  std::optional<Value> month(const Point& p, const Stamp* after);
  std::optional<Value> month_day(const Point& p, const Stamp* after);
  // 음력 8월 15일, 정월: the day of the Gregorian calendar once the year is known.
  std::optional<Value> lunar(const Point& p, const Stamp* after);
  std::optional<Value> lunar_in(std::int32_t year, const Point& p);
  std::optional<Value> week(const Point& p, const Stamp* after);
  std::optional<Value> weekday(const Point& p, const Stamp* after);
  std::optional<Value> weekend(const Point& p);
  std::optional<Value> rest_of_day();
  // 상반기, 2분기, 여름.
  std::optional<Value> part_of_year(const Point& p, const Stamp* after);
  std::optional<Value> holiday(const Point& p, const Stamp* after);
  std::optional<Value> told_period(const Point& p) const;
  std::optional<Value> substitute_of(std::int64_t holiday) const;
  std::optional<Value> day_off(const Point& p, bool substitute);
  // 연말, 월초, 연내.
  std::optional<Value> period(const Point& p);
  // 초, 중순, 말 of what was resolved.
  std::optional<Value> narrowed(const Value& v, std::uint16_t part) const;
  // Among the years about the reference's, by f(year): the last value not after the reference, or the next one, or
  // (either) the nearest.
  template <class F>
  std::optional<Value> nearest(const Point& p, F&& in_year, bool either);

  const Scan& scan_;
  const std::optional<Reference>& reference_;
  const Told& told_;
  Span core_;
  bool range_;
  std::optional<CivilDate> today_;
  std::optional<std::int64_t> now_;
  std::optional<Tense> tense_;
  Told::Lunation lunation_;
};

template <class F>
std::optional<Value> DateResolver::nearest(const Point& p, F&& in_year, bool either) {
  std::optional<Value> before, behind;
  const bool strict = p.direction != Direction::none;
  // From the latest down, for each year's day is later than that of the year before; the end of a lunar year lies in
  // the next.
  for (int i = 1; i >= -2 && !before; --i) {
    const auto v = in_year(today_->year + i);
    if (!v) continue;
    const auto days = day_of(v->from);
    if (!days) continue;
    if (*days < *now_ || (*days == *now_ && !strict)) before = v;
    if (*days > *now_ || (*days == *now_ && !strict)) behind = v;
  }
  if (past(p)) return before;
  if (p.direction == Direction::current) either = true;
  if (to_come(p)) return behind;
  if (!either || !behind) return before;
  if (!before) return behind;
  return *now_ - *day_of(before->from) <= *day_of(behind->from) - *now_ ? before : behind;
}

}  // namespace krnum::detail
