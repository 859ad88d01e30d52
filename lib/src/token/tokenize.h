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

// krnum::tokenize on text that is folded already.
void tokenize_folded(std::string_view folded, const Lexicon& lexicon, Tokens& out);

}  // namespace krnum::detail
