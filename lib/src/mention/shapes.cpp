#include "mention/shapes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "mention/context.h"
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

Decimal decimal_of(std::string_view digits) { return Decimal::from_digits(digits); }

bool ends_figures(std::string_view text, std::uint32_t end) {
  const char32_t c = at(text, end);
  return !is_figure(c) && !is_latin(c) &&
         !((c == U'-' || c == U'.' || c == U',' || c == U':') && is_figure(at(text, end + 1)));
}

// ---- telephone numbers
// ------------------------------------------------------------------------------------------------

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

void read_phone(const Knowledge& knowledge, std::string_view text, std::uint32_t at, std::vector<Candidate>& out) {
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

// ---- scores and ratios
// ------------------------------------------------------------------------------------------------

// The byte after what parts two sides ("대" with blanks, ':', '-'), or `at`.
std::uint32_t skip_versus(std::string_view text, std::uint32_t at, char& sign) {
  const std::uint32_t begin = skip_blanks(text, at);
  if (has_prefix_at(text, begin, "대")) {
    sign = 'v';
    return skip_blanks(text, begin + 3);
  }
  const char c = at < text.size() ? text[at] : '\0';
  if (c == ':' || c == '-') {
    sign = c;
    return at + 1;
  }
  if (begin > at && has_prefix_at(text, begin, ": ")) {
    sign = ':';
    return begin + 2;
  }
  return at;
}

std::uint32_t number_at(std::string_view text, std::uint32_t at, char sign) {
  std::uint32_t n = digits_at(text, at, 5);
  if (n > 0 && sign != '-' && at + n + 1 < text.size() && text[at + n] == '.' &&
      is_figure(static_cast<unsigned char>(text[at + n + 1]))) {
    n += 1 + digits_at(text, at + n + 1, 5);
  }
  return n;
}

void read_versus(const Knowledge& knowledge, std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  Candidate c;
  c.amount.form = Amount::Form::parts;
  char sign = '\0';
  std::uint32_t end = begin;
  while (c.amount.parts.size() < 4) {
    std::uint32_t at = end;
    char here = '\0';
    if (end > begin) {
      at = skip_versus(text, end, here);
      if (at == end || (sign != '\0' && here != sign)) break;
    }
    const std::uint32_t n = number_at(text, at, here);
    if (n == 0) break;
    auto part = Decimal::parse(text.substr(at, n));
    if (!part) break;
    // 자동차 3대 2명: what has a unit of its own is no side.
    std::vector<UnitReading> units;
    if (end > begin) {
      read_units(knowledge.lexicon(), text, at + n, units);
      if (!units.empty() && here == 'v' && !has_prefix_at(text, at + n, "로") && !has_prefix_at(text, at + n, "의"))
        break;
    }
    c.amount.parts.push_back(*std::move(part));
    end = at + n;
    if (here != '\0') sign = here;
  }
  if (c.amount.parts.size() < 2 || !ends_figures(text, end)) return;
  const char32_t left = before(text, begin);
  if (is_latin(left) || left == U'-' || left == U':' || left == U'.') return;
  c.core = c.numeral = {begin, end};
  c.joined = true;
  const std::string_view code = sign == '-' ? "{a-b}" : sign == ':' ? "{a:b}" : "{a대b}";
  const auto sense = knowledge.senses.find(code, text, c.core);
  if (sign == '-' && !sense) return;
  c.kind = sense ? sense->kind : Kind::ratio;
  out.push_back(std::move(c));
}

// 3승 1패, 3승 2무 1패.
void read_record(std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  Candidate c;
  c.kind = Kind::score;
  c.amount.form = Amount::Form::parts;
  std::string unit;
  std::uint32_t end = begin;
  constexpr std::array<std::string_view, 3> kMarks{"승", "무", "패"};
  for (std::size_t next = 0; next < kMarks.size();) {
    const std::uint32_t at = end > begin ? skip_blanks(text, end) : end;
    const std::uint32_t n = digits_at(text, at, 4);
    if (n == 0) break;
    const auto mark = std::find_if(kMarks.begin() + next, kMarks.end(),
                                   [&](std::string_view m) { return has_prefix_at(text, at + n, m); });
    if (mark == kMarks.end()) break;
    c.amount.parts.push_back(decimal_of(text.substr(at, n)));
    unit += *mark;
    end = static_cast<std::uint32_t>(at + n + mark->size());
    next = mark - kMarks.begin() + 1;
  }
  // 3승 alone is a count.
  if (c.amount.parts.size() < 2) return;
  c.core = c.numeral = {begin, end};
  c.unit.over = {UnitTerm::kNoun, unit};
  c.joined = true;
  out.push_back(std::move(c));
}

// ---- an age behind a name
// ---------------------------------------------------------------------------------------------

constexpr std::string_view kSurnames =
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 "
    "민 류 나 진 지 "
    "엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 어 은 "
    "편 용 ";

// 김민수(32), 최모(32)씨, 박 씨(45), 이지은(29·사진).
void read_bracketed_age(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Candidate>& out) {
  if (before(text, at) != U'(') return;
  const std::uint32_t n = digits_at(text, at, 3);
  const char32_t right = krnum::detail::at(text, at + n);
  if (n == 0 || (right != U')' && right != U'·' && right != U',' && right != U'ㆍ' && right != U'/')) return;
  const Decimal years = decimal_of(text.substr(at, n));
  if (years < Decimal(1) || years > Decimal(115)) return;
  Span name = run_before(text, at - 1);
  if (name.end != at - 1 || name.empty()) return;
  if (syllables(name) == 1 && (name.of(text) == "씨" || name.of(text) == "군" || name.of(text) == "양"))
    name = run_before(text, name.begin);
  if (syllables(name) < 2 || syllables(name) > 4) return;
  const std::string surname = std::string(text.substr(name.begin, 3)) + " ";
  if (kSurnames.find(surname) == kSurnames.npos) return;
  Candidate c;
  c.kind = Kind::age;
  c.core = c.numeral = {at, at + n};
  c.amount = Amount::of(years);
  c.unit = unit_of_code(lexicon, "a");
  c.closes = true;
  c.joined = true;
  out.push_back(std::move(c));
}

// ---- words
// ------------------------------------------------------------------------------------------------------------

// 절반, 과반, 갑절.
void read_amount(const Lexicon& lexicon, std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  lexicon.each_of(text, begin, Role::amount, [&](std::uint32_t end, std::uint32_t index) {
    const Row& row = lexicon.sheet()[Section::amounts][index];
    const std::string_view value = row.fields[2];
    const std::size_t slash = value.find('/');
    const auto above = Decimal::parse(value.substr(0, slash));
    const auto below = slash == value.npos ? Result<Decimal>(Decimal(1)) : Decimal::parse(value.substr(slash + 1));
    const auto kind = kind_named(row.fields[1]);
    const auto bound = bound_named(row.fields[4]);
    if (!above || !below || !kind || !bound) return;
    const auto exact = Exact::ratio(*above, *below);
    if (!exact) return;
    Candidate c;
    c.core = c.numeral = {begin, end};
    c.kind = *kind;
    c.bound = *bound;
    c.amount = Amount::of(*exact);
    c.unit = unit_of_code(lexicon, row.fields[3]);
    c.script = Script::native;
    c.joined = true;
    c.closes = closes_run(lexicon, text, end);
    out.push_back(std::move(c));
  });
}

// 열에 아홉, 셋 중 하나: bare native numerals, the smaller of the larger.
void read_part(const Lexicon& lexicon, std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  const auto bare_native = [&](std::uint32_t at, Numeral& numeral) {
    std::vector<Numeral> all;
    read_numerals(lexicon, text, at, all);
    if (all.empty() || all.front().script != Script::native || all.front().determiner) return false;
    numeral = all.front();
    return numeral.amount.exact() != nullptr;
  };
  Numeral whole;
  if (!bare_native(begin, whole)) return;
  std::uint32_t next = 0;
  for (const std::string_view link : {"에 ", " 중 ", " 중에 ", " 가운데 "}) {
    if (has_prefix_at(text, whole.end, link)) next = static_cast<std::uint32_t>(whole.end + link.size());
  }
  Numeral part;
  if (next == 0 || !bare_native(next, part) || *part.amount.exact() >= *whole.amount.exact()) return;
  const auto exact = Exact::ratio(part.amount.low.numerator(), whole.amount.low.numerator());
  if (!exact) return;
  Candidate c;
  c.core = c.numeral = {begin, part.end};
  c.kind = Kind::fraction;
  c.amount = Amount::of(*exact);
  c.script = Script::native;
  c.joined = true;
  c.closes = closes_run(lexicon, text, part.end);
  out.push_back(std::move(c));
}

}  // namespace

void read_shapes(const Knowledge& knowledge, std::string_view text, std::uint32_t at, std::vector<Candidate>& out) {
  if (is_hangul_syllable(krnum::detail::at(text, at))) {
    read_amount(knowledge.lexicon(), text, at, out);
    read_part(knowledge.lexicon(), text, at, out);
    return;
  }
  read_phone(knowledge, text, at, out);
  read_versus(knowledge, text, at, out);
  read_record(text, at, out);
  read_bracketed_age(knowledge.lexicon(), text, at, out);
}

}  // namespace krnum::detail
