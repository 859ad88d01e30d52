// The Korean lunar calendar and Easter, as days of the Gregorian calendar.
#pragma once

#include <cstdint>
#include <optional>

#include "table/lexicon.h"

namespace krnum::detail {

// Up to the last lunar year that the Korea Astronomy and Space Science Institute has published, from the first that
// lies in the Gregorian calendar. Before 1900 only the months on which the institute's calendar and ICU's agree have
// days.
inline constexpr std::int32_t kFirstLunarYear = 1583;
inline constexpr std::int32_t kLastLunarYear = 2050;

// Days since 1970-01-01 of a day of the lunar calendar. Day -1 is the last of its month. None outside the years above,
// and where the year has no such month or the month no such day.
std::optional<std::int64_t> solar_day_of_lunar(const Lexicon& lexicon, std::int32_t year, int month, int day,
                                               bool leap);

// Days since 1970-01-01 of Western Easter.
std::int64_t easter_day(std::int32_t year);

}  // namespace krnum::detail
