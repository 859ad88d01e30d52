#include "query/support.h"

#include <algorithm>

#include "query/alike.h"

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

// The source's value at the claim's precision, halves up; coarse figures only where the claim says so or is near.
bool rounds(const Stated& claim, const Exact& source) {
  const Exact off = difference(claim.low, source);
  if (off + off > claim.step || (off + off == claim.step && absolute(claim.low) < absolute(source))) return false;
  if (claim.approx || claim.round) return true;
  return off * Exact(Decimal(20)) <= absolute(source);
}

Fit fit(const Stated& claim, const Stated& source) {
  if (claim.low == source.low && claim.high == source.high)
    return contradict(claim.bound, source.bound) ? Fit::none : Fit::same;
  if (claim.exact() && source.exact()) {
    if (claim.bound == Bound::exact) return rounds(claim, source.low) ? Fit::rounded : Fit::none;
    if ((is_upward(claim.bound) && is_downward(source.bound)) || (is_downward(claim.bound) && is_upward(source.bound)))
      return Fit::none;
    // 1000명 넘게 of 1,234명, 1300명 가까이 of 1,234명: within one step.
    const bool near = difference(claim.low, source.low) < claim.step;
    const bool above = source.low > claim.low;
    return near && above == is_upward(claim.bound) ? Fit::same : Fit::none;
  }
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
  return Stated{a.low, range ? a.high : a.low, bound, f.mention.approx, step_of(a.low), !has_zero(f.core)};
}

std::optional<Stated> stated_length(const Datum& f, bool months) {
  const auto raw = length_of(f.mention.time, Bound::exact);
  if (!raw) return std::nullopt;
  const Values& values = months ? *raw->months : *raw->seconds;
  const Exact step = months ? step_of(values.high->value) : raw->step_seconds;
  return Stated{values.low->value, values.high->value, f.mention.bound, f.mention.approx, step, !has_zero(f.core)};
}

// Numbers that another unit's number may stand for: 절반 and 50%, 두 배 and 100% (more) or 200%.
std::vector<Exact> as_percent(const Mention& m, const Exact& value) {
  const Exact hundredfold = value.shifted(2);
  if (m.kind == Kind::fraction) return {hundredfold};
  if (m.kind == Kind::multiple) return {hundredfold, hundredfold + Exact(Decimal(-100))};
  return {};
}

bool is_percent(const Mention& m, const Tables& tables) {
  return m.kind == Kind::percent && code_of(m.unit, tables) == "%";
}

// `source` in the claim's unit; none where they count different things.
std::optional<Stated> in_unit_of(const Mention& claim, const Mention& source, Stated value, const Tables& tables) {
  const bool percent = claim.kind == Kind::percent || source.kind == Kind::percent;
  if (claim.unit == source.unit) return value;
  if (claim.unit.none() || source.unit.none()) return percent ? std::nullopt : std::optional(value);
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

Fit fit_numbers(const Datum& claim, const Datum& source, const Tables& tables) {
  auto c = stated_number(claim), s = stated_number(source);
  if (!c || !s) return Fit::none;
  const Mention &cm = claim.mention, &sm = source.mention;
  if (is_percent(cm, tables) && s->exact()) {
    Fit best = Fit::none;
    for (const Exact& value : as_percent(sm, s->low)) {
      Stated other = *s;
      other.low = other.high = value;
      best = std::max(best, fit(*c, other));
    }
    if (best != Fit::none) return best;
  }
  if (is_percent(sm, tables) && c->exact()) {
    for (const Exact& value : as_percent(cm, c->low)) {
      Stated other = *c;
      other.low = other.high = value;
      other.step = cm.kind == Kind::multiple ? c->step.shifted(2) : Exact(Decimal(1));
      if (const Fit found = fit(other, *s); found != Fit::none) return found;
    }
  }
  const auto converted = in_unit_of(cm, sm, *s, tables);
  return converted ? fit(*c, *converted) : Fit::none;
}

Fit fit_lengths(const Datum& claim, const Datum& source) {
  const bool months = claim.length->months && source.length->months;
  const auto c = stated_length(claim, months), s = stated_length(source, months);
  if (!c || !s) return Fit::none;
  if (const Fit found = fit(*c, *s); found != Fit::none) return found;
  // 두 달 of 60일.
  return !months && c->low <= s->high && s->low <= c->high ? Fit::rounded : Fit::none;
}

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

Fit fit_dates(const CalendarValue& claim, const CalendarValue& source, bool approx) {
  if (!claim.has_date() || !source.has_date() || claim.has_clock()) {
    if (!claim.has_clock() || !source.has_clock()) return Fit::none;
    const DayRange c = clock_of(claim.from), s = clock_of(source.from);
    if (claim.has_date() && source.has_date() && claim.from.day != source.from.day) return Fit::none;
    if (c.first == s.first || (c.contains(s) && (approx || claim.from.hour < 0))) return Fit::same;
    // 3시 of 오후 3시.
    const bool half = claim.from.hour >= 0 && claim.from.hour <= 12 && s.first - c.first == 12 * 3600;
    return half ? Fit::same : Fit::none;
  }
  const auto s = source.stretch(), c = completed(claim, source.from).stretch();
  if (!s || !c) return claim.from == source.from && claim.to == source.to ? Fit::same : Fit::none;
  if (*c == *s) return Fit::same;
  return c->contains(*s) && may_be_told_as(claim, source) ? Fit::same : Fit::none;
}

}  // namespace

std::vector<Datum> figures_of(std::string_view text, std::vector<Mention> mentions,
                              const std::vector<Mention>& unanchored) {
  std::vector<Datum> out;
  out.reserve(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Datum f;
    f.mention = std::move(mentions[i]);
    f.core = f.mention.core.of(text);
    if (f.mention.kind == Kind::duration) f.length = length_of(f.mention.time, f.mention.bound);
    f.date = calendar_of(f.mention.time, Bound::exact);
    if (i < unanchored.size()) f.plain = calendar_of(unanchored[i].time, Bound::exact);
    out.push_back(std::move(f));
  }
  return out;
}

Fit fit(const Datum& claim, const Datum& source, const Tables& tables) {
  const Mention &c = claim.mention, &s = source.mention;
  if (claim.date || claim.plain) {
    Fit best = Fit::none;
    for (const auto* a : {&claim.date, &claim.plain}) {
      for (const auto* b : {&source.date, &source.plain}) {
        if (*a && *b) best = std::max(best, fit_dates(**a, **b, c.approx));
      }
    }
    return best;
  }
  if (claim.length) return source.length ? fit_lengths(claim, source) : Fit::none;
  if (c.kind == Kind::frequency && s.kind == Kind::frequency && !c.time.iso.empty() && c.time == s.time &&
      c.amount == s.amount)
    return Fit::same;
  if (c.amount.form == Amount::Form::parts && s.amount.form == Amount::Form::parts) {
    if (c.amount.parts == s.amount.parts) return Fit::same;
    // The loser's side of a score.
    const bool scores = c.kind == Kind::score && s.kind == Kind::score;
    const bool turned =
        std::equal(c.amount.parts.begin(), c.amount.parts.end(), s.amount.parts.rbegin(), s.amount.parts.rend());
    return scores && turned ? Fit::same : Fit::none;
  }
  if (c.amount.form == Amount::Form::digits && s.amount.form == Amount::Form::digits)
    return c.amount.digits == s.amount.digits && (c.unit.none() || s.unit.none() || alike(tables, c.unit, s.unit))
               ? Fit::same
               : Fit::none;
  return fit_numbers(claim, source, tables);
}

bool says_nothing(const Datum& claim) {
  return claim.mention.amount.form == Amount::Form::none && claim.mention.time.iso.empty();
}

}  // namespace krnum::detail
