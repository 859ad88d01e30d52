#include "mention/torn.h"

#include <algorithm>
#include <vector>

#include "mention/context.h"
#include "mention/extent.h"
#include "mention/tail.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

// 십팔 (분), 열 (시): the run is a numeral and nothing else; of one syllable only a native one.
bool is_numeral_run(const Scene& s, Span run) {
  bool native = false;
  for (std::uint32_t at = run.begin; at < run.end;) {
    std::uint32_t next = at;
    for (const Role role : {Role::digit, Role::power, Role::magnitude, Role::native, Role::determiner}) {
      const auto match = s.knowledge.lexicon().longest(s.text, at, role);
      if (!match || match->end > run.end || match->end <= next) continue;
      next = match->end;
      native = role == Role::native || role == Role::determiner;
    }
    if (next == at) return false;
    at = next;
  }
  return !run.empty() && (native || syllables(run) > 1);
}

// 백삼십일 제곱미터, 천구백구십일에서 이천이십년: what follows counts on, and no days.
bool counts_on(const Scene& s, std::uint32_t end) {
  constexpr std::string_view kFrom = "에서 ";
  const Lexicon& lexicon = s.knowledge.lexicon();
  if (has_prefix_at(s.text, end, kFrom)) {
    std::vector<Numeral> numerals;
    read_numerals(lexicon, s.text, end + static_cast<std::uint32_t>(kFrom.size()), numerals);
    return !numerals.empty() && std::none_of(numerals.begin(), numerals.end(), [&](const Numeral& n) {
      return has_prefix_at(s.text, n.end, "일") || has_prefix_at(s.text, n.end - 3, "일");
    });
  }
  const std::uint32_t next = skip_blanks(s.text, end);
  if (next == end) return false;
  std::vector<UnitReading> units;
  read_units(lexicon, s.text, next, units);
  return std::any_of(units.begin(), units.end(), [&](const UnitReading& u) {
    return (u.kind == Kind::measure || u.kind == Kind::percent) && u.end - next > 6;
  });
}

}  // namespace

// 그 해고, 이번 주제, 지난 달인: a unit of one syllable after a space, on which no josa is written, begins a word.
bool torn_unit(const Scene& s) {
  if (s.candidate.phrase == Candidate::kNoPhrase) return false;
  const std::uint32_t end = s.candidate.core.end;
  const std::uint32_t begin = run_begin(s.text, end);
  if (begin <= s.candidate.core.begin) return false;
  if (before(s.text, begin) != U' ' || is_figure(before(s.text, begin - 1))) return false;
  const auto word = s.knowledge.lexicon().longest(s.text, begin, Role::word);
  const bool longer = word && word->end >= end && word->end > begin + 3;
  // 팔 일간: 일간 is a daily, too, but 이 일간 alone is this one.
  if (s.candidate.spelled() && ends_with_before(s.text, end, "일간") && s.candidate.kind == Kind::duration &&
      !has_prefix_at(s.text, s.candidate.core.begin, "이 "))
    return false;
  if (has_prefix_at(s.text, end, "마다")) return true;  // 그 해마다 is not said
  if (s.candidate.spelled() && is_numeral_run(s, {run_begin(s.text, begin - 1), begin - 1}))
    return !closes_run(s.knowledge.lexicon(), s.text, end, true);
  if (s.candidate.spelled() && is_bounded_after(s.knowledge.lexicon(), s.text, end)) return longer;  // 십 분가량
  if (has_prefix_at(s.text, begin, "뒤면") || has_prefix_at(s.text, begin, "후면")) return false;    // 보름 뒤면
  if (end == begin + 3 && !closes_with_josa(s.knowledge.lexicon(), s.text, end)) return true;
  return longer && (word->end == end || !closes_with_josa(s.knowledge.lexicon(), s.text, end));
}

// 한 달 이십일만 원, 시월 십일 점 일 퍼센트: a day that is but the head of a longer numeral. (오십일): no days in
// brackets. 영 점 이칠일: days have no decimals.
bool torn_numeral(const Scene& s) {
  const std::uint32_t end = s.candidate.core.end;
  if (s.candidate.phrase == Candidate::kNoPhrase || !ends_with_before(s.text, end, "일")) return false;
  const std::uint32_t begin = std::max(run_begin(s.text, end), s.candidate.core.begin);
  if (end - begin < 6 || !is_hangul_syllable(at(s.text, begin))) return false;
  if (begin == s.candidate.core.begin && before(s.text, begin) == U'(' && at(s.text, end) == U')') return true;
  if (ends_with_before(s.text, begin, "점 ")) return true;
  std::vector<Numeral> numerals;
  read_numerals(s.knowledge.lexicon(), s.text, begin, numerals);
  return std::any_of(numerals.begin(), numerals.end(), [&](const Numeral& n) {
    if (n.positional) return false;
    if (n.rare && n.end <= end) return true;  // 삼구일: what three times nine is
    if (n.end == end && counts_on(s, end)) return true;
    if (n.end <= end || n.loose) return false;
    std::vector<UnitReading> units;
    read_units(s.knowledge.lexicon(), s.text, skip_blanks(s.text, n.end), units);
    return n.point || (n.scale >= 4 && !units.empty() && !has_prefix_at(s.text, n.end, " 해"));  // 십일만 해도
  });
}

}  // namespace krnum::detail
