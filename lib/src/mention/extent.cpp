#include "mention/extent.h"

#include <algorithm>
#include <optional>

#include "mention/context.h"
#include "mention/tail.h"

namespace krnum::detail {
namespace {

constexpr int kWords = 2;         // 적어도 약 3만 명 이상 정도
constexpr int kLongestBound = 4;  // words of one bound: 미국 동부 시간 기준

struct BoundWord {
  Span span;
  std::uint32_t code;
};

// The outer bound wins over what the number itself carries, and then the whole is approximate.
void apply(std::uint32_t code, Candidate& c) {
  if (code == kApproximates) {
    c.approx = true;
    return;
  }
  const auto bound = static_cast<Bound>(code);
  if (c.bound != Bound::exact && c.bound != bound && bound != Bound::exact) c.approx = true;
  if (bound != Bound::exact) c.bound = bound;
}

bool is_calendar(Kind kind) { return kind == Kind::date || kind == Kind::time; }

// 한국시간 9일, 9일(현지시간): a time zone.
bool is_zone(std::string_view word) {
  for (const std::string_view tail : {")", " 기준", "으로", "로"}) {
    if (word.ends_with(tail)) word.remove_suffix(tail.size());
  }
  return word.ends_with("시간") || word.ends_with("시각") || word.ends_with("표준시") || word.ends_with("세계시");
}

// 한 50명, but 한 사람: before a spelled numeral 한 is one.
bool holds_before(std::string_view word, const Candidate& c) {
  if (is_zone(word)) return is_calendar(c.kind);
  return word != "한" || !c.spelled();
}

// 이후 and 이전 bound dates only, 만에 belongs to lengths of time, and a date is not under 안에.
bool holds_after(std::string_view word, const Candidate& c) {
  if (is_zone(word)) return is_calendar(c.kind);
  if (word == "이후" || word == "이전" || word.ends_with("그 이후") || word.ends_with("그 이전"))
    return is_calendar(c.kind);
  if (word == "만" || word == "만에") return c.kind == Kind::duration;
  if (word == "내") return !is_calendar(c.kind);
  if (word == "경" || word == "께" || word == "무렵" || word == "전후" || word == "즈음")
    return is_calendar(c.kind) || c.kind == Kind::duration;
  return true;
}

// </td> 3명: the sign is the end of a tag. `end` is the byte after it.
bool closes_tag(std::string_view text, std::uint32_t end) {
  const std::uint32_t begin = end > kLookAround ? end - kLookAround : 0;
  std::string_view left = text.substr(begin, end - 1 - begin);
  if (const auto mark = left.find_last_of("<>\n"); mark != left.npos) return left[mark] == '<';
  return false;
}

std::optional<BoundWord> word_before(const Lexicon& lexicon, std::string_view text, std::uint32_t end) {
  const std::uint32_t stop = skip_blanks_before(text, end);
  std::optional<BoundWord> best;
  if (!lexicon.may_end_bound(before(text, stop))) return best;
  const auto try_from = [&](std::uint32_t begin) {
    lexicon.each_of(text, begin, Role::bound_before, [&](std::uint32_t last, std::uint32_t code) {
      if (last == stop) best = BoundWord{{begin, stop}, code};
    });
  };
  const std::uint32_t run = run_begin(text, stop);
  if (run == stop) {
    // A sign: ≥, ~, <.
    const CodePoint c = decode_before(text, stop);
    if (c.value == U'>' && closes_tag(text, stop)) return best;
    if (c.length > 0) try_from(stop - c.length);
    return best;
  }
  // The longest of several words: 미국 동부시간 기준, and not 동부시간 alone.
  std::uint32_t begin = run;
  for (int i = 0; i < kLongestBound; ++i) {
    try_from(begin);
    const std::uint32_t gap = skip_blanks_before(text, begin);
    if (gap == begin) break;
    begin = run_begin(text, gap);
    if (begin == gap) break;
  }
  return best;
}

// 초과하는, 돌파했다: the noun of a verb in 하다 or 되다.
bool is_verbal(std::string_view text, std::uint32_t at) {
  for (const std::string_view stem : {"하", "한", "할", "해", "했", "함", "된", "될", "되", "돼", "됐"}) {
    if (has_prefix_at(text, at, stem)) return true;
  }
  return false;
}

std::optional<BoundWord> word_at(const Lexicon& lexicon, std::string_view text, std::uint32_t begin) {
  std::optional<BoundWord> best;
  lexicon.each_of(text, begin, Role::bound_after, [&](std::uint32_t end, std::uint32_t code) {
    const std::string_view word = text.substr(begin, end - begin);
    if (word == "여") return;                            // it stands in the core
    if (word == "이상" && is_verbal(text, end)) return;  // 이 점 이상하다: it is strange
    // 3년 만이다, but 3년 만기
    if (word == "만" && end < run_end(text, begin) && !has_prefix_at(text, end, "이") &&
        !has_prefix_at(text, end, "의") && !has_prefix_at(text, end, "인") && !has_prefix_at(text, end, "입")) {
      return;
    }
    if (closes_run(lexicon, text, end) || is_verbal(text, end)) best = BoundWord{{begin, end}, code};
  });
  return best;
}

// … 이상, … 을 넘는, 5000선을 돌파.
std::optional<BoundWord> word_after(const Lexicon& lexicon, std::string_view text, std::uint32_t begin) {
  if (const auto solid = word_at(lexicon, text, begin)) return solid;
  const std::uint32_t next = skip_blanks(text, begin);
  if (next > begin) {
    auto spaced = word_at(lexicon, text, next);
    if (!spaced) return spaced;
    // 4시 여의도, 25일 경기도: a word of one syllable ends there; and 80만 건 웃돌았다 is the difference.
    const std::uint32_t rest = run_end(text, spaced->span.end) - spaced->span.end;
    const bool short_word = spaced->span.size() == 3 && spaced->code != static_cast<std::uint32_t>(Bound::exact);
    if (short_word && rest > 0 && !has_prefix_at(text, spaced->span.end, "에") &&
        !has_prefix_at(text, spaced->span.end, "의 "))
      return std::nullopt;
    const std::string_view word = spaced->span.of(text);
    if (word.starts_with("웃돌") || word.starts_with("밑돌") || word.starts_with("웃도") || word.starts_with("밑도"))
      return std::nullopt;
    return spaced;
  }
  // Behind a josa the word is one of its own.
  const std::uint32_t run = run_end(text, begin);
  const std::uint32_t behind = skip_blanks(text, run);
  if (behind == run || !lexicon.may_begin(text, behind, role_bit(Role::bound_after))) return std::nullopt;
  std::uint32_t at = begin;
  if (has_prefix_at(text, at, "선")) at += 3;
  std::uint32_t josa = at;
  lexicon.each_of(text, at, Role::josa, [&](std::uint32_t end, std::uint32_t) { josa = end; });
  const std::uint32_t verb = skip_blanks(text, josa);
  if (verb == josa || verb == begin) return std::nullopt;
  auto word = word_at(lexicon, text, verb);
  // Only words that govern an object or adverb stand behind a josa: 을 넘는, 에 육박; never 은 이상.
  if (word && at == josa && at == begin) return std::nullopt;
  if (word && josa > at) {
    const std::string_view between = text.substr(at, josa - at);
    const bool governs = between == "을" || between == "를" || between == "에" || between == "도" || between == "이" ||
                         between == "가" || between == "에도" || between == "까지" || between == "만";
    if (!governs || word->code == kApproximates || word->span.size() == 3) return std::nullopt;
    // 30만 명에 육박, but 책을 가까이하다 bounds nothing.
    if (word->code == static_cast<std::uint32_t>(Bound::under) && !between.starts_with("에")) return std::nullopt;
    const std::string_view verb_text = word->span.of(text);
    for (const std::string_view plain :
         {"이상", "이하", "미만", "이내", "이후", "이전", "내", "안에", "안으로", "한도", "만", "만에", "동안"}) {
      if (verb_text == plain) return std::nullopt;
    }
    if (verb_text == "초과" && !is_verbal(text, word->span.end)) return std::nullopt;
  }
  return word;
}

}  // namespace

bool is_bounded_after(const Lexicon& lexicon, std::string_view text, std::uint32_t end) {
  const auto word = word_after(lexicon, text, end);
  return word && word->span.of(text) != "만";  // as often only as after
}

Span read_extent(const Knowledge& knowledge, std::string_view text, std::uint32_t least_end, Candidate& c) {
  const Lexicon& lexicon = knowledge.lexicon();
  Span extent = c.core;
  if (c.kind != Kind::phone) {
    for (int i = 0; i < kWords; ++i) {
      const auto word = word_before(lexicon, text, extent.begin);
      if (!word || !holds_before(word->span.of(text), c)) break;
      apply(word->code, c);
      extent.begin = word->span.begin;
    }
    for (int i = 0; i < kWords; ++i) {
      const auto word = word_after(lexicon, text, extent.end);
      if (!word || !holds_after(word->span.of(text), c)) break;
      if (word->span.of(text) == "만" && word->span.begin == extent.end) break;  // 오분만: only
      apply(word->code, c);
      extent.end = word->span.end;
    }
  }
  // 4000억원까지 가능하다: what the next words speak of makes a ceiling of it.
  constexpr std::string_view kUntil = "까지";
  if (has_prefix_at(text, extent.end, kUntil) && !is_calendar(c.kind)) {
    const auto end = static_cast<std::uint32_t>(extent.end + kUntil.size());
    if (knowledge.senses.find("{까지}", text, {c.core.begin, end})) {
      apply(static_cast<std::uint32_t>(Bound::le), c);
      extent.end = end;
    }
  }
  extent.end = std::max(extent.end, least_end);
  return extent;
}

}  // namespace krnum::detail
