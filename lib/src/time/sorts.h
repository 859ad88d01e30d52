// Which sorts of calendar phrase can begin at a place: told by the words that stand there, and by what follows the
// number there. At most places of a text none can, and nothing is read.
#pragma once

#include <cstdint>

#include "time/scan.h"

namespace krnum::detail {

// A set of sorts, a bit for each.
using Sorts = std::uint8_t;
inline constexpr Sorts kDates = 1;
inline constexpr Sorts kLengths = 2;
inline constexpr Sorts kClocks = 4;
inline constexpr Sorts kRecurrences = 8;  // of words: every length may open one, too
inline constexpr Sorts kMatchHalves = 16;

// The sorts whose readers can find anything at byte `at`. One look-up of the words there, unless it is known that no
// calendar word begins there (`words`), and one of each place where a numeral ends.
Sorts sorts_at(const Scan& scan, std::uint32_t at, bool words);

}  // namespace krnum::detail
