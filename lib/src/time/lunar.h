// The Korean lunar calendar and Easter, as days of the Gregorian calendar.
#pragma once

#include <cstdint>
#include <optional>

#include "table/lexicon.h"

namespace krnum::detail {

// The lunar years that the Korea Astronomy and Space Science Institute has published.
inline constexpr std::int32_t kFirstLunarYear = 1900;
inline constexpr std::int32_t kLastLunarYear = 2050;

// Days since 1970-01-01 of a day of the lunar calendar. Day -1 is the last of its month. None outside the years above,
// and where the year has no such month or the month no such day.
std::optional<std::int64_t> solar_day_of_lunar(const Lexicon& lexicon, std::int32_t year, int month, int day,
                                               bool leap);

// Days since 1970-01-01 of Western Easter.
std::int64_t easter_day(std::int32_t year);

}  // namespace krnum::detail
