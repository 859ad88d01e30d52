#pragma once

#include <string>
#include <string_view>

namespace krnum::cli {

// A script that completes commands, flags and their choices; empty for a shell that is not bash, zsh or fish.
std::string completions_for(std::string_view shell);

}  // namespace krnum::cli
