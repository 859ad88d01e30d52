#include "query/stated.h"

#include <algorithm>

namespace krnum::detail {
namespace {

Exact absolute(const Exact& value) { return value.is_negative() ? -value : value; }
Exact difference(const Exact& a, const Exact& b) { return absolute(a + -b); }

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

bool has_zero(std::string_view core) {
  return core.find('0') != core.npos ||
         std::none_of(core.begin(), core.end(), [](char c) { return c >= '1' && c <= '9'; });
}

}  // namespace

std::optional<Stated> stated_number(const Mention& m, std::string_view core) {
  const Amount& a = m.amount;
  if (a.form == Amount::Form::digits && !a.digits.empty() && a.digits.size() <= 18 && m.kind == Kind::nominal) {
    const Exact value(Decimal::from_digits(a.digits));
    return Stated{.low = value, .high = value, .step = Exact(Decimal(1))};
  }
  if (a.form != Amount::Form::exact && a.form != Amount::Form::range) return std::nullopt;
  const bool range = a.form == Amount::Form::range;
  // 30대 has both its ends already.
  const Bound bound = range && m.bound == Bound::band ? Bound::exact : m.bound;
  // A fraction is no rounded one: 3분의 1 is not 3분의 2 to the next whole.
  const bool fraction = m.kind == Kind::fraction || !a.low.is_decimal();
  const Exact step = fraction ? Exact() : step_of(a.low);
  const bool loose = m.approx || m.bound == Bound::band;
  return Stated{a.low, range ? a.high : a.low, bound, loose, m.approx, step, !has_zero(core)};
}

Stated stated_length(const Mention& m, std::string_view core, const Lapse& raw, bool months) {
  const Values& values = months ? *raw.months : *raw.seconds;
  const Exact step = months ? step_of(values.high->value) : raw.step_seconds;
  return Stated{values.low->value, values.high->value, m.bound, m.approx, m.approx, step, !has_zero(core)};
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
  if (!claim.exact() && !source.exact() && !claim.loose) return Fit::none;
  if (!claim.exact()) return claim.low <= source.low && source.high <= claim.high ? Fit::same : Fit::none;
  // One end of a range: 최대 4만원 of 3만~4만원; not of 수십.
  if (source.approx) return Fit::none;
  return claim.low == source.low || claim.low == source.high ? Fit::same : Fit::none;
}

}  // namespace krnum::detail
