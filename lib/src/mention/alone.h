// Evidence about a numeral that stands alone, without anything that it counts.
#pragma once

#include "mention/evidence.h"

namespace krnum::detail {

bool whole_line(const Scene& s);
bool asked_for(const Scene& s);
bool alone(const Scene& s);
bool alone_native(const Scene& s);
bool alone_long(const Scene& s);
bool alone_digits(const Scene& s);
bool takes_copula(const Scene& s);
bool alone_short(const Scene& s);
bool alone_indefinite(const Scene& s);
bool alone_ten(const Scene& s);
bool among_names(const Scene& s);
bool positional(const Scene& s);
bool alone_loose(const Scene& s);

}  // namespace krnum::detail
