// A numeral with its unit, as one whole string.
#pragma once

#include <string_view>

#include "krnum.h"

namespace krnum::cli {

struct Quantity {
  Amount amount;
  Unit unit;
  Bound bound = Bound::exact;
};

// The one place that reads a whole quantity for parse and convert.
Result<Quantity> read_quantity(std::string_view text, const Extractor& extractor);

// {"input":…,"error":…,"at":…} with a line feed: the answer to an item that cannot be read.
void append_error_line(std::string& out, std::string_view input, const Error& error);

}  // namespace krnum::cli
