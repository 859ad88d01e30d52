#include "time/year.h"

#include "time/sense.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kSyllable = 3;
constexpr std::int64_t kFirst = 1000, kLast = 2999;  // a number of four digits that is a year

// 2005~15년, 1970~80년대: the century is written once.
std::int64_t upper(const Count& c) {
  return c.range && c.low >= kFirst && c.high < 100 ? c.high + c.low / 100 * 100 : c.high;
}

bool month_follows(const Scan& scan, std::uint32_t at) {
  const Digits month = scan.digits(scan.spaces(at));
  return month.count >= 1 && month.count <= 2 && scan.is(month.end, "월");
}

}  // namespace

YearReading read_year(const Scan& scan, std::uint32_t from, std::uint32_t unit, const Count& c) {
  if (scan.any_of(unit, "년|年|세기|학년도|회계연도|회계년도|시즌") == 0) return {};
  YearReading out;
  const bool figures = c.script == Script::figures;
  const std::uint32_t written = scan.digits(from).count;
  const std::int64_t high = upper(c);
  if (scan.is(unit, "세기")) {
    if (c.low < 1 || c.high > 30 || c.high < c.low) return {};
    return {unit + 2 * kSyllable, (c.low - 1) * 100 + 1, (c.high - 1) * 100 + 1, Stretch::century, false};
  }
  if (scan.is(unit, "년대")) {
    if (c.low % 10 != 0 || high % 10 != 0 || high < c.low) return {};
    if (figures && written != 4 && written != 2) return {};
    if (c.low >= 100 && (c.low < kFirst || high > kLast)) return {};
    return {unit + 2 * kSyllable, c.low, high, Stretch::decade, false};
  }
  const std::uint32_t school = scan.any_of(unit, "학년도|회계연도|회계년도|시즌");
  if (school != 0 && written == 4 && c.low >= 1900 && high >= c.low && high <= 2100)
    return {school, c.low, high, Stretch::none, false};

  const bool hanja = scan.is(unit, "年");
  if (!scan.is(unit, "년") && !hanja) return {};
  out.end = unit + kSyllable;
  // 2014년도; where 도 is 'also', nobody can tell, and the value is the same.
  if (scan.is(out.end, "도") && scan.ends_phrase(out.end + kSyllable) && !even_so_long(scan, out.end))
    out.end += kSyllable;
  out.low = c.low;
  out.high = high;
  // 0000년 is a year that never was; 9999년 12월 31일 is one by its month.
  if (figures && written == 4 && c.low == c.high && (c.low == 0 || (c.low > kLast && month_follows(scan, out.end))))
    return out;
  if (c.low >= kFirst && high <= kLast && high >= c.low) {
    // 천 년, 이천 년 are lengths, 2000년 is a year.
    if (!figures && !hanja && c.low % 1000 == 0) return {};
    return out;
  }
  out.short_year = true;
  if (c.low < 100 && (!figures || written != 2)) return {};  // 이 년, 십 년, 1년
  if (c.low >= 1 && c.low < kFirst && c.low == c.high) return out;
  // 90~95년, 00년
  if (figures && written == 2 && ((c.low > 31 && c.high <= 99 && c.high > c.low) || (c.low == 0 && c.high == 0)))
    return out;
  return {};
}

}  // namespace krnum::detail
