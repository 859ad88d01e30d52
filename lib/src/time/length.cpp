#include "time/length.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/stable_sort.h"
#include "krnum/decimal.h"
#include "text/utf8.h"
#include "time/sense.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kUnits = "YMWDhms";  // coarse to fine

// The place of a unit in kUnits.
constexpr std::size_t rank_of(char unit) {
  std::size_t i = 0;
  while (i < kUnits.size() && kUnits[i] != unit) ++i;
  return i;
}

bool agrees(const Count& count, CalendarRole unit) {
  const bool native = count.script == Script::native;
  switch (unit) {
    case CalendarRole::unit_sino:
      return !native;
    case CalendarRole::unit_native:
      return native || count.script == Script::figures;
    case CalendarRole::unit_both:
      return true;
    default:
      return false;
  }
}

// Syllables that make another word of a unit, whose last syllable is `last`: 달러, 분기, 주년, 년대, 해리, 분의 1.
bool another_word(const Scan& scan, std::uint32_t end, char32_t last) {
  switch (last) {
    case U'달':
      return scan.is(end, "러") || scan.is(end, "란") || scan.is(end, "걀");
    case U'해':
      return scan.is(end, "리") || scan.is(end, "상") || scan.is(end, "협");
    case U'주':
      return scan.any_of(end, "년|차|기|자|택|권|식|민|의보|의사|저|력|전|행|소|제|요|문") != 0 ||
             scan.is(scan.spaces(end), "당 ");
    case U'년':
      return scan.any_of(end, "대|차|월|도|생|산|형|식") && !even_so_long(scan, end);
    case U'분': {
      const std::uint32_t of = scan.is(end, "의") ? scan.spaces(end + 3) : 0;
      return scan.any_of(end, "기|야|류|량|들|께|위|석|명|단|산") != 0 ||
             (of != 0 && (scan.digit(of) || scan.any_of(of, "일|이|삼|사|오|육|칠|팔|구|십") != 0));
    }
    case U'초':
      return scan.any_of(end, "등|반|중|기|대|급|코|록|점|순|과") != 0 && !scan.is(end, "대");
    case U'일':
      return scan.any_of(end, "반|본|괄|정|자리|상|요일|어|등|부터 ") != 0 && !scan.is(end, "부터");
    default:
      return false;
  }
}

// The sign of a unit of one character, 0 of a longer one.
char32_t lone_sign(const Scan& scan, std::uint32_t begin, std::uint32_t end) {
  const CodePoint c = decode(scan.text(), begin);
  return begin + c.length == end ? c.value : 0;
}

// 반 that is one half and no beginning of 반복, 반드시.
std::uint32_t read_half(const Scan& scan, std::uint32_t at) {
  const std::uint32_t from = scan.spaces(at);
  if (!scan.is(from, "반") || from - at > 1) return 0;
  return scan.ends_word(from + 3) || scan.any_of(from + 3, "가량|정도|쯤|동안|만에|이상|째|간|가까이|남짓|안|내") != 0
             ? from + 3
             : 0;
}

LengthPart whole_part(char unit, std::int64_t low, std::int64_t high) {
  return {.unit = unit,
          .half = false,
          .hundredths = 0,
          .tail = 0,
          .times = 1,
          .low = low,
          .high = high,
          .low_place = {},
          .high_place = {}};
}

// One half of a unit in the next smaller ones.
void add_half(Length& length) {
  const auto add = [&](char unit, std::int64_t n) { length.parts.push_back(whole_part(unit, n, n)); };
  length.half = true;
  switch (length.parts.back().unit) {
    case 'Y':
      return add('M', 6);
    case 'M':
      return add('D', 15);
    case 'D':
      return add('h', 12);
    case 'h':
      return add('m', 30);
    case 'm':
      return add('s', 30);
    default:
      length.parts.back().half = true;
  }
}

struct Unit {
  char letter = 0;
  std::int64_t times = 1;
};

Unit unit_of(std::string_view text) {
  Unit out;
  std::size_t i = 0;
  for (std::int64_t n = 0; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
    n = n * 10 + (text[i] - '0');
    out.times = n;
  }
  if (i < text.size()) out.letter = text[i];
  return out;
}

LengthPart part_of(const Count& count, Unit unit) {
  LengthPart out = whole_part(unit.letter, count.low, count.high);
  out.times = unit.times;
  out.low_place = count.low_place;
  out.high_place = count.high_place;
  return out;
}

// The number of units where it is whole and moderate, else kNone.
std::int64_t units_of(const LengthPart& part, bool high) {
  constexpr std::int64_t kMost = 1'000'000'000'000;
  const std::int64_t n = high ? part.high : part.low;
  return part.half || part.tail != 0 || n > kMost / part.times ? Count::kNone : n < 0 ? n : n * part.times;
}

// Appends the same as exact text, `mark` before it (P, T or nothing), and the letter of the unit.
void append_part(const Scan& scan, const LengthPart& part, bool high, std::string_view mark, std::string& out) {
  const char letter = part.unit >= 'a' ? static_cast<char>(part.unit - ('a' - 'A')) : part.unit;
  if (const std::int64_t units = units_of(part, high); units >= 0) {
    std::array<char, 24> written;  // PT, at most 13 figures, and the letter
    char* to = std::copy(mark.begin(), mark.end(), written.data());
    to = std::to_chars(to, written.data() + written.size() - 1, units).ptr;
    *to++ = letter;
    out.append(written.data(), to);
    return;
  }
  out += mark;
  const std::string counted = scan.text_of(high ? part.high : part.low, high ? part.high_place : part.low_place);
  out += part.times == 1 ? counted : (*Decimal::parse(counted) * Decimal(part.times)).to_string();
  if (part.hundredths != 0) out.append(1, '.').append(scan.text().substr(part.tail, part.hundredths));
  if (part.half) out += ".5";
  out += letter;
}

// What a court has passed: 징역 (1년 6월).
bool sentence_before(const Scan& scan, std::uint32_t at) {
  return scan.any_before(scan.spaces_before(at), "징역|금고|실형|집행유예|자격정지|정직|구류|감봉");
}

// As many of the finer unit make up one of the coarser, and it is no part of the same length.
bool fills(char coarse, char fine, std::int64_t count) {
  if (coarse == 'Y') return (fine == 'M' && count >= 12) || (fine == 'D' && count >= 365);
  if (coarse == 'M') return fine == 'D' && count > 31;
  if (coarse == 'D') return fine == 'h' && count >= 24;
  return ((coarse == 'h' && fine == 'm') || (coarse == 'm' && fine == 's')) && count >= 60;
}

// Appends what continues `length`, which begins at `begin`: the longest further part, and so on.
bool read_part(const Scan& scan, std::uint32_t begin, std::uint32_t at, std::size_t finest, Length& length) {
  for (const Count& count : scan.counts(at)) {
    // A space between the number and its unit: 3 년, 60여 년.
    const std::uint32_t from = scan.spaces(count.end);
    if (!scan.lexicon().may_begin(scan.text(), from, kTimeUnits) || (scan.roles(from) & kTimeUnitRoles) == 0) continue;
    Scan::Word best;
    scan.each_word(from, Role::calendar_part, [&](Scan::Word w) {
      const bool some = w.calendar->role == CalendarRole::unit_sino && scan.is(at, "몇");
      if (!some && !agrees(count, w.calendar->role)) return;
      if (!another_word(scan, w.end, decode_before(scan.text(), w.end).value)) best = w;
    });
    if (!best && scan.is(from, "월") && count.script != Script::native && sentence_before(scan, begin)) {
      // 징역 1년 6월: months, as courts count them.
      best = scan.word(from, CalendarRole::unit_law);
    }
    if (!best) continue;
    const char32_t sign = lone_sign(scan, from, best.end);
    if (sign == U'해' && count.script == Script::figures) continue;
    if (count.script == Script::native && sign == U'달' && scan.is(best.end, "러")) continue;  // 스무 달러
    const Unit unit = unit_of(best.calendar->text);
    const std::size_t rank = rank_of(unit.letter);
    if (rank == kUnits.size() || rank < finest) continue;
    // 1년 365일 24시간 says one thing three times.
    if (!length.parts.empty() && fills(length.parts.back().unit, unit.letter, count.low)) return false;
    if (length.parts.empty() && length.known) {
      length.first = count.low;
      length.first_unit = unit.letter;
      length.bare_unit = sign == U'년' || sign == U'일' || sign == U'분' || sign == U'초' || sign == U'年' ||
                         sign == U'日' || sign == U'分';
      length.weak = count.weak && length.bare_unit;
      // 천 년, 십 년; but 이 년, 만년 and 십분 are other words as often.
      if (unit.letter == 'Y' && from > count.end && count.low != 2) length.weak = false;
      if (sign == U'분' && scan.is(at, "몇")) length.weak = true;  // 몇 분이 오셨다
      if (count.weak && sign == U'주') length.weak = true;
      // 한해, 한주: solid, they are other words as often.
      if (count.script == Script::native && from == count.end && (sign == U'해' || sign == U'주')) length.weak = true;
    } else {
      length.bare_unit = false;
      length.weak = false;
    }
    length.end = best.end;
    std::uint32_t fraction = 0;  // 10초18, 1분 44초 40: hundredths of a second
    if (unit.letter == 's' && count.script == Script::figures && !count.range && count.low != Count::kNone) {
      const std::uint32_t part = scan.digit(best.end) ? best.end : best.end + 1;
      const Digits d = scan.digits(part);
      const bool spaced = part > best.end;
      const bool plain = !scan.hangul(d.end) || scan.ends_word(d.end);
      if (d.count >= 1 && d.count <= 3 && scan.byte(d.end) != '.' && plain &&
          (spaced ? d.count == 2 && scan.byte(best.end) == ' ' &&
                        (!length.parts.empty() || scan.any_of(d.end, "의|으로|로|을|를") != 0)
                  : true)) {
        fraction = d.end;
      }
    }
    length.spelled = length.spelled && count.script != Script::figures && count.script != Script::mixed;
    length.over = length.over || count.over;
    length.range = length.range || count.range;
    length.approx = length.approx || count.indefinite;
    length.known = length.known && count.known;
    length.parts.push_back(part_of(count, unit));
    if (fraction != 0) {
      const std::uint32_t digits = scan.digit(best.end) ? best.end : best.end + 1;
      LengthPart& seconds = length.parts.back();
      seconds.tail = digits;
      const std::size_t last = scan.text().substr(0, fraction).find_last_not_of('0');
      seconds.hundredths = static_cast<std::uint8_t>(last + 1 - digits);
      length.end = fraction;
    }
    return true;
  }
  return false;
}

// Past the comma behind a part of rank below `finest`, where a finer part follows that a shift follows; else 0.
std::uint32_t parts_in_a_row(const Scan& scan, std::uint32_t end, std::size_t finest) {
  if (scan.byte(end) != ',') return 0;
  const std::uint32_t next = scan.spaces(end + 1);
  if (!scan.digit(next)) return 0;
  Length part;
  if (!read_part(scan, next, next, finest, part)) return 0;
  const Scan::Word shift = scan.word(scan.spaces(part.end), CalendarRole::shift);
  return shift && scan.ends_word(shift.end) ? next : 0;
}

// 2박 3일, 무박 2일.
bool read_nights(const Scan& scan, std::uint32_t at, Length& length) {
  std::uint32_t end = 0;
  if (scan.is(at, "무박")) end = at + 6;
  for (const Count& c : scan.counts(at)) {
    if (end == 0 && c.low >= 0 && scan.is(c.end, "박")) end = c.end + 3;
  }
  if (end == 0) return false;
  if (scan.byte(end) == '/' || scan.is(end, "·")) end += scan.byte(end) == '/' ? 1 : 2;
  const std::uint32_t days = scan.spaces(end);
  for (const Count& c : scan.counts(days)) {
    if (c.low < 0 || c.range || !scan.is(c.end, "일")) continue;
    length.end = c.end + 3;
    length.spelled = c.script != Script::figures;
    length.parts.push_back(part_of(c, {'D', 1}));
    return true;
  }
  return false;
}

// The parts of P1W, P6M, PT6H.
void read_iso(std::string_view text, Length& length) {
  length.word = true;
  if (text.empty()) {
    length.known = false;
    return;  // 한나절, 몇 년
  }
  if (text.front() == '~') {
    length.approx = true;
    text.remove_prefix(1);
  }
  bool clock = false;
  std::int64_t number = 0;
  for (const char c : text.substr(1)) {
    if (c == 'T') {
      clock = true;
    } else if (c >= '0' && c <= '9') {
      number = number * 10 + (c - '0');
    } else {
      length.parts.push_back(whole_part(clock ? static_cast<char>(c + ('a' - 'A')) : c, number, number));
      number = 0;
    }
  }
  if (!length.parts.empty()) length.first_unit = length.parts.front().unit;
}

// 여 after the unit: 1시간여.
void read_over(const Scan& scan, Length& length) {
  if (scan.is(length.end, "여") &&
      (scan.ends_word(length.end + 3) || scan.any_of(length.end + 3, "만에|간|동안|전|뒤|후") != 0)) {
    length.end += 3;
    length.over = true;
  }
}

}  // namespace

void read_lengths(const Scan& scan, std::uint32_t at, std::vector<Length>& out) {
  const std::size_t before = out.size();
  Length length;
  if (read_nights(scan, at, length)) out.push_back(length);
  length = {};

  // A word that is a length may open one: 하루 12시간 is two, 일주일 하고 사흘 one.
  if (scan.hangul(at)) {
    scan.each_word(at, Role::calendar, [&](Scan::Word w) {
      const CalendarRow& row = *w.calendar;
      Length word;
      word.end = w.end;
      if (row.role == CalendarRole::length) {
        read_iso(row.text, word);
      } else if (row.role == CalendarRole::day_count) {
        word.word = true;
        word.range = row.n[0] != row.n[1];
        word.approx = word.range;
        word.weak = row.n[2] != 0;
        word.first_unit = 'D';
        word.parts.push_back(whole_part('D', row.n[0], row.n[1]));
        if (const std::uint32_t half = read_half(scan, word.end)) {
          Length longer = word;
          longer.end = half;
          add_half(longer);
          out.push_back(longer);
        }
      } else {
        return;
      }
      out.push_back(word);
    });
    // 반년 is a word, 반 시간 half of what follows.
    if (scan.is(at, "반 시간")) {
      Length half;
      half.end = at + 10;
      half.first_unit = 'm';
      half.parts.push_back(whole_part('m', 30, 30));
      out.push_back(half);
    }
  }

  std::size_t finest = 0;
  std::uint32_t from = at;
  while (length.parts.size() < kUnits.size() && read_part(scan, at, from, finest, length)) {
    // 2019년 31개월: the year is a date.
    if (length.parts.size() > 1 && length.parts.front().unit == 'Y' && units_of(length.parts.front(), false) >= 1000)
      break;
    finest = rank_of(length.parts.back().unit) + 1;
    Length stage = length;
    read_over(scan, stage);
    if (const std::uint32_t half = length.known ? read_half(scan, length.end) : 0) {
      Length longer = length;
      longer.end = half;
      add_half(longer);
      out.push_back(longer);
    }
    out.push_back(stage);
    from = scan.spaces(length.end);
    if (const std::uint32_t and_so = scan.any_of(from, "하고 |그리고 ")) from = and_so;
    // 1개월, 21일 전: parts in a row are one length where the shift after the last serves them all.
    if (const std::uint32_t after = parts_in_a_row(scan, length.end, finest)) from = after;
    // 3년 사흘, 석 달 열흘: a day word ends it.
    const Scan::Word days = scan.word(from, CalendarRole::day_count);
    if (days && finest <= 3) {
      Length longer = length;
      longer.end = days.end;
      longer.bare_unit = longer.weak = false;
      longer.range = longer.range || days.calendar->n[0] != days.calendar->n[1];
      longer.parts.push_back(whole_part('D', days.calendar->n[0], days.calendar->n[1]));
      out.push_back(longer);
    }
  }
  sort_few(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
           [](const Length& a, const Length& b) { return a.end > b.end; });
}

std::string iso_of(const Scan& scan, const Length& length) {
  if (!length.known || length.parts.empty()) return {};
  std::string out;
  const auto write = [&](bool high) {
    constexpr std::string_view kMarks = "PT";
    std::size_t written = 0;  // of the marks: P before the first part, T before the first of the clock
    for (const LengthPart& part : length.parts) {
      const std::size_t marks = part.unit >= 'a' ? 2 : 1;
      append_part(scan, part, high, kMarks.substr(written, marks > written ? marks - written : 0), out);
      written = std::max(written, marks);
    }
  };
  write(false);
  if (!length.range) return out;
  out += '/';
  write(true);
  return out;
}

bool shift_by(const Length& length, int sign, bool high, Point& point) {
  constexpr std::int64_t kMost = 10'000'000'000;  // more years than any calendar has, and no sum overflows
  if (!length.known || length.parts.empty()) return false;
  for (const LengthPart& part : length.parts) {
    std::int64_t n = units_of(part, high);
    if (n < 0 || n > kMost) return false;
    n *= sign;
    switch (part.unit) {
      case 'Y':
        point.shift_months += 12 * n;
        break;
      case 'M':
        point.shift_months += n;
        break;
      case 'W':
        point.shift_days += 7 * n;
        break;
      case 'D':
        point.shift_days += n;
        break;
      case 'h':
        point.shift_seconds += 3600 * n;
        break;
      case 'm':
        point.shift_seconds += 60 * n;
        break;
      default:
        point.shift_seconds += n;
    }
    point.shift_unit = part.unit;
  }
  return true;
}

}  // namespace krnum::detail
