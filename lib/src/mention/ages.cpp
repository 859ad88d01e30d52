#include "mention/ages.h"

#include <algorithm>
#include <string>

#include "mention/context.h"
#include "mention/tail.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kSurnames =
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 "
    "민 류 나 진 지 "
    "엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 어 은 "
    "편 용 ";

// What stands behind a name: 이수민 대표(47).
constexpr std::string_view kTitles =
    "씨 군 양 옹 대표 회장 부회장 사장 부사장 전무 상무 이사 본부장 실장 부장 차장 과장 팀장 센터장 원장 소장 단장 "
    "감독 코치 선수 "
    "교수 박사 연구원 교사 교장 선생 의원 위원장 총장 시장 지사 장관 차관 대통령 작가 시인 화가 배우 가수 기자 변호사 "
    "검사 판사 "
    "의사 간호사 약사 목사 신부 스님 이장 조합장 점장 여사 할머니 할아버지 ";

bool is_title(std::string_view word) {
  const std::size_t found = (std::string(" ").append(kTitles)).find(" " + std::string(word) + " ");
  return found != std::string::npos;
}

// 김민수(32), 최모(32)씨, 박 씨(45), 이수민 대표(47), 이지은(29·사진).
void read_bracketed_age(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Candidate>& out) {
  constexpr std::u32string_view kBefore = U"(·,/ ";
  const char32_t left = before(text, at);
  if (kBefore.find(left) == kBefore.npos || (left == U' ' && !ends_with_before(text, at, ", "))) return;
  // (남·53), (여, 31): the sex stands before.
  std::uint32_t bracket = at;
  for (const std::string_view sex : {"남·", "여·", "남, ", "여, ", "남/", "여/", "남,", "여,"}) {
    if (ends_with_before(text, at, sex)) bracket = static_cast<std::uint32_t>(at - sex.size());
  }
  if (before(text, bracket) != U'(') return;
  std::uint32_t n = 0;
  while (n < 4 && is_figure(krnum::detail::at(text, at + n))) ++n;
  const char32_t right = krnum::detail::at(text, at + n);
  if (n == 0 || n > 3 || (right != U')' && right != U'·' && right != U',' && right != U'ㆍ' && right != U'/')) return;
  const Decimal years = Decimal::from_digits(text.substr(at, n));
  if (years < Decimal(1) || years > Decimal(115)) return;
  Span name = run_before(text, bracket - 1);
  if (name.end != bracket - 1 || name.empty()) return;
  const bool person = bracket < at;
  if (is_title(name.of(text))) {
    if (const Span owner = run_before(text, name.begin); !owner.empty() && owner.end < name.begin) name = owner;
  }
  if (!person && (syllables(name) < 2 || syllables(name) > 4)) return;
  const std::string surname = std::string(text.substr(name.begin, 3)) + " ";
  // A Korean surname, or a longer name that is no noun of the tables: 킵루토(31).
  if (!person && kSurnames.find(surname) == kSurnames.npos) {
    const auto noun = lexicon.longest(text, name.begin, Role::noun);
    if (syllables(name) < 3 || years < Decimal(15) || years > Decimal(99) || (noun && noun->end == name.end)) return;
  }
  Candidate c;
  c.kind = Kind::age;
  c.core = c.numeral = {at, at + n};
  c.amount = Amount::of(years);
  c.unit = unit_of_code(lexicon, "a");
  c.closes = true;
  c.joined = true;
  out.push_back(std::move(c));
}

// Which years of a decade a word picks: thirds, the first the longest.
struct Third {
  std::string_view word;
  int from, to;
};
constexpr Third kThirds[] = {{"초중반", 0, 6}, {"초·중반", 0, 6}, {"중후반", 4, 9}, {"중·후반", 4, 9},
                             {"초반", 0, 3},   {"중반", 4, 6},    {"후반", 7, 9}};

// The decade at `at`: the byte after the number, and its first year; `at` where none stands.
std::uint32_t decade_at(const NumeralMemo& numerals, std::uint32_t at, int& year) {
  for (const Numeral& n : numerals.at(at)) {
    if (n.script == Script::native || n.amount.exact() == nullptr || !n.amount.exact()->is_decimal()) continue;
    const auto value = n.amount.low.numerator().to_int64();
    if (!value || *value < 10 || *value > 90 || *value % 10 != 0) continue;
    year = static_cast<int>(*value);
    return n.end;
  }
  return at;
}

// Whether 대, or a second decade, can stand behind the number.
bool may_be_decade(const NumeralMemo& numerals, std::string_view text, std::uint32_t begin) {
  const std::vector<Numeral>& all = numerals.at(begin);
  return std::any_of(all.begin(), all.end(), [&](const Numeral& n) {
    const char32_t c = at(text, n.end);
    if (is_hangul_syllable(c)) return c == U'대' || c == U'에' || c == U'부';
    return c > 0x7F || c == U'~' || c == U'-' || syllable_at(text, skip_blanks(text, n.end)) == U'대';
  });
}

// 30대 후반, 20~30대, 십대.
void read_decade(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals, std::uint32_t begin,
                 std::vector<Candidate>& out) {
  constexpr std::string_view kDecade = "대";
  const Lexicon& lexicon = knowledge.lexicon();
  if (!may_be_decade(numerals, text, begin)) return;
  int first = 0;
  std::uint32_t end = decade_at(numerals, begin, first);
  if (end == begin) return;
  int last = first;
  std::uint32_t numeral = end;
  // 이십 대 직장인 is spelled with a space as well.
  if (is_hangul_syllable(at(text, begin)) && has_prefix_at(text, skip_blanks(text, end), kDecade))
    end = skip_blanks(text, end);
  if (has_prefix_at(text, end, kDecade)) end += 3;
  for (const std::string_view link : {"~", "∼", "-", "·", "∙", "ㆍ", "～", "에서 ", "부터 "}) {
    if (!has_prefix_at(text, end, link)) continue;
    const auto next = static_cast<std::uint32_t>(end + link.size());
    const std::uint32_t stop = decade_at(numerals, next, last);
    if (stop == next || last <= first) return;
    numeral = end = stop;
    if (!has_prefix_at(text, end, kDecade)) return;
    end += 3;
    break;
  }
  if (end == numeral) return;
  const std::uint32_t decade = end;
  int from = first;
  int to = last + 9;
  const std::uint32_t word = skip_blanks(text, end);
  for (const Third& third : kThirds) {
    if (!has_prefix_at(text, word, third.word)) continue;
    from = first + third.from;
    to = last + third.to;
    end = static_cast<std::uint32_t>(word + third.word.size());
    break;
  }
  // 소방차 20대, 20대 국회, 30대 그룹: the table knows what is no age.
  if (knowledge.senses.find("{대}", text, {begin, decade})) return;
  Candidate c;
  c.kind = Kind::age;
  c.bound = Bound::band;
  c.core = {begin, end};
  c.numeral = {begin, numeral};
  c.unit_span = {decade - 3, decade};
  c.amount = Amount::between(Exact(Decimal(from)), Exact(Decimal(to)));
  c.unit = unit_of_code(lexicon, "a");
  c.script = is_hangul_syllable(at(text, begin)) ? Script::sino : Script::figures;
  c.syllables = 2;
  c.closes = closes_run(lexicon, text, end);
  c.joined = true;
  c.score = 1;  // above 20 of what 대 counts, which the table would know
  out.push_back(std::move(c));
}

constexpr std::string_view kChildren[] = {"아들", "딸",   "아기",   "아가",     "아이", "영아", "유아", "영유아",
                                          "여아", "남아", "쌍둥이", "신생아",   "손자", "손녀", "손주", "조카",
                                          "애기", "자녀", "외동딸", "외동아들", "막내", "둘째", "첫째"};

}  // namespace

bool read_months_old(const Lexicon& lexicon, std::string_view text, std::vector<Candidate>& candidates) {
  bool found = false;
  for (Candidate& c : candidates) {
    if (c.kind != Kind::duration || c.phrase != Candidate::kNoPhrase) continue;
    if (c.unit.over != unit_of_code(lexicon, "mo").over) continue;
    std::uint32_t next = skip_blanks(text, c.core.end);
    for (const std::string_view word :
         {"이하 ", "미만 ", "이상 ", "된 ", "차 ", "짜리 ", "정도 된 ", "쯤 된 ", "갓 넘은 "}) {
      if (has_prefix_at(text, next, word)) next = skip_blanks(text, static_cast<std::uint32_t>(next + word.size()));
    }
    if (next == c.core.end) continue;
    for (const std::string_view child : kChildren) {
      const auto end = static_cast<std::uint32_t>(next + child.size());
      if (!has_prefix_at(text, next, child) || !closes_run(lexicon, text, end)) continue;
      c.kind = Kind::age;
      c.joined = true;
      found = true;
      break;
    }
  }
  return found;
}

void read_ages(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals, std::uint32_t at,
               std::vector<Candidate>& out) {
  read_bracketed_age(knowledge.lexicon(), text, at, out);
  read_decade(knowledge, text, numerals, at, out);
}

}  // namespace krnum::detail
