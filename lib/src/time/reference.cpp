#include "krnum/time.h"
#include "time/civil.h"

namespace krnum {
namespace {

// `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int out = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    out = out * 10 + (c - '0');
  }
  return out;
}

}  // namespace

Result<Reference> Reference::parse(std::string_view text) {
  const Error bad{ErrorCode::bad_date, {0, static_cast<std::uint32_t>(text.size())}};
  const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || text[4] != '-' || text[7] != '-') return bad;
  if (day > detail::days_in_month(year, month)) return bad;
  Reference out;
  out.year = year;
  out.month = static_cast<std::uint8_t>(month);
  out.day = static_cast<std::uint8_t>(day);
  if (text.size() == 10) return out;
  // A clock time: T or a space, then HH, HH:MM or HH:MM:SS.
  if (text[10] != 'T' && text[10] != ' ') return bad;
  const int hour = digits(text, 11, 2);
  if (hour < 0 || hour > 23) return bad;
  out.hour = static_cast<std::int8_t>(hour);
  if (text.size() == 13) return out;
  const int minute = digits(text, 14, 2);
  if (text[13] != ':' || minute < 0 || minute > 59) return bad;
  out.minute = static_cast<std::int8_t>(minute);
  if (text.size() == 16) return out;
  const int second = digits(text, 17, 2);
  if (text[16] != ':' || second < 0 || second > 59 || text.size() != 19) return bad;
  out.second = static_cast<std::int8_t>(second);
  return out;
}

}  // namespace krnum
