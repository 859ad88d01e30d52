// What the benchmarks read: the bundled articles, repeated to one size so that figures of different days compare.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace krnum::bench {

inline constexpr std::size_t kTextSize = std::size_t{1} << 20;

// The articles in the order of their names, a blank line between them.
const std::vector<std::string>& articles();

// The articles over and over, whole ones, up to kTextSize bytes.
const std::string& text();

// The whole numbers among the gold values, in text order, as digits.
const std::vector<std::string>& values();

// Prints what went wrong and ends the program: a wrong answer is an error, not a number.
[[noreturn]] void wrong(const std::string& what);

}  // namespace krnum::bench
