#include "time/resolve.h"

#include <algorithm>

#include "time/civil.h"
#include "time/context.h"
#include "time/lunar.h"
#include "time/scan.h"

namespace krnum::detail {

using Unit = Stamp::Unit;

namespace {

// A point as resolved: a stamp, or the interval that a part of one is.
struct Value {
  Stamp from, to;
  bool interval = false;
};

constexpr int kMonthsBack = 48;  // how far a day that fits its weekday is looked for
constexpr int kYearsBack = 12;
constexpr std::int32_t kLastYear = 9999;

Stamp day_stamp(CivilDate d) {
  Stamp s;
  s.unit = Unit::day;
  s.year = d.year;
  s.month = d.month;
  s.day = d.day;
  return s;
}
Stamp day_stamp(std::int64_t days) { return day_stamp(date_of(days)); }

Stamp stamp(Unit unit, std::optional<std::int32_t> year, int month = 0) {
  Stamp s;
  s.unit = unit;
  s.year = year;
  s.month = static_cast<std::uint8_t>(month);
  return s;
}

Stamp stretch_stamp(Unit unit, std::optional<std::int32_t> year, int n) {
  Stamp s = stamp(unit, year);
  s.stretch = static_cast<std::uint8_t>(n);
  return s;
}

Stamp week_stamp(std::int64_t days) {
  const WeekDate week = week_of(days);
  Stamp s = stamp(Unit::week, week.year);
  s.week = static_cast<std::uint8_t>(week.week);
  return s;
}

bool in_range(std::int64_t year) { return year >= -kLastYear && year <= kLastYear; }

std::optional<std::int64_t> days_of(const Stamp& s) {
  if (s.unit != Unit::day || !s.year || s.month == 0) return std::nullopt;
  return detail::days_of({*s.year, s.month, s.day});
}

}  // namespace

// Resolves one phrase.
class Resolver {
 public:
  Resolver(Anchors& anchors, std::string_view text, Span core)
      : anchors_(anchors), scan_(*anchors.lexicon_, text), core_(core) {
    if (anchors.reference_) {
      today_ = CivilDate{anchors.reference_->year, anchors.reference_->month, anchors.reference_->day};
      now_ = detail::days_of(*today_);
    }
  }

  std::string point(const TimePhrase& phrase) {
    const Point& p = phrase.expression.from;
    if (phrase.kind == Kind::time) return clock_text(p);
    const auto value = date(p, nullptr);
    if (!value) return {};
    remember(p, value->to.unit == Unit::none ? value->from : value->from, value->from);
    std::string out = iso_of(value->from);
    if (value->interval) out += '/' + iso_of(value->to);
    return out;
  }

  std::string range(const TimePhrase& phrase) {
    const Point& from = phrase.expression.from;
    const Point& to = phrase.expression.to;
    if (phrase.kind == Kind::time) return clock_range(from, to);
    const auto first = date(from, nullptr);
    if (!first) return {};
    // 2~3년 전: both ends count from the reference.
    const auto second = date(to, to.shift_unit != 0 ? nullptr : &first->from);
    if (!second) return {};
    remember(to, second->from, second->interval ? second->to : second->from);
    return iso_of(first->from) + '/' + iso_of(second->interval ? second->to : second->from);
  }

 private:
  const Lexicon& lexicon() const { return *anchors_.lexicon_; }
  const CalendarRow& row(std::int32_t index) const { return lexicon().calendar()[static_cast<std::size_t>(index)]; }

  // --- tense and anchors ---

  Tense tense() {
    if (!tense_) tense_ = tense_after(scan_, core_.end);
    return *tense_;
  }
  bool to_come(const Point& p) {
    if (p.direction == Direction::future || p.direction == Direction::next || p.direction == Direction::next2)
      return true;
    if (p.direction != Direction::none) return false;
    return tense() == Tense::future;
  }
  bool past(const Point& p) const { return p.direction == Direction::past || p.direction == Direction::past2; }

  // A date of the same sentence, whose month or year an unfinished date may take.
  const Stamp* near() const {
    if (anchors_.last_.unit == Unit::none || !same_sentence(scan_, anchors_.last_end_, core_.begin)) return nullptr;
    return &anchors_.last_;
  }
  // In a history, the years run on from sentence to sentence: 1592년 4월 13일 … 14일 ….
  const Stamp* running() const {
    const Stamp& last = anchors_.last_;
    if (last.unit == Unit::none || !anchors_.last_year_stated_ || anchors_.relative_ || !last.year) return nullptr;
    const std::int32_t old = today_ ? today_->year - 30 : 1950;
    return *last.year <= old && core_.begin - anchors_.last_end_ < 400 ? &last : nullptr;
  }

  void remember(const Point& p, const Stamp& stamp, const Stamp& last) {
    static_cast<void>(stamp);
    if (p.year.known == Known::offset || p.month.known == Known::offset || p.day.known == Known::offset ||
        p.week.known == Known::offset || p.direction != Direction::none || p.shift_unit != 0) {
      anchors_.relative_ = true;
    }
    if (last.unit < Unit::year) return;
    if (p.stretch == Stretch::holiday && row(p.stretch_value).role == CalendarRole::event) return;
    anchors_.last_year_stated_ =
        p.year.known == Known::exact || (!p.year && anchors_.last_year_stated_ && anchors_.last_.year == last.year);
    anchors_.last_month_stated_ = static_cast<bool>(p.month);
    anchors_.last_ = last;
    anchors_.last_.hour = anchors_.last_.minute = anchors_.last_.second = -1;
    anchors_.last_.part = PartOfDay::none;
    anchors_.last_end_ = core_.end;
  }

  // --- dates ---

  std::optional<Value> date(const Point& p, const Stamp* after) {
    if (p.impossible || p.stretch == Stretch::unknown) return std::nullopt;
    if (p.shift_unit != 0) return shifted(p);
    std::optional<Value> out = base(p, after);
    if (!out) return std::nullopt;
    if (p.part != 0 && p.stretch != Stretch::holiday) return narrowed(*out, p.part);
    return out;
  }

  static std::optional<Value> single(const Stamp& s) {
    if (s.year && !in_range(*s.year)) return std::nullopt;
    return Value{s, s, false};
  }
  static std::optional<Value> span(const Stamp& from, const Stamp& to) { return Value{from, to, true}; }

  std::optional<Value> base(const Point& p, const Stamp* after) {
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
      case Stretch::weekend:
        return weekend(p);
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
  std::optional<std::int32_t> year(const Point& p) const {
    switch (p.year.known) {
      case Known::exact:
        return p.two_digit_year ? full_year(p.year.value) : p.year.value;
      case Known::offset:
        if (!today_) return std::nullopt;
        return today_->year + p.year.value;
      case Known::same:
        if (anchors_.last_.unit == Unit::none || !anchors_.last_.year) return std::nullopt;
        return *anchors_.last_.year + p.year.value;
      default:
        return std::nullopt;
    }
  }
  std::int32_t full_year(std::int32_t n) const {
    const std::int32_t limit = today_ ? today_->year % 100 + 10 : 49;
    return n <= limit ? 2000 + n : 1900 + n;
  }

  std::optional<Value> shifted(const Point& p) {
    if (!now_) return std::nullopt;
    std::optional<CivilDate> from = today_;
    std::int8_t hour = anchors_.reference_->hour, minute = anchors_.reference_->minute;
    Unit anchor = Unit::day;
    // 2010년 5월 결혼했다. 3년 뒤 이혼했다: told in the past, it counts from the date last told.
    if ((p.shift_months > 0 || p.shift_days > 0 || p.shift_seconds > 0) && tense() == Tense::past) {
      const Stamp& last = anchors_.last_;
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
    std::int64_t days = detail::days_of(d) + p.shift_days;
    if (p.shift_unit >= 'a') {
      if (hour < 0) return std::nullopt;
      const std::int64_t day = 86400;
      const std::int64_t second = anchors_.reference_->second < 0 ? 0 : anchors_.reference_->second;
      if (p.shift_seconds > kMostDays * day || p.shift_seconds < -kMostDays * day) return std::nullopt;
      std::int64_t total = hour * 3600 + (minute < 0 ? 0 : minute) * 60 + second + p.shift_seconds;
      std::int64_t whole = total / day;
      if (total % day < 0) --whole;
      total -= whole * day;
      Stamp s = day_stamp(days + whole);
      s.hour = static_cast<std::int8_t>(total / 3600);
      s.minute = static_cast<std::int8_t>(total / 60 % 60);
      if (p.shift_unit == 's' || anchors_.reference_->second >= 0) s.second = static_cast<std::int8_t>(total % 60);
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

  std::optional<Value> relative_day(const Point& p) {
    const std::int32_t n = p.day.value;
    if (p.day.known == Known::same) {
      const Stamp& last = anchors_.last_;
      if (last.unit == Unit::day) {
        if (const auto days = days_of(last)) return single(day_stamp(*days + n));
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
  std::optional<Value> day(const Point& p, const Stamp* after) {
    const int d = p.day.value;
    Stamp open = stamp(Unit::day, year(p));
    open.day = static_cast<std::uint8_t>(d);
    if (d < 1) {  // 말일, 마지막 날
      if (!today_) return std::nullopt;
      return single(day_stamp(CivilDate{today_->year, today_->month,
                                        static_cast<std::uint8_t>(days_in_month(today_->year, today_->month))}));
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
    if (p.direction == Direction::none && p.weekday == 0) {
      const Stamp* told = near();
      const bool stated = told != nullptr && told->month != 0 && anchors_.last_month_stated_ && told->day < d;
      if (!stated) told = running();
      if (told != nullptr && told->month != 0 && (stated || (told->unit == Unit::day && told->day <= d))) {
        open.year = told->year;
        open.month = told->month;
        return checked(open);
      }
    }
    if (!today_) return single(open);
    const bool ahead = to_come(p);
    const CivilDate first{today_->year, today_->month, 1};
    if (p.direction == Direction::current) return checked_day(today_->year, today_->month, d);
    const auto fits = [&](CivilDate month) -> std::optional<std::int64_t> {
      if (d > days_in_month(month.year, month.month)) return std::nullopt;
      const std::int64_t days = detail::days_of({month.year, month.month, static_cast<std::uint8_t>(d)});
      if (p.weekday != 0 && weekday_of(days) != p.weekday) return std::nullopt;
      return days;
    };
    const bool strict = p.direction != Direction::none;
    for (int pass = 0; pass < 2; ++pass) {
      // The other way only for the sake of a weekday that fits nothing this way.
      const bool forward = ahead != (pass == 1);
      for (int i = 0; i <= kMonthsBack; ++i) {
        const auto days = fits(add_months(first, forward ? i : -i));
        if (!days) continue;
        if (forward ? *days > *now_ || (*days == *now_ && !strict) : *days < *now_ || (*days == *now_ && !strict)) {
          return single(day_stamp(*days));
        }
      }
    }
    return single(open);
  }

  std::optional<Value> checked_day(std::int32_t year, int month, int day) const {
    Stamp s = stamp(Unit::day, year, month);
    if (day < 1) day = days_in_month(year, month);
    s.day = static_cast<std::uint8_t>(day);
    return checked(s);
  }
  // The stamp, unless its month has no such day.
  static std::optional<Value> checked(const Stamp& s) {
    if (s.month != 0) {
      if (s.month > 12) return std::nullopt;
      const int last = s.year ? days_in_month(*s.year, s.month) : s.month == 2 ? 29 : days_in_month(2000, s.month);
      if (s.day > last) return std::nullopt;
    }
    return single(s);
  }

  // The month that is stated: a year and a number, as far as they are known.
  struct Month {
    std::optional<std::int32_t> year;
    int month = 0;  // 0: not known
  };
  std::optional<Month> stated_month(const Point& p, const Stamp* after) {
    const auto y = year(p);
    if (p.year && !y && p.year.known != Known::exact && !p.month) return std::nullopt;
    if (p.month.known == Known::offset) {
      if (!today_) return Month{};
      const CivilDate m = add_months({today_->year, today_->month, 1}, p.month.value);
      return Month{m.year, m.month};
    }
    if (p.month.known == Known::same) {
      const Stamp& last = anchors_.last_;
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
      if (told == nullptr || !anchors_.last_year_stated_ || told->month == 0 || told->month > m) told = running();
      if (told != nullptr && told->year && (told->month <= m || told->month == 0)) return Month{told->year, m};
    }
    return Month{std::nullopt, m};
  }

  std::optional<Value> month(const Point& p, const Stamp* after) {
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
      } else if (to_come(p)) {
        if (m->month < now) ++y;
      } else if (m->month > now) {
        --y;
      }
      m->year = y;
    }
    return single(stamp(Unit::month, m->year, m->month));
  }

  std::optional<Value> month_day(const Point& p, const Stamp* after) {
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
    const bool ahead = to_come(p);
    const bool strict = p.direction != Direction::none;
    if (p.direction == Direction::current) return checked_day(today_->year, m->month, d);
    if (d > (m->month == 2 ? 29 : days_in_month(2000, m->month))) return std::nullopt;
    for (int pass = 0; pass < 2; ++pass) {
      const bool forward = ahead != (pass == 1);
      for (int i = 0; i <= kYearsBack; ++i) {
        const std::int32_t y = today_->year + (forward ? i : -i);
        const int last = days_in_month(y, m->month);
        if (d > last) continue;
        const std::int64_t days =
            detail::days_of({y, static_cast<std::uint8_t>(m->month), static_cast<std::uint8_t>(d < 1 ? last : d)});
        if (p.weekday != 0 && weekday_of(days) != p.weekday) continue;
        if (forward ? days > *now_ || (days == *now_ && !strict) : days < *now_ || (days == *now_ && !strict)) {
          return single(day_stamp(days));
        }
      }
    }
    return checked_day(ahead ? today_->year : today_->year, m->month, d);
  }

  // 음력 8월 15일, 정월: the day of the Gregorian calendar once the year is known.
  std::optional<Value> lunar(const Point& p, const Stamp* after) {
    const auto in_year = [&](std::int32_t y) -> std::optional<Value> {
      if (p.day) {
        const auto days = solar_day_of_lunar(lexicon(), y, p.month.value, p.day.value, p.leap_month);
        if (!days) return std::nullopt;
        return single(day_stamp(*days));
      }
      const auto first = solar_day_of_lunar(lexicon(), y, p.month.value, 1, p.leap_month);
      const auto last = solar_day_of_lunar(lexicon(), y, p.month.value, -1, p.leap_month);
      if (!first || !last) return std::nullopt;
      return span(day_stamp(*first), day_stamp(*last));
    };
    if (p.year) {
      const auto y = year(p);
      return y ? in_year(*y) : std::nullopt;
    }
    if (after != nullptr && after->year) {
      for (const int i : {-1, 0, 1}) {
        const auto v = in_year(*after->year + i);
        if (v && days_of(v->from) && days_of(*after) && *days_of(v->from) >= *days_of(*after)) return v;
      }
      return std::nullopt;
    }
    if (!today_) return std::nullopt;
    return nearest(p, in_year, false);
  }

  // Among the years about the reference's: the last value not after it, or the next one, or (either) the nearest.
  template <class F>
  std::optional<Value> nearest(const Point& p, F&& in_year, bool either) {
    std::optional<Value> before, behind;
    for (int i = -2; i <= 2; ++i) {
      const auto v = in_year(today_->year + i);
      if (!v) continue;
      const auto days = days_of(v->from);
      if (!days) continue;
      const bool strict = p.direction != Direction::none;
      if (*days < *now_ || (*days == *now_ && !strict)) before = v;
      if (!behind && (*days > *now_ || (*days == *now_ && !strict))) behind = v;
    }
    if (past(p)) return before;
    if (p.direction == Direction::current) either = true;
    if (to_come(p)) return behind;
    if (!either || !behind) return before;
    if (!before) return behind;
    return *now_ - *days_of(before->from) <= *days_of(behind->from) - *now_ ? before : behind;
  }

  std::optional<Value> week(const Point& p, const Stamp* after) {
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
    const std::int64_t first = detail::days_of({*m.year, month, 1});
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

  std::optional<Value> weekday(const Point& p, const Stamp* after) {
    const int w = p.weekday;
    if (after != nullptr) {
      if (const auto days = days_of(*after)) return single(day_stamp(*days + (w - weekday_of(*days) + 7) % 7));
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
    // 토요일 저녁: the date last stated, where it is such a day.
    if (to_come(p)) return single(day_stamp(*now_ + (w - today + 7) % 7));
    return single(day_stamp(*now_ - (today - w + 7) % 7));
  }

  std::optional<Value> weekend(const Point& p) {
    if (!now_) return std::nullopt;
    std::int64_t monday = monday_of(*now_);
    const int today = weekday_of(*now_);
    if (p.week.known == Known::offset) {
      monday += 7 * p.week.value;
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

  // 상반기, 2분기, 여름.
  std::optional<Value> part_of_year(const Point& p, const Stamp* after) {
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
      if (told != nullptr && told->year && anchors_.last_year_stated_ && told->unit == unit &&
          told->stretch < p.stretch_value) {
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
    } else if (to_come(p)) {
      while (begin + months <= now) begin += 12;
    } else {
      while (begin > now) begin -= 12;
    }
    return single(stretch_stamp(unit, begin / 12, p.stretch_value));
  }

  // --- holidays ---

  std::optional<std::int64_t> holiday_in(const CalendarRow& r, std::int32_t y) const {
    if (!in_range(y)) return std::nullopt;
    switch (r.role) {
      case CalendarRole::holiday:
        return detail::days_of({y, static_cast<std::uint8_t>(r.n[0]), static_cast<std::uint8_t>(r.n[1])});
      case CalendarRole::event:
        return detail::days_of({y, static_cast<std::uint8_t>(r.n[1]), static_cast<std::uint8_t>(r.n[2])});
      case CalendarRole::lunar_holiday:
        return solar_day_of_lunar(lexicon(), y, r.n[0], r.n[1] == 30 ? -1 : r.n[1], false);
      case CalendarRole::easter:
        return easter_day(y) + r.n[0];
      case CalendarRole::nth_weekday: {
        const std::int64_t first = detail::days_of({y, static_cast<std::uint8_t>(r.n[0]), 1});
        return first + (r.n[2] - weekday_of(first) + 7) % 7 + 7 * (r.n[1] - 1) + r.n[3];
      }
      case CalendarRole::solar_term:
        return solar_term_day(y, r.n[0]);
      case CalendarRole::term_rule:
        return term_rule(y, r.n[0]);
      default:
        return std::nullopt;
    }
  }

  // 한식 is the 105th day after 동지; the three 복 days are days of the stem 경 after 하지 and 입추.
  std::optional<std::int64_t> term_rule(std::int32_t y, int rule) const {
    if (rule == 1) {
      const auto solstice = solar_term_day(y - 1, 23);
      if (!solstice) return std::nullopt;
      return *solstice + 105;
    }
    const auto from = solar_term_day(y, rule == 4 ? 14 : 11);
    if (!from) return std::nullopt;
    // 1970-01-01 was 신사: stem 7 of ten, counted from 갑; 경 is stem 6.
    const auto stem = [](std::int64_t days) { return ((days + 7) % 10 + 10) % 10; };
    std::int64_t day = *from;
    while (stem(day) != 6) ++day;
    return day + (rule == 2 ? 20 : rule == 3 ? 30 : 0);
  }

  std::optional<Value> holiday(const Point& p, const Stamp* after) {
    const CalendarRow& r = row(p.stretch_value);
    const bool feast =
        p.part != 0 && r.role == CalendarRole::lunar_holiday && (r.n[0] == 1 || r.n[0] == 8) && r.n[1] != 8;
    const auto value = [&](std::int64_t days) {
      return feast ? span(day_stamp(days - 1), day_stamp(days + 1)) : single(day_stamp(days));
    };
    if (p.year) {
      const auto y = year(p);
      if (!y) {
        if (r.role == CalendarRole::holiday) return open_holiday(r.n[0], r.n[1]);
        return std::nullopt;
      }
      const auto days = holiday_in(r, *y);
      return days ? value(*days) : std::nullopt;
    }
    if (r.role == CalendarRole::event)
      return single(day_stamp(CivilDate{r.n[0], static_cast<std::uint8_t>(r.n[1]), static_cast<std::uint8_t>(r.n[2])}));
    if (after != nullptr && after->year) {
      const auto days = holiday_in(r, *after->year);
      return days ? value(*days) : std::nullopt;
    }
    if (!today_) return r.role == CalendarRole::holiday ? open_holiday(r.n[0], r.n[1]) : std::nullopt;
    const auto found = nearest(
        p,
        [&](std::int32_t y) -> std::optional<Value> {
          const auto days = holiday_in(r, y);
          return days ? single(day_stamp(*days)) : std::nullopt;
        },
        true);
    return found ? value(*days_of(found->from)) : std::nullopt;
  }
  static std::optional<Value> open_holiday(int month, int day) {
    Stamp s = stamp(Unit::day, std::nullopt, month);
    s.day = static_cast<std::uint8_t>(day);
    return single(s);
  }

  // 연말, 월초, 연내.
  std::optional<Value> period(const Point& p) {
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
  std::optional<Value> narrowed(const Value& v, std::uint16_t part) const {
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
        const std::int64_t monday = monday_of(detail::days_of({*s.year, 1, 4})) + 7 * (s.week - 1);
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

  // --- times of day ---

  // The date that a time of day takes: the one stated before it in its sentence.
  Stamp dated() const {
    const Stamp* told = near();
    return told != nullptr && told->unit == Unit::day ? *told : Stamp{};
  }

  static bool afternoon(ClockRule rule) {
    return rule == ClockRule::pm || rule == ClockRule::noon || rule == ClockRule::evening || rule == ClockRule::night;
  }

  // 오후 3시에 시작해 5시에 끝났다: the second is in the afternoon too.
  Point with_rule(const Point& p) const {
    Point out = p;
    if (p.rule == ClockRule::none && p.hour > 0 && p.hour < 12 && afternoon(anchors_.last_rule_) &&
        same_sentence(scan_, anchors_.last_clock_end_, core_.begin) && p.hour + 12 >= anchors_.last_hour_) {
      out.rule = ClockRule::pm;
    }
    return out;
  }

  std::optional<Stamp> clock(const Point& p, const Stamp& on) const {
    if (p.impossible) return std::nullopt;
    Stamp s = on;
    int later = 0;
    if (!clock_of(p, s, later)) return std::nullopt;
    if (later != 0 && s.unit == Unit::day) {
      if (const auto days = days_of(s)) {
        const Stamp moved = day_stamp(*days + later);
        s.year = moved.year;
        s.month = moved.month;
        s.day = moved.day;
      } else {
        const int day = s.day + later;
        if (day < 1 || day > 28) return std::nullopt;
        s.day = static_cast<std::uint8_t>(day);
      }
    }
    return s;
  }

  void remember_clock(const Point& p, const Stamp& s) {
    anchors_.last_rule_ = p.rule;
    anchors_.last_hour_ = s.hour;
    anchors_.last_clock_end_ = core_.end;
  }

  std::string clock_text(const Point& p) {
    if (p.shift_unit != 0) {
      if (p.impossible) return {};
      const auto v = shifted(p);
      return v ? iso_of(v->from) : std::string();
    }
    const Point ruled = with_rule(p);
    const auto s = clock(ruled, dated());
    if (!s) return {};
    remember_clock(ruled, *s);
    return iso_of(*s);
  }

  std::string clock_range(const Point& from, const Point& to) {
    if (from.shift_unit != 0) {
      const auto a = shifted(from), b = shifted(to);
      return a && b ? iso_of(a->from) + '/' + iso_of(b->from) : std::string();
    }
    const Point first = with_rule(from);
    const Stamp on = dated();
    const auto a = clock(first, on);
    if (!a) return {};
    Point second = to;
    if (second.rule == ClockRule::none) {
      // 오후 2시부터 4시, 밤 10시부터 2시, 9시 30분에서 7시 30분.
      second.rule = first.rule;
      Stamp trial;
      int later = 0;
      if (!clock_of(second, trial, later) || trial.hour < a->hour) second.rule = ClockRule::none;
      if (second.rule == ClockRule::none && second.hour < a->hour && second.hour + 12 > a->hour && second.hour < 12 &&
          first.rule != ClockRule::night) {
        second.rule = ClockRule::pm;
      }
    }
    auto b = clock(second, on);
    if (!b) return {};
    if (b->hour < a->hour && b->unit == Unit::day && days_of(*b) && days_of(*b) == days_of(*a)) {
      // 밤 10시부터 새벽 2시: of the next day.
      const Stamp moved = day_stamp(*days_of(*b) + 1);
      b->year = moved.year;
      b->month = moved.month;
      b->day = moved.day;
    }
    remember_clock(second, *b);
    return iso_of(*a) + '/' + iso_of(*b);
  }

  Anchors& anchors_;
  Scan scan_;
  Span core_;
  std::optional<CivilDate> today_;
  std::optional<std::int64_t> now_;
  std::optional<Tense> tense_;
};

Time Anchors::resolve(const TimePhrase& phrase, std::string_view text, Span core) {
  if (lexicon_ == nullptr) return {};
  switch (phrase.expression.form) {
    case Expression::Form::none:
      return {};
    case Expression::Form::fixed:
      return {phrase.expression.iso};
    case Expression::Form::point:
      return {Resolver(*this, text, core).point(phrase)};
    case Expression::Form::range:
      return {Resolver(*this, text, core).range(phrase)};
  }
  return {};
}

}  // namespace krnum::detail
