// Weekends, seasons, quarters, holidays and the parts of what was resolved.
#include <algorithm>

#include "time/date.h"
#include "time/holiday.h"

namespace krnum::detail {

using Unit = Stamp::Unit;

std::optional<Value> DateResolver::weekend(const Point& p) {
  if (!now_) return std::nullopt;
  std::int64_t monday = monday_of(*now_);
  const int today = weekday_of(*now_);
  if (p.week.known == Known::offset) {
    monday += 7 * p.week.value;
  } else if (p.week) {  // 다음 달 둘째 주 주말
    const auto v = week(p, nullptr);
    if (!v || !v->from.year) return std::nullopt;
    monday = monday_of(days_of(CivilDate{*v->from.year, 1, 4})) + 7 * (v->from.week - 1);
  } else if (p.direction == Direction::next) {
    monday += 7;
  } else if (p.direction == Direction::next2) {
    monday += 14;
  } else if (p.direction == Direction::past) {
    monday -= 7;
  } else if (p.direction == Direction::past2) {
    monday -= 14;
  } else if (p.direction == Direction::none && today < 6 && !to_come(p)) {
    monday -= 7;
  }
  return span(day_stamp(monday + 5), day_stamp(monday + 6));
}

// 남은 하루: inclusive of its last second where the reference has a clock time, else the day.
std::optional<Value> DateResolver::rest_of_day() {
  if (!now_ || tense() == Tense::past) return std::nullopt;
  const Stamp day = day_stamp(*now_);
  if (reference_->hour < 0) return single(day);
  Stamp from = day, to = day;
  from.hour = reference_->hour;
  from.minute = reference_->minute;
  from.second = reference_->second;
  to.hour = 23;
  to.minute = to.second = 59;
  return span(from, to);
}

// 전년 동기, 지난해 같은 기간, 전 분기.
std::optional<Value> DateResolver::told_period(const Point& p) const {
  Value v = told_.period;
  if (v.from.unit == Unit::none) return std::nullopt;
  if (p.stretch == Stretch::same_period) {
    for (Stamp* s : {&v.from, &v.to}) {
      if (!s->year) return std::nullopt;
      *s->year += p.stretch_value;
    }
    return v;
  }
  if (v.from.unit != Unit::quarter || v.interval) return std::nullopt;
  if (!v.from.year) {
    const int q = v.from.stretch + p.stretch_value;
    if (q < 1 || q > 4) return std::nullopt;
    return single(stretch_stamp(Unit::quarter, std::nullopt, q));
  }
  const std::int32_t q = *v.from.year * 4 + v.from.stretch - 1 + p.stretch_value;
  return single(stretch_stamp(Unit::quarter, q / 4, q % 4 + 1));
}

// 상반기, 2분기, 여름.
std::optional<Value> DateResolver::part_of_year(const Point& p, const Stamp* after) {
  Unit unit = Unit::quarter;
  int months = 3;
  int start = (p.stretch_value - 1) * 3 + 1;  // the month that it begins with
  if (p.stretch == Stretch::half) {
    unit = Unit::half;
    months = 6;
    start = (p.stretch_value - 1) * 6 + 1;
  } else if (p.stretch == Stretch::season) {
    unit = Unit::season;
    start = (p.stretch_value - 20) * 3;
  }
  if (p.stretch_offset) {
    if (!today_) return std::nullopt;
    const std::int32_t q = today_->year * 4 + (today_->month - 1) / 3 + p.stretch_offset.value;
    return single(stretch_stamp(Unit::quarter, q / 4, q % 4 + 1));
  }
  std::optional<std::int32_t> y = year(p);
  const bool winter = p.stretch == Stretch::season && p.stretch_value == 24;
  if (y) {
    // 올겨울 in January: the winter of last December.
    if (winter && p.year.known == Known::offset && today_ && today_->month <= 2) --*y;
    return single(stretch_stamp(unit, *y, p.stretch_value));
  }
  if (p.year) return single(stretch_stamp(unit, std::nullopt, p.stretch_value));
  if (after != nullptr && after->year) {
    y = *after->year;
    if (after->unit == unit && p.stretch_value < after->stretch) ++*y;
    return single(stretch_stamp(unit, y, p.stretch_value));
  }
  if (p.direction == Direction::none) {
    const Stamp* told = near();
    if (told != nullptr && told->year && told_.year_stated && told->unit == unit && told->stretch < p.stretch_value) {
      return single(stretch_stamp(unit, told->year, p.stretch_value));
    }
  }
  if (!today_) return single(stretch_stamp(unit, std::nullopt, p.stretch_value));
  const int now = today_->year * 12 + today_->month - 1;
  int begin = today_->year * 12 + start - 1;
  if (past(p)) {
    while (begin + months > now) begin -= 12;
  } else if (p.direction == Direction::current) {
    while (begin > now && winter) begin -= 12;
  } else if (p.direction != Direction::none) {
    while (begin <= now) begin += 12;
  } else if (const Side side = this->side(p); side == Side::after) {
    while (begin + months <= now) begin += 12;
  } else if (side == Side::nearest) {
    // By the middle of the stretch; a half is that of the year.
    if (months < 6 && begin + months / 2 > now + 6) begin -= 12;
    if (months < 6 && begin + months / 2 < now - 6) begin += 12;
  } else {
    while (begin > now) begin -= 12;
  }
  return single(stretch_stamp(unit, begin / 12, p.stretch_value));
}

namespace {

std::optional<Value> open_holiday(int month, int day) { return single(stamp(Unit::day, std::nullopt, month, day)); }

}  // namespace

// The day off that stands for a holiday: within four days after it.
std::optional<Value> DateResolver::substitute_of(std::int64_t holiday) const {
  for (const PublicHolidayRow& row : scan_.lexicon().public_holidays()) {
    const std::int64_t days = days_of(CivilDate{row.day.year, row.day.month, row.day.day});
    if (row.substitute && days > holiday && days <= holiday + 4) return single(day_stamp(days));
  }
  return std::nullopt;
}

// 대체공휴일, 임시공휴일: of the year that is stated if it had but one, else the nearest to the reference.
std::optional<Value> DateResolver::day_off(const Point& p, bool substitute) {
  const auto y = year(p);
  std::optional<std::int64_t> best;
  bool several = false;
  for (const PublicHolidayRow& row : scan_.lexicon().public_holidays()) {
    if (row.substitute != substitute || (p.year && row.day.year != y)) continue;
    const std::int64_t days = days_of(CivilDate{row.day.year, row.day.month, row.day.day});
    if (p.year) {
      several = best.has_value();
      best = days;
      continue;
    }
    if (!now_ || (past(p) && days >= *now_) || (to_come(p) && days < *now_)) continue;
    const auto distance = [&](std::int64_t d) { return d < *now_ ? *now_ - d : d - *now_; };
    if (!best || distance(days) < distance(*best)) best = days;
  }
  if (!best || several) return std::nullopt;
  return single(day_stamp(*best));
}

std::optional<Value> DateResolver::holiday(const Point& p, const Stamp* after) {
  const CalendarRow& r = row(p.stretch_value);
  if (r.role == CalendarRole::public_holiday) return day_off(p, r.n[0] == 1);
  const auto value = [&](std::int64_t days) -> std::optional<Value> {
    return static_cast<HolidayPart>(p.part) == HolidayPart::substitute ? substitute_of(days) : single(day_stamp(days));
  };
  if (p.year) {
    const auto y = year(p);
    if (!y) {
      if (r.role == CalendarRole::holiday) return open_holiday(r.n[0], r.n[1]);
      return std::nullopt;
    }
    const auto days = holiday_in(scan_.lexicon(), r, *y);
    return days ? value(*days) : std::nullopt;
  }
  if (r.role == CalendarRole::event)
    return single(day_stamp(CivilDate{r.n[0], static_cast<std::uint8_t>(r.n[1]), static_cast<std::uint8_t>(r.n[2])}));
  if (after != nullptr && after->year) {
    const auto days = holiday_in(scan_.lexicon(), r, *after->year);
    return days ? value(*days) : std::nullopt;
  }
  if (!today_) return r.role == CalendarRole::holiday ? open_holiday(r.n[0], r.n[1]) : std::nullopt;
  const auto found = nearest(
      p,
      [&](std::int32_t y) -> std::optional<Value> {
        const auto days = holiday_in(scan_.lexicon(), r, y);
        return days ? single(day_stamp(*days)) : std::nullopt;
      },
      true);
  return found ? value(*day_of(found->from)) : std::nullopt;
}

// 연말, 월초, 연내.
std::optional<Value> DateResolver::period(const Point& p) {
  const CalendarRow& r = row(p.stretch_value);
  if (r.n[0] == 1) {
    std::optional<std::int32_t> y = year(p);
    if (!y) {
      if (!today_) return std::nullopt;
      y = today_->year + (past(p) ? -1 : p.direction == Direction::next ? 1 : 0);
    }
    if (r.n[1] == 4) return single(stamp(Unit::year, *y));
    return r.n[1] == 1 ? span(stamp(Unit::month, *y, 1), stamp(Unit::month, *y, 3))
                       : span(stamp(Unit::month, *y, 10), stamp(Unit::month, *y, 12));
  }
  if (!now_) return std::nullopt;
  if (r.n[0] == 2) {
    const CivilDate m = add_months({today_->year, today_->month, 1}, past(p)                          ? -1
                                                                     : p.direction == Direction::next ? 1
                                                                                                      : 0);
    const auto day = [&](int d) { return day_stamp(CivilDate{m.year, m.month, static_cast<std::uint8_t>(d)}); };
    return r.n[1] == 1 ? span(day(1), day(10)) : span(day(21), day(days_in_month(m.year, m.month)));
  }
  const std::int64_t monday = monday_of(*now_);
  return span(day_stamp(monday), day_stamp(monday + 1));
}

// 초, 중순, 말 of what was resolved.
std::optional<Value> DateResolver::narrowed(const Value& v, std::uint16_t part) const {
  const CalendarRow& r = row(part - 1);
  const Stamp& s = v.from;
  if (v.interval) return v;
  const auto third = [&](int months, int start) -> std::optional<Value> {
    // Of a quarter or a half: its first, middle or last months, by where the part lies in a year.
    if (r.n[2] == 0) return std::nullopt;
    const int from = start + (r.n[2] - 1) * months / 12;
    const int to = start + (r.n[3] * months + 11) / 12 - 1;
    if (from >= to) return single(stamp(Unit::month, s.year, from));
    return span(stamp(Unit::month, s.year, from), stamp(Unit::month, s.year, to));
  };
  switch (s.unit) {
    case Unit::month: {
      if (r.n[0] == 0 || s.month == 0) return std::nullopt;
      const int last = s.year ? days_in_month(*s.year, s.month) : s.month == 2 ? 28 : days_in_month(2001, s.month);
      Stamp from = s, to = s;
      from.unit = to.unit = Unit::day;
      from.day = static_cast<std::uint8_t>(r.n[0]);
      to.day = static_cast<std::uint8_t>(std::min<int>(r.n[1], last));
      return span(from, to);
    }
    case Unit::year:
      if (r.n[2] == 0) return std::nullopt;
      return span(stamp(Unit::month, s.year, r.n[2]), stamp(Unit::month, s.year, r.n[3]));
    case Unit::decade:
      if (r.n[5] == 0) return std::nullopt;
      return span(stamp(Unit::year, *s.year + r.n[4]), stamp(Unit::year, *s.year + r.n[5]));
    case Unit::century:
      if (r.n[7] == 0) return std::nullopt;
      return span(stamp(Unit::year, *s.year - 1 + r.n[6]), stamp(Unit::year, *s.year - 1 + r.n[7]));
    case Unit::week: {
      if (r.n[9] == 0 || !now_ || !s.year || s.week == 0) return std::nullopt;
      const std::int64_t monday = monday_of(days_of(CivilDate{*s.year, 1, 4})) + 7 * (s.week - 1);
      return span(day_stamp(monday + r.n[8] - 1), day_stamp(monday + r.n[9] - 1));
    }
    case Unit::quarter:
      return third(3, (s.stretch - 1) * 3 + 1);
    case Unit::half:
      return third(6, (s.stretch - 1) * 6 + 1);
    default:
      return v;
  }
}

}  // namespace krnum::detail
