#include "time/lunar.h"

#include <unicode/calendar.h>
#include <unicode/locid.h>

#include <memory>

#include "time/civil.h"

namespace krnum::detail {
namespace {

// ICU counts the years of `dangi` from 2333 BC.
constexpr std::int32_t kDangiEpoch = 2333;
constexpr double kDay = 86400000.0;

// The first days of lunar months: the table's, else ICU's. One calendar serves a question, for making one is dear.
class Months {
 public:
  explicit Months(const Lexicon& lexicon) : lexicon_(lexicon) {}

  std::optional<std::int64_t> start(std::int32_t year, int month, bool leap) {
    for (const LunationRow& row : lexicon_.lunations()) {
      if (row.year == year && row.month == month && row.leap == leap) {
        if (!row.starts) return std::nullopt;
        return days_of(CivilDate{row.starts->year, row.starts->month, row.starts->day});
      }
    }
    UErrorCode error = U_ZERO_ERROR;
    if (!calendar_) {
      calendar_.reset(icu::Calendar::createInstance(icu::Locale("ko_KR@calendar=dangi"), error));
      if (U_FAILURE(error)) return std::nullopt;
      calendar_->setTimeZone(*icu::TimeZone::getGMT());
    }
    calendar_->clear();
    calendar_->set(UCAL_EXTENDED_YEAR, year + kDangiEpoch);
    calendar_->set(UCAL_MONTH, month - 1);
    calendar_->set(UCAL_IS_LEAP_MONTH, leap ? 1 : 0);
    calendar_->set(UCAL_DATE, 1);
    const UDate time = calendar_->getTime(error);
    if (U_FAILURE(error)) return std::nullopt;
    if (calendar_->get(UCAL_MONTH, error) != month - 1 || (calendar_->get(UCAL_IS_LEAP_MONTH, error) != 0) != leap ||
        calendar_->get(UCAL_DATE, error) != 1) {
      return std::nullopt;
    }
    return static_cast<std::int64_t>(time / kDay);
  }

 private:
  const Lexicon& lexicon_;
  std::unique_ptr<icu::Calendar> calendar_;
};

}  // namespace

std::optional<std::int64_t> solar_day_of_lunar(const Lexicon& lexicon, std::int32_t year, int month, int day,
                                               bool leap) {
  if (year < kFirstLunarYear || year > kLastLunarYear || month < 1 || month > 12 || day < -1 || day == 0 || day > 30) {
    return std::nullopt;
  }
  Months months(lexicon);
  const auto start = months.start(year, month, leap);
  if (!start) return std::nullopt;
  if (day > 0 && day < 30) return *start + day - 1;
  // A month has 29 or 30 days: the next begins on the one or the other. It is the leap one of the same number where
  // there is one.
  std::optional<std::int64_t> next = leap ? std::nullopt : months.start(year, month, true);
  if (!next) next = month == 12 ? months.start(year + 1, 1, false) : months.start(year, month + 1, false);
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
