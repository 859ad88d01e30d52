#include "time/figures.h"

#include "text/utf8.h"

namespace krnum::detail {
namespace {

struct Parts {
  Digits part[3];
  int count = 0;
  char separator = 0;
  std::uint32_t end = 0;
  bool dot_after = false;
};

bool letter_or_digit(const Scan& scan, std::uint32_t at) {
  const char c = scan.byte(at);
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Two or three groups of digits parted by one sign.
Parts parts_at(const Scan& scan, std::uint32_t at) {
  Parts out;
  std::uint32_t from = at;
  while (out.count < 3) {
    const Digits d = scan.digits(from);
    if (d.count == 0 || d.count > 4) break;
    out.part[out.count++] = d;
    out.end = d.end;
    const char sign = scan.byte(d.end);
    if (sign != '.' && sign != '-' && sign != '/') break;
    if (out.separator != 0 && sign != out.separator) break;
    std::uint32_t next = d.end + 1;
    if (sign == '.') next = scan.byte(next) == ' ' ? next + 1 : next;
    if (!scan.digit(next)) break;
    out.separator = sign;
    from = next;
  }
  if (out.count > 1 && out.part[out.count - 1].end != out.end) out.count = 1;
  out.dot_after = out.separator == '.' && scan.byte(out.end) == '.';
  return out;
}

// 토요일(8/3): in brackets after a day of the week.
bool restates_a_weekday(const Scan& scan, std::uint32_t at, std::uint32_t end) {
  if (at == 0 || scan.byte(at - 1) != '(' || scan.byte(end) != ')') return false;
  const std::string_view before = scan.text().substr(0, at - 1);
  return before.ends_with("요일") || before.ends_with("욜");
}

// 5/14(토), 4/25 오후 4시: what follows says that it is a date.
bool date_follows(const Scan& scan, std::uint32_t at) {
  if (scan.byte(at) == '.') ++at;
  at = scan.spaces(at);
  if (scan.any_of(at, "오전|오후|새벽") != 0) return true;
  return scan.byte(at) == '(' && scan.any_of(at + 1, "월|화|수|목|금|토|일") != 0 &&
         (scan.byte(at + 4) == ')' || scan.is(at + 4, "요일)"));
}

bool month_and_day(std::int64_t month, std::int64_t day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

void set(DateReading& out, std::int64_t year, std::int64_t month, std::int64_t day) {
  Point& p = out.from;
  if (year >= 0) p.year = {Known::exact, static_cast<std::int32_t>(year)};
  if (month > 0) p.month = {Known::exact, static_cast<std::int32_t>(month)};
  if (day > 0) p.day = {Known::exact, static_cast<std::int32_t>(day)};
  out.rank = day > 0 ? Rank::day : Rank::month;
  out.complete = true;
  out.figures = true;
  out.spelled = false;
}

// 2Q, 1Q24, 3Q 2023, 1H24.
bool read_quarter(const Scan& scan, std::uint32_t at, DateReading& out) {
  const Digits d = scan.digits(at);
  // 1H24 is a half: only with its year, for 2H is a pencil.
  const bool half = scan.byte(d.end) == 'H' && d.value <= 2 && scan.digit(d.end + 1);
  if (d.count != 1 || d.value < 1 || d.value > 4 || (scan.byte(d.end) != 'Q' && !half)) return false;
  std::uint32_t end = d.end + 1;
  const Digits year = scan.digits(end);
  if (year.count == 2) {
    out.from.year = {Known::exact, static_cast<std::int32_t>(year.value)};
    out.from.two_digit_year = true;
    end = year.end;
  } else if (year.count == 4) {
    out.from.year = {Known::exact, static_cast<std::int32_t>(year.value)};
    end = year.end;
  }
  if (letter_or_digit(scan, end) || (half && end == d.end + 1)) return false;
  out.from.stretch = half ? Stretch::half : Stretch::quarter;
  out.from.stretch_value = static_cast<std::int32_t>(d.value);
  out.to = out.from;
  out.rank = Rank::stretch;
  out.end = end;
  out.complete = true;
  out.spelled = false;
  return true;
}

}  // namespace

bool read_figures(const Scan& scan, std::uint32_t at, DateReading& out) {
  if (!scan.digit(at) || !figures_go_on(scan, scan.digits(at).end)) return false;
  if (read_quarter(scan, at, out)) return true;
  const Parts p = parts_at(scan, at);
  if (p.count < 2 || letter_or_digit(scan, p.end)) {
    if (!(p.count == 3 && scan.byte(p.end) == 'T' && scan.digit(p.end + 1))) return false;
  }
  const std::int64_t a = p.part[0].value, b = p.part[1].value, c = p.count == 3 ? p.part[2].value : 0;
  const std::uint32_t na = p.part[0].count, nb = p.part[1].count, nc = p.count == 3 ? p.part[2].count : 0;
  const bool named = date_follows(scan, p.end) || restates_a_weekday(scan, at, p.end);
  bool weak = true;
  if (p.count == 3) {
    if (na == 4 && nb <= 2 && nc <= 2 && a >= 1000 && a <= 2999) {
      // An impossible day (2022-02-30) is still a date; a version or a code (1024.99.99) is none.
      if (!month_and_day(b, c)) return false;
      set(out, a, b, c);
      weak = false;
    } else if (na == 2 && nb <= 2 && nc <= 2 && month_and_day(b, c) && p.separator != '-') {
      set(out, a, b, c);
      out.from.two_digit_year = true;
      weak = !named;
    } else if (nc == 4 && na <= 2 && nb <= 2 && c >= 1000 && c <= 2999 && p.separator != '-') {
      // 13.5.2015 is day first, 4/25/2013 month first.
      const bool day_first = p.separator == '.' ? b <= 12 : a > 12;
      const std::int64_t month = day_first ? b : a, day = day_first ? a : b;
      if (!month_and_day(month, day)) return false;
      set(out, c, month, day);
      weak = false;
    } else {
      return false;
    }
  } else if (na == 4 && nb == 2 && p.separator == '-' && a >= 1900 && a <= 2100 && b >= 1 && b <= 12) {
    set(out, a, b, 0);
  } else if (na == 4 && nb <= 2 && p.separator == '.' && a >= 1900 && a <= 2100 && b >= 1 && b <= 12) {
    set(out, a, b, 0);
    weak = !p.dot_after;
  } else if (na <= 2 && nb <= 2 && p.separator == '/' && month_and_day(a, b)) {
    set(out, -1, a, b);
    weak = !named;
  } else if (na == 2 && nb == 2 && p.separator == '/' && a > 12 && b >= 1 && b <= 9) {
    // 22/04: no fraction is written so, and no month is the 22nd.
    set(out, a, b, 0);
    out.from.two_digit_year = true;
    weak = scan.any_of(p.end, "에|부터|까지") == 0;
  } else if (na <= 2 && nb <= 2 && p.separator == '.' && month_and_day(a, b) && (named || p.dot_after)) {
    set(out, -1, a, b);
    weak = !named;
  } else {
    return false;
  }
  out.end = p.end;
  // The full stop of 2022. 5. 14. belongs to the date, unless it ends the line and so the sentence.
  if (p.dot_after && out.rank == Rank::day) {
    const std::uint32_t after = scan.spaces(p.end + 1);
    if (after < scan.text().size() && scan.byte(after) != '\n' && !scan.digit(p.end + 1)) out.end = p.end + 1;
  } else if (p.dot_after && na == 4) {
    out.end = p.end + 1;
  }
  out.to = out.from;
  out.weak = weak;
  return true;
}

bool read_named_day(const Scan& scan, std::uint32_t at, DateReading& out) {
  const Digits month = scan.digits(at);
  if (month.count == 0 || month.count > 2) return false;
  const std::uint32_t next = scan.any_of(month.end, "·|ㆍ|・");
  if (next == 0) return false;
  const Digits day = scan.digits(next);
  if (day.count == 0 || day.count > 2 || !month_and_day(month.value, day.value)) return false;
  if (!scan.word(scan.spaces(day.end), CalendarRole::event_noun)) return false;
  set(out, -1, month.value, day.value);
  out.figures = false;
  out.to = out.from;
  out.end = day.end;
  return true;
}

bool read_second_figures(const Scan& scan, std::uint32_t at, DateReading& out) {
  if (read_figures(scan, at, out)) return true;
  const Parts p = parts_at(scan, at);
  if (p.count == 0 || p.count > 2 || letter_or_digit(scan, p.end) || scan.hangul(p.end)) return false;
  const std::int64_t a = p.part[0].value, b = p.count == 2 ? p.part[1].value : 0;
  if (p.count == 2 ? !month_and_day(a, b) : a < 1 || a > 31) return false;
  set(out, -1, p.count == 2 ? a : 0, p.count == 2 ? b : a);
  out.to = out.from;
  out.end = p.end;
  return true;
}

}  // namespace krnum::detail
