// What a condition compares with, read from the words of the condition.
#pragma once

#include <optional>
#include <string_view>

#include "krnum/extract.h"
#include "query/condition_tree.h"

namespace krnum::detail {

struct Readers {
  const Extractor& extractor;
  const std::optional<Reference>& reference;
  const Tables& tables;
};

// `text` as a value of the kind, or of any kind where there is none. Errors: condition_value; incompatible_units where
// the unit is one that no mention of the kind has. The span is `text`.
Result<Operand> read_operand(std::string_view text, std::optional<Kind> kind, const Readers& readers);

// One from `low` to `high`, both inclusive; a number without a unit takes the other's.
std::optional<Operand> joined(const Operand& low, const Operand& high, const Tables& tables);

}  // namespace krnum::detail
