#include "mention/shapes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "mention/context.h"
#include "mention/quantity.h"
#include "mention/tail.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

// The ASCII digits at `at`, at most `most` of them; 0 where more follow or none stands.
std::uint32_t digits_at(std::string_view text, std::uint32_t at, std::uint32_t most) {
  std::uint32_t count = 0;
  while (at + count < text.size() && is_figure(static_cast<unsigned char>(text[at + count]))) {
    if (++count > most) return 0;
  }
  return count;
}

bool ends_figures(std::string_view text, std::uint32_t end) {
  const char32_t c = at(text, end);
  return !is_figure(c) && !is_latin(c) &&
         !((c == U'-' || c == U'.' || c == U',' || c == U':') && is_figure(at(text, end + 1)));
}

// == telephone numbers

// The groups of a number as they are written: digits a group, least and most.
struct PhonePlan {
  std::string_view begins;
  std::array<std::uint8_t, 6> groups;  // least, most of each group; 0 0 closes
};

constexpr std::array kPhonePlans{
    PhonePlan{"02", {2, 2, 3, 4, 4, 4}},  PhonePlan{"01", {3, 3, 3, 4, 4, 4}}, PhonePlan{"0", {3, 3, 3, 4, 4, 4}},
    PhonePlan{"050", {4, 4, 3, 4, 4, 4}}, PhonePlan{"15", {4, 4, 4, 4, 0, 0}}, PhonePlan{"16", {4, 4, 4, 4, 0, 0}},
    PhonePlan{"18", {4, 4, 4, 4, 0, 0}},  PhonePlan{"14", {4, 4, 4, 4, 0, 0}},
};

std::uint32_t match_plan(std::string_view text, std::uint32_t at, const PhonePlan& plan, std::string& digits) {
  if (!has_prefix_at(text, at, plan.begins)) return 0;
  for (std::size_t group = 0; group < plan.groups.size() && plan.groups[group] > 0; group += 2) {
    if (group > 0) {
      const char c = at < text.size() ? text[at] : '\0';
      // 02)123-4567, 010 1234 5678; what has no digit of a trunk prefix parts its groups by a hyphen only.
      if (c != '-' && !(plan.begins[0] == '0' && (c == ' ' || c == '.' || (c == ')' && group == 2)))) return 0;
      ++at;
      if (c == ')' && at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
    }
    const std::uint32_t n = digits_at(text, at, plan.groups[group + 1]);
    if (n < plan.groups[group]) return 0;
    digits.append(text.substr(at, n));
    at += n;
  }
  return ends_figures(text, at) ? at : 0;
}

constexpr std::size_t kLongestPhone = 11;  // 010-1234-5678

// Whether behind the digit at `begin` another can stand, on it or behind what parts the groups.
bool goes_on_to_digit(const Lexicon& lexicon, std::string_view text, std::uint32_t begin) {
  if (!lexicon.may_begin(text, begin, role_bit(Role::digit))) return false;
  std::uint32_t next = begin + 3;
  if (lexicon.may_begin(text, next, role_bit(Role::digit))) return true;
  if (syllable_at(text, next) == U'에') next += 3;
  if (next < text.size() && text[next] == '-') ++next;
  return lexicon.may_begin(text, skip_blanks(text, next), role_bit(Role::digit));
}

// 공일공에 일이삼사에 오육칠팔: digit by digit, its groups parted by blanks, 에 or hyphens.
void read_spoken_phone(const Knowledge& knowledge, std::string_view text, std::uint32_t begin,
                       std::vector<Candidate>& out) {
  const Lexicon& lexicon = knowledge.lexicon();
  constexpr std::size_t kLeast = 9;
  constexpr std::size_t kMost = 12;
  if (!goes_on_to_digit(lexicon, text, begin)) return;
  std::string digits;
  std::uint32_t end = begin;
  std::size_t first_group = 0;  // digits before the first gap
  for (std::uint32_t at = begin; digits.size() <= kMost;) {
    const auto match = lexicon.longest(text, at, Role::digit);
    if (match && match->end == at + 3 && is_hangul_syllable(krnum::detail::at(text, at))) {
      digits.push_back(static_cast<char>('0' + match->find(Role::digit)->payload));
      end = at = match->end;
      continue;
    }
    std::uint32_t next = at;
    if (has_prefix_at(text, next, "에")) next += 3;
    if (next < text.size() && text[next] == '-') ++next;
    next = skip_blanks(text, next);
    if (next == at || digits.empty()) break;
    if (first_group == 0) first_group = digits.size();
    at = next;
  }
  // 칠팔구공이에요: the copula, no two.
  const std::size_t most = digits.starts_with("02") ? 10 : digits.starts_with("050") ? 12 : kLongestPhone;
  if (digits.starts_with('0') && digits.size() == most + 1 && digits.ends_with('2') &&
      lexicon.longest(text, end - 3, Role::copula)) {
    digits.pop_back();
    end -= 3;
  }
  // 일오팔팔 일이삼사: eight digits that no trunk prefix opens.
  constexpr std::array<std::string_view, 3> kShared{"15", "16", "18"};
  const bool shared = digits.size() == 8 && first_group == 4 &&
                      std::any_of(kShared.begin(), kShared.end(), [&](auto head) { return digits.starts_with(head); });
  // 국번 없이 일일구: the words around say that it is called.
  const bool short_number = (digits.size() == 3 || digits.size() == 4) && digits[0] == '1' &&
                            end - begin == 3 * digits.size() && knowledge.senses.find("{phone}", text, {begin, end});
  if (!short_number && !shared && (digits.size() < kLeast || digits.size() > kMost || digits[0] != '0')) return;
  Candidate c;
  c.kind = Kind::phone;
  c.amount.form = Amount::Form::digits;
  c.core = c.numeral = {begin, end};
  c.script = Script::sino;
  c.syllables = static_cast<std::uint8_t>(digits.size());
  c.amount.digits = std::move(digits);
  c.joined = true;
  c.closes = closes_run(lexicon, text, end);
  out.push_back(std::move(c));
}

// +82-2-345-6789: the code of a country and three groups and more, parted by hyphens or blanks.
void read_international(std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  constexpr std::uint32_t kLongestGroup = 4;
  constexpr std::size_t kLeast = 9;
  constexpr std::size_t kMost = 15;  // E.164
  if (is_word(before(text, begin))) return;
  Candidate c;
  c.kind = Kind::phone;
  c.amount.form = Amount::Form::digits;
  std::uint32_t at = begin + 1;
  std::size_t groups = 0;
  while (c.amount.digits.size() <= kMost) {
    const std::uint32_t n = digits_at(text, at, kLongestGroup);
    if (n == 0) return;
    c.amount.digits.append(text.substr(at, n));
    at += n;
    ++groups;
    const bool parted =
        at < text.size() && (text[at] == '-' || text[at] == ' ') && is_figure(krnum::detail::at(text, at + 1));
    if (!parted) break;
    ++at;
  }
  const std::size_t digits = c.amount.digits.size();
  if (groups < 3 || digits < kLeast || digits > kMost || !ends_figures(text, at)) return;
  c.core = c.numeral = {begin, at};
  c.joined = true;
  out.push_back(std::move(c));
}

// Whether a telephone number can begin with the figures at `at`: all plans begin with 0 or 1, and something parts their
// groups; else it is one run of eleven, or a short number.
bool may_be_phone(std::string_view text, std::uint32_t at) {
  if (text[at] != '0' && text[at] != '1') return false;
  std::uint32_t end = at;
  while (end < text.size() && is_figure(static_cast<unsigned char>(text[end]))) ++end;
  const char next = end < text.size() ? text[end] : '\0';
  return end - at >= kLongestPhone || next == '-' || next == ' ' || next == '.' || next == ')' ||
         (text[at] == '1' && (end - at == 3 || end - at == 4));
}

void read_phone(const Knowledge& knowledge, std::string_view text, std::uint32_t at, std::vector<Candidate>& out) {
  if (!may_be_phone(text, at)) return;
  Candidate c;
  c.kind = Kind::phone;
  c.amount.form = Amount::Form::digits;
  for (const PhonePlan& plan : kPhonePlans) {
    c.amount.digits.clear();
    if (const std::uint32_t end = match_plan(text, at, plan, c.amount.digits); end > 0) {
      c.core = c.numeral = {at, end};
      c.joined = true;
      out.push_back(std::move(c));
      return;
    }
  }
  // 01012345678 in one run.
  if (has_prefix_at(text, at, "010") && digits_at(text, at, 11) == 11) {
    c.core = c.numeral = {at, at + 11};
    c.amount.digits = std::string(text.substr(at, 11));
    c.joined = true;
    out.push_back(std::move(c));
    return;
  }
  // 112, 119, 1339: the words around say that it is called.
  const std::uint32_t n = digits_at(text, at, 4);
  if (n >= 3 && text[at] == '1' && ends_figures(text, at + n) && knowledge.senses.find("{phone}", text, {at, at + n})) {
    c.core = c.numeral = {at, at + n};
    c.amount.digits = std::string(text.substr(at, n));
    c.joined = true;
    out.push_back(std::move(c));
  }
}

// == scores and ratios

// The byte after what parts two sides ("대" with blanks, ':', '-'), or `at`.
std::uint32_t skip_versus(std::string_view text, std::uint32_t at, char& sign) {
  const std::uint32_t begin = skip_blanks(text, at);
  if (has_prefix_at(text, begin, "대")) {
    sign = 'v';
    return skip_blanks(text, begin + 3);
  }
  const char c = at < text.size() ? text[at] : '\0';
  if (c == ':' || c == '-' || c == '/') {
    sign = c;
    return at + 1;
  }
  if (begin > at && has_prefix_at(text, begin, ": ")) {
    sign = ':';
    return begin + 2;
  }
  return at;
}

constexpr std::uint8_t kLongestSide = 7;  // syllables: 백이십삼 대 일

// One side: a figure, or beside 대 a Sino-Korean numeral. The byte after it, or `at`.
std::uint32_t side_at(const NumeralMemo& numerals, std::string_view text, std::uint32_t at, char sign, Decimal& value) {
  if (is_hangul_syllable(krnum::detail::at(text, at))) {
    if (sign == ':' || sign == '-' || sign == '/') return at;
    for (const Numeral& n : numerals.at(at)) {
      const Exact* exact = n.amount.exact();
      if (n.script != Script::sino || n.syllables > kLongestSide || exact == nullptr || !exact->is_decimal()) continue;
      value = exact->numerator();
      return n.end;
    }
    return at;
  }
  std::uint32_t n = digits_at(text, at, 5);
  if (n == 0) return at;
  if (sign != '-' && at + n + 1 < text.size() && text[at + n] == '.' &&
      is_figure(static_cast<unsigned char>(text[at + n + 1]))) {
    n += 1 + digits_at(text, at + n + 1, 5);
  }
  auto parsed = Decimal::parse(text.substr(at, n));
  if (!parsed) return at;
  value = *std::move(parsed);
  return at + n;
}

// 14:05, 9:30: an hour, a colon, two figures below 60. Of one, 1:10 and the like, a proportion is written as often.
bool is_clock(std::string_view written) {
  const std::size_t colon = written.find(':');
  if (colon == written.npos || colon == 0 || colon > 2 || written.size() != colon + 3) return false;
  const bool hour =
      colon == 1 ? written[0] > '1' || written[2] == '0' : written[0] < '2' || (written[0] == '2' && written[1] <= '4');
  return hour && written[colon + 1] < '6';
}

// Whether what parts two sides can stand at `at`, where a number ends.
bool may_part_sides(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  if (c == ':' || c == '-' || c == '/') return true;
  const std::uint32_t next = skip_blanks(text, at);
  return syllable_at(text, next) == U'대' || (next > at && next < text.size() && text[next] == ':');
}

// The first side ends at what parts two sides.
bool may_be_versus(const NumeralMemo& numerals, std::string_view text, std::uint32_t begin) {
  if (!is_hangul_syllable(at(text, begin))) {
    std::uint32_t end = begin + digits_at(text, begin, 5);
    if (end == begin) return false;
    if (end + 1 < text.size() && text[end] == '.' && is_figure(static_cast<unsigned char>(text[end + 1])))
      end += 1 + digits_at(text, end + 1, 5);
    return may_part_sides(text, end);
  }
  const std::vector<Numeral>& first = numerals.at(begin);
  return std::any_of(first.begin(), first.end(), [&](const Numeral& n) { return may_part_sides(text, n.end); });
}

void read_versus(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals, std::uint32_t begin,
                 std::vector<Candidate>& out) {
  if (!may_be_versus(numerals, text, begin)) return;
  const Lexicon& lexicon = knowledge.lexicon();
  Candidate c;
  c.amount.form = Amount::Form::parts;
  char sign = '\0';
  std::uint32_t end = begin;
  while (c.amount.parts.size() < 4) {
    std::uint32_t next = end;
    char here = '\0';
    if (end > begin) {
      next = skip_versus(text, end, here);
      if (next == end || (sign != '\0' && here != sign)) break;
    }
    Decimal value;
    const std::uint32_t stop = side_at(numerals, text, next, here, value);
    if (stop == next) break;
    // 5대이며, 1대만: five of them, no 5 to 2.
    if (end > begin && is_hangul_syllable(at(text, next)) != is_hangul_syllable(at(text, begin))) break;
    // 자동차 3대 2명: what has a unit of its own is no side.
    if (end > begin && here == 'v' && !has_prefix_at(text, stop, "로") && !has_prefix_at(text, stop, "의") &&
        !has_prefix_at(text, stop, "이")) {
      std::vector<UnitReading> units;
      read_units(lexicon, text, stop, units);
      if (!units.empty()) break;
    }
    c.amount.parts.push_back(std::move(value));
    end = stop;
    if (here != '\0') sign = here;
  }
  if (c.amount.parts.size() < 2 || !ends_figures(text, end)) return;
  const char32_t left = before(text, begin);
  if (is_latin(left) || left == U'-' || left == U':' || left == U'.') return;
  const bool spelled = is_hangul_syllable(at(text, begin));
  // 이 대 일로, 오 대 일의: nothing else shows that spelled sides are one.
  constexpr std::string_view kAfterSpelled[] = {"로",   "으로", "의",   "이다",   "이었",
                                                "이라", "이며", "이고", "입니다", "였"};
  const bool told = std::any_of(std::begin(kAfterSpelled), std::end(kAfterSpelled),
                                [&](std::string_view word) { return has_prefix_at(text, end, word); });
  c.core = c.numeral = {begin, end};
  c.joined = true;
  c.closes = closes_run(lexicon, text, end);
  if (spelled) c.script = Script::sino;
  const std::string_view code = sign == '-' ? "{a-b}" : sign == ':' ? "{a:b}" : sign == '/' ? "{a/b}" : "{a대b}";
  const auto sense = knowledge.senses.find(code, text, c.core);
  const bool parted = c.core.of(text).find(" 대 ") != std::string_view::npos;  // 육 대 오, but 만대만
  if (spelled && !told && !(sense && c.closes && parted)) return;
  if ((sign == '-' || sign == '/') && !sense) return;
  if (sign == ':' && !sense && is_clock(text.substr(begin, end - begin))) return;
  c.kind = sense ? sense->kind : Kind::ratio;
  out.push_back(std::move(c));
}

// The number that `mark` follows: figures or a spelled numeral. The byte after it, or `at`.
std::uint32_t number_before(const NumeralMemo& numerals, std::string_view text, std::uint32_t at, std::string_view mark,
                            Decimal& value) {
  for (const Numeral& n : numerals.at(at)) {
    const Exact* exact = n.amount.exact();
    if (exact == nullptr || !exact->is_decimal() || !exact->numerator().is_integer() ||
        !has_prefix_at(text, n.end, mark))
      continue;
    value = exact->numerator();
    return n.end;
  }
  return at;
}

// 3승 1패, 3승 2무 1패, 삼승 일패.
void read_record(const Lexicon& lexicon, std::string_view text, const NumeralMemo& numerals, std::uint32_t begin,
                 std::vector<Candidate>& out) {
  const std::vector<Numeral>& first = numerals.at(begin);
  const bool won = std::any_of(first.begin(), first.end(), [&](const Numeral& n) {
    const char32_t mark = syllable_at(text, n.end);
    return (mark == U'승' || mark == U'무' || mark == U'패') && !numerals.at(skip_blanks(text, n.end + 3)).empty();
  });
  if (!won) return;
  Candidate c;
  c.kind = Kind::score;
  c.amount.form = Amount::Form::parts;
  std::string unit;
  std::uint32_t end = begin;
  for (const std::string_view mark : {"승", "무", "패"}) {
    const std::uint32_t next = end > begin ? skip_blanks(text, end) : end;
    Decimal value;
    const std::uint32_t stop = number_before(numerals, text, next, mark, value);
    if (stop == next) continue;
    c.amount.parts.push_back(std::move(value));
    unit += mark;
    end = static_cast<std::uint32_t>(stop + mark.size());
  }
  // 3승 alone is a count.
  if (c.amount.parts.size() < 2) return;
  c.core = c.numeral = {begin, end};
  c.unit.over = {UnitTerm::kNoun, unit};
  c.script = is_hangul_syllable(at(text, begin)) ? Script::sino : Script::figures;
  c.joined = true;
  c.closes = closes_run(lexicon, text, end);
  out.push_back(std::move(c));
}

// == losses

// (1,234)백만원, (5.3)%: in accounts brackets are a minus. What stands around the bracket is read as one quantity.
void read_loss(const Knowledge& knowledge, std::string_view text, std::uint32_t at, std::vector<Candidate>& out) {
  constexpr std::uint32_t kMost = 24;  // bytes of a unit
  if (before(text, at) != U'(') return;
  const std::size_t close = text.substr(at, kMost).find_first_not_of("0123456789,.");
  if (close == std::string_view::npos || text[at + close] != ')') return;
  std::string joined(text.substr(at, close));
  joined += text.substr(at + close + 1, kMost);
  const NumeralMemo numerals(knowledge.lexicon(), joined);
  QuantityScratch scratch;
  Measured m;
  const QuantityReader reader(knowledge, joined, numerals, scratch);
  if (!reader.read_best(0, m) || !m.has_unit || m.numeral->amount.exact() == nullptr) return;
  if (m.unit.kind != Kind::money && m.unit.kind != Kind::percent) return;
  Candidate c = reader.candidate_of(m);
  c.amount.low = -c.amount.low;
  const auto bracket = static_cast<std::uint32_t>(at + close);
  c.core = {at - 1, m.end + at + 1};
  c.numeral = {at, bracket};
  c.unit_span = {m.unit_span.begin + at + 1, m.unit_span.end + at + 1};
  c.prefixed = true;
  c.closes = closes_run(knowledge.lexicon(), text, c.core.end);
  out.push_back(std::move(c));
}

}  // namespace

void read_shapes(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals, std::uint32_t at,
                 std::vector<Candidate>& out) {
  if (text[at] == '+') {
    read_international(text, at, out);
    return;
  }
  if (is_figure(krnum::detail::at(text, at))) {
    read_phone(knowledge, text, at, out);
    read_loss(knowledge, text, at, out);
  } else {
    read_spoken_phone(knowledge, text, at, out);
  }
  read_versus(knowledge, text, numerals, at, out);
  read_record(knowledge.lexicon(), text, numerals, at, out);
}

}  // namespace krnum::detail
