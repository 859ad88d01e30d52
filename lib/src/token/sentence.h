// Where sentences end.
#pragma once

#include <string_view>
#include <vector>

#include "krnum/result.h"

namespace krnum::detail {

// Appends the sentences of folded text; see krnum::sentences. A sentence of more than kLongSentence bytes is cut at the
// next white space, one of twice that anywhere but inside a numeral, so that whoever works by sentences stays linear.
void split_sentences(std::string_view folded, std::vector<Span>& out);

inline constexpr std::uint32_t kLongSentence = 8192;

}  // namespace krnum::detail
