#include "query/date_support.h"

namespace krnum::detail {
namespace {

// May the coarser stand for the finer: 5월 for 5월 14일, but not 상반기 for 2분기.
bool may_be_told_as(const CalendarValue& coarse, const CalendarValue& fine) {
  using P = Moment::Precision;
  const P c = coarse.from.precision, f = fine.from.precision;
  if (coarse.from != coarse.to) return f == P::day || f == P::month;
  switch (c) {
    case P::century:
    case P::decade:
    case P::year:
      return true;
    case P::half:
    case P::quarter:
    case P::season:
    case P::month:
    case P::week:
      return f == P::day;
    case P::day:
      return f == P::day && !coarse.has_clock();
    case P::time_of_day:
      break;
  }
  return false;
}

bool is_point(const CalendarValue& v) { return v.from == v.to; }
CalendarValue point(const Moment& moment) { return {moment, moment, Bound::exact}; }

bool says_clock(const ToldDate& claim, const Moment& at, const Moment& source) {
  const DayRange c = clock_of(at), s = clock_of(source);
  if (at.day != 0 && source.day != 0 && at.day != source.day) return false;
  if (c.first == s.first && (at.hour < 0) == (source.hour < 0)) return true;
  if (c.contains(s) && (claim.approx || at.hour < 0)) return true;
  return claim.bare && source.hour >= 0 && at.hour <= 12 && s.first - c.first == 12 * 3600;
}

bool says_day(const ToldDate& claim, const CalendarValue& source) {
  const auto s = source.stretch(), c = completed(claim.value, source.from).stretch();
  if (!s || !c) return claim.value.from == source.from && claim.value.to == source.to;
  if (*c == *s) return true;
  return (is_point(claim.value) || claim.approx) && c->contains(*s) && may_be_told_as(claim.value, source);
}

}  // namespace

bool says_date(const ToldDate& claim, const CalendarValue& source) {
  const CalendarValue& c = claim.value;
  const bool clocks = c.has_clock() || !c.has_date() || !source.has_date();
  if (clocks && (!c.has_clock() || !source.has_clock())) return false;
  if (is_point(c) && !is_point(source)) {
    return says_date(claim, point(source.from)) || says_date(claim, point(source.to)) ||
           (!clocks && says_day(claim, source));
  }
  if (!clocks) return says_day(claim, source);
  return says_clock(claim, c.from, source.from) && says_clock(claim, c.to, source.to);
}

}  // namespace krnum::detail
