// The tables that a command works with: the built-in ones and the user's.
#pragma once

#include <optional>

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

// KRNUM_TABLES first, then --tables. Complains with FILE:LINE and returns nothing where a file or a row is bad.
std::optional<Tables> interpret_tables(const Arguments& arguments);

}  // namespace krnum::cli
