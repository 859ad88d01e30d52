// What a condition is of mentions.
#pragma once

#include <cstdint>
#include <vector>

#include "krnum/query.h"
#include "query/condition_tree.h"

namespace krnum::detail {

// Whether any test looks at facts.
bool asks_facts(const Node& node);

// As Condition::test.
Truth answer(const Node& node, const Numbers& numbers, const Tables& tables, std::uint32_t begin, std::uint32_t end,
             std::vector<std::uint32_t>& witnesses);

}  // namespace krnum::detail
