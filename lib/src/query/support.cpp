#include "query/support.h"

#include <algorithm>
#include <array>

#include "query/alike.h"
#include "query/date_support.h"
#include "query/length.h"

namespace krnum::detail {
namespace {

// Numbers that another unit's number may stand for: 절반 and 50%, 0.321 and 3할2푼1리, 두 배 and 100% (more) or 200%.
std::vector<Exact> as_percent(const Mention& m, const Exact& value) {
  const Exact hundredfold = value.shifted(2);
  if (m.kind == Kind::fraction) return {hundredfold};
  if (m.kind == Kind::number && !value.is_negative() && value < Exact(Decimal(1))) return {hundredfold};
  if (m.kind == Kind::multiple) return {hundredfold, hundredfold + Exact(Decimal(-100))};
  return {};
}

bool is_percent(const Mention& m, UnitPairs& units) {
  return m.kind == Kind::percent && code_of(m.unit, units.tables()) == "%";
}

// 3위 and 3호 stand in an order, 3개 are counted.
bool is_ordered(Kind kind) { return kind == Kind::ordinal || kind == Kind::nominal; }

// May a number without a unit be meant by one with a unit? 다섯 of 5명; 하나 and 8 are not 1mm and 8억원, 37.5 may
// be 37.5도.
bool may_leave_unit(const Mention& m, const Stated& value) {
  switch (m.kind) {
    case Kind::number:
    case Kind::count:
    case Kind::ordinal:
    case Kind::nominal:
    case Kind::age:
      return true;
    case Kind::measure:
    case Kind::money:
      return value.low >= Exact(Decimal(10)) || value.low <= Exact(Decimal(-10)) || !value.low.numerator().is_integer();
    default:
      return false;
  }
}

// The source in the claim's unit; none where they count different things.
Fit fit_in_unit(const Mention& claim, const Stated& c, const Mention& source, const Stated& s, UnitPairs& units) {
  if (is_ordered(claim.kind) != is_ordered(source.kind) && claim.kind != Kind::number && source.kind != Kind::number)
    return Fit::none;
  // 3분의 3 is not 하나.
  if (claim.kind != source.kind && (claim.kind == Kind::fraction || source.kind == Kind::fraction)) return Fit::none;
  if (claim.unit == source.unit) return fit(c, s);
  if (claim.unit.none() || source.unit.none())
    return may_leave_unit(claim, c) && may_leave_unit(source, s) ? fit(c, s) : Fit::none;
  Unit from = source.unit, to = claim.unit;
  // 1인당 3만원 told as 3만원 a head elsewhere in the sentence; a speed is no length.
  if (from.per.none() != to.per.none() && claim.kind != Kind::measure && source.kind != Kind::measure)
    from.per = to.per = {};
  const auto values = units.in_unit(Values::between(s.low, s.high), from, to);
  if (!values) return Fit::none;
  Stated converted = s;
  converted.low = values->low->value;
  converted.high = values->high->value;
  return fit(c, converted);
}

Fit fit_proportions(const Mention& claim, const Stated& c, const Mention& source, const Stated& s, UnitPairs& units) {
  Fit best = Fit::none;
  if (is_percent(claim, units) && s.exact()) {
    for (const Exact& value : as_percent(source, s.low)) {
      Stated other = s;
      other.low = other.high = value;
      best = std::max(best, fit(c, other));
    }
  }
  if (is_percent(source, units) && c.exact()) {
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

Fit fit_numbers(const Datum& claim, const Datum& source, UnitPairs& units) {
  if (!claim.stated || !source.stated) return Fit::none;
  const Stated &c = *claim.stated, &s = *source.stated;
  Fit best = fit_proportions(claim.mention, c, source.mention, s, units);
  if (best == Fit::none) best = fit_in_unit(claim.mention, c, source.mention, s, units);
  // 1초에 43m of 초속 43m.
  if (best != Fit::none || claim.mention.unit.per.none() == source.mention.unit.per.none()) return best;
  if (!claim.per.none()) return fit_in_unit(as_rate(claim), c, source.mention, s, units);
  return source.per.none() ? Fit::none : fit_in_unit(claim.mention, c, as_rate(source), s, units);
}

Fit fit_lengths(const Datum& claim, const Datum& source) {
  const auto &of = claim.length, &from = source.length;
  if (!of || !from) return Fit::none;
  const bool months = of->months && from->months;
  const Stated c = stated_length(claim.mention, claim.core, *of, months);
  const Stated s = stated_length(source.mention, source.core, *from, months);
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

// No word such as 지난해 opens it: 5월 14일, 토요일.
bool is_bare(const Datum& f) { return f.numeral.form != Amount::Form::none || f.core.find(' ') == f.core.npos; }

// Dates are compared as they were read against the reference date, and bare ones as they stand. What no reference date
// settles (지난해 5월, 두 달 전) is compared with its like as if there were one.
bool fit_dates(const Datum& claim, const Datum& source) {
  const auto says = [&](const std::optional<CalendarValue>& c, const std::optional<CalendarValue>& s) {
    return c && s && says_date({*c, claim.mention.approx, claim.word.starts_with("시")}, *s);
  };
  const bool bare = is_bare(claim), bare_source = is_bare(source);
  if (claim.anchored) {
    return says(claim.date, source.date) || (bare && says(claim.plain, source.date)) ||
           (bare_source && says(claim.date, source.plain)) || (bare && bare_source && says(claim.plain, source.plain));
  }
  if (!source.plain && is_word_of(claim.core, source.core)) return true;
  const bool relative = (!claim.plain && !source.plain) || (!bare && !bare_source);
  return relative ? says(claim.date, source.date) : says(claim.plain, source.plain);
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
  const bool fractions = claim.mention.kind == Kind::fraction || source.mention.kind == Kind::fraction;
  return claim.numeral.form == source.numeral.form && claim.word == source.word && claim.numeral == source.numeral &&
         (!fractions || claim.mention.kind == source.mention.kind);
}

// The loser's side of a score is the score, too.
bool has_same_parts(const Mention& claim, const Mention& source) {
  const auto &c = claim.amount.parts, &s = source.amount.parts;
  if (c == s) return true;
  return claim.kind == Kind::score && source.kind == Kind::score &&
         std::equal(c.begin(), c.end(), s.rbegin(), s.rend());
}

bool has_same_digits(const Mention& claim, const Mention& source, UnitPairs& units) {
  return claim.amount.digits == source.amount.digits &&
         (claim.unit.none() || source.unit.none() || alike(units.tables(), claim.unit, source.unit));
}

Fit fit_as_read(const Datum& claim, const Datum& source, UnitPairs& units) {
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
  if (c.kind == Kind::frequency && s.kind == Kind::frequency && c.amount == s.amount)
    return decided(!c.time.iso.empty());
  const auto are = [&](Amount::Form form) { return c.amount.form == form && s.amount.form == form; };
  if (are(Amount::Form::parts)) return decided(has_same_parts(c, s));
  if (are(Amount::Form::digits)) return decided(has_same_digits(c, s, units));
  return fit_numbers(claim, source, units);
}

}  // namespace

Fit fit(const Datum& claim, const Datum& source, UnitPairs& units) {
  const Fit found = fit_as_read(claim, source, units);
  return found == Fit::none && has_same_words(claim, source) ? Fit::same : found;
}

bool same_sort(const Mention& a, const Mention& b, UnitPairs& units) {
  if (a.unit == b.unit) return a.kind == b.kind || !a.unit.none();
  return units.fit(a.unit, b.unit);
}

bool says_nothing(const Datum& claim) {
  // Days and years that lean on a date told before.
  constexpr std::array<std::string_view, 10> kLeaning{"이날",    "그날",   "당일", "전날", "이튿날",
                                                      "다음 날", "다음날", "전년", "그해", "이듬해"};
  const Mention& m = claim.mention;
  if (std::find(kLeaning.begin(), kLeaning.end(), claim.core) != kLeaning.end()) return true;
  if (m.amount.form != Amount::Form::none || !m.time.iso.empty()) return false;
  // 8년 전 says a number also where no date is known, 작년 and 이날 do not.
  const bool counted =
      claim.date && claim.numeral.form != Amount::Form::none && claim.core.find(' ') != claim.core.npos;
  return !counted && std::none_of(claim.core.begin(), claim.core.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace krnum::detail
