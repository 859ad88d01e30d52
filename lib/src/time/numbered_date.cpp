// Dates of numbers: 2022년, 5월, 2분기, 14일, '22년, 2022. 5. 14.
#include "time/date_reader.h"
#include "time/figures.h"
#include "time/year.h"

namespace krnum::detail {

bool DateReader::number(std::uint32_t from) {
  if (first()) {
    const bool may_quote = scan_.byte(from) == '\'' || scan_.byte(from) == '\xE2';
    const std::uint32_t quote = may_quote ? scan_.any_of(from, "'|’|‘") : 0;
    if (quote != 0) return quoted_year(quote);
  } else if (now_.rank != Rank::none && now_.rank != Rank::year && now_.rank != Rank::month) {
    return false;
  }
  if (scan_.digit(from) && figures(from)) return true;
  for (const Count& c : scan_.counts(from)) {
    const bool century_once = c.low >= 1000 && c.high < 100;  // 1970~80년대
    if (c.low < 0 || (c.high < c.low && !century_once) || c.over || c.indefinite || c.script == Script::native)
      continue;
    if (c.low > 1'000'000 || c.high > 1'000'000) continue;
    if (numbered(from, c)) {
      now_.counted = true;
      if (c.script == Script::figures || c.script == Script::mixed) now_.spelled = false;
      return true;
    }
  }
  return false;
}

// 2022. 5. 14, 5/14, 7·30 재보선; 작년 7·30 재보선.
bool DateReader::figures(std::uint32_t from) {
  if (scan_.hangul(scan_.digits(from).end)) return false;
  DateReading read;
  if (first() && (read_figures(scan_, from, read) || read_named_day(scan_, from, read))) {
    const Direction direction = now_.from.direction;
    now_ = read;
    now_.counted = true;
    both(&Point::direction, direction);
    return true;
  }
  if (now_.rank != Rank::year || now_.range || !read_named_day(scan_, from, read)) return false;
  both(&Point::month, read.from.month);
  both(&Point::day, read.from.day);
  now_.counted = true;
  now_.spelled = false;
  return took(read.end, Rank::day);
}

// '22년, '22. 5. 14.
bool DateReader::quoted_year(std::uint32_t from) {
  const Digits d = scan_.digits(from);
  if (d.count != 2) return false;
  now_.counted = true;
  Count c;
  c.low = c.high = d.value;
  if (scan_.is(d.end, "년") && year(from, d.end, c)) {
    now_.spelled = now_.short_year = false;
    return true;
  }
  DateReading figures;
  if (!read_figures(scan_, from, figures) || !figures.from.two_digit_year) return false;
  now_ = figures;
  now_.weak = false;
  return true;
}

bool DateReader::numbered(std::uint32_t from, const Count& c) {
  const bool figures = c.script == Script::figures;
  // 십칠 세기, 오월 십사 일: dictated with spaces; of one syllable the numeral may be another word.
  const std::uint32_t unit = figures || !c.weak ? scan_.spaces(c.end) : c.end;
  const bool parted = !figures && unit != c.end;
  if (below(Rank::year) && year(from, unit, c)) return true;
  if (c.high < c.low) return false;
  if (below(Rank::month) && now_.rank != Rank::stretch && scan_.is(unit, "월")) {
    if (c.high > 99) return false;
    // 3월요일 is nothing; 사월 is the table's.
    const bool alone = now_.words == 0;
    if (alone && !figures && c.script != Script::hanja && c.low > 12) return false;
    set(&Point::month, Known::exact, c.low, c.high);
    if (c.low < 1 || c.high > 12) both(&Point::impossible, true);
    took(unit + kSyllable, Rank::month);
    now_.lone_month = alone;
    now_.weak = alone && c.weak;
    return true;
  }
  if (below(Rank::month) && scan_.is(unit, "月") && c.low >= 1 && c.high <= 12) {
    set(&Point::month, Known::exact, c.low, c.high);
    return took(unit + kSyllable, Rank::month);
  }
  if (below(Rank::stretch) && c.low >= 1 && c.high <= 4 && !(c.listed && c.high == 4)) {
    // 2분기, 2/4분기, 2·4분기, 이사분기.
    std::uint32_t end = 0;
    if (scan_.is(unit, "분기")) end = unit + 2 * kSyllable;
    if (const std::uint32_t four = scan_.any_of(c.end, "/4|·4|4|사|／4|ㆍ4")) {
      const std::uint32_t word = scan_.spaces(four);
      if (!c.range && !scan_.is(c.end, "4") && scan_.is(word, "분기")) end = word + 2 * kSyllable;
    }
    if (end != 0 && !scan_.is(end, "마다")) {
      stretch(Stretch::quarter, c.low, c.high);
      return took(end, Rank::stretch);
    }
  }
  if (now_.rank == Rank::month && c.low >= 1 && c.high <= 6 && figures &&
      (scan_.is(unit, "주차") || scan_.is(unit, "주"))) {
    const std::uint32_t end = unit + (scan_.is(unit, "주차") ? 2 : 1) * kSyllable;
    if (scan_.ends_word(end)) {
      set(&Point::week, Known::exact, c.low, c.high);
      return took(end, Rank::week);
    }
  }
  if (below(Rank::day) && now_.rank != Rank::week && now_.rank != Rank::year && now_.rank != Rank::stretch &&
      (scan_.is(unit, "일") || scan_.is(unit, "日"))) {
    const bool alone = now_.rank == Rank::none;
    if (alone && parted) return false;  // 십팔 일 동안
    if (scan_.any_of(unit, "일반|일본|일요|일정|일괄|일자리") != 0 && !scan_.ends_word(unit + kSyllable)) return false;
    if (c.low < 1 || c.high > 31) {
      // 2월 45일 is a date that cannot be, 100일 none.
      if (alone || c.high > 99) return false;
      both(&Point::impossible, true);
    }
    set(&Point::day, Known::exact, c.low, c.high);
    took(unit + kSyllable, Rank::day);
    now_.lone_day = alone;
    now_.weak = alone && c.weak;
    return true;
  }
  return false;
}

bool DateReader::year(std::uint32_t from, std::uint32_t unit, const Count& c) {
  const YearReading y = read_year(scan_, from, unit, c);
  if (y.end == 0) return false;
  if (y.stretch != Stretch::none) stretch(y.stretch, 0, 0);
  set(&Point::year, Known::exact, y.low, y.high);
  if (y.low == 0 && !y.short_year && y.stretch == Stretch::none) both(&Point::impossible, true);
  if (y.high < 100 && y.short_year) both(&Point::two_digit_year, true);
  took(y.end, Rank::year);
  now_.short_year = y.short_year;
  return true;
}

}  // namespace krnum::detail
