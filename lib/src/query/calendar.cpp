#include "query/calendar.h"

#include <algorithm>

#include "time/civil.h"
#include "time/covered_days.h"

namespace krnum::detail {
namespace {

using Precision = Moment::Precision;

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kEver = 1'000'000'000'000;  // 31700 years: beyond every year that is written

struct PartHours {
  DayPart part;
  int from, to;
};

// As wide as the words are used: 밤 runs into the next day.
constexpr PartHours kPartHours[] = {
    {DayPart::none, 0, 24},       {DayPart::morning, 0, 12},  {DayPart::midday, 11, 14}, {DayPart::daytime, 6, 19},
    {DayPart::afternoon, 12, 19}, {DayPart::evening, 17, 24}, {DayPart::night, 18, 30},
};

CalendarValue with_year(CalendarValue v, std::int32_t year) {
  if (!v.from.year) v.from.year = year;
  if (!v.to.year) v.to.year = year;
  const auto from = stretch_of(v.from), to = stretch_of(v.to);
  if (from && to && to->last < from->first) v.to.year = *v.to.year + 1;  // XXXX-12-21/XXXX-01-10
  return v;
}

// Could `v`, of whichever year, month and week, share a second with `asked`?
bool may_overlap(const CalendarValue& v, DayRange asked) {
  const Moment& m = v.from;
  if (m.weekday != 0 && m.week == 0) {
    for (std::int64_t d = asked.first / kDay; d * kDay <= asked.last; ++d) {
      if (weekday_of(d) == m.weekday || d * kDay - asked.first > 7 * kDay) return true;
    }
    return false;
  }
  const std::int32_t first = date_of(asked.first / kDay).year - 1, last = date_of(asked.last / kDay).year + 1;
  if (last - first > 4) return true;
  const bool any_month = m.precision == Precision::day && m.month == 0;
  for (std::int32_t year = m.year.value_or(first); year <= m.year.value_or(last); ++year) {
    for (int month = 1; month <= (any_month ? 12 : 1); ++month) {
      CalendarValue filled = v;
      if (any_month) filled.from.month = static_cast<std::uint8_t>(month);
      if (filled.to.month == 0) filled.to.month = filled.from.month;
      const auto stretch = with_year(filled, year).stretch();
      if (stretch && stretch->overlaps(asked)) return true;
    }
  }
  return false;
}

Truth compare(DayRange a, Operator op, DayRange b) {
  switch (op) {
    case Operator::equal:
      return truth_of(a == b, !a.overlaps(b));
    case Operator::unequal:
      return truth_of(!a.overlaps(b), a == b);
    case Operator::in:
      return truth_of(b.contains(a), !a.overlaps(b));
    case Operator::less:
      return truth_of(a.last < b.first, a.first >= b.first);
    case Operator::at_most:
      return truth_of(a.last <= b.last, a.first > b.last);
    case Operator::greater:
      return truth_of(a.first > b.last, a.last <= b.last);
    case Operator::at_least:
      return truth_of(a.first >= b.first, a.last < b.first);
    case Operator::matches:
    case Operator::differs:
      break;
  }
  return Truth::no;
}

DayRange under(DayRange s, Bound bound) {
  if (bound == Bound::ge || bound == Bound::gt) s.last = kEver;
  if (bound == Bound::le || bound == Bound::lt) s.first = -kEver;
  return s;
}

}  // namespace

DayRange clock_of(const Moment& m) {
  if (m.hour >= 0) {
    const std::int64_t first = m.hour * 3600 + std::max<int>(m.minute, 0) * 60 + std::max<int>(m.second, 0);
    const std::int64_t length = m.second >= 0 ? 1 : m.minute >= 0 ? 60 : m.hour == 24 ? 1 : 3600;
    return {first, first + length - 1};
  }
  for (const PartHours& p : kPartHours) {
    if (p.part == m.day_part) return {p.from * 3600, p.to * 3600 - 1};
  }
  return {0, kDay - 1};
}

std::optional<DayRange> stretch_of(const Moment& moment) {
  const auto days = covered_days(moment);
  if (!days) return std::nullopt;
  if (moment.precision == Precision::day) {
    const DayRange clock = clock_of(moment);
    return DayRange{days->first * kDay + clock.first, days->first * kDay + clock.last};
  }
  return DayRange{days->first * kDay, (days->last + 1) * kDay - 1};
}

std::optional<DayRange> CalendarValue::stretch() const {
  const auto first = stretch_of(from), end = stretch_of(to);
  if (!first || !end) return std::nullopt;
  return under({first->first, std::max(first->last, end->last)}, bound);
}

std::optional<CalendarValue> calendar_of(const Time& time, Bound bound) {
  if (auto moment = time.moment()) return CalendarValue{*moment, *moment, bound};
  if (auto interval = time.interval()) return CalendarValue{interval->from, interval->to, bound};
  return std::nullopt;
}

CalendarValue completed(CalendarValue value, const Moment& other) {
  for (Moment* m : {&value.from, &value.to}) {
    if (!m->year) m->year = other.year;
    if (m->precision != Precision::day) continue;
    if (m->weekday != 0 && m->week == 0) {
      // The week of the other's day.
      if (const auto stretch = stretch_of(other)) {
        const std::int64_t number = stretch->first >= 0 ? stretch->first / kDay : (stretch->first + 1) / kDay - 1;
        const WeekDate week = week_of(number);
        m->year = week.year;
        m->week = static_cast<std::uint8_t>(week.week);
      }
    } else if (m->week == 0 && m->month == 0) {
      m->month = other.month;
    }
  }
  return value;
}

Truth compare(const CalendarValue& a, Operator op, const CalendarValue& b) {
  if (!b.has_date() || !a.has_date()) {
    if (!a.has_clock() || !b.has_clock() || b.has_date()) return Truth::maybe;
    const DayRange x{clock_of(a.from).first, clock_of(a.to).last}, y{clock_of(b.from).first, clock_of(b.to).last};
    return compare(under(x, a.bound), op, under(y, b.bound));
  }
  auto asked = b.stretch();
  auto stated = a.stretch();
  if (asked && stated) return compare(*stated, op, *asked);
  if (asked) {
    if (op != Operator::equal && op != Operator::unequal && op != Operator::in) return Truth::maybe;
    const Truth met = may_overlap(a, *asked) ? Truth::maybe : Truth::no;
    return op == Operator::unequal ? !met : met;
  }
  // Both without a year are compared in one of 366 days.
  constexpr std::int32_t kLeapYear = 2000;
  const CalendarValue full = with_year(a, kLeapYear);
  asked = with_year(completed(b, full.from), kLeapYear).stretch();
  stated = full.stretch();
  if (asked && stated) return compare(*stated, op, *asked);
  return Truth::maybe;
}

}  // namespace krnum::detail
