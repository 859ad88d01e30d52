// The items of commands that answer each argument or line: parse, format, convert.
#pragma once

#include <functional>
#include <string_view>

#include "command.h"

namespace krnum::cli {

// Answers one item by appending whole lines to `out`; `where` is the place to name in a complaint, "-:LINE" or the
// item itself in quotes.
using Answer = std::function<Status(std::string_view item, std::string_view where, std::string& out)>;

// Each operand, or each line of standard input where there is none or it is "-". Lines are answered as they come. The
// gravest status of all.
Status each_item(const Arguments& arguments, const Answer& answer);

}  // namespace krnum::cli
