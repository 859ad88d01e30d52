// The words and signs of the condition language.
#pragma once

#include <optional>
#include <string_view>

#include "query/condition_tree.h"

namespace krnum::detail {

// subject, attribute, value …; a kind is no field.
std::optional<ConditionField> field_named(std::string_view name);

struct OperatorName {
  std::string_view name;
  Operator op;
};

// The operator sign that opens the text, the longest that does; null where none does. `in` and `between` are words,
// read by the reader.
const OperatorName* operator_at(std::string_view text);

}  // namespace krnum::detail
