#include "time/sorts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

// What the roles of calendar words open, whatever follows them.
constexpr RoleSet kClockRoles =
    set_of(CalendarRole::part_of_day) | set_of(CalendarRole::day_part) | set_of(CalendarRole::clock);
constexpr RoleSet kLengthRoles = set_of(CalendarRole::day_count) | set_of(CalendarRole::length);
constexpr RoleSet kDateRoles = kOpeningRoles & ~(kClockRoles | kLengthRoles | set_of(CalendarRole::every) |
                                                 set_of(CalendarRole::rate) | set_of(CalendarRole::match_half));

// What the calendar words at `at` open: those with the roles.
Sorts opened(const Scan& scan, std::uint32_t at, RoleSet roles) {
  Sorts out = 0;
  if ((roles & kDateRoles) != 0) out |= kDates;
  if ((roles & kLengthRoles) != 0) out |= kLengths;
  if ((roles & kClockRoles) != 0) out |= kClocks;
  if ((roles & set_of(CalendarRole::every)) != 0) out |= kRecurrences;
  if ((roles & set_of(CalendarRole::match_half)) != 0) out |= kMatchHalves;
  if ((roles & (set_of(CalendarRole::rate) | set_of(CalendarRole::weekday))) == 0) return out;
  scan.each_word(at, Role::calendar, [&](Scan::Word w) {
    if (w.calendar->role == CalendarRole::weekday && scan.is(w.end, "마다")) out |= kRecurrences;
    // 주 2회, but not 주민
    if (w.calendar->role == CalendarRole::rate && (scan.spaces(w.end) > w.end || scan.digit(w.end)))
      out |= kRecurrences;
  });
  return out;
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
// The first character that has the hash; 0 where none has.
constexpr auto kFirstOf = [] {
  std::array<char32_t, 256> out{};
  for (const Follower& f : kFollowers) out[hash(f.first)] = f.first;
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
  return (scan.roles(at) & kTimeUnitRoles) != 0 ? out | kLengths : out;
}

// Whether anything can follow there, told by the character.
bool may_follow(const Scan& scan, char32_t c) {
  return kFirstOf[hash(c)] == c || scan.lexicon().may_begin(c, kTimeUnits);
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

Sorts counted(const Scan& scan, std::uint32_t at, bool first);

// After a number that ends at `end`, where something may stand that it counts or that goes on with it: at `next`,
// behind a space, whose first character is `c`.
[[gnu::noinline]] Sorts counted_to(const Scan& scan, std::uint32_t end, std::uint32_t next, char32_t c, bool first) {
  Sorts out = followed_by(scan, next, c);
  if (!first || (is_hangul_syllable(c) && (c != U'에' || !scan.is(end, "에서 ")))) return out;
  if (scan.digit(end - 1)) out |= joined_figures(scan, end);
  const std::uint32_t second = second_number(scan, end);
  return second != 0 ? out | counted(scan, second, false) : out;
}

// After a number at `at`, wherever a reading of it ends.
Sorts counted(const Scan& scan, std::uint32_t at, bool first) {
  Sorts out = 0;
  std::uint32_t last = 0;
  const std::vector<Numeral>& numerals = scan.numerals(at);
  auto numeral = numerals.begin();
  std::uint32_t end = scan.digit(at) ? scan.digits(at).end : 0;
  while (true) {
    if (end != last) {
      last = end;
      const std::uint32_t next = scan.spaces(end);
      const char32_t c = decode(scan.text(), next).value;
      // Of Hangul only a unit and 에서 can.
      if (!is_hangul_syllable(c) || c == U'에' || may_follow(scan, c)) out |= counted_to(scan, end, next, c, first);
    }
    if (numeral == numerals.end()) return out;
    end = numeral++->end;
  }
}

}  // namespace

Sorts sorts_at(const Scan& scan, std::uint32_t at, bool words) {
  const char lead = scan.byte(at);
  if (lead == '\'' || (lead == '\xE2' && scan.any_of(at, "‘|’") != 0)) return kDates;
  Sorts out = 0;
  RoleSet roles = kNumeralWord;
  if (words) {
    roles = scan.roles(at);
    if ((roles & kOpeningRoles) != 0) out = opened(scan, at, roles);
  }
  if (lead == '\xEB' && (scan.is(at, "반 시간") || scan.is(at, "무박"))) out |= kLengths;
  return (roles & kNumeralWord) != 0 || scan.digit(at) ? out | counted(scan, at, true) : out;
}

}  // namespace krnum::detail
