#include "query/values.h"

namespace krnum::detail {
namespace {

// Does everything under `high` lie below everything above `low`?
bool below(const std::optional<Limit>& high, const std::optional<Limit>& low, bool strictly) {
  if (!high || !low) return false;
  const auto order = high->value <=> low->value;
  return order < 0 || (order == 0 && (!strictly || high->open || low->open));
}

// Is `a` no lower an end than `b`: 5 than 3, (3 than [3.
bool reaches_up_to(const std::optional<Limit>& a, const std::optional<Limit>& b) {
  if (!b) return true;
  if (!a) return false;
  const auto order = a->value <=> b->value;
  return order > 0 || (order == 0 && (a->open || !b->open));
}

bool reaches_down_to(const std::optional<Limit>& a, const std::optional<Limit>& b) {
  if (!b) return true;
  if (!a) return false;
  const auto order = a->value <=> b->value;
  return order < 0 || (order == 0 && (a->open || !b->open));
}

}  // namespace

const Exact* Values::single() const {
  return low && high && !low->open && !high->open && low->value == high->value ? &low->value : nullptr;
}

Exact step_of(const Exact& value) {
  if (!value.is_decimal() || value.numerator().is_zero()) return Exact(Decimal(1));
  return Exact(Decimal(1).shifted(value.numerator().exponent()));
}

Values bounded(const Exact& low, const Exact& high, Bound bound, const Exact& step) {
  switch (bound) {
    case Bound::exact:
      break;
    case Bound::ge:
      return {Limit{low}, std::nullopt};
    case Bound::gt:
      return {Limit{low, true}, std::nullopt};
    case Bound::le:
      return {std::nullopt, Limit{high}};
    case Bound::lt:
      return {std::nullopt, Limit{high, true}};
    case Bound::over:
    case Bound::band:
      // -3%대 runs from -3 away from zero.
      if (high.is_negative()) return {Limit{low + -step, true}, Limit{high}};
      return {Limit{low}, Limit{high + step, true}};
    case Bound::under:
      if (high.is_negative()) return {Limit{low, true}, Limit{high + step, true}};
      return {Limit{low + -step, true}, Limit{high, true}};
  }
  return Values::between(low, high);
}

std::optional<Values> values_of(const Mention& mention) {
  const Amount& a = mention.amount;
  switch (a.form) {
    case Amount::Form::none:
      return Values{};
    case Amount::Form::exact:
      return bounded(a.low, a.low, mention.bound, step_of(a.low));
    case Amount::Form::range:
      // 30대 has both its ends already.
      return bounded(a.low, a.high, mention.bound == Bound::band ? Bound::exact : mention.bound, step_of(a.high));
    case Amount::Form::parts:
    case Amount::Form::digits:
      break;
  }
  return std::nullopt;
}

bool overlap(const Values& a, const Values& b) { return !below(a.high, b.low, true) && !below(b.high, a.low, true); }

bool contains(const Values& outer, const Values& inner) {
  return reaches_up_to(inner.low, outer.low) && reaches_down_to(inner.high, outer.high);
}

Truth compare(const Values& a, Operator op, const Values& b) {
  switch (op) {
    case Operator::equal:
      return truth_of(a.single() != nullptr && b.single() != nullptr && *a.single() == *b.single(), !overlap(a, b));
    case Operator::unequal:
      return !compare(a, Operator::equal, b);
    case Operator::less:
      return truth_of(below(a.high, b.low, true), below(b.high, a.low, false));
    case Operator::at_most:
      return truth_of(below(a.high, b.low, false), below(b.high, a.low, true));
    case Operator::greater:
      return compare(b, Operator::less, a);
    case Operator::at_least:
      return compare(b, Operator::at_most, a);
    case Operator::in:
      return truth_of(contains(b, a), !overlap(a, b));
    case Operator::matches:
    case Operator::differs:
      break;
  }
  return Truth::no;
}

}  // namespace krnum::detail
