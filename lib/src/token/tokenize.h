// Eojeols and tokens of folded text.
#pragma once

#include <string_view>
#include <vector>

#include "krnum/token.h"
#include "table/lexicon.h"

namespace krnum::detail {

// Appends what stands between white space in text[within]; a thin space between a figure and a group of three is no
// end.
void split_eojeols(std::string_view folded, Span within, std::vector<Span>& out);

// The figures at byte `at`: 3, 1,234.5, ½, ③, .25, with the magnitudes written on (3만, 1천503만); Hanja numerals. `at`
// where none stand there.
std::uint32_t read_figures(const Lexicon& lexicon, std::string_view folded, std::uint32_t at, std::uint32_t limit);

// krnum::tokenize on text that is folded already.
void tokenize_folded(std::string_view folded, const Lexicon& lexicon, Tokens& out);

}  // namespace krnum::detail
