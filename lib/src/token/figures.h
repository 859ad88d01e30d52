// Numerals in figures, as far as tokens need them; the number stage reads their values.
#pragma once

#include <cstdint>
#include <string_view>

#include "table/lexicon.h"
#include "text/character.h"

namespace krnum::detail {

// The end of the figures at byte `at` of folded text, `at` where none stand there: 3, 1,234.5, .25, 2½, ③, with the
// magnitudes written on (3만, 1천503만); numerals in Hanja (三千). Reads no further than `limit`.
std::uint32_t read_figures(const Lexicon& lexicon, std::string_view folded, std::uint32_t at, std::uint32_t limit);

constexpr bool is_thin_space(char32_t c) { return c == 0x2009 || c == 0x202F; }

// Exactly three ASCII digits stand at `at`: a group of thousands.
bool is_group_of_three(std::string_view text, std::uint32_t at, std::uint32_t limit);

// After the code points of one class, with their marks.
std::uint32_t skip_class(std::string_view text, std::uint32_t at, std::uint32_t limit, CharacterClass wanted);

}  // namespace krnum::detail
