// The slow twins of text and tokens: one code point of well-formed UTF-8 after the other, each asked
// of ICU.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "krnum/result.h"
#include "krnum/text.h"

namespace krnum::reference {

// ICU's normalization form of well-formed text.
std::string normalize(std::string_view text, Form form);

// The runs without white space.
std::vector<Span> eojeols(std::string_view text);

// The runs of decimal digits (Unicode Nd), of whatever script.
std::vector<Span> digit_runs(std::string_view text);

}  // namespace krnum::reference
