// Reads a condition: the words of the language, and values through the library's own readers.
#pragma once

#include <optional>
#include <string_view>

#include "krnum/extract.h"
#include "query/condition_tree.h"

namespace krnum::detail {

// Errors as Condition::parse.
Result<Node> read_condition(std::string_view text, const Extractor& extractor,
                            const std::optional<Reference>& reference, const Tables& tables);

}  // namespace krnum::detail
