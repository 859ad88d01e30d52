#include "query/condition_words.h"

#include <algorithm>
#include <array>

namespace krnum::detail {
namespace {

struct FieldName {
  std::string_view name;
  ConditionField field;
};
constexpr std::array kFields{
    FieldName{"value", ConditionField::value},     FieldName{"kind", ConditionField::kind},
    FieldName{"unit", ConditionField::unit},       FieldName{"bound", ConditionField::bound},
    FieldName{"approx", ConditionField::approx},   FieldName{"text", ConditionField::text},
    FieldName{"subject", ConditionField::subject}, FieldName{"attribute", ConditionField::attribute},
    FieldName{"basis", ConditionField::basis},     FieldName{"source", ConditionField::source},
    FieldName{"change", ConditionField::change},   FieldName{"when", ConditionField::when},
};

// A name that another begins with stands after it.
constexpr std::array kOperators{
    OperatorName{">=", Operator::at_least}, OperatorName{"<=", Operator::at_most},
    OperatorName{"!=", Operator::unequal},  OperatorName{"!~", Operator::differs},
    OperatorName{"==", Operator::equal},    OperatorName{"≥", Operator::at_least},
    OperatorName{"≤", Operator::at_most},   OperatorName{"≠", Operator::unequal},
    OperatorName{">", Operator::greater},   OperatorName{"<", Operator::less},
    OperatorName{"=", Operator::equal},     OperatorName{"~", Operator::matches},
};

}  // namespace

std::optional<ConditionField> field_named(std::string_view name) {
  const auto at = std::find_if(kFields.begin(), kFields.end(), [&](const FieldName& f) { return f.name == name; });
  return at == kFields.end() ? std::nullopt : std::optional(at->field);
}

const OperatorName* operator_at(std::string_view text) {
  const auto at = std::find_if(kOperators.begin(), kOperators.end(),
                               [&](const OperatorName& o) { return text.starts_with(o.name); });
  return at == kOperators.end() ? nullptr : &*at;
}

}  // namespace krnum::detail
