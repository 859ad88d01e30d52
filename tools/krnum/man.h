#pragma once

#include <string>

namespace krnum::cli {

// The manual page of krnum(1) in roff, made from the tables of commands and flags.
std::string man_page();

}  // namespace krnum::cli
