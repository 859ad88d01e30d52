#include "time/sorts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

// What a calendar word that ends at `end` opens.
Sorts sorts_of(const Scan& scan, CalendarRole role, std::uint32_t end) {
  switch (role) {
    case CalendarRole::part_of_day:
    case CalendarRole::day_part:
    case CalendarRole::clock:
      return kClocks;
    case CalendarRole::day_count:
    case CalendarRole::length:
      return kLengths;
    case CalendarRole::every:
      return kRecurrences;
    case CalendarRole::rate:  // 주 2회, but not 주민
      return scan.spaces(end) > end || scan.digit(end) ? kRecurrences : Sorts{0};
    case CalendarRole::weekday:
      return scan.is(end, "마다") ? kDates | kRecurrences : kDates;
    case CalendarRole::match_half:
      return kMatchHalves;
    default:
      return role < kFirstPart ? kDates : Sorts{0};
  }
}

constexpr WordList kDots = "·|ㆍ|・";

// What a number before it counts, by its first character: all but the units of lengths, which are the table's.
struct Follower {
  char32_t first = 0;
  std::string_view word;
  Sorts sorts = 0;
};
constexpr auto kFollowers = std::to_array<Follower>({
    {U'4', "4", kDates},        // 2·4분기
    {U':', ":", kClocks},       // 14:30
    {U'H', "H", kDates},        // 1H24
    {U'Q', "Q", kDates},        // 1Q24
    {U'年', "年", kDates},      // 二〇二六年
    {U'日', "日", kDates},      // 五日
    {U'時', "時", kClocks},     // 九時
    {U'月', "月", kDates},      // 五月
    {U'년', "년", kDates},      // 2012년, 90년대
    {U'박', "박", kLengths},    // 2박 3일
    {U'분', "분기", kDates},    // 3분기
    {U'사', "사분기", kDates},  // 이사분기
    {U'사', "사 ", kDates},     // 이사 분기
    {U'사', "사\u00A0", kDates},
    {U'세', "세기", kDates},           // 19세기
    {U'시', "시즌", kDates},           // 2012시즌
    {U'시', "시", kClocks},            // 9시
    {U'여', "여", kLengths},           // 10여 년
    {U'월', "월", kDates | kLengths},  // 5월, 징역 6월
    {U'일', "일", kDates},             // 14일
    {U'학', "학년", kDates},           // 2014학년도
    {U'회', "회계", kDates},           // 2014회계연도
    {U'／', "／4", kDates},            // 2／4분기
});

// The first row of each first character, by a hash of it that no two of them share.
constexpr std::uint8_t hash(char32_t c) { return static_cast<std::uint8_t>(c ^ c >> 8); }
constexpr auto kRowOf = [] {
  std::array<std::uint8_t, 256> out{};
  out.fill(kFollowers.size());
  for (std::size_t i = kFollowers.size(); i-- > 0;) out[hash(kFollowers[i].first)] = static_cast<std::uint8_t>(i);
  return out;
}();
static_assert(std::ranges::all_of(kFollowers, [](const Follower& f) {
  return kFollowers[kRowOf[hash(f.first)]].first == f.first;
}));

// What stands right at `at`, where a number ends; `c` is its first character.
Sorts followed_by(const Scan& scan, std::uint32_t at, char32_t c) {
  Sorts out = 0;
  for (std::size_t i = kRowOf[hash(c)]; i < kFollowers.size() && kFollowers[i].first == c; ++i) {
    if (scan.is(at, kFollowers[i].word)) out |= kFollowers[i].sorts;
  }
  if (!scan.lexicon().may_begin(scan.text(), at, kTimeUnits)) return out;
  scan.each_word(at, Role::calendar_part, [&](Scan::Word w) {
    if (is_time_unit(w.calendar->role)) out |= kLengths;
  });
  return out;
}

// Figures that a sign joins: 2022-05-14, 5/14, 22. 5. 14, 4·10 (총선).
Sorts joined_figures(const Scan& scan, std::uint32_t end) {
  switch (scan.byte(end)) {
    case '.':
      return scan.digit(end + 1) || (scan.byte(end + 1) == ' ' && scan.digit(end + 2)) ? kDates : Sorts{0};
    case '-':
    case '/':
      return scan.digit(end + 1) ? kDates : Sorts{0};
    default: {
      const std::uint32_t second = scan.any_of(end, kDots);
      return second != 0 && scan.digit(second) ? kDates : Sorts{0};
    }
  }
}

// A second number that ends a range: 2~3년, 7·8월, 십오에서 십육 일.
std::uint32_t second_number(const Scan& scan, std::uint32_t end) {
  if (const std::uint32_t at = scan.tilde(end)) return at;
  if (const std::uint32_t at = scan.any_of(end, kDots)) return at;
  return scan.is(end, "에서 ") ? scan.spaces(end + 6) : 0;
}

// After a number at `at`, wherever a reading of it ends.
Sorts counted(const Scan& scan, std::uint32_t at, bool first) {
  Sorts out = 0;
  std::uint32_t last = 0;
  scan.each_number_end(at, [&](std::uint32_t end) {
    if (end == last) return;
    last = end;
    const std::uint32_t next = scan.spaces(end);
    const char32_t c = decode(scan.text(), next).value;
    out |= followed_by(scan, next, c);
    if (!first || (is_hangul_syllable(c) && (c != U'에' || !scan.is(end, "에서 ")))) return;
    if (scan.digit(end - 1)) out |= joined_figures(scan, end);
    if (const std::uint32_t second = second_number(scan, end)) out |= counted(scan, second, false);
  });
  return out;
}

}  // namespace

Sorts sorts_at(const Scan& scan, std::uint32_t at, bool words) {
  const char32_t c = decode(scan.text(), at).value;
  if (c == U'\'' || c == U'‘' || c == U'’') return kDates;
  Sorts out = 0;
  bool number = !words || scan.digit(at);
  if (words) {
    scan.lexicon().each(scan.text(), at, [&](const Match& m) {
      for (const Lexeme& l : m.lexemes) {
        if (l.role == Role::calendar) out |= sorts_of(scan, scan.lexicon().calendar()[l.payload].role, m.end);
        number = number || l.role <= Role::indefinite;
      }
    });
  }
  if ((c == U'반' && scan.is(at, "반 시간")) || (c == U'무' && scan.is(at, "무박"))) out |= kLengths;
  return number ? out | counted(scan, at, true) : out;
}

}  // namespace krnum::detail
