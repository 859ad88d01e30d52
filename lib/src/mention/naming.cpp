#include "mention/naming.h"

#include <algorithm>
#include <string>

#include "mention/context.h"
#include "mention/tail.h"

namespace krnum::detail {
namespace {

// Nothing else stands on the line.
bool is_plain_line(const Scene& s) {
  const std::uint32_t begin = skip_blanks_before(s.text, s.candidate.core.begin);
  const std::uint32_t end = skip_blanks(s.text, s.candidate.core.end);
  return (begin == 0 || is_break(before(s.text, begin))) && (end == s.text.size() || is_break(at(s.text, end)));
}

// 제2022-47호: the number of a notice, whose halves are no ordinals.
bool in_a_file_number(const Scene& s) {
  const std::uint32_t begin = s.candidate.numeral.begin;
  const std::uint32_t end = s.candidate.core.end;
  if (before(s.text, begin) != U'제' && before(s.text, begin) != U'-' && at(s.text, end) != U'-') return false;
  if (ends_with_before(s.text, begin, "제")) return at(s.text, end) == U'-' && is_figure(at(s.text, end + 1));
  if (at(s.text, end) == U'-' && end - begin == 4) {  // 2025-0391호
    std::uint32_t more = end + 1;
    while (is_figure(at(s.text, more))) ++more;
    if (more > end + 1 && has_prefix_at(s.text, more, "호")) return true;
  }
  if (before(s.text, begin) != U'-' || s.candidate.joined) return false;
  std::uint32_t digits = begin - 1;
  while (digits > 0 && is_figure(before(s.text, digits))) --digits;
  return digits < begin - 1 && ends_with_before(s.text, digits, "제");
}

// 2024고단1234, 2017다225312: the year and the number of a case, with its kind between them.
bool is_case_at(std::string_view text, std::uint32_t year) {
  constexpr std::uint32_t kYear = 4;
  constexpr std::string_view kKinds =
      " 가합 가단 가소 나 다 라 마 머 카합 카단 카기 타경 타채 고합 고단 고정 고약 노 도 로 모 초 초기 감고 구합 구단 "
      "누 두 루 무 "
      "아 드합 드단 르 므 느단 느합 브 스 헌가 헌나 헌다 헌라 헌마 헌바 헌사 허 후 회합 하합 하단 하면 개회 간합 간회 ";
  if (is_figure(before(text, year))) return false;
  for (std::uint32_t i = 0; i < kYear; ++i) {
    if (!is_figure(at(text, year + i))) return false;
  }
  const std::uint32_t kind = year + kYear;
  const std::uint32_t end = run_end(text, kind);
  if (end == kind || end - kind > 6 || !is_figure(at(text, end))) return false;
  return kKinds.find(" " + std::string(text.substr(kind, end - kind)) + " ") != kKinds.npos;
}

// 아이폰 15 프로: a model, and no percentage.
bool in_a_model(const Scene& s) {
  constexpr std::string_view kMakes[] = {"아이폰", "아이패드", "맥북", "갤럭시", "픽셀", "에어팟", "서피스"};
  if (s.candidate.kind != Kind::percent || s.candidate.unit_span.of(s.text) != "프로") return false;
  const Span run = run_before(s.text, s.candidate.core.begin);
  return std::find(std::begin(kMakes), std::end(kMakes), run.of(s.text)) != std::end(kMakes);
}

// Either of the two numbers of a case.
bool in_a_case(const Scene& s) {
  const std::uint32_t begin = s.candidate.numeral.begin;
  if (s.candidate.numeral.size() >= 4 && is_case_at(s.text, begin)) return true;
  if (!is_hangul_syllable(before(s.text, begin))) return false;
  const std::uint32_t kind = run_begin(s.text, begin);
  return kind < begin && kind >= 4 && is_case_at(s.text, kind - 4);
}

}  // namespace

// A code, an account, a barcode: nobody writes nine figures and more without grouping them.
bool is_long_code(const Scene& s) {
  constexpr std::uint32_t kLongest = 8;
  if (s.candidate.script != Script::figures || s.candidate.phrase != Candidate::kNoPhrase || s.candidate.joined ||
      !s.candidate.unit_span.empty() || s.candidate.prefixed || s.candidate.numeral.size() <= kLongest)
    return false;
  return numeral_of(s).find_first_not_of("0123456789") == std::string_view::npos && !is_plain_line(s);
}

// 1968년생, 2013년식: a year with what was born or made in it.
bool year_made(const Scene& s) {
  constexpr std::string_view kMade[] = {"년생", "년식", "년형", "년산", "년작"};
  const std::string_view counter = s.candidate.unit_span.of(s.text);
  return s.candidate.numeral.size() == 4 && s.candidate.phrase == Candidate::kNoPhrase &&
         std::find(std::begin(kMade), std::end(kMade), counter) != std::end(kMade);
}

// GPT-3, A380, 5G, v1.2.
bool part_of_a_name(const Scene& s) {
  if (s.candidate.spelled() || s.candidate.kind == Kind::phone) return false;
  if (in_a_file_number(s) || in_a_case(s) || in_a_model(s)) return true;
  if (s.candidate.prefixed) return false;
  const CodePoint left = decode_before(s.text, s.candidate.core.begin);
  if (is_latin(left.value) || left.value == U'_') return true;
  if (left.value == U'-' || left.value == U'.' || left.value == U'/') {
    const char32_t further = before(s.text, s.candidate.core.begin - left.length);
    if (is_latin(further) || (left.value == U'-' && is_hangul_syllable(further)) ||
        (left.value == U'.' && is_figure(further)))
      return true;
  }
  const char32_t right = at(s.text, s.candidate.core.end);
  const char32_t last = before(s.text, s.candidate.core.end);
  if (is_figure(last) && (is_latin(right) || right == U'_')) return true;
  return is_figure(last) && right == U'.' && is_figure(at(s.text, s.candidate.core.end + 1));
}

// 응답하라1988: figures written onto a word that does not announce them. One or two of them number a sequel, as 시즌 2
// does.
bool part_of_a_word(const Scene& s) {
  if (s.candidate.script != Script::figures || s.candidate.phrase != Candidate::kNoPhrase || s.candidate.joined)
    return false;
  if (!s.candidate.unit_span.empty() || s.candidate.prefixed || s.candidate.kind != Kind::number) return false;
  // 2차전지: what is written on is a word of its own with its figure.
  const auto word = s.knowledge.lexicon().longest(s.text, s.candidate.core.end, Role::word);
  if (word && closes_run(s.knowledge.lexicon(), s.text, word->end)) return true;
  const Span run{run_begin(s.text, s.candidate.core.begin), s.candidate.core.begin};
  if (syllables(run) < 2 || s.candidate.numeral.size() < 3) return false;
  return !has_role_before(s, Role::cue) && !has_role_before(s, Role::bound_before);
}

// '응답하라 1988', the film '2046': a bare figure of three digits and more that closes a title.
bool in_a_title(const Scene& s) {
  if (s.candidate.script != Script::figures || s.candidate.phrase != Candidate::kNoPhrase || s.candidate.joined ||
      !s.candidate.unit_span.empty() || s.candidate.kind != Kind::number || s.candidate.numeral.size() < 3)
    return false;
  constexpr std::u32string_view kClosing = U"'’”\"」』》〉>";
  if (kClosing.find(at(s.text, s.candidate.core.end)) == kClosing.npos) return false;
  const std::string_view numeral = numeral_of(s);
  return numeral.find_first_not_of("0123456789") == numeral.npos;
}

// 007: nobody writes an amount so.
bool leading_zero(const Scene& s) {
  if (s.candidate.script != Script::figures || s.candidate.joined || s.candidate.phrase != Candidate::kNoPhrase)
    return false;
  const std::uint32_t first = s.candidate.numeral.begin;
  return at(s.text, first) == U'0' && is_figure(at(s.text, first + 1));
}

// Within a web or mail address.
bool in_an_address(const Scene& s) {
  if (s.candidate.spelled()) return false;
  constexpr std::uint32_t kLeft = 128;
  constexpr std::uint32_t kRight = 64;
  const auto parts = [&](std::uint32_t i) { return s.text[i] == ' ' || s.text[i] == '\t' || s.text[i] == '\n'; };
  const std::uint32_t core = s.candidate.core.begin;
  std::uint32_t begin = core;
  while (begin > 0 && core - begin < kLeft && !parts(begin - 1)) --begin;
  const std::string_view left = s.text.substr(begin, core - begin);
  if (left.find("://") != left.npos || left.find("www.") != left.npos) return true;
  if (!is_latin(at(s.text, s.candidate.core.end))) return false;
  const std::string_view right = s.text.substr(s.candidate.core.end, kRight);
  return right.substr(0, std::min(right.find_first_of(" \t\n"), right.size())).find('@') != right.npos;
}

// 1. at the head of a line.
bool list_marker(const Scene& s) {
  if (s.candidate.script != Script::figures || s.candidate.phrase != Candidate::kNoPhrase ||
      !s.candidate.unit_span.empty())
    return false;
  const char32_t behind = at(s.text, s.candidate.core.end);
  if (is_figure(at(s.text, s.candidate.core.begin)) && behind != U'.' && behind != U')' && behind != U']') return false;
  std::uint32_t head = s.candidate.core.begin;
  const char32_t bracket = before(s.text, head);
  if (bracket == U'(' || bracket == U'[') --head;
  head = skip_blanks_before(s.text, head);
  if (head != 0 && !is_break(before(s.text, head))) return false;
  const char32_t mark = at(s.text, s.candidate.core.end);
  const CodePoint first = decode(s.text, s.candidate.core.begin);
  if (first.value >= 0x2460 && first.value <= 0x24FF) return true;
  return (mark == U'.' || mark == U')' || mark == U']') && is_blank(at(s.text, s.candidate.core.end + 1));
}

}  // namespace krnum::detail
