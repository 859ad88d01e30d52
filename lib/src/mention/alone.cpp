#include "mention/alone.h"

#include <algorithm>
#include <array>

#include "mention/context.h"
#include "mention/tail.h"

namespace krnum::detail {
namespace {

// 일 점 오에서, 삼 점 칠로: a point with blanks around it. 이 점 is this one, 이 and 일 behind it are words, and so is
// what a noun begins with: 일 점 사과도.
bool spaced_point(const Scene& s) {
  constexpr std::string_view kPoint = " 점 ";
  const std::string_view n = numeral_of(s);
  const std::size_t point = n.find(kPoint);
  if (!s.candidate.point || point == n.npos || n.starts_with("이 ")) return false;
  const std::string_view tail = n.substr(point + kPoint.size());
  if (tail == "이" || tail == "일") return false;
  const auto begin = static_cast<std::uint32_t>(s.candidate.core.end - tail.size());
  for (const Role role : {Role::word, Role::noun}) {
    const auto longer = s.knowledge.lexicon().longest(s.text, begin, role);
    if (longer && longer->end > s.candidate.core.end) return false;
  }
  return true;
}

}  // namespace

// Nothing else stands on the line: somebody asks what this number is.
bool whole_line(const Scene& s) {
  if (!s.candidate.unit_span.empty() || s.candidate.weak) return false;
  const std::uint32_t begin = skip_blanks_before(s.text, s.candidate.core.begin);
  const std::uint32_t end = skip_blanks(s.text, s.candidate.core.end);
  return (begin == 0 || is_break(before(s.text, begin))) && (end == s.text.size() || is_break(at(s.text, end)));
}

// 삼, 백 on a line of their own: what is hardly ever another word. 이, 일, 사, 오 and the like are.
bool asked_for(const Scene& s) {
  constexpr std::array<std::string_view, 7> kPlain{"삼", "육", "칠", "팔", "십", "백", "천"};
  const bool plain = std::find(kPlain.begin(), kPlain.end(), numeral_of(s)) != kPlain.end();
  return plain && s.candidate.spelled() && !s.candidate.prefixed && whole_line(s);
}

bool alone(const Scene& s) { return spelled_quantity(s) && s.candidate.unit_span.empty() && !s.candidate.prefixed; }
bool alone_native(const Scene& s) {
  return alone(s) && s.candidate.script == Script::native &&
         (s.candidate.kind == Kind::number || s.candidate.kind == Kind::age);
}
// 백만, 이십, 삼천오백: a spelled number of more than one syllable in itself.
bool alone_long(const Scene& s) {
  return alone(s) && s.candidate.script != Script::native && s.candidate.syllables > 1 &&
         (s.candidate.point ? s.candidate.syllables > 3 || numeral_of(s).starts_with("영") || spaced_point(s)
                            : s.candidate.scaled);
}
bool alone_digits(const Scene& s) {
  return alone(s) && s.candidate.script != Script::native && s.candidate.syllables > 1 && !s.candidate.scaled &&
         // 규모 사 점 팔, 영 점 팔
         !(s.candidate.point && (s.candidate.syllables > 3 || has_role_before(s, Role::cue) ||
                                 numeral_of(s).starts_with("영") || spaced_point(s))) &&
         s.candidate.kind == Kind::number;
}
// 팔십이에요, 백이었다: the copula behind eighty, no eighty-two.
bool takes_copula(const Scene& s) {
  constexpr std::uint32_t kTwo = 3;  // bytes of 이
  const Span core = s.candidate.core;
  const bool sino = s.candidate.script == Script::sino || s.candidate.script == Script::mixed;  // 3억5천이다
  if (!sino || s.candidate.joined || !s.candidate.unit_span.empty() || s.candidate.prefixed || core.size() <= kTwo ||
      !numeral_of(s).ends_with("이"))
    return false;
  if (final_of(before(s.text, core.end - kTwo)) <= 0) return false;
  const auto copula = s.knowledge.lexicon().longest(s.text, core.end - kTwo, Role::copula);
  return copula && copula->end > core.end && closes_run(s.knowledge.lexicon(), s.text, core.end - kTwo, true);
}
bool alone_short(const Scene& s) {
  return alone(s) && s.candidate.script != Script::native && s.candidate.syllables == 1 && !asked_for(s);
}
// 여러, 몇 and 수 are amounts only of what they count.
bool alone_indefinite(const Scene& s) { return alone(s) && s.candidate.amount.form == Amount::Form::none; }
// 열 is as often a verb, 쉰 too.
bool alone_ten(const Scene& s) {
  return alone_native(s) && s.candidate.numeral.size() == 3 && final_of(at(s.text, s.candidate.core.begin)) != 0 &&
         (numeral_of(s) == "열" || numeral_of(s) == "쉰" || numeral_of(s) == "온");
}
// 신한·하나·우리은행: between names the bank.
bool among_names(const Scene& s) {
  if (!alone_native(s) || numeral_of(s) != "하나") return false;
  constexpr char32_t kDot = 0xB7;
  const std::uint32_t end = s.candidate.core.end;
  if (at(s.text, end) == kDot) return !has_prefix_at(s.text, end + 2, "둘");
  return before(s.text, s.candidate.core.begin) == kDot;
}
// Single digits in a row: a year or a code, which nothing here tells.
bool positional(const Scene& s) { return spelled_quantity(s) && s.candidate.positional; }
bool alone_loose(const Scene& s) {
  // 천 조각: scraps of cloth, no 10^15.
  const Span unit = s.candidate.unit_span;
  if (s.candidate.loose && !unit.empty() && unit.begin == s.candidate.numeral.end && numeral_of(s).ends_with(" 조"))
    return s.candidate.kind != Kind::money;
  return alone(s) && s.candidate.loose;
}

}  // namespace krnum::detail
