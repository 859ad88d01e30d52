// Help for people at a terminal, made from the tables of commands and flags.
#pragma once

#include <string>
#include <string_view>

#include "command.h"

namespace krnum::cli {

// "krnum 0.1.0 (tables 0123456789abcdef)".
std::string version_line();
// What krnum is, with every command on a line.
std::string overview();
// A command's examples first, then its use and its flags by category.
std::string help_of(const Command& command);

// The text in lines of at most `width` cells, each after `indent` spaces; paragraphs are parted by a blank line.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = 80);

}  // namespace krnum::cli
