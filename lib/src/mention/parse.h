// A whole string as one quantity: whoever asks has said already that it is one, so nothing is weighed.
#pragma once

#include <string_view>

#include "mention/evidence.h"

namespace krnum::detail {

// The reading whose core, with the words that bound it, is all of `text` (folded) but blanks at its edges. Errors:
// those of parse_number.
Result<Candidate> parse_quantity(const Knowledge& knowledge, std::string_view text);

}  // namespace krnum::detail
