// What the values of a row may be, where no reader of the row says so while it is built.
#pragma once

#include <cstddef>
#include <optional>

#include "table/tsv.h"

namespace krnum::detail {

// The first field of the row that its section cannot hold; none where all are fine. Sections that the lexicon itself
// reads value by value have no rule here.
std::optional<std::size_t> bad_field(Section section, const Row& row);

}  // namespace krnum::detail
