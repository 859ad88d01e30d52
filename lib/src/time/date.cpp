#include "time/date.h"

#include <algorithm>

#include "time/clock.h"
#include "time/lunar.h"

namespace krnum::detail {
namespace {

using Unit = Stamp::Unit;

constexpr int kMonthsBack = 48;               // how far a day that fits its weekday is looked for
constexpr int kYearsBack = 8;                 // from one 29 February to the next
constexpr std::uint32_t kAnnouncement = 400;  // bytes that an announced date is remembered for
constexpr int kHistory = 30;                  // a document about years this far back runs on in them
constexpr int kHistoryEnds = 2000;            // and one without a reference in years up to this

}  // namespace

DateResolver::DateResolver(const Scan& scan, const std::optional<Reference>& reference, const Told& told, Span core,
                           bool range)
    : scan_(scan), reference_(reference), told_(told), core_(core), range_(range) {
  if (!reference_) return;
  today_ = CivilDate{reference_->year, reference_->month, reference_->day};
  now_ = days_of(*today_);
}

Tense DateResolver::tense() {
  if (!tense_) tense_ = set_for(scan_, core_) ? Tense::future : tense_after(scan_, core_.end);
  return *tense_;
}

DateResolver::Side DateResolver::side(const Point& p) {
  switch (p.direction) {
    case Direction::future:
    case Direction::next:
    case Direction::next2:
      return Side::after;
    case Direction::none:
      break;
    default:
      return Side::before;
  }
  if (scan_.is(scan_.spaces(core_.end), "이래") || scan_.text().substr(0, core_.begin).ends_with("직전 ")) {
    return Side::before;
  }
  switch (tense()) {
    case Tense::past:
      return Side::before;
    case Tense::future:
      return Side::after;
    case Tense::present:
      return Side::nearest;
    case Tense::unknown:
      if (scan_.any_of(scan_.spaces(core_.end), "안에|안으로|내에|까지는") != 0) return Side::nearest;
      return scheduled(p) ? Side::nearest : Side::before;
  }
  return Side::before;
}

bool DateResolver::recent(const Stamp& day) const {
  const auto days = day_of(day);
  return now_ && days && *days >= *now_ - 7 && *days <= *now_ + 7;
}

void DateResolver::tell_in_the_past(const Point& p, Stamp& from, Stamp& to) {
  if (!today_ || p.year || p.direction != Direction::none || from.unit != Unit::month || to.unit != Unit::month) return;
  if (!from.year || from.year != to.year || *to.year != today_->year || to.month <= today_->month) return;
  if (tense() != Tense::past) return;
  --*from.year;
  --*to.year;
}

bool DateResolver::scheduled(const Point& p) const {
  if (range_) return p.month && p.day;
  // 7월 25일: 2분기 실적 발표, an item of a list.
  const bool heads_line = core_.begin == 0 || scan_.byte(core_.begin - 1) == '\n';
  if (heads_line && p.month && scan_.any_of(scan_.spaces(core_.end), ":|：") != 0) return true;
  std::vector<ClockReading> clocks;
  read_clocks(scan_, scan_.spaces(core_.end), clocks);
  if (clocks.empty()) return false;
  const std::uint32_t end = clocks.front().end;
  return clocks.front().range || scan_.tilde(end) != 0 || scan_.any_of(scan_.spaces(end), "부터") != 0;
}

// A date of the same sentence, whose month or year an unfinished date may take.
const Stamp* DateResolver::near() const {
  if (told_.date.unit == Unit::none || !same_sentence(scan_, told_.end, core_.begin)) return nullptr;
  return &told_.date;
}

// In a history, the years run on from sentence to sentence: 1592년 4월 13일 … 14일 ….
const Stamp* DateResolver::running() const {
  const Stamp& last = told_.date;
  if (last.unit == Unit::none || !told_.year_stated || told_.relative || !last.year) return nullptr;
  const std::int32_t old = today_ ? today_->year - kHistory : kHistoryEnds;
  return *last.year <= old && core_.begin - told_.end < 400 ? &last : nullptr;
}

std::optional<Value> DateResolver::date(const Point& p, const Stamp* after) {
  if (p.impossible || p.stretch == Stretch::unknown) return std::nullopt;
  if (p.shift_unit != 0) return shifted(p);
  std::optional<Value> out = base(p, after);
  if (!out) return std::nullopt;
  if (p.part != 0 && p.stretch != Stretch::holiday) return narrowed(*out, p.part);
  return out;
}

std::optional<Value> DateResolver::base(const Point& p, const Stamp* after) {
  switch (p.stretch) {
    case Stretch::decade: {
      const std::int32_t n = p.year.value;
      return single(stamp(Unit::decade, n >= 100 ? n : n <= 20 ? 2000 + n : 1900 + n));
    }
    case Stretch::century:
      return single(stamp(Unit::century, p.year.value));
    case Stretch::half:
    case Stretch::quarter:
    case Stretch::season:
      return part_of_year(p, after);
    case Stretch::same_period:
    case Stretch::last_period:
      return told_period(p);
    case Stretch::weekend:
      return weekend(p);
    case Stretch::day_rest:
      return rest_of_day();
    case Stretch::holiday:
      return holiday(p, after);
    case Stretch::period:
      return period(p);
    default:
      break;
  }
  if (p.day && p.day.known != Known::exact) return relative_day(p);
  if (p.week) return week(p, after);
  if (p.weekday != 0 && !p.day && !p.month) return weekday(p, after);
  if (p.lunar && p.month) return lunar(p, after);
  if (p.month) return p.day ? month_day(p, after) : month(p, after);
  if (p.day) return day(p, after);
  const auto y = year(p);
  if (!y) return std::nullopt;
  return single(stamp(Unit::year, *y));
}

// The year that is stated, if any.
std::optional<std::int32_t> DateResolver::year(const Point& p) const {
  switch (p.year.known) {
    case Known::exact:
      return p.two_digit_year ? full_year(p.year.value) : p.year.value;
    case Known::offset:
      if (!today_) return std::nullopt;
      return today_->year + p.year.value;
    case Known::same:
      if (told_.date.unit == Unit::none || !told_.date.year) return std::nullopt;
      return (told_.lunation.month != 0 ? told_.lunation.year : *told_.date.year) + p.year.value;
    default:
      return std::nullopt;
  }
}

std::int32_t DateResolver::full_year(std::int32_t n) const {
  const std::int32_t limit = today_ ? today_->year % 100 + 10 : 49;
  return n <= limit ? 2000 + n : 1900 + n;
}

std::optional<Value> DateResolver::shifted(const Point& p) {
  if (!now_) return std::nullopt;
  std::optional<CivilDate> from = today_;
  std::int8_t hour = reference_->hour, minute = reference_->minute;
  Unit anchor = Unit::day;
  // 2010년 5월 결혼했다. 3년 뒤 이혼했다: told in the past, it counts from the date last told.
  if ((p.shift_months > 0 || p.shift_days > 0 || p.shift_seconds > 0) && tense() == Tense::past) {
    const Stamp& last = told_.date;
    if (!last.year || last.unit < Unit::year) return std::nullopt;
    if (last.unit == Unit::year || last.unit == Unit::month || last.unit == Unit::day) {
      anchor = last.unit;
      from = CivilDate{*last.year, static_cast<std::uint8_t>(std::max<int>(last.month, 1)),
                       static_cast<std::uint8_t>(std::max<int>(last.day, 1))};
    } else {
      return std::nullopt;
    }
    hour = minute = -1;
  }
  constexpr std::int64_t kMostMonths = 12 * 20000;
  if (p.shift_months > kMostMonths || p.shift_months < -kMostMonths) return std::nullopt;
  CivilDate d = add_months(*from, p.shift_months);
  constexpr std::int64_t kMostDays = 366 * 20000;
  if (p.shift_days > kMostDays || p.shift_days < -kMostDays) return std::nullopt;
  std::int64_t days = days_of(d) + p.shift_days;
  if (p.shift_unit >= 'a') {
    if (hour < 0) return std::nullopt;
    const std::int64_t day = 86400;
    const std::int64_t second = reference_->second < 0 ? 0 : reference_->second;
    if (p.shift_seconds > kMostDays * day || p.shift_seconds < -kMostDays * day) return std::nullopt;
    std::int64_t total = hour * 3600 + (minute < 0 ? 0 : minute) * 60 + second + p.shift_seconds;
    std::int64_t whole = total / day;
    if (total % day < 0) --whole;
    total -= whole * day;
    Stamp s = day_stamp(days + whole);
    s.hour = static_cast<std::int8_t>(total / 3600);
    s.minute = static_cast<std::int8_t>(total / 60 % 60);
    if (p.shift_unit == 's' || reference_->second >= 0) s.second = static_cast<std::int8_t>(total % 60);
    if (p.shift_unit == 'h' && minute < 0) s.minute = -1;
    return single(s);
  }
  d = date_of(days);
  if (p.shift_unit == 'Y') return single(stamp(Unit::year, d.year));
  if (anchor == Unit::year) return std::nullopt;
  if (p.shift_unit == 'M') return single(stamp(Unit::month, d.year, d.month));
  if (anchor == Unit::month) return std::nullopt;
  return single(day_stamp(d));
}

std::optional<Value> DateResolver::relative_day(const Point& p) {
  const std::int32_t n = p.day.value;
  if (p.day.known == Known::same) {
    const Stamp& last = told_.day;
    if (last.unit == Unit::day) {
      if (const auto days = day_of(last)) return single(day_stamp(*days + n));
      // The year or the month is not known: the day beside it is, within a month.
      Stamp s = last;
      const int day = s.day + n;
      if (day < 1 || day > 28) return n == 0 ? single(s) : std::nullopt;
      s.day = static_cast<std::uint8_t>(day);
      return single(s);
    }
  }
  if (!now_) return std::nullopt;
  return single(day_stamp(*now_ + n));
}

// A bare day: 14일, 지난 14일, 21일 월요일.
std::optional<Value> DateResolver::day(const Point& p, const Stamp* after) {
  const int d = p.day.value;
  Stamp open = stamp(Unit::day, year(p));
  open.day = static_cast<std::uint8_t>(d);
  if (d < 1) {  // 말일; 마지막 날 of nobody knows what
    if (!today_ || p.stretch == Stretch::unknown) return std::nullopt;
    return single(day_stamp(
        CivilDate{today_->year, today_->month, static_cast<std::uint8_t>(days_in_month(today_->year, today_->month))}));
  }
  if (after != nullptr && after->unit == Unit::day) {
    open.year = after->year;
    open.month = after->month;
    if (after->month != 0 && d < after->day) {
      open.month = static_cast<std::uint8_t>(after->month % 12 + 1);
      if (after->month == 12 && open.year) ++*open.year;
    }
    return checked(open);
  }
  // 3·1절을 나흘 앞둔 25일 lies before what is told.
  const bool ahead = scan_.text().substr(0, core_.begin).ends_with("앞둔 ");
  if (p.direction == Direction::none && p.weekday == 0 && !ahead) {
    // 7월 7일 ~ 7월 8일 … 출발: 7일: a day of what is announced.
    const Stamp& first = told_.first;
    const Stamp& last = told_.date;
    if (now_ && told_.month_stated && first.month != 0 && first.year && first.month == last.month && d >= first.day &&
        d <= last.day && day_of(last) > now_ && core_.begin - told_.end < kAnnouncement) {
      open.year = first.year;
      open.month = first.month;
      return checked(open);
    }
    const Stamp* told = near();
    // 4월 3일 시작해 14일 끝났다; 26일 (to come) 열려 27일 끝난다.
    const bool stated = told != nullptr && told->unit == Unit::day && told->month != 0 && told->day < d &&
                        (told_.month_stated || (now_ && day_of(*told) > now_));
    if (!stated) told = running();
    // 1592년 음력 4월 13일 … 14일 …
    if (const Told::Lunation& month = told_.lunation; !stated && told != nullptr && month.month != 0) {
      const auto days = solar_day_of_lunar(scan_.lexicon(), month.year, month.month, d, month.leap);
      if (days) lunation_ = month;
      return days ? single(day_stamp(*days)) : std::nullopt;
    }
    if (told != nullptr && told->month != 0 && (stated || (told->unit == Unit::day && told->day <= d))) {
      open.year = told->year;
      open.month = told->month;
      return checked(open);
    }
  }
  if (!today_) return single(open);
  if (p.direction == Direction::current) return checked_day(today_->year, today_->month, d);
  const Side side = this->side(p);
  const bool strict = p.direction != Direction::none;
  const CivilDate first{today_->year, today_->month, 1};
  const auto in_month = [&](int i, bool fit_weekday) -> std::optional<std::int64_t> {
    const CivilDate m = add_months(first, i);
    if (d > days_in_month(m.year, m.month)) return std::nullopt;
    const std::int64_t days = days_of(CivilDate{m.year, m.month, static_cast<std::uint8_t>(d)});
    if (fit_weekday && weekday_of(days) != p.weekday) return std::nullopt;
    return days;
  };
  if (p.weekday != 0) {
    // 31일 일요일: the month nearest to the reference in which it is one.
    for (int i = 0; i <= kMonthsBack; ++i) {
      const auto before = in_month(-i, true), behind = in_month(i, true);
      if (side == Side::after) {
        if (behind && *behind >= *now_) return single(day_stamp(*behind));
        continue;
      }
      if (before) return single(day_stamp(*before));
      if (behind && !strict) return single(day_stamp(*behind));
    }
  }
  std::optional<std::int64_t> before, behind;
  for (int i = 0; i <= kMonthsBack && (!before || !behind); ++i) {
    const auto back = in_month(-i, false), on = in_month(i, false);
    if (!before && back && (*back < *now_ || (*back == *now_ && !strict))) before = back;
    if (!behind && on && (*on > *now_ || (*on == *now_ && !strict))) behind = on;
  }
  if (before && behind) return single(day_stamp(chosen(side, *before, *behind)));
  return single(open);
}

std::int64_t DateResolver::chosen(Side side, std::int64_t before, std::int64_t behind) const {
  if (side == Side::nearest) return *now_ - before <= behind - *now_ ? before : behind;
  return side == Side::after ? behind : before;
}

std::optional<Value> DateResolver::checked_day(std::int32_t year, int month, int day) const {
  Stamp s = stamp(Unit::day, year, month);
  if (day < 1) day = days_in_month(year, month);
  s.day = static_cast<std::uint8_t>(day);
  return checked(s);
}

// The stamp, unless its month has no such day.
std::optional<Value> DateResolver::checked(const Stamp& s) {
  if (s.month != 0) {
    if (s.month > 12) return std::nullopt;
    const int last = s.year ? days_in_month(*s.year, s.month) : s.month == 2 ? 29 : days_in_month(2000, s.month);
    if (s.day > last) return std::nullopt;
  }
  return single(s);
}

std::optional<DateResolver::Month> DateResolver::stated_month(const Point& p, const Stamp* after) {
  const auto y = year(p);
  if (p.year && !y && p.year.known != Known::exact && !p.month) return std::nullopt;
  if (p.month.known == Known::offset) {
    if (!today_) return Month{};
    const CivilDate m = add_months({today_->year, today_->month, 1}, p.month.value);
    return Month{m.year, m.month};
  }
  if (p.month.known == Known::same) {
    const Stamp& last = told_.date;
    if (last.unit == Unit::none || last.month == 0) return std::nullopt;
    if (!last.year) {
      const int m = last.month + p.month.value;
      if (m < 1 || m > 12) return std::nullopt;
      return Month{std::nullopt, m};
    }
    const CivilDate m = add_months({*last.year, last.month, 1}, p.month.value);
    return Month{m.year, m.month};
  }
  const int m = p.month.value;
  if (p.year) return Month{y, m};
  if (after != nullptr) {
    Month out{after->year, m};
    if (out.year && after->month != 0 && m < after->month) ++*out.year;
    return out;
  }
  if (p.direction == Direction::none) {
    // 2009년 5월 결혼해 11월 출산했다.
    const Stamp* told = near();
    // 내년 영화제는 10월에 열린다.
    // 내년 설은 2월 17일이다.
    if (told != nullptr && today_ && told->year && *told->year > today_->year && told->month <= m &&
        (told->unit == Unit::year || told->unit == Unit::day)) {
      return Month{told->year, m};
    }
    // 2026년 6월 3일 치러진다. 사전투표는 5월 29일이다.
    const Stamp& last = told_.date;
    if (told_.year_stated && today_ && last.year && *last.year > today_->year && last.month != 0 &&
        core_.begin - told_.end < kAnnouncement && p.weekday == 0 &&
        (tense() == Tense::present || tense() == Tense::future)) {
      return Month{last.year, m};
    }
    if (told == nullptr || !told_.year_stated || told->month == 0 || told->month > m) told = running();
    if (told != nullptr && told->year && (told->month <= m || told->month == 0)) return Month{told->year, m};
  }
  return Month{std::nullopt, m};
}

std::optional<Value> DateResolver::month(const Point& p, const Stamp* after) {
  auto m = stated_month(p, after);
  if (!m) return std::nullopt;
  if (m->month == 0) return std::nullopt;
  if (!m->year && today_ && p.month.known == Known::exact && !p.year) {
    const int now = today_->month;
    std::int32_t y = today_->year;
    if (p.direction == Direction::current) {
    } else if (past(p)) {
      if (m->month >= now) --y;
    } else if (p.direction != Direction::none) {
      if (m->month <= now) ++y;
    } else if (const Side side = this->side(p); side == Side::after) {
      if (m->month < now) ++y;
    } else if (side == Side::nearest) {
      if (m->month > now + 6) --y;
      if (m->month < now - 6) ++y;
    } else if (m->month > now) {
      --y;
    }
    m->year = y;
  }
  return single(stamp(Unit::month, m->year, m->month));
}

std::optional<Value> DateResolver::month_day(const Point& p, const Stamp* after) {
  auto m = stated_month(p, after);
  if (!m) return std::nullopt;
  const int d = p.day.value;
  Stamp s = stamp(Unit::day, m->year, m->month);
  s.day = static_cast<std::uint8_t>(d < 0 ? 0 : d);
  if (m->month != 0 && after != nullptr && m->year && !p.year && after->unit == Unit::day && after->year == m->year &&
      after->month == m->month && d > 0 && d < after->day) {
    s.year = *m->year + 1;
  }
  if (s.year || m->month == 0 || !today_ || p.year) {
    if (d < 1) {
      if (m->month == 0 || !s.year) return std::nullopt;
      return checked_day(*s.year, m->month, d);
    }
    return checked(s);
  }
  if (p.direction == Direction::current) return checked_day(today_->year, m->month, d);
  if (d > (m->month == 2 ? 29 : days_in_month(2000, m->month))) return std::nullopt;
  const bool strict = p.direction != Direction::none;
  const auto beside = [&](bool forward) -> std::optional<std::int64_t> {
    for (int i = 0; i <= kYearsBack; ++i) {
      const std::int32_t y = today_->year + (forward ? i : -i);
      const int last = days_in_month(y, m->month);
      if (d > last) continue;
      const std::int64_t days =
          days_of(CivilDate{y, static_cast<std::uint8_t>(m->month), static_cast<std::uint8_t>(d < 1 ? last : d)});
      if (forward ? days > *now_ || (days == *now_ && !strict) : days < *now_ || (days == *now_ && !strict))
        return days;
    }
    return std::nullopt;
  };
  const auto before = beside(false), behind = beside(true);
  if (!before || !behind) return checked_day(today_->year, m->month, d);
  const std::int64_t here = chosen(side(p), *before, *behind);
  const std::int64_t there = here == *before ? *behind : *before;
  // 2월 18일 월요일: the weekday says which of the two years beside the reference is meant.
  const bool fits = p.weekday == 0 || strict || weekday_of(here) == p.weekday || weekday_of(there) != p.weekday;
  return single(day_stamp(fits ? here : there));
}

// 음력 8월 15일, 정월: the day of the Gregorian calendar once the year is known.
std::optional<Value> DateResolver::lunar(const Point& p, const Stamp* after) {
  const auto in_year = [&](std::int32_t y) { return lunar_in(y, p); };
  if (p.year) {
    const auto y = year(p);
    return y ? in_year(*y) : std::nullopt;
  }
  if (after != nullptr && after->year) {
    for (const int i : {-1, 0, 1}) {
      const auto v = in_year(*after->year + i);
      if (v && day_of(v->from) && day_of(*after) && *day_of(v->from) >= *day_of(*after)) return v;
    }
    return std::nullopt;
  }
  if (p.direction == Direction::none) {
    const Stamp* told = near();
    const bool beside = told != nullptr && told->year && told_.year_stated;
    // 1884년 12월 4일(음력 10월 17일): the same day, whose lunar year may be the one before.
    if (beside && scan_.byte(told_.end) == '(' && told_.end + 1 == core_.begin && day_of(*told)) {
      for (const int i : {0, -1}) {
        const auto v = in_year(*told->year + i);
        if (v && day_of(v->from) == day_of(*told)) return v;
      }
    }
    if (!beside) told = running();
    if (told != nullptr && told->year) return in_year(told_.lunation.month != 0 ? told_.lunation.year : *told->year);
  }
  if (!today_) return std::nullopt;
  return nearest(p, in_year, side(p) == Side::nearest);
}

std::optional<Value> DateResolver::lunar_in(std::int32_t year, const Point& p) {
  const Lexicon& lexicon = scan_.lexicon();
  const int month = p.month.value;
  if (p.day) {
    const auto days = solar_day_of_lunar(lexicon, year, month, p.day.value, p.leap_month);
    if (!days) return std::nullopt;
    lunation_ = {year, month, p.leap_month};
    return single(day_stamp(*days));
  }
  const auto first = solar_day_of_lunar(lexicon, year, month, 1, p.leap_month);
  const auto last = solar_day_of_lunar(lexicon, year, month, -1, p.leap_month);
  if (!first || !last) return std::nullopt;
  lunation_ = {year, month, p.leap_month};
  return span(day_stamp(*first), day_stamp(*last));
}

std::optional<Value> DateResolver::week(const Point& p, const Stamp* after) {
  if (p.week.known == Known::offset) {
    if (!now_) return std::nullopt;
    const std::int64_t monday = monday_of(*now_) + 7 * p.week.value;
    if (p.weekday != 0) return single(day_stamp(monday + p.weekday - 1));
    return single(week_stamp(monday));
  }
  // 11월 첫째 주, 5월 둘째 주 화요일.
  Month m;
  if (p.month) {
    const auto v = month(p, after);
    if (!v || !v->from.year) return std::nullopt;
    m = {v->from.year, v->from.month};
  } else {
    if (!today_) return std::nullopt;
    m = {today_->year, today_->month};
  }
  const int weekday = p.weekday != 0 ? p.weekday : 4;
  const auto month = static_cast<std::uint8_t>(m.month);
  const std::int64_t first = days_of(CivilDate{*m.year, month, 1});
  const int length = days_in_month(*m.year, m.month);
  std::int64_t day = first + (weekday - weekday_of(first) + 7) % 7;
  if (p.week.value < 0) {
    while (day + 7 < first + length) day += 7;
  } else {
    day += 7 * (p.week.value - 1);
    if (day >= first + length) return std::nullopt;
  }
  return p.weekday != 0 ? single(day_stamp(day)) : single(week_stamp(day));
}

std::optional<Value> DateResolver::weekday(const Point& p, const Stamp* after) {
  const int w = p.weekday;
  if (after != nullptr) {
    if (const auto days = day_of(*after)) return single(day_stamp(*days + (w - weekday_of(*days) + 7) % 7));
  }
  if (!now_) {
    Stamp s = stamp(Unit::week, std::nullopt);
    s.weekday = static_cast<std::uint8_t>(w);
    return single(s);
  }
  const std::int64_t monday = monday_of(*now_);
  const int today = weekday_of(*now_);
  switch (p.direction) {
    case Direction::current:
      return single(day_stamp(monday + w - 1));
    case Direction::next:
      return single(day_stamp(monday + 7 + w - 1));
    case Direction::next2:
      return single(day_stamp(monday + 14 + w - 1));
    case Direction::past2:
      return single(day_stamp(monday - 14 + w - 1));
    case Direction::past:
      return single(day_stamp(*now_ - ((today - w + 6) % 7 + 1)));
    case Direction::future:
      return single(day_stamp(*now_ + ((w - today + 6) % 7 + 1)));
    default:
      break;
  }
  // 다음 주 일정입니다. 월요일 …, 화요일 …: days of the week that is told.
  if (const Stamp& week = told_.week;
      week.unit == Unit::week && week.year && core_.begin - told_.week_end < kAnnouncement) {
    const std::int64_t monday_told = monday_of(days_of(CivilDate{*week.year, 1, 4})) + 7 * (week.week - 1);
    return single(day_stamp(monday_told + w - 1));
  }
  // 토요일 저녁: the date last stated, where it is such a day.
  return single(day_stamp(chosen(side(p), *now_ - (today - w + 7) % 7, *now_ + (w - today + 7) % 7)));
}

}  // namespace krnum::detail
