// Figures that only name something, where signs part them: 909-808-7070, 3.11.2, 1,234.
#pragma once

#include <string>
#include <string_view>

#include "krnum/result.h"

namespace krnum::detail {

// May the byte stand between two runs of figures of one code?
constexpr bool joins_codes(char b) { return b == '-' || b == '.' || b == ','; }

// How runs of figures parted by joining signs are read; empty where they are several numbers rather than one code.
std::string say_codes(std::string_view written);

// Does the byte at `at` lie in a web or e-mail address? Looks back a bounded number of bytes.
bool in_web_address(std::string_view text, std::uint32_t at);

}  // namespace krnum::detail
