// What no evidence can make a number of: told before it is weighed, since most of what begins like a number is a word.
#include <algorithm>
#include <string_view>

#include "mention/context.h"
#include "mention/extent.h"
#include "mention/quantity.h"
#include "mention/tail.h"

namespace krnum::detail {
namespace {

constexpr char32_t kBand = U'대';  // 3%대
constexpr char32_t kHalf = U'반';  // 한 배 반
constexpr char32_t kPer = U'당';   // 3.3㎡당

bool is_spelled(const Numeral& n) { return n.script != Script::figures && n.script != Script::mixed; }

}  // namespace

// 이 책, 사람: a lone Sino-Korean syllable is no number, unless its line holds nothing else; 여러 and 수 want what they
// count.
bool QuantityReader::is_hopeless(const Measured& m) const {
  if (m.has_unit || !knowledge_.lone_are_vetoes) return false;
  if (is_spelled(*m.numeral) && m.numeral->amount.form == Amount::Form::none) return true;
  if (m.numeral->script != Script::sino || m.numeral->syllables != 1 || m.numeral->fraction) return false;
  const std::uint32_t end = skip_blanks(text_, m.end);
  if (end < text_.size() && !is_break(krnum::detail::at(text_, end))) return true;
  const std::uint32_t begin = skip_blanks_before(text_, m.begin);
  return begin != 0 && !is_break(before(text_, begin));
}

// 네모, 열심히, 백합: a spelled numeral that something else is written on, which neither the table of pairs calls a
// number nor the first part of a range, rate or compound can be.
bool QuantityReader::is_torn(const Measured& m) const {
  if (!knowledge_.fragments_are_vetoes || m.closes || m.noun || !is_spelled(*m.numeral) ||
      goes_on_to_range(text_, m.end))
    return false;
  if (!m.has_unit) return m.numeral->script == Script::native && m.numeral_end - m.begin < 6;
  if (m.unit.kind == Kind::measure || m.unit.kind == Kind::money || syllable_at(text_, m.end) == kPer) return false;
  if (m.spaced) return true;
  const std::string_view written = text_.substr(m.begin, m.numeral_end - m.begin);
  return knowledge_.pairs.find(written, Pairs::class_of(m.numeral->script, m.numeral->syllables), m.unit_span.of(text_),
                               false) != Decision::number;
}

// 영화, 사장, 너무, 한국: a syllable and a counter that the table of pairs calls a word, where nothing is written on
// that could save it. At most two of a bound behind it, a mention of the same unit, and behind 한 a count that goes on
// speak for it. No range, rate or compound begins with it, so that no candidate is lost.
bool QuantityReader::is_settled_word(std::uint32_t begin, const Numeral& numeral, Span unit, Kind kind) const {
  if (!knowledge_.words_are_settled || !(numeral.script == Script::sino || numeral.determiner) || numeral.indefinite ||
      numeral.fraction || kind == Kind::duration)
    return false;
  const std::string_view counter = unit.of(text_);
  const std::string_view written = text_.substr(begin, numeral.end - begin);
  if (knowledge_.pairs.find(written, Pairs::class_of(numeral.script, numeral.syllables), counter,
                            unit.begin > numeral.end) != Decision::word)
    return false;
  if (counter.find(' ') != counter.npos || goes_on_to_range(text_, unit.end)) return false;
  const char32_t next = syllable_at(text_, unit.end);
  if (next == kBand || next == kPer || next == U'씩' || next == U'더' || (kind == Kind::multiple && next == U'나'))
    return false;
  const std::uint32_t behind = skip_blanks(text_, unit.end);
  if (syllable_at(text_, behind) == kHalf) return false;
  if ((kind == Kind::measure || kind == Kind::money) && begins(behind)) return false;
  if (written != "한") return true;
  constexpr std::u32string_view kNotEven = U"도만뿐밖나이라에";  // 한마디도, 한판만, 한방에
  return (next == 0 || kNotEven.find(next) == kNotEven.npos) && !is_bounded_after(lexicon_, text_, unit.end);
}

// Whether a unit stands at `at` that the numeral may count, a noun or tenths. Of what the table of pairs settles as a
// word nothing is counted.
bool QuantityReader::counts(std::uint32_t begin, const Numeral& numeral, std::uint32_t at, bool& settled) const {
  constexpr std::uint32_t kTenths = 1;
  // Behind Sino-Korean numerals nouns want a counter.
  const bool noun = numeral.script != Script::sino || numeral.indefinite;
  const std::uint32_t roles = role_bit(Role::unit) | role_bit(Role::decimal) | (noun ? role_bit(Role::noun) : 0);
  if (!lexicon_.may_begin(text_, at, roles)) return false;
  bool counted = false;
  std::uint32_t noun_end = at, unit_end = at;
  lexicon_.each_with(text_, at, roles, [&](std::uint32_t end, const Lexeme& l) {
    if (l.role == Role::decimal) counted = counted || l.payload == kTenths;
    if (l.role == Role::noun && noun) noun_end = end;
    if (l.role != Role::unit || counted) return;
    const Kind kind = lexicon_.units()[l.payload].kind;
    counted = krnum::detail::at(text_, end) == U'/' || (noun && at > numeral.end) ||
              !is_settled_word(begin, numeral, {at, end}, kind);
    settled = true;
    unit_end = end;
  });
  // A noun that is no longer than a unit which closes is none: 너무.
  if (!counted && noun_end > at) counted = noun_end > unit_end || !closes_run(lexicon_, text_, unit_end, true);
  return counted;
}

// Whether something stands behind the numeral that it may count, or that makes it one of two numbers.
bool QuantityReader::counts_on(std::uint32_t begin, const Numeral& numeral, bool& settled) const {
  const std::uint32_t end = numeral.end;
  const std::uint32_t next = skip_blanks(text_, end);
  const char32_t c = at(text_, next);
  if (!is_hangul_syllable(c)) {
    // 이. and 이" end here; other signs and figures may part or join two numbers.
    constexpr std::u32string_view kEnds = U".,!?\"')\n";
    return c != 0 && kEnds.find(c) == kEnds.npos;
  }
  if (counts(begin, numeral, next, settled) || lexicon_.may_begin(text_, next, role_bit(Role::digit))) return true;
  if (next > end && numeral.determiner) return true;  // a noun
  switch (c) {
    case U'승':
    case U'무':
    case U'패':  // 3승 2무 1패
      return begins(skip_blanks(text_, next + 3));
    case U'여':
    case U'과':
    case U'와':
    case U'대':
    case U'에':
      return true;
    case U'남':
      return has_prefix_at(text_, next, "남짓");
    case U'부':
      return has_prefix_at(text_, next, "부터");
    case U'내':
      return has_prefix_at(text_, next, "내지");
    default:
      return false;
  }
}

bool QuantityReader::leads_nowhere(std::uint32_t at, bool& settled) const {
  settled = false;
  // 공이 일이삼사: digits alone are no numeral, and may be a telephone's.
  if (numerals_.at(at).empty()) return !lexicon_.longest(text_, at, Role::digit);
  for (const Numeral& n : numerals_.at(at)) {
    Measured bare;
    bare.begin = at;
    bare.end = n.end;
    bare.numeral = &n;
    const bool needs_more = n.determiner || is_hopeless(bare);
    if (!needs_more || counts_on(at, n, settled)) return false;
  }
  return true;
}

// 삼촌이, 일자리를, 수건으로: a word of the table and its josa are the whole run of Hangul, so that whatever quantity
// lies within the run is that word. None reaches beyond it: no numeral fills the run, and no counter of two words,
// range, rate or compound goes on behind it.
bool QuantityReader::is_covered_by_word(std::uint32_t at) const {
  const auto word = lexicon_.longest(text_, at, Role::word);
  const std::uint32_t end = run_end(text_, at);
  if (!knowledge_.words_are_vetoes || !word || (word->end < end && !closes_run(lexicon_, text_, word->end, true)))
    return false;
  const std::string_view run = text_.substr(at, end - at);
  for (const std::string_view link : {"에서", "부터", "과", "와", "당"}) {
    if (run.ends_with(link)) return false;
  }
  constexpr std::u32string_view kEnds = U" .,!?\"')\n";
  const char32_t c = krnum::detail::at(text_, end);
  const std::uint32_t next = skip_blanks(text_, end);
  if (c != 0 && kEnds.find(c) == kEnds.npos) return false;
  if (c == U' ' && (!is_hangul_syllable(krnum::detail::at(text_, next)) || syllable_at(text_, next) == kHalf ||
                    syllable_at(text_, next) == U'내' || begins(next)))
    return false;
  for (const Numeral& n : numerals_.at(at)) {
    const char32_t behind = syllable_at(text_, n.end);
    if (n.end >= end || !is_spelled(n) || behind == U'여' || behind == U'남') return false;  // 이천여 명
    bool goes_on = false;
    lexicon_.each_of(text_, n.end, Role::unit, [&](std::uint32_t unit_end, std::uint32_t row) {
      const Kind kind = lexicon_.units()[row].kind;
      goes_on = goes_on || unit_end > end || ((kind == Kind::measure || kind == Kind::money) && begins(unit_end));
    });
    if (goes_on) return false;
  }
  return true;
}

}  // namespace krnum::detail
