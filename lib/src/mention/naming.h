// Evidence that figures only name something: part of a name, a title, a code or an address, or the number of an item.
#pragma once

#include "mention/evidence.h"

namespace krnum::detail {

bool part_of_a_name(const Scene& s);
bool part_of_a_word(const Scene& s);
bool is_long_code(const Scene& s);
bool year_made(const Scene& s);
bool in_a_title(const Scene& s);
bool leading_zero(const Scene& s);
bool in_an_address(const Scene& s);
bool list_marker(const Scene& s);

}  // namespace krnum::detail
