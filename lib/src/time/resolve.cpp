#include "time/resolve.h"

#include "time/context.h"
#include "time/date.h"

namespace krnum::detail {
namespace {

using Unit = Stamp::Unit;

constexpr int kSmallHours = 5;  // up to which an hour of the night is one after midnight

// Resolves one phrase and remembers what it said.
class Resolver {
 public:
  Resolver(const Lexicon& lexicon, const std::optional<Reference>& reference, Told& told, std::string_view text,
           Span core, bool range)
      : scan_(lexicon, text), core_(core), told_(told), dates_(scan_, reference, told, core, range) {}

  std::string point(const Point& p) {
    if (p.stretch == Stretch::weekdays) told_.habit_end = core_.end;
    // 매주 화요일과 목요일: the second comes back as well.
    if (p.weekday != 0 && joined_to_habit()) {
      told_.habit_end = core_.end;
      return iso_pattern(p);
    }
    const auto value = dates_.date(p, nullptr);
    if (!value) return {};
    remember(p, *value);
    std::string out = iso_of(value->from);
    if (value->interval) out += '/' + iso_of(value->to);
    return out;
  }

  std::string range(const Point& from, const Point& to) {
    auto first = dates_.date(from, nullptr);
    if (!first) return {};
    // 2~3년 전: both ends count from the reference.
    const auto second = dates_.date(to, to.shift_unit != 0 ? nullptr : &first->from);
    if (!second) return {};
    Stamp end = second->interval ? second->to : second->from;
    if (!to.year) dates_.tell_in_the_past(from, first->from, end);
    remember(to, {first->from, end, true});
    told_.month_stated = told_.month_stated || from.month;
    return iso_of(first->from) + '/' + iso_of(end);
  }

  std::string clock_text(const Point& p) {
    if (p.shift_unit != 0) {
      if (p.impossible) return {};
      const auto v = dates_.shifted(p);
      return v ? iso_of(v->from) : std::string();
    }
    const Point ruled = with_rule(p);
    const auto s = clock(ruled, dated(p));
    if (!s) return {};
    remember_clock(ruled, *s);
    return iso_of(*s);
  }

  std::string clock_range(const Point& from, const Point& to) {
    if (from.shift_unit != 0) {
      const auto a = dates_.shifted(from), b = dates_.shifted(to);
      return a && b ? iso_of(a->from) + '/' + iso_of(b->from) : std::string();
    }
    const Point first = with_rule(from);
    const Stamp on = dated(from);
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
    if (b->hour < a->hour && b->unit == Unit::day && day_of(*b) && day_of(*b) == day_of(*a)) {
      // 밤 10시부터 새벽 2시: of the next day.
      const Stamp moved = day_stamp(*day_of(*b) + 1);
      b->year = moved.year;
      b->month = moved.month;
      b->day = moved.day;
    }
    remember_clock(second, *b);
    return iso_of(*a) + '/' + iso_of(*b);
  }

 private:
  void remember(const Point& p, const Value& value) {
    if (p.year.known == Known::offset || p.month.known == Known::offset || p.day.known == Known::offset ||
        p.week.known == Known::offset || p.direction != Direction::none || p.shift_unit != 0) {
      told_.relative = true;
    }
    const Stamp& last = value.interval ? value.to : value.from;
    // 전날 and 전년 동기 look back from what was told, and 6·25 names an event: the story goes on where it was.
    if (p.day.known == Known::same && p.day.value < 0) {
      told_.aside = last;
      told_.aside_end = core_.end;
      return;
    }
    if (last.unit < Unit::year || p.stretch == Stretch::same_period || p.stretch == Stretch::last_period) return;
    if (p.stretch == Stretch::holiday && role_of(p) == CalendarRole::event) return;
    told_.year_stated = p.year.known == Known::exact || (p.year.known == Known::same && told_.year_stated) ||
                        (!p.year && told_.year_stated && told_.date.year == last.year);
    told_.month_stated = static_cast<bool>(p.month);
    told_.date = last;
    told_.lunation = dates_.lunation();
    told_.first = value.from.unit == Unit::day && last.unit == Unit::day ? value.from : Stamp{};
    if (last.unit == Unit::week) {
      told_.week = last;
      told_.week_end = core_.end;
    } else if (p.weekday == 0 || p.day) {
      told_.week = {};
    }
    told_.end = core_.end;
    if (last.unit == Unit::day && !value.interval) {
      told_.day = last;
      told_.day_end = core_.end;
    } else if (last.unit != Unit::week && last.unit != Unit::day) {
      told_.period = value;
    }
  }
  CalendarRole role_of(const Point& p) const {
    return scan_.lexicon().calendar()[static_cast<std::size_t>(p.stretch_value)].role;
  }

  // The date that a time of day takes: its own (어젯밤), else the day last stated.
  Stamp dated(const Point& p) {
    if (p.day) {
      const auto day = dates_.date(day_alone(p), nullptr);
      return day ? day->from : Stamp{};
    }
    if (told_.aside_end != 0 && scan_.spaces(told_.aside_end) == core_.begin) return told_.aside;  // 전날 밤
    // 매주 목요일 오후 7시, 평일 오전 9시: of no day.
    if (told_.habit_end > told_.day_end && same_sentence(scan_, told_.habit_end, core_.begin)) return {};
    // In later sentences, of what is told about these days: a time in a report on last month is as good as any.
    const bool here = told_.day_end != 0 && same_sentence(scan_, told_.day_end, core_.begin);
    return here || dates_.recent(told_.day) ? told_.day : Stamp{};
  }
  bool joined_to_habit() const {
    if (told_.habit_end == 0 || told_.habit_end > core_.begin) return false;
    const std::string_view between = scan_.text().substr(told_.habit_end, core_.begin - told_.habit_end);
    return between == "과 " || between == "와 " || between == "·" || between == ", " || between == "하고 ";
  }
  static Point day_alone(const Point& p) {
    Point out;
    out.day = p.day;
    return out;
  }

  static bool afternoon(ClockRule rule) {
    return rule == ClockRule::pm || rule == ClockRule::noon || rule == ClockRule::evening || rule == ClockRule::night;
  }

  // 오후 3시에 시작해 5시에 끝났다, 오전 9시에 시작해 5시에 끝났다: the second is in the afternoon too.
  Point with_rule(const Point& p) const {
    Point out = p;
    const bool stated = told_.rule != ClockRule::none && told_.end <= told_.clock_end &&
                        same_sentence(scan_, told_.clock_end, core_.begin);
    if (!stated || p.rule != ClockRule::none || p.hour <= 0 || p.hour >= 12) return out;
    if (told_.rule == ClockRule::night && p.hour <= kSmallHours) return out;  // 한밤중인 3시
    if (afternoon(told_.rule) ? p.hour + 12 >= told_.hour : told_.hour < 12 && p.hour < told_.hour) {
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
      if (const auto days = day_of(s)) {
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
    told_.rule = p.rule;
    told_.hour = s.hour;
    told_.clock_end = core_.end;
  }

  Scan scan_;
  Span core_;
  Told& told_;
  DateResolver dates_;
};

}  // namespace

Time Anchors::resolve(const TimePhrase& phrase, std::string_view text, Span core) {
  if (lexicon_ == nullptr) return {};
  const Expression& e = phrase.expression;
  const bool clock = phrase.kind == Kind::time;
  switch (e.form) {
    case Expression::Form::none:
      return {};
    case Expression::Form::fixed:
      if (phrase.kind == Kind::frequency) told_.habit_end = core.end;
      return {e.iso};
    case Expression::Form::point: {
      Resolver resolver(*lexicon_, reference_, told_, text, core, false);
      return {clock ? resolver.clock_text(e.from) : resolver.point(e.from)};
    }
    case Expression::Form::range: {
      Resolver resolver(*lexicon_, reference_, told_, text, core, true);
      return {clock ? resolver.clock_range(e.from, e.to) : resolver.range(e.from, e.to)};
    }
  }
  return {};
}

}  // namespace krnum::detail
