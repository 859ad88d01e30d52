// The 24 solar terms: the days on which the sun's longitude passes a multiple of 15 degrees, in Korean time.
#pragma once

#include <cstdint>
#include <optional>

namespace krnum::detail {

// Days since 1970-01-01 of solar term 0 (소한, 285 degrees) to 23 (동지, 270 degrees) of a year from 1900 to 2100.
std::optional<std::int64_t> solar_term_day(std::int32_t year, int term);

}  // namespace krnum::detail
