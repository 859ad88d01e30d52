#include "mention/quantity.h"

#include <algorithm>

#include "krnum/unit.h"
#include "mention/context.h"
#include "mention/extent.h"
#include "mention/tail.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kOver = "여";      // 1000여 마리, 20여 번째
constexpr std::string_view kNamjit = "남짓";  // 열 남짓 is a bound; 1000남짓 stands solid
constexpr char32_t kBand = U'대';             // 3%대, 1400원대
constexpr char32_t kHalf = U'반';             // 한 배 반
constexpr char32_t kPer = U'당';              // 3.3㎡당

bool takes_band(const Measured& m) {
  if (m.noun || m.numeral->script == Script::native) return false;
  return m.unit.kind == Kind::money || m.unit.kind == Kind::percent || m.unit.kind == Kind::measure ||
         m.unit.kind == Kind::multiple ||
         (m.unit.kind == Kind::count && (m.numeral->scale >= 3 || m.numeral->amount.low >= Exact(Decimal(1000))));
}

Amount shifted(Amount amount, int power) {
  if (power == 0) return amount;
  amount.low = amount.low.shifted(power);
  amount.high = amount.high.shifted(power);
  return amount;
}

// Holds a word for a power of ten: 이십, 백만.
bool holds_power(std::string_view numeral) {
  constexpr std::u32string_view kPowers = U"십백천만억조十百千萬億";
  for (std::uint32_t at = 0; at < numeral.size();) {
    const CodePoint c = decode(numeral, at);
    if (c.value > 0x7F && kPowers.find(c.value) != kPowers.npos) return true;
    at += c.length;
  }
  return false;
}

const Exact& upper(const Amount& a) { return a.form == Amount::Form::range ? a.high : a.low; }

bool is_spelled(const Measured& m) {
  return m.numeral->script != Script::figures && m.numeral->script != Script::mixed;
}

bool has_value(const Amount& a) { return a.form == Amount::Form::exact || a.form == Amount::Form::range; }

// A tilde or dash between two numbers, with the blanks around it; the byte after it, or `at`.
std::uint32_t skip_range_sign(std::string_view text, std::uint32_t at) {
  const std::uint32_t sign = skip_blanks(text, at);
  const CodePoint c = decode(text, sign);
  switch (c.value) {
    case U'~':
    case U'∼':
    case U'〜':
    case U'～':
    case U'–':
    case U'—':
    case U'˜':
      return skip_blanks(text, sign + c.length);
    case U'-':
      return sign == at ? sign + c.length : at;
    default:
      return at;
  }
}

// Whether a sign or word of a range can stand at `at`: nearly every quantity ends here.
bool may_join(std::string_view text, std::uint32_t at) {
  const char32_t c = krnum::detail::at(text, at);
  switch (c) {
    case U'-':
    case U'~':
    case U'에':
    case U'부':
    case U'내':
    case U'과':
    case U'와':
      return true;
    case U'\t':
    case U' ': {
      // Behind a blank 내지, or a sign.
      const char32_t next = krnum::detail::at(text, at + 1);
      return next == U'내' || next == U'~' || next == U' ' || next == U'\t' ||
             (next > 0x7F && !is_hangul_syllable(next));
    }
    default:
      return c >= 0x80 && !is_hangul_syllable(c);
  }
}

// 3.3㎡당 평균 2850만원.
std::uint32_t skip_average(std::string_view text, std::uint32_t at) {
  return has_prefix_at(text, at, "평균 ") ? skip_blanks(text, at + 6) : at;
}

// 사에서 육 미터, 천에서 이천 원, 만에서 이만 명: the ends lie near each other; 일에서 삼 년 is spent at work.
bool spans_a_step(const Measured& first, const Measured& second) {
  if (!is_spelled(second) || !second.has_unit || second.noun || !second.closes ||
      first.numeral->script != Script::sino || second.numeral->script != Script::sino)
    return false;
  const Exact* low = first.numeral->amount.exact();
  const Exact* high = second.numeral->amount.exact();
  if (low == nullptr || high == nullptr || !low->is_decimal()) return false;
  // 일 점 오에서 삼 점 오 미터
  if (*low < Exact(Decimal(3)) && !first.numeral->point) return *high == *low + Exact(Decimal(1));
  return *low < *high && *high <= Exact(low->numerator().shifted(1));
}

std::uint32_t skip_range_word(std::string_view text, std::uint32_t at) {
  for (const std::string_view word : {"에서", "부터", "내지"}) {
    const std::uint32_t begin = word == "내지" ? skip_blanks(text, at) : at;
    if (has_prefix_at(text, begin, word)) {
      const auto end = static_cast<std::uint32_t>(begin + word.size());
      const std::uint32_t next = skip_blanks(text, end);
      if (next > end || is_figure(krnum::detail::at(text, end))) return next;
    }
  }
  return at;
}

}  // namespace

bool goes_on_to_range(std::string_view text, std::uint32_t at) {
  return may_join(text, at) && (skip_range_sign(text, at) != at || skip_range_word(text, at) != at);
}

void QuantityReader::finish(Measured& m) const {
  if (m.has_unit && syllable_at(text_, m.end) == kBand && takes_band(m)) {
    const std::uint32_t after = m.end + 3;
    // 1380원대로, but 2미터대로: of measures 대로 is 'as'.
    const bool as = has_prefix_at(text_, after, "로") && m.unit.kind != Kind::money && m.unit.kind != Kind::percent;
    if (closes_run(lexicon_, text_, after) && !as) {
      m.end = after;
      m.band = true;
    }
  }
  if (m.has_unit && !m.band && m.numeral->amount.exact() != nullptr &&
      (m.unit.kind == Kind::multiple || m.unit.kind == Kind::count || m.unit.kind == Kind::measure)) {
    const std::uint32_t begin = skip_blanks(text_, m.end);
    if (begin > m.end && syllable_at(text_, begin) == kHalf) {
      const std::uint32_t after = begin + 3;
      if (after == run_end(text_, begin) ||
          (closes_run(lexicon_, text_, after) && !has_prefix_at(text_, after, "대"))) {
        m.end = after;
        m.half = true;
      }
    }
  }
  m.closes = closes_run(lexicon_, text_, m.end, is_spelled(m) || m.spaced);
  // 2개시켰는데: a verb is written onto a counter.
  if (!m.closes && m.has_unit && m.numeral->script == Script::figures) m.closes = runs_on(text_, m.end);
}

// 100과 같은, 5000보다: a counter that a josa covers to the end of its run, or beyond.
// 두 시에: one syllable and its josa, a unit of time and no noun of two syllables.
bool QuantityReader::has_short_stem(std::uint32_t begin) const {
  bool part =
      has_prefix_at(text_, begin, "시") || has_prefix_at(text_, begin, "달") || has_prefix_at(text_, begin, "해");
  return part && closes_run(lexicon_, text_, begin + 3, true);
}

bool QuantityReader::is_josa(std::uint32_t begin, std::uint32_t end) const {
  bool covered = false;
  for (const Role role : {Role::josa, Role::copula}) {
    lexicon_.each_of(text_, begin, role, [&](std::uint32_t josa, std::uint32_t) {
      // 삼인 counts 인 though 인 is a copula too.
      covered = covered || josa > end || (josa == end && role == Role::josa && run_end(text_, begin) == end);
    });
  }
  return covered;
}

// 별 한개도 is 한 개 with a josa, no 개도; 5원인 5원. Units that are a shorter unit and a josa to the end of the run.
void QuantityReader::drop_josa_eaters(std::uint32_t begin, std::uint32_t from, std::vector<UnitReading>& units) const {
  std::erase_if(units, [&](const UnitReading& longer) {
    if (longer.end != run_end(text_, from)) return false;
    // 왕복 4차로: lanes of a road.
    if (longer.end == from + 6 && has_prefix_at(text_, from, "차로")) {
      const std::string_view left = text_.substr(0, begin);
      if (left.ends_with("왕복 ") || left.ends_with("편도 ")) return false;
    }
    return std::any_of(units.begin(), units.end(), [&](const UnitReading& shorter) {
      if (shorter.end >= longer.end || longer.kind == Kind::measure) return false;  // 십 킬로
      const std::string_view rest = text_.substr(shorter.end, longer.end - shorter.end);
      return rest == "도" || rest == "로" || rest == "인" || rest == "만" || rest == "의" || rest == "은" ||
             rest == "이";
    });
  });
}

// What stands between a counter and the end of a longer noun is one josa or the copula: 5억원인, no 원인.
bool QuantityReader::rest_is_josa(std::uint32_t begin, std::uint32_t end) const {
  bool josa = false;
  for (const Role role : {Role::josa, Role::copula})
    lexicon_.each_of(text_, begin, role, [&](std::uint32_t stop, std::uint32_t) { josa = josa || stop == end; });
  return josa;
}

// Another noun of the table stands where a unit of one syllable was read: 81모양, 3사건.
bool QuantityReader::begins_noun(Role role, std::uint32_t from, std::uint32_t unit_end) const {
  bool longer = false;
  lexicon_.each_of(text_, from, role, [&](std::uint32_t end, std::uint32_t) {
    longer = longer || (end > unit_end && closes_run(lexicon_, text_, end));
  });
  return longer;
}

void QuantityReader::add_units(std::uint32_t begin, const Numeral& numeral, std::uint32_t end, bool over, Wanted wanted,
                               std::vector<Measured>& out) const {
  const std::uint32_t spaced = skip_blanks(text_, end);
  std::vector<UnitReading>& units = units_;
  for (const std::uint32_t from : {end, spaced}) {
    units.clear();
    read_units(lexicon_, text_, from, units);
    const char32_t first = units.empty() ? 0 : syllable_at(text_, from);
    if (units.size() > 1) drop_josa_eaters(begin, from, units);
    for (UnitReading& unit : units) {
      if (first == U'분' && unit.end == from + 3 && has_prefix_at(text_, from, "분기"))
        continue;  // 두 분기째 counts no 분
      // 혈압 135/85mmHg: two figures, no fraction.
      if (numeral.slash && numeral.amount.low > Exact(Decimal(1)) &&
          detail::unit_of(lexicon_, text_, unit) == unit_of_code(lexicon_, "mm[Hg]"))
        continue;
      if (numeral.fraction && first == U'토' && has_prefix_at(text_, from, "토막")) continue;  // 4분의 1 토막이 나다
      if (numeral.fraction && unit.end == from + 3 && first == U'인') continue;                // 3분의 2인 80ml
      // 미사일 두 기가: native numerals count machines, gigabytes take Sino-Korean ones.
      if (numeral.script == Script::native && unit.end == from + 6 && first == U'기' &&
          has_prefix_at(text_, from, "기가"))
        continue;
      const bool temperature = unit.kind == Kind::measure && !numeral.fraction;  // 100도, but 십분의 일도
      // 버스 2대로: 대로 is written onto no figure.
      const bool machines =
          from == end && numeral.script == Script::figures && first == U'대' && has_prefix_at(text_, from, "대로");
      // No josa stands apart: 제십구 기를.
      const bool apart = from > end && numeral.syllables > 1;
      if (!temperature && !numeral.determiner && !machines && !apart && is_josa(from, unit.end)) continue;
      // What native numerals count may hide a noun, which only leads_nowhere() looks for.
      if (wanted == Wanted::hopeful_and_quiet && numeral.script == Script::sino && end == numeral.end &&
          is_settled_word(begin, numeral, {from, unit.end}, unit.kind))
        continue;
      Measured m;
      m.begin = begin;
      m.end = unit.end;
      m.numeral = &numeral;
      m.numeral_end = end;
      m.unit_span = {from, unit.end};
      m.unit = std::move(unit);
      m.has_unit = true;
      m.over = over;
      m.spaced = from > end;
      finish(m);
      // Across a space only what ends there is a unit: 3 대구 is no 3 대. 81모양 counts no 모.
      if (!m.closes && (m.spaced || begins_noun(Role::noun, from, m.end))) continue;
      if (begins_noun(Role::word, from, std::max(m.end, from + 6))) continue;  // 2차전지
      if (wanted != Wanted::all && is_torn(m)) continue;
      out.push_back(std::move(m));
    }
    if (spaced == end) break;
  }
}

// A noun counted without a counter; `counted`: where a unit that stands there ends, which only a longer noun outdoes.
void QuantityReader::add_noun(std::uint32_t begin, const Numeral& numeral, std::uint32_t end, bool over,
                              std::uint32_t counted, std::vector<Measured>& out) const {
  const std::uint32_t from = skip_blanks(text_, end);
  // 4섹션, 3자녀; across a space figures do not count nouns: 2015 자동차.
  const bool figures = numeral.script == Script::figures;
  if (figures && (from > end || counted > 0)) return;
  // 천만 영화, 백만 대군: the noun is not what is counted.
  if ((numeral.script == Script::sino || numeral.script == Script::hanja) && !numeral.indefinite) return;
  std::uint32_t stop = 0;
  lexicon_.each_of(text_, from, Role::noun, [&](std::uint32_t noun, std::uint32_t) {
    if (closes_run(lexicon_, text_, noun) && (!figures || noun - from > 3)) stop = noun;
  });
  bool listed = stop != 0;
  // 두 stands before nouns only; the others are as often words of their own (한 'some', 세 'rent', 네 'yes').
  if (stop == 0 && counted == 0 && numeral.determiner && from > end && !has_short_stem(from)) {
    stop = noun_end(lexicon_, text_, from, 2);
  }
  if (stop <= counted) return;
  if (counted > 0 && rest_is_josa(counted, stop)) return;  // 일곱 대가 is no 대가
  Measured m;
  m.begin = begin;
  m.end = stop;
  m.numeral = &numeral;
  m.numeral_end = end;
  m.unit_span = {from, stop};
  m.unit.end = stop;
  m.unit.kind = Kind::count;
  m.has_unit = true;
  m.noun = true;
  m.over = over;
  m.spaced = from > end;
  m.closes = true;
  m.listed = listed;
  out.push_back(std::move(m));
}

void QuantityReader::read_measured(std::uint32_t at, Wanted wanted, std::vector<Measured>& out) const {
  for (const Numeral& numeral : numerals_.at(at)) {
    std::uint32_t end = numeral.end;
    if (numeral.determiner && has_prefix_at(text_, end, "제곱")) continue;  // 세제곱미터: a cubic one
    bool over = numeral.over;
    const char32_t behind = syllable_at(text_, end);
    for (const std::string_view word : {kOver, kNamjit}) {
      if (behind != U'여' && behind != U'남') break;
      if (!has_prefix_at(text_, end, word) || numeral.amount.form == Amount::Form::none) continue;  // 수여하다
      const auto after = static_cast<std::uint32_t>(end + word.size());
      units_.clear();
      read_units(lexicon_, text_, skip_blanks(text_, after), units_);
      if (!units_.empty() || closes_run(lexicon_, text_, after)) {
        end = after;
        over = true;
      }
    }
    const std::size_t before = out.size();
    add_units(at, numeral, end, over, wanted, out);
    std::uint32_t counted = 0;
    for (auto m = out.begin() + before; m != out.end(); ++m) {
      if (m->closes) counted = std::max(counted, m->end);
    }
    add_noun(at, numeral, end, over, counted, out);
    if (numeral.determiner) continue;  // wants what it counts
    Measured bare;
    bare.begin = at;
    bare.end = bare.numeral_end = end;
    bare.numeral = &numeral;
    bare.over = over;
    if (wanted != Wanted::all && is_hopeless(bare) && !may_join(text_, end)) continue;
    bare.closes = closes_run(lexicon_, text_, end, is_spelled(bare));
    if (wanted != Wanted::all && is_torn(bare)) continue;
    out.push_back(std::move(bare));
  }
}

bool QuantityReader::read_best(std::uint32_t at, Measured& out) const {
  second_.clear();
  read_measured(at, Wanted::all, second_);
  const Measured* best = nullptr;
  for (const Measured& m : second_) {
    if (best == nullptr || std::pair(m.closes, m.end) > std::pair(best->closes, best->end)) best = &m;
  }
  if (best == nullptr) return false;
  out = *best;
  return true;
}

bool QuantityReader::is_scaled(const Measured& m) const {
  const std::uint32_t length = std::min(m.numeral_end - m.begin, kLookAround);
  return m.numeral->script != Script::figures && holds_power(text_.substr(m.begin, length));
}

Unit QuantityReader::unit_of(const Measured& m) const {
  if (m.noun) return {.over = {UnitTerm::kNoun, std::string(m.unit_span.of(text_))}, .per = {}};
  return detail::unit_of(lexicon_, text_, m.unit);
}

Candidate QuantityReader::candidate_of(const Measured& m) const {
  Candidate c;
  fill(m, c);
  return c;
}

void QuantityReader::fill(const Measured& m, Candidate& c) const {
  c.core = {m.begin, m.end};
  c.numeral = {m.begin, m.numeral_end};
  c.amount = m.numeral->amount;
  c.script = m.numeral->script;
  c.syllables = m.numeral->syllables;
  c.scaled = is_scaled(m);
  c.positional = m.numeral->positional;
  c.loose = m.numeral->loose;
  c.point = m.numeral->point;
  c.rare = m.numeral->rare;
  c.slash = m.numeral->slash;
  c.determiner = m.numeral->determiner;
  c.indefinite = m.numeral->indefinite;
  c.approx = m.numeral->indefinite || m.numeral->amount.form == Amount::Form::none;
  c.noun = m.noun;
  c.listed = m.listed;
  c.closes = m.closes;
  if (m.over) c.bound = Bound::over;
  if (m.band) c.bound = Bound::band;
  if (m.has_unit) {
    c.kind = m.unit.kind;
    // 세 단계 counts what 3단계 orders, 네 동 what 4동 names.
    const std::string_view counter = m.unit_span.of(text_);
    const bool orders = c.kind == Kind::ordinal && !counter.ends_with("째");
    if ((orders || c.kind == Kind::nominal) && c.script == Script::native) c.kind = Kind::count;
    c.unit = unit_of(m);
    c.row = m.noun ? UnitTerm::kNone : m.unit.row;
    c.unit_span = m.unit_span;
    if (m.unit.shift != 0) c.amount = shifted(std::move(c.amount), m.unit.shift);
  } else if (m.numeral->fraction) {
    c.kind = Kind::fraction;
  }
  if (m.half) c.amount.low = c.amount.low + *Exact::ratio(Decimal(1), Decimal(2));
}

// 할 stands behind one of the numerals: without it there are no tenths.
bool QuantityReader::may_be_proportion(std::uint32_t at) const {
  const std::vector<Numeral>& numerals = numerals_.at(at);
  return std::any_of(numerals.begin(), numerals.end(), [&](const Numeral& n) {
    if (n.script == Script::native) return false;
    const std::uint32_t next = skip_blanks(text_, n.end);
    bool tenths = false;
    lexicon_.each_of(text_, next, Role::decimal, [&](std::uint32_t, std::uint32_t place) { tenths |= place == 1; });
    return tenths;
  });
}

void QuantityReader::read(std::uint32_t at, std::vector<Candidate>& out, bool hopeless) const {
  all_.clear();
  read_measured(at, hopeless ? Wanted::all : Wanted::hopeful, all_);
  for (const Measured& m : all_) {
    add_joined(m, hopeless, out);
    if (hopeless || !is_hopeless(m)) out.push_back(candidate_of(m));
  }
  add_proportion(at, out);
}

void QuantityReader::read_apart(std::uint32_t at, bool quiet, std::vector<Measured>& plain,
                                std::vector<Candidate>& joined) const {
  plain.clear();
  read_measured(at, quiet ? Wanted::hopeful_and_quiet : Wanted::hopeful, plain);
  for (const Measured& m : plain) add_joined(m, false, joined);
  std::erase_if(plain, [&](const Measured& m) { return is_hopeless(m); });
  add_proportion(at, joined);
}

void QuantityReader::add_joined(const Measured& m, bool hopeless, std::vector<Candidate>& out) const {
  if (join_range(senses_, m, joined_)) out.push_back(std::move(joined_));
  if (!hopeless && is_hopeless(m)) return;
  if (join_compound(m, joined_)) out.push_back(std::move(joined_));
  if (join_rate(m, joined_)) out.push_back(std::move(joined_));
}

void QuantityReader::add_proportion(std::uint32_t at, std::vector<Candidate>& out) const {
  const auto proportion = may_be_proportion(at) ? read_proportion(lexicon_, text_, at) : std::nullopt;
  if (!proportion) return;
  Candidate c;
  c.core = c.numeral = {at, proportion->end};
  c.kind = Kind::percent;
  c.unit = unit_of_code(lexicon_, "%");
  c.amount = Amount::of(proportion->percent);
  c.script = proportion->script;
  c.syllables = 2;
  c.joined = true;
  c.closes = closes_run(lexicon_, text_, proportion->end);
  out.push_back(std::move(c));
}

// 3~4개, 5만∼10만 원, 3개에서 5개, 20과 30 사이. A unit or magnitude written once serves both ends.
bool QuantityReader::join_range(const Senses& senses, const Measured& first, Candidate& out) const {
  if (!may_join(text_, first.end)) return false;
  if (!has_value(first.numeral->amount) || first.half || (first.numeral->fraction && first.has_unit)) return false;
  std::uint32_t next = skip_range_sign(text_, first.end);
  const bool hyphen = next == first.end + 1 && text_[first.end] == '-';
  bool word = false;
  bool between = false;
  if (next == first.end) {
    next = skip_range_word(text_, first.end);
    word = next != first.end;
  }
  if (next == first.end && !first.has_unit &&
      (has_prefix_at(text_, next, "과 ") || has_prefix_at(text_, next, "와 "))) {
    next += 4;
    between = true;
  }
  if (next == first.end) return false;
  const bool short_word = is_spelled(first) && first.numeral->syllables < 2 && !first.has_unit;
  if (short_word && !word) return false;
  Measured second;
  if (!read_best(next, second) || !has_value(second.numeral->amount)) return false;
  if (short_word && !spans_a_step(first, second)) return false;
  if (first.has_unit && !(second.has_unit && unit_of(second) == unit_of(first))) return false;
  // 3-5명; bare, 3-5 is a score or a code, but where a range is spoken of.
  const bool measured = second.has_unit && second.unit.kind != Kind::score;
  if (hyphen && !measured && (second.has_unit || !senses.find("{a~b}", text_, {first.begin, second.end}))) return false;
  if (word && (has_prefix_at(text_, second.end, "으로") || has_prefix_at(text_, second.end, "로"))) return false;
  if (word && !first.has_unit && !second.has_unit) return false;
  // 일 강부터 육 강까지: names, each of its own.
  if (word && first.has_unit && second.unit.kind == Kind::nominal) return false;
  // 22도에서 41도까지 치솟다: from one to the other.
  if (word && first.has_unit && senses.find("{a에서b}", text_, {first.begin, second.end})) return false;
  if (between && !has_prefix_at(text_, skip_blanks(text_, second.end), "사이")) return false;

  Candidate c = candidate_of(second);
  Exact low =
      shifted(first.numeral->amount, first.has_unit ? first.unit.shift : (second.has_unit ? second.unit.shift : 0)).low;
  Exact high = upper(c.amount);
  // 26~7살: the ten is written once.
  if (!hyphen && !word && !between && !first.has_unit && first.numeral->script == Script::figures &&
      second.numeral->script == Script::figures && second.numeral_end == next + 1 && high < low &&
      low < Exact(Decimal(100)) && low.is_decimal() && low.numerator().is_integer()) {
    const std::int64_t least = low.numerator().to_int64().value_or(0);
    high = high + Exact(Decimal(least - least % 10));
  }
  // 3~4만: the magnitude serves both, unless the first end is larger as it stands (9000~1만).
  if (first.numeral->scale == 0 && second.numeral->scale > 0 && !first.has_unit) {
    const Exact scaled = low.shifted(second.numeral->scale);
    if (scaled <= high) low = scaled;
  }
  if (low > high || (low == high && (hyphen || !second.has_unit))) return false;
  c.core.begin = first.begin;
  c.numeral = {first.begin, second.numeral_end};
  c.amount = Amount::between(std::move(low), high);
  c.bound = second.band ? Bound::band : Bound::exact;
  c.syllables = std::max(first.numeral->syllables, second.numeral->syllables);
  if (second.numeral->script == Script::figures) c.script = first.numeral->script;
  c.joined = true;
  out = std::move(c);
  return true;
}

// 5피트 11인치, 3kg 500g, 1달러 20센트: in the smallest unit written, money in its main unit.
bool QuantityReader::join_compound(const Measured& first, Candidate& out) const {
  if (!first.has_unit || first.noun || first.half || first.band || first.numeral->amount.exact() == nullptr)
    return false;
  if (first.unit.kind != Kind::measure && first.unit.kind != Kind::money) return false;
  const std::uint32_t next = skip_blanks(text_, first.end);
  if (next == first.end && first.unit.latin) return false;
  Measured second;
  if (!read_best(next, second) || !second.has_unit || second.noun || second.numeral->amount.exact() == nullptr)
    return false;
  if (second.unit.kind != first.unit.kind) return false;
  const Unit large = unit_of(first), small = unit_of(second);
  if (!small.per.none() || !large.per.none()) return false;
  const UnitRow& larger = lexicon_.units()[first.unit.row];
  const UnitRow& smaller = lexicon_.units()[second.unit.row];
  if (larger.group != smaller.group) return false;
  Candidate c = candidate_of(second);
  if (first.unit.kind == Kind::money) {
    if (large != small || second.unit.shift >= first.unit.shift) return false;
    c.amount.low = first.numeral->amount.low.shifted(first.unit.shift) + c.amount.low;
  } else {
    if (large == small || !larger.offset.empty()) return false;
    const auto whole = convert(first.numeral->amount.low, large, small, knowledge_.tables);
    if (!whole || !(*whole > c.amount.low)) return false;
    c.amount.low = *whole + c.amount.low;
  }
  c.core.begin = first.begin;
  c.numeral = {first.begin, second.numeral_end};
  c.joined = true;
  out = std::move(c);
  return true;
}

// 1인당 3만 달러, 3.3㎡당 2000만원, 1000명당 5명.
bool QuantityReader::join_rate(const Measured& first, Candidate& out) const {
  if (!first.has_unit || first.noun || syllable_at(text_, first.end) != kPer) return false;
  const std::uint32_t end = first.end + 3;
  const std::uint32_t next = skip_average(text_, skip_blanks(text_, end));
  if (next == end && is_spelled(first)) return false;  // 사기당한 영화
  Measured second;
  if (!read_best(next, second) || !second.has_unit || !unit_of(second).per.none()) return false;
  Candidate c = candidate_of(second);
  const Exact* each = first.numeral->amount.exact();
  const bool one = each != nullptr && *each == Exact(Decimal(1));
  if (one && second.unit.kind == Kind::money && first.unit_span.of(text_) == "주") {
    c.unit.per = unit_of_code(lexicon_, "{주}").over;  // 1주당 350원: money is paid for a share
  } else if (one) {
    c.unit.per = unit_of(first).over;
  } else {
    c.unit.per = {UnitTerm::kNoun, std::string(text_.substr(first.begin, first.end - first.begin))};
  }
  c.core.begin = first.begin;
  c.joined = true;
  out = std::move(c);
  return true;
}

}  // namespace krnum::detail
