#include "time/iso.h"

#include <array>
#include <string_view>

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, 7> kParts{"", "TMO", "TMI", "TDT", "TAF", "TEV", "TNI"};

// One stamp, written where it need not grow: -9999-12-31T23:59:59 is the longest.
class Text {
 public:
  std::string_view view() const { return {chars_.data(), size_}; }

  void put(char c) { chars_[size_++] = c; }
  void put(std::string_view text) {
    for (const char c : text) put(c);
  }
  void two(int n) {
    put(static_cast<char>('0' + n / 10 % 10));
    put(static_cast<char>('0' + n % 10));
  }
  // Two figures, or what stands for them.
  void two_or_none(int n) {
    if (n != 0) {
      two(n);
    } else {
      put("XX");
    }
  }
  void year(std::optional<std::int32_t> year) {
    if (!year) return put("XXXX");
    std::int32_t n = *year;
    if (n < 0) {
      put('-');
      n = -n;
    }
    two(n / 100);
    two(n % 100);
  }
  // The last figures of a year are not said: 19XX, 202X.
  void blur(std::size_t figures) {
    for (std::size_t i = size_ - figures; i < size_; ++i) chars_[i] = 'X';
  }

 private:
  std::array<char, 24> chars_;
  std::size_t size_ = 0;
};

}  // namespace

void write_iso(const Stamp& s, std::string& out) {
  using Unit = Stamp::Unit;
  Text text;
  if (s.unit != Unit::none) text.year(s.year);
  switch (s.unit) {
    case Unit::none:
    case Unit::year:
      break;
    case Unit::century:
    case Unit::decade:
      if (s.year) text.blur(s.unit == Unit::century ? 2 : 1);
      break;
    case Unit::half:
    case Unit::quarter:
      text.put(s.unit == Unit::half ? "-H" : "-Q");
      text.put(static_cast<char>('0' + s.stretch));
      break;
    case Unit::season:
      text.put('-');
      text.two(s.stretch);
      break;
    case Unit::week:
      text.put("-W");
      text.two_or_none(s.week);
      if (s.weekday == 0) break;
      text.put('-');
      text.put(static_cast<char>('0' + s.weekday));
      break;
    case Unit::month:
    case Unit::day:
      text.put('-');
      text.two_or_none(s.month);
      if (s.unit == Unit::month) break;
      text.put('-');
      text.two(s.day);
      break;
  }
  if (s.hour < 0) text.put(kParts[static_cast<std::size_t>(s.part)]);
  char before = 'T';
  for (const std::int8_t n : {s.hour, s.minute, s.second}) {
    if (n < 0) break;
    text.put(before);
    text.two(n);
    before = ':';
  }
  out += text.view();
}

std::string iso_of(const Stamp& stamp) {
  std::string out;
  write_iso(stamp, out);
  return out;
}

bool clock_of(const Point& p, Stamp& s, int& days_later) {
  days_later = 0;
  if (p.hour < 0) {
    s.part = p.part_of_day;
    return true;
  }
  int hour = p.hour;
  int minute = p.minute;
  switch (p.rule) {
    case ClockRule::am:
    case ClockRule::dawn:
      if (hour == 12) hour = 0;
      break;
    case ClockRule::pm:
      if (hour < 12) hour += 12;
      break;
    case ClockRule::noon:
      if (hour < 7) hour += 12;
      break;
    case ClockRule::evening:
    case ClockRule::night:
      // 14일 밤 12시 is the midnight after the 14th, 밤 1시 the small hours.
      if (hour == 12) {
        hour = 0;
        days_later = 1;
        if (minute < 0) minute = 0;
      } else if (hour < 12 && (hour > 5 || (hour > 3 && p.rule == ClockRule::evening))) {
        hour += 12;
      }
      break;
    default:
      break;
  }
  if (hour > 24 || minute > 59 || p.second > 59 || (hour == 24 && (minute > 0 || p.second > 0))) return false;
  if (p.minutes_after != 0) {
    const int total = hour * 60 + (minute < 0 ? 0 : minute) + p.minutes_after;
    const int day = 24 * 60;
    days_later += total < 0 ? -1 : total >= day ? 1 : 0;
    hour = (total % day + day) % day / 60;
    minute = (total % day + day) % day % 60;
  }
  s.hour = static_cast<std::int8_t>(hour);
  s.minute = static_cast<std::int8_t>(minute);
  s.second = p.second;
  return true;
}

std::string iso_pattern(const Point& p) {
  Stamp s;
  using Unit = Stamp::Unit;
  if (p.lunar || p.impossible || p.part != 0) return {};
  if (p.weekday != 0) {
    if (p.month || p.week || p.day) return {};
    s.unit = Unit::week;
    s.weekday = p.weekday;
  } else if (p.stretch != Stretch::none) {
    switch (p.stretch) {
      case Stretch::half:
        s.unit = Unit::half;
        break;
      case Stretch::quarter:
        s.unit = Unit::quarter;
        break;
      case Stretch::season:
        s.unit = Unit::season;
        break;
      default:
        return {};
    }
    s.stretch = static_cast<std::uint8_t>(p.stretch_value);
  } else if (p.day) {
    if (p.day.value < 1) return {};
    s.unit = Unit::day;
    s.day = static_cast<std::uint8_t>(p.day.value);
    s.month = static_cast<std::uint8_t>(p.month ? p.month.value : 0);
  } else if (p.week) {
    return {};
  } else if (p.month) {
    s.unit = Unit::month;
    s.month = static_cast<std::uint8_t>(p.month.value);
  }
  int later = 0;
  if (!clock_of(p, s, later)) return {};
  return iso_of(s);
}

}  // namespace krnum::detail
