// The types of krnum/time.h and their text.
#include <array>

#include "krnum/time.h"
#include "time/civil.h"
#include "time/iso.h"

namespace krnum {
namespace {

using detail::Stamp;

// Reads ISO text from the left.
class Text {
 public:
  explicit Text(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  // Exactly `count` digits, or -1.
  int digits(std::size_t count) {
    if (rest_.size() < count) return -1;
    int out = 0;
    for (const char c : rest_.substr(0, count)) {
      if (c < '0' || c > '9') return -1;
      out = out * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return out;
  }
  bool digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

 private:
  std::string_view rest_;
};

constexpr std::array<std::string_view, 7> kParts{"", "TMO", "TMI", "TDT", "TAF", "TEV", "TNI"};

// The clock or the part of a day, to the end of the text.
bool read_clock(Text& text, Moment& out) {
  if (text.done()) return true;
  for (std::size_t i = 1; i < kParts.size(); ++i) {
    if (text.take(kParts[i])) {
      out.day_part = static_cast<DayPart>(i);
      return text.done();
    }
  }
  if (!text.take("T")) return false;
  const int hour = text.digits(2);
  if (hour < 0 || hour > 24) return false;
  out.hour = static_cast<std::int8_t>(hour);
  for (std::int8_t Moment::*field : {&Moment::minute, &Moment::second}) {
    if (text.done()) return true;
    if (!text.take(":")) return false;
    const int n = text.digits(2);
    if (n < 0 || n > 59 || (hour == 24 && n > 0)) return false;
    out.*field = static_cast<std::int8_t>(n);
  }
  return text.done();
}

// The year and what stands for it: 2022, -0056, 202X, 19XX, XXXX. False where there is none.
bool read_year(Text& text, Moment& out) {
  using Precision = Moment::Precision;
  if (text.take("XXXX")) {
    out.precision = Precision::year;
    return true;
  }
  const bool negative = text.take("-");
  const int century = text.digits(2);
  if (century < 0) return false;
  if (text.take("XX")) {
    out.precision = Precision::century;
    out.year = century * 100;
  } else {
    const int ten = text.digits(1);
    if (ten < 0) return false;
    if (text.take("X")) {
      out.precision = Precision::decade;
      out.year = century * 100 + ten * 10;
    } else {
      const int one = text.digits(1);
      if (one < 0) return false;
      out.precision = Precision::year;
      out.year = century * 100 + ten * 10 + one;
    }
  }
  if (negative) out.year = -*out.year;
  return true;
}

// What follows the year: -H1, -Q2, -21, -05, -05-14, -XX-14, -W20, -W20-6, -WXX-1.
bool read_within_year(Text& text, Moment& out) {
  using Precision = Moment::Precision;
  if (out.precision != Precision::year || !text.take("-")) return true;
  const auto number = [&](std::size_t count, int least, int most, std::uint8_t& field) {
    const int n = text.digits(count);
    field = static_cast<std::uint8_t>(n);
    return n >= least && n <= most;
  };
  if (text.take("H")) {
    out.precision = Precision::half;
    return number(1, 1, 2, out.part);
  }
  if (text.take("Q")) {
    out.precision = Precision::quarter;
    return number(1, 1, 4, out.part);
  }
  if (text.take("W")) {
    out.precision = Precision::week;
    if (!text.take("XX") && !number(2, 1, 53, out.week)) return false;
    if (!text.take("-")) return out.week != 0;
    return number(1, 1, 7, out.weekday);
  }
  if (!text.take("XX")) {
    if (!number(2, 1, 24, out.month)) return false;
    if (out.month > 20) {
      out.precision = Precision::season;
      out.part = out.month;
      out.month = 0;
      return true;
    }
    if (out.month > 12) return false;
    out.precision = Precision::month;
  }
  if (!text.take("-")) return out.month != 0;
  out.precision = Precision::day;
  if (!number(2, 1, 31, out.day)) return false;
  if (out.month == 0) return true;
  return out.day <= detail::days_in_month(out.year.value_or(2000), out.month);
}

// Where the two ends of text/text part.
std::pair<std::string_view, std::string_view> ends_of(std::string_view iso) {
  const std::size_t slash = iso.find('/');
  if (slash == iso.npos) return {};
  return {iso.substr(0, slash), iso.substr(slash + 1)};
}

}  // namespace

std::optional<Moment> Moment::parse(std::string_view iso) {
  Moment out;
  Text text(iso);
  if (iso.empty()) return std::nullopt;
  if (iso.front() != 'T' && (!read_year(text, out) || !read_within_year(text, out))) return std::nullopt;
  if (!read_clock(text, out)) return std::nullopt;
  // XXXX alone says nothing.
  if (out.precision == Precision::year && !out.year) return std::nullopt;
  return out;
}

std::string Moment::to_string() const {
  Stamp s;
  s.unit = static_cast<Stamp::Unit>(precision);
  s.year = year;
  s.stretch = part;
  s.month = month;
  s.day = day;
  s.week = week;
  s.weekday = weekday;
  s.hour = hour;
  s.minute = minute;
  s.second = second;
  s.part = static_cast<detail::PartOfDay>(day_part);
  return detail::iso_of(s);
}
static_assert(static_cast<int>(Moment::Precision::time_of_day) == static_cast<int>(Stamp::Unit::none));
static_assert(static_cast<int>(Moment::Precision::season) == static_cast<int>(Stamp::Unit::season));
static_assert(static_cast<int>(Moment::Precision::day) == static_cast<int>(Stamp::Unit::day));
static_assert(static_cast<int>(DayPart::night) == static_cast<int>(detail::PartOfDay::night));

std::optional<Period> Period::parse(std::string_view iso) {
  if (iso.size() < 3 || iso.front() != 'P') return std::nullopt;
  Period out;
  struct Place {
    char letter;
    bool clock;
    Decimal Period::*field;
  };
  constexpr std::array<Place, 7> kPlaces{{{'Y', false, &Period::years},
                                          {'M', false, &Period::months},
                                          {'W', false, &Period::weeks},
                                          {'D', false, &Period::days},
                                          {'H', true, &Period::hours},
                                          {'M', true, &Period::minutes},
                                          {'S', true, &Period::seconds}}};
  bool clock = false;
  std::size_t next = 0;  // places come in order
  std::size_t at = 1;
  while (at < iso.size()) {
    if (iso[at] == 'T' && !clock) {
      clock = true;
      if (++at == iso.size()) return std::nullopt;
    }
    const std::size_t end = iso.find_first_not_of("0123456789.", at);
    if (end == iso.npos || end == at) return std::nullopt;
    const auto amount = Decimal::parse(iso.substr(at, end - at));
    if (!amount) return std::nullopt;
    while (next < kPlaces.size() && (kPlaces[next].letter != iso[end] || kPlaces[next].clock != clock)) ++next;
    if (next == kPlaces.size()) return std::nullopt;
    out.*kPlaces[next++].field = *amount;
    at = end + 1;
  }
  return out;
}

std::string Period::to_string() const {
  std::string out = "P";
  const auto write = [&](const Decimal& amount, char letter) {
    if (amount.is_zero()) return;
    amount.append_to(out);
    out += letter;
  };
  write(years, 'Y');
  write(months, 'M');
  write(weeks, 'W');
  write(days, 'D');
  if (!hours.is_zero() || !minutes.is_zero() || !seconds.is_zero()) out += 'T';
  write(hours, 'H');
  write(minutes, 'M');
  write(seconds, 'S');
  if (out.size() == 1) out += "0D";
  return out;
}

Time::Form Time::form() const {
  if (iso.empty()) return Form::unknown;
  const bool ends = iso.find('/') != iso.npos;
  if (iso.front() == 'R') return recurrence() ? Form::recurrence : Form::unknown;
  if (iso.front() == 'P') {
    if (ends) return period_range() ? Form::period_range : Form::unknown;
    return period() ? Form::period : Form::unknown;
  }
  if (ends) return interval() ? Form::interval : Form::unknown;
  return moment() ? Form::moment : Form::unknown;
}

std::optional<Moment> Time::moment() const { return Moment::parse(iso); }

std::optional<Interval> Time::interval() const {
  const auto [first, second] = ends_of(iso);
  const auto from = Moment::parse(first), to = Moment::parse(second);
  if (!from || !to) return std::nullopt;
  return Interval{*from, *to};
}

std::optional<Period> Time::period() const { return Period::parse(iso); }

std::optional<PeriodRange> Time::period_range() const {
  const auto [first, second] = ends_of(iso);
  auto least = Period::parse(first), most = Period::parse(second);
  if (!least || !most) return std::nullopt;
  return PeriodRange{std::move(*least), std::move(*most)};
}

std::optional<Recurrence> Time::recurrence() const {
  if (!iso.starts_with("R/")) return std::nullopt;
  const std::string_view rest = std::string_view(iso).substr(2);
  Recurrence out;
  std::string_view every = rest;
  if (const auto [at, period] = ends_of(rest); !at.empty()) {
    out.at = Moment::parse(at);
    if (!out.at) return std::nullopt;
    every = period;
  }
  auto period = Period::parse(every);
  if (!period) return std::nullopt;
  out.every = std::move(*period);
  return out;
}

}  // namespace krnum
