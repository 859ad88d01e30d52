// A condition as it was understood.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "krnum/kind.h"
#include "query/calendar.h"
#include "query/length.h"
#include "query/pattern.h"
#include "query/values.h"

namespace krnum::detail {

using Kinds = std::bitset<kKinds>;

// What a test looks at.
enum class ConditionField : std::uint8_t {
  kind_value,  // money >= 1조원: the kind, and its value where one is asked
  value,
  kind,
  unit,
  bound,
  approx,
  text,
  subject,
  attribute,
  basis,
  source,
  change,
  when,
};

// What a value is compared with: one of these is set.
struct Operand {
  std::optional<Values> values;  // in `unit`
  Unit unit;
  std::optional<Lapse> length;
  std::optional<CalendarValue> calendar;
  std::optional<Amount> name;  // parts or digits, for equality
  bool exact = false;          // one value, not a range or what a bound leaves
};

struct Test {
  ConditionField field = ConditionField::value;
  Kind kind = Kind::number;  // of kind_value
  std::optional<Operator> op;
  Operand operand;
  std::optional<Pattern> pattern;
  std::string word;         // what = and != compare a text with
  std::uint8_t choice = 0;  // a Kind, Bound or Change
};

struct Node {
  enum class Type : std::uint8_t { test, negation, all, any };

  Type type = Type::test;
  Test test;
  std::vector<Node> parts;
  // Of `all`: the parts that are asked of the same mention, by index. One group unless no mention could satisfy all.
  std::vector<std::vector<std::uint32_t>> groups;
  Kinds kinds;        // of the mentions that might satisfy it
  bool wide = false;  // it asks of several mentions: holds an `all` of several groups
};

}  // namespace krnum::detail
