// One-line messages on stderr. Whole lines, whichever thread they come from.
#pragma once

#include <string_view>

namespace krnum::cli {

// "WHERE: WHAT"; `where` is a file, FILE:LINE, or empty for the program itself.
void complain(std::string_view where, std::string_view what);
// "WHERE: warning: WHAT".
void warn(std::string_view where, std::string_view what);

}  // namespace krnum::cli
