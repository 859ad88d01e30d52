// What was typed: flags and operands of one command. What they mean is the command's business.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.h"

namespace krnum::cli {

// Complains on stderr and returns nothing where a flag is unknown, lacks its value or has one that it does not allow.
// `typed` is what stands after the command's name.
std::optional<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& typed);

// A whole number between `least` and `most`; complains about the flag otherwise.
std::optional<int> parse_count(const Flag& flag, std::string_view typed, int least, int most);

}  // namespace krnum::cli
