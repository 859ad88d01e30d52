// What a text says twice: a number again in brackets, and a total with its parts.
#pragma once

#include <string_view>
#include <vector>

#include "krnum/query.h"
#include "krnum/tables.h"
#include "query/datum.h"

namespace krnum::detail {

// 204B(2040억개): the second, and whether it says what the first says. In text order.
std::vector<Claim> restatements(std::string_view text, const std::vector<Datum>& figures, const Tables& tables);

// 총 5명(남 3명, 여 2명), 남 3명, 여 2명 등 모두 5명: the total, and whether its parts come to it; the support is where
// the parts stand. In text order.
std::vector<Claim> totals(std::string_view text, const std::vector<Datum>& figures, const Tables& tables);

}  // namespace krnum::detail
