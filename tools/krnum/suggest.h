// The name that somebody who mistyped probably meant.
#pragma once

#include <span>
#include <string_view>

namespace krnum::cli {

// The nearest of `names` within a third of its length in edits (insert, delete, change, swap neighbours); empty: none
// is near.
std::string_view nearest(std::string_view typed, std::span<const std::string_view> names);

}  // namespace krnum::cli
