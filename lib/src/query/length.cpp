#include "query/length.h"

#include <algorithm>
#include <array>

namespace krnum::detail {
namespace {

// The parts of a period that are counted in months, and in seconds.
struct Counted {
  Exact months, seconds;
  Exact step_months, step_seconds;  // of the finest unit; zero where none is counted
};

Counted counted(const Period& p) {
  struct ConditionField {
    const Decimal& amount;
    std::int64_t unit;
  };
  Counted out;
  const auto add = [](Exact& sum, Exact& step, const std::array<ConditionField, 5>& fields, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (fields[i].amount.is_zero()) continue;
      sum = sum + Exact(fields[i].amount * Decimal(fields[i].unit));
      step = Exact(Decimal(fields[i].unit).shifted(fields[i].amount.exponent()));
    }
  };
  const Decimal none;
  add(out.months, out.step_months, {{{p.years, 12}, {p.months, 1}, {none, 1}, {none, 1}, {none, 1}}}, 2);
  add(out.seconds, out.step_seconds,
      {{{p.weeks, 604800}, {p.days, 86400}, {p.hours, 3600}, {p.minutes, 60}, {p.seconds, 1}}}, 5);
  return out;
}

// The fewest and the most seconds of some months: 30.436875 days on average, never 28 off by more than three days.
Exact fewest(const Counted& c) {
  const Exact days = c.months * Exact(*Decimal::parse("30.436875")) + Exact(Decimal(-3));
  return std::max(days, c.months * Exact(Decimal(28))) * Exact(Decimal(86400)) + c.seconds;
}
Exact most(const Counted& c) {
  const Exact days = c.months * Exact(*Decimal::parse("30.436875")) + Exact(Decimal(3));
  return std::min(days, c.months * Exact(Decimal(31))) * Exact(Decimal(86400)) + c.seconds;
}

}  // namespace

std::optional<Lapse> length_of(const Time& time, Bound bound) {
  Counted low, high;
  if (const auto one = time.period()) {
    low = high = counted(*one);
  } else if (const auto range = time.period_range()) {
    low = counted(range->least);
    high = counted(range->most);
  } else {
    return std::nullopt;
  }
  const bool has_months = !low.months.numerator().is_zero() || !high.months.numerator().is_zero();
  const bool has_seconds = !low.seconds.numerator().is_zero() || !high.seconds.numerator().is_zero();
  Lapse out;
  const Exact month_in_seconds(*Decimal::parse("2629746"));
  out.seconds_exact = !has_months;
  out.step_seconds = has_seconds ? high.step_seconds : high.step_months * month_in_seconds;
  if (!has_seconds) out.months = bounded(low.months, high.months, bound, high.step_months);
  out.seconds =
      bounded(has_months ? fewest(low) : low.seconds, has_months ? most(high) : high.seconds, bound, out.step_seconds);
  return out;
}

Truth compare(const Lapse& a, Operator op, const Lapse& b) {
  if (a.months && b.months) return compare(*a.months, op, *b.months);
  return compare(*a.seconds, op, *b.seconds);
}

}  // namespace krnum::detail
