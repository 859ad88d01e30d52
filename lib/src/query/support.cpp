#include "query/support.h"

#include <algorithm>

#include "query/alike.h"
#include "query/date_support.h"
#include "query/length.h"

namespace krnum::detail {
namespace {

Exact absolute(const Exact& value) { return value.is_negative() ? -value : value; }
Exact difference(const Exact& a, const Exact& b) { return absolute(a + -b); }

// A number as a claim states it: its ends before any bound, the bound, and how precise it is.
struct Stated {
  Exact low, high;
  Bound bound = Bound::exact;
  bool approx = false;
  Exact step;
  bool round = false;  // its figures hold no zero: 3조 says no more than its 3, 3000억 may be exact

  bool exact() const { return low == high; }
};

bool is_upward(Bound b) { return b == Bound::ge || b == Bound::gt || b == Bound::over || b == Bound::band; }
bool is_downward(Bound b) { return b == Bound::le || b == Bound::lt || b == Bound::under; }

bool contradict(Bound claim, Bound source) {
  if ((is_upward(claim) && is_downward(source)) || (is_downward(claim) && is_upward(source))) return true;
  return source == Bound::exact && (claim == Bound::gt || claim == Bound::lt);
}

// Is the claim within a third of the source? 1 is no rounded 0.6, and 최대 1억원 does not say 3.
bool is_near(const Exact& claim, const Exact& source) {
  return difference(claim, source) * Exact(Decimal(3)) <= absolute(source);
}

// The source's value at the claim's precision, halves up; coarse figures only where the claim says so or is very near.
bool rounds(const Stated& claim, const Exact& source) {
  const Exact off = difference(claim.low, source);
  if (off + off > claim.step || (off + off == claim.step && absolute(claim.low) < absolute(source))) return false;
  return is_near(claim.low, source) && (claim.approx || claim.round || off * Exact(Decimal(20)) <= absolute(source));
}

Fit fit(const Stated& claim, const Stated& source) {
  if (claim.low == source.low && claim.high == source.high)
    return contradict(claim.bound, source.bound) ? Fit::none : Fit::same;
  if (claim.exact() && source.exact()) {
    if (claim.bound == Bound::exact) return rounds(claim, source.low) ? Fit::rounded : Fit::none;
    if ((is_upward(claim.bound) && is_downward(source.bound)) || (is_downward(claim.bound) && is_upward(source.bound)))
      return Fit::none;
    // 1000명 넘게 of 1,234명, 1300명 가까이 of 1,234명: within one step.
    const bool near = difference(claim.low, source.low) < claim.step && is_near(claim.low, source.low);
    const bool above = source.low > claim.low;
    return near && above == is_upward(claim.bound) ? Fit::same : Fit::none;
  }
  if (!claim.exact() && !source.exact()) return Fit::none;
  if (!claim.exact()) return claim.low <= source.low && source.high <= claim.high ? Fit::same : Fit::none;
  // One end of a range: 최대 4만원 of 3만~4만원; not of 수십.
  if (source.approx) return Fit::none;
  return claim.low == source.low || claim.low == source.high ? Fit::same : Fit::none;
}

bool has_zero(std::string_view core) {
  return core.find('0') != core.npos ||
         std::none_of(core.begin(), core.end(), [](char c) { return c >= '1' && c <= '9'; });
}

std::optional<Stated> stated_number(const Datum& f) {
  const Amount& a = f.mention.amount;
  if (a.form == Amount::Form::digits && !a.digits.empty() && a.digits.size() <= 18 && f.mention.kind == Kind::nominal) {
    const Exact value(Decimal::from_digits(a.digits));
    return Stated{value, value, Bound::exact, false, Exact(Decimal(1)), false};
  }
  if (a.form != Amount::Form::exact && a.form != Amount::Form::range) return std::nullopt;
  const bool range = a.form == Amount::Form::range;
  // 30대 has both its ends already.
  const Bound bound = range && f.mention.bound == Bound::band ? Bound::exact : f.mention.bound;
  // A fraction is no rounded one: 3분의 1 is not 3분의 2 to the next whole.
  const bool fraction = f.mention.kind == Kind::fraction || !a.low.is_decimal();
  const Exact step = fraction ? Exact() : step_of(a.low);
  return Stated{a.low, range ? a.high : a.low, bound, f.mention.approx, step, !has_zero(f.core)};
}

Stated stated_length(const Datum& f, const Lapse& raw, bool months) {
  const Values& values = months ? *raw.months : *raw.seconds;
  const Exact step = months ? step_of(values.high->value) : raw.step_seconds;
  return Stated{values.low->value, values.high->value, f.mention.bound, f.mention.approx, step, !has_zero(f.core)};
}

// Numbers that another unit's number may stand for: 절반 and 50%, 0.321 and 3할2푼1리, 두 배 and 100% (more) or 200%.
std::vector<Exact> as_percent(const Mention& m, const Exact& value) {
  const Exact hundredfold = value.shifted(2);
  if (m.kind == Kind::fraction) return {hundredfold};
  if (m.kind == Kind::number && !value.is_negative() && value < Exact(Decimal(1))) return {hundredfold};
  if (m.kind == Kind::multiple) return {hundredfold, hundredfold + Exact(Decimal(-100))};
  return {};
}

bool is_percent(const Mention& m, const Tables& tables) {
  return m.kind == Kind::percent && code_of(m.unit, tables) == "%";
}

// 3위 and 3호 stand in an order, 3개 are counted.
bool is_ordered(Kind kind) { return kind == Kind::ordinal || kind == Kind::nominal; }

// `source` in the claim's unit; none where they count different things.
std::optional<Stated> in_unit_of(const Mention& claim, const Mention& source, Stated value, const Tables& tables) {
  const bool percent = claim.kind == Kind::percent || source.kind == Kind::percent;
  if (is_ordered(claim.kind) != is_ordered(source.kind) && claim.kind != Kind::number && source.kind != Kind::number)
    return std::nullopt;
  if (claim.unit == source.unit) return value;
  if (claim.unit.none() || source.unit.none()) {
    const bool fraction = claim.kind == Kind::fraction || source.kind == Kind::fraction;
    return percent || fraction ? std::nullopt : std::optional(value);
  }
  Unit from = source.unit, to = claim.unit;
  // 1인당 3만원 told as 3만원 a head elsewhere in the sentence; a speed is no length.
  if (from.per.none() != to.per.none() && claim.kind != Kind::measure && source.kind != Kind::measure)
    from.per = to.per = {};
  const auto values = in_unit(Values::between(value.low, value.high), from, to, tables);
  if (!values) return std::nullopt;
  value.low = values->low->value;
  value.high = values->high->value;
  return value;
}

Fit fit_proportions(const Mention& claim, const Stated& c, const Mention& source, const Stated& s,
                    const Tables& tables) {
  Fit best = Fit::none;
  if (is_percent(claim, tables) && s.exact()) {
    for (const Exact& value : as_percent(source, s.low)) {
      Stated other = s;
      other.low = other.high = value;
      best = std::max(best, fit(c, other));
    }
  }
  if (is_percent(source, tables) && c.exact()) {
    for (const Exact& value : as_percent(claim, c.low)) {
      Stated other = c;
      other.low = other.high = value;
      other.step = claim.kind == Kind::fraction ? Exact(Decimal(1)) : c.step.shifted(2);
      best = std::max(best, fit(other, s));
    }
  }
  return best;
}

// The mention with its unit over what its sentence counts it over.
Mention as_rate(const Datum& f) {
  Mention out = f.mention;
  out.unit.per = f.per;
  return out;
}

Fit fit_numbers(const Datum& claim, const Datum& source, const Tables& tables) {
  const auto c = stated_number(claim), s = stated_number(source);
  if (!c || !s) return Fit::none;
  if (const Fit found = fit_proportions(claim.mention, *c, source.mention, *s, tables); found != Fit::none)
    return found;
  if (const auto converted = in_unit_of(claim.mention, source.mention, *s, tables)) return fit(*c, *converted);
  // 1초에 43m of 초속 43m.
  if (claim.per.none() == source.per.none()) return Fit::none;
  const auto converted = claim.per.none() ? in_unit_of(claim.mention, as_rate(source), *s, tables)
                                          : in_unit_of(as_rate(claim), source.mention, *s, tables);
  return converted ? fit(*c, *converted) : Fit::none;
}

Fit fit_lengths(const Datum& claim, const Datum& source) {
  const auto of = length_of(claim.period, Bound::exact), from = length_of(source.period, Bound::exact);
  if (!of || !from) return Fit::none;
  const bool months = of->months && from->months;
  const Stated c = stated_length(claim, *of, months), s = stated_length(source, *from, months);
  if (const Fit found = fit(c, s); found != Fit::none) return found;
  // 두 달 of 60일.
  const bool months_in_days = of->seconds_exact != from->seconds_exact;
  return months_in_days && c.low <= s.high && s.low <= c.high ? Fit::rounded : Fit::none;
}

// 토요일 of 이번 주 토요일, whose date nobody states.
bool is_word_of(std::string_view claim, std::string_view source) {
  if (!source.ends_with(claim)) return false;
  source.remove_suffix(claim.size());
  return source.empty() || source.ends_with(' ');
}

bool is_calendar(Kind kind) { return kind == Kind::date || kind == Kind::time; }

// Dates are compared as they were read against the reference date and as they stand; what no reference date settles
// (지난해, 두 달 전) is compared with its like only.
bool fit_dates(const Datum& claim, const Datum& source) {
  const bool relative = !claim.plain && !source.plain;
  const auto says = [&](const std::optional<CalendarValue>& c, const std::optional<CalendarValue>& s) {
    return c && s && says_date({*c, claim.mention.approx, claim.word.starts_with("시")}, *s);
  };
  if (claim.anchored && source.anchored)
    return says(claim.date, source.date) || says(claim.plain, source.plain) || says(claim.plain, source.date) ||
           says(claim.date, source.plain);
  if (relative) return says(claim.date, source.date) || is_word_of(claim.core, source.core);
  return says(claim.plain, source.plain) || (!source.plain && is_word_of(claim.core, source.core));
}

bool has_same_period(const Datum& claim, const Datum& source) {
  return !claim.period.iso.empty() && claim.period == source.period;
}

// 하루에 of 매일.
bool is_period(const Datum& period, const Datum& frequency) {
  return period.divides && frequency.mention.kind == Kind::frequency &&
         frequency.mention.amount.form == Amount::Form::none && frequency.mention.time.iso == "R/" + period.period.iso;
}

// The same numeral before the same word, or the same words, though they were read in two ways: 왕 열아홉 분 and 왕
// 19분, the figures of a table and the same without its header.
bool has_same_words(const Datum& claim, const Datum& source) {
  return claim.numeral.form == source.numeral.form && claim.word == source.word && claim.numeral == source.numeral;
}

// The loser's side of a score is the score, too.
bool has_same_parts(const Mention& claim, const Mention& source) {
  const auto &c = claim.amount.parts, &s = source.amount.parts;
  if (c == s) return true;
  return claim.kind == Kind::score && source.kind == Kind::score &&
         std::equal(c.begin(), c.end(), s.rbegin(), s.rend());
}

bool has_same_digits(const Mention& claim, const Mention& source, const Tables& tables) {
  return claim.amount.digits == source.amount.digits &&
         (claim.unit.none() || source.unit.none() || alike(tables, claim.unit, source.unit));
}

Fit fit_as_read(const Datum& claim, const Datum& source, const Tables& tables) {
  const Mention &c = claim.mention, &s = source.mention;
  const auto decided = [](bool same) { return same ? Fit::same : Fit::none; };
  if (c.kind == Kind::duration || s.kind == Kind::duration) {
    // 사흘 is 3일, but 3주 is not the day 21일.
    if (is_calendar(c.kind) || is_calendar(s.kind)) return decided(has_same_period(claim, source));
    const Fit found = fit_lengths(claim, source);
    // An age is told exactly.
    if (c.kind == s.kind || found == Fit::same) return found;
    return decided(is_period(claim, source) || is_period(source, claim));
  }
  if (is_calendar(c.kind) || is_calendar(s.kind)) return decided(is_calendar(c.kind) && fit_dates(claim, source));
  // 2년에 한 번 is not 8년에 한 번.
  if (c.kind == Kind::frequency && s.kind == Kind::frequency && !(c.time == s.time)) return Fit::none;
  if (c.kind == Kind::frequency && s.kind == Kind::frequency && c.amount == s.amount) return decided(!c.time.iso.empty());
  const auto are = [&](Amount::Form form) { return c.amount.form == form && s.amount.form == form; };
  if (are(Amount::Form::parts)) return decided(has_same_parts(c, s));
  if (are(Amount::Form::digits)) return decided(has_same_digits(c, s, tables));
  return fit_numbers(claim, source, tables);
}

}  // namespace

Fit fit(const Datum& claim, const Datum& source, const Tables& tables) {
  const Fit found = fit_as_read(claim, source, tables);
  return found == Fit::none && has_same_words(claim, source) ? Fit::same : found;
}

bool same_sort(const Mention& a, const Mention& b, const Tables& tables) {
  if (a.unit == b.unit) return a.kind == b.kind || !a.unit.none();
  return in_unit(Values::of(Exact()), a.unit, b.unit, tables).has_value();
}

bool says_nothing(const Datum& claim) {
  const Mention& m = claim.mention;
  if (m.amount.form != Amount::Form::none || !m.time.iso.empty()) return false;
  // 8년 전 says a number also where no date is known, 작년 and 이날 do not.
  const bool counted =
      claim.date && claim.numeral.form != Amount::Form::none && claim.core.find(' ') != claim.core.npos;
  return !counted && std::none_of(claim.core.begin(), claim.core.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace krnum::detail
