#include "time/lunar.h"

#include <unicode/calendar.h>
#include <unicode/locid.h>

#include <array>
#include <cstdint>
#include <memory>

#include "time/civil.h"

namespace krnum::detail {
namespace {

// ICU counts the years of `dangi` from 2333 BC.
constexpr std::int32_t kDangiEpoch = 2333;
constexpr double kDay = 86400000.0;

// ICU's first day of a lunar month.
std::optional<std::int64_t> icu_start(std::int32_t year, int month, bool leap) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(icu::Locale("ko_KR@calendar=dangi"), error));
  if (U_FAILURE(error)) return std::nullopt;
  calendar->setTimeZone(*icu::TimeZone::getGMT());
  calendar->clear();
  calendar->set(UCAL_EXTENDED_YEAR, year + kDangiEpoch);
  calendar->set(UCAL_MONTH, month - 1);
  calendar->set(UCAL_IS_LEAP_MONTH, leap ? 1 : 0);
  calendar->set(UCAL_DATE, 1);
  const UDate time = calendar->getTime(error);
  if (U_FAILURE(error)) return std::nullopt;
  if (calendar->get(UCAL_MONTH, error) != month - 1 || (calendar->get(UCAL_IS_LEAP_MONTH, error) != 0) != leap ||
      calendar->get(UCAL_DATE, error) != 1) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(time / kDay);
}

// The same, remembered: a text asks for the holidays of a few years again and again, and ICU is dear.
std::optional<std::int64_t> kept_start(std::int32_t year, int month, bool leap) {
  struct Kept {
    std::uint32_t key = 0;  // no month has it
    std::optional<std::int64_t> start;
  };
  thread_local std::array<Kept, 256> kept;
  const auto key = static_cast<std::uint32_t>(year) * 32 + static_cast<std::uint32_t>(month) * 2 + (leap ? 1 : 0);
  Kept& place = kept[key % kept.size()];
  if (place.key != key) place = {key, icu_start(year, month, leap)};
  return place.start;
}

// The first day of a lunar month: the table's, else ICU's.
std::optional<std::int64_t> start_of(const Lexicon& lexicon, std::int32_t year, int month, bool leap) {
  for (const LunationRow& row : lexicon.lunations()) {
    if (row.year != year || row.month != month || row.leap != leap) continue;
    if (!row.starts) return std::nullopt;
    return days_of(CivilDate{row.starts->year, row.starts->month, row.starts->day});
  }
  return kept_start(year, month, leap);
}

}  // namespace

std::optional<std::int64_t> solar_day_of_lunar(const Lexicon& lexicon, std::int32_t year, int month, int day,
                                               bool leap) {
  if (year < kFirstLunarYear || year > kLastLunarYear || month < 1 || month > 12 || day < -1 || day == 0 || day > 30) {
    return std::nullopt;
  }
  const auto start = start_of(lexicon, year, month, leap);
  if (!start) return std::nullopt;
  if (day > 0 && day < 30) return *start + day - 1;
  // A month has 29 or 30 days: the next begins on the one or the other. It is the leap one of the same number where
  // there is one.
  std::optional<std::int64_t> next = leap ? std::nullopt : start_of(lexicon, year, month, true);
  if (!next) next = month == 12 ? start_of(lexicon, year + 1, 1, false) : start_of(lexicon, year, month + 1, false);
  if (!next) return std::nullopt;
  const std::int64_t length = *next - *start;
  if (length != 29 && length != 30) return std::nullopt;  // whether a leap month stands between is not known
  if (day == -1) return *next - 1;
  return length == 30 ? std::optional(*start + 29) : std::nullopt;
}

// The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
std::int64_t easter_day(std::int32_t year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return days_of(CivilDate{year, static_cast<std::uint8_t>(n / 31), static_cast<std::uint8_t>(n % 31 + 1)});
}

}  // namespace krnum::detail
