// The values that a number may have, and comparisons whose answer may be "maybe".
#pragma once

#include <cstdint>
#include <optional>

#include "krnum/decimal.h"
#include "krnum/mention.h"
#include "krnum/query.h"

namespace krnum::detail {

enum class Operator : std::uint8_t { equal, unequal, less, at_most, greater, at_least, in, matches, differs };

struct Limit {
  Exact value;
  bool open = false;  // the value itself is outside
};

// An interval; none at an end: without limit.
struct Values {
  std::optional<Limit> low, high;

  static Values of(const Exact& value) { return {Limit{value}, Limit{value}}; }
  static Values between(const Exact& low, const Exact& high) { return {Limit{low}, Limit{high}}; }
  // The value when there is only one.
  const Exact* single() const;
};

// 10 to the place of the last digit that is not zero: 1400 steps by 100, 3.2 by 0.1.
Exact step_of(const Exact& value);

// What a bound leaves of [low, high]: 이상 has no upper limit; 여 and 대 reach to the next step, 가까이 begins one step
// below.
Values bounded(const Exact& low, const Exact& high, Bound bound, const Exact& step);

// The values of an amount under its bound; everything where nothing is known (여러 개), none where it is no quantity
// (ratios, digits).
std::optional<Values> values_of(const Mention& mention);

// Is a value of `a` in the relation to those of `b`? yes: whichever they are; no: never; else maybe.
Truth compare(const Values& a, Operator op, const Values& b);

// Do they have a value in common; does the inner lie in the outer whole?
bool overlap(const Values& a, const Values& b);
bool contains(const Values& outer, const Values& inner);

constexpr Truth operator!(Truth t) { return static_cast<Truth>(2 - static_cast<int>(t)); }
constexpr Truth truth_of(bool yes, bool no) { return yes ? Truth::yes : no ? Truth::no : Truth::maybe; }

}  // namespace krnum::detail
