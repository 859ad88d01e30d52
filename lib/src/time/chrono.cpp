#include "krnum/chrono.h"

#include "time/covered_days.h"

namespace krnum {
namespace {

using std::chrono::year_month_day;

year_month_day civil(std::int64_t days) {
  return year_month_day{std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
}

// amount * factor added to sum, where it is whole and fits.
bool add(std::int64_t& sum, const Decimal& amount, std::int64_t factor) {
  constexpr std::int64_t kMost = 1'000'000'000'000;
  const auto n = amount.to_int64();
  if (!n || *n > kMost || *n < -kMost) return false;
  sum += *n * factor;
  return true;
}

}  // namespace

std::optional<year_month_day> first_day(const Moment& moment) {
  const auto days = detail::covered_days(moment);
  if (!days) return std::nullopt;
  return civil(days->first);
}

std::optional<year_month_day> last_day(const Moment& moment) {
  const auto days = detail::covered_days(moment);
  if (!days) return std::nullopt;
  return civil(days->last);
}

std::optional<std::chrono::local_seconds> local_time(const Moment& moment) {
  if (moment.hour < 0) return std::nullopt;
  const auto days = detail::covered_days(moment);
  if (!days || days->first != days->last) return std::nullopt;
  const std::int64_t clock =
      moment.hour * 3600 + (moment.minute < 0 ? 0 : moment.minute * 60) + (moment.second < 0 ? 0 : moment.second);
  return std::chrono::local_seconds{std::chrono::seconds{days->first * 86400 + clock}};
}

std::optional<std::chrono::months> calendar_months(const Period& p) {
  if (!p.weeks.is_zero() || !p.days.is_zero() || !p.hours.is_zero() || !p.minutes.is_zero() || !p.seconds.is_zero()) {
    return std::nullopt;
  }
  std::int64_t sum = 0;
  constexpr std::int64_t kMost = 2'000'000'000;  // what std::chrono::months holds at least
  if (!add(sum, p.years, 12) || !add(sum, p.months, 1) || sum > kMost) return std::nullopt;
  return std::chrono::months{static_cast<std::chrono::months::rep>(sum)};
}

std::optional<std::chrono::seconds> clock_seconds(const Period& p) {
  if (!p.years.is_zero() || !p.months.is_zero()) return std::nullopt;
  std::int64_t sum = 0;
  if (!add(sum, p.weeks, 7 * 86400) || !add(sum, p.days, 86400) || !add(sum, p.hours, 3600) ||
      !add(sum, p.minutes, 60) || !add(sum, p.seconds, 1)) {
    return std::nullopt;
  }
  return std::chrono::seconds{sum};
}

Moment moment_of(year_month_day day) {
  Moment out;
  out.precision = Moment::Precision::day;
  out.year = static_cast<int>(day.year());
  out.month = static_cast<std::uint8_t>(static_cast<unsigned>(day.month()));
  out.day = static_cast<std::uint8_t>(static_cast<unsigned>(day.day()));
  return out;
}

Moment moment_of(std::chrono::local_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  Moment out = moment_of(year_month_day{day});
  const std::int64_t clock = (time - day).count();
  out.hour = static_cast<std::int8_t>(clock / 3600);
  out.minute = static_cast<std::int8_t>(clock / 60 % 60);
  out.second = static_cast<std::int8_t>(clock % 60);
  return out;
}

}  // namespace krnum
