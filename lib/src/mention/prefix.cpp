#include "mention/prefix.h"

#include "mention/context.h"
#include "mention/tail.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

bool is_degree(const Lexicon& lexicon, const Candidate& c) {
  return c.row < lexicon.units().size() &&
         (lexicon.units()[c.row].group == "temperature" || lexicon.units()[c.row].group == "angle");
}

void negate(Amount& amount) {
  if (amount.form == Amount::Form::exact) amount.low = -amount.low;
  if (amount.form == Amount::Form::range) {
    const Exact low = -amount.high;
    amount.high = -amount.low;
    amount.low = low;
  }
}

// Units that 제 numbers even where a longer word goes on: 제3회전국, 제1차세계대전.
bool is_numbered(std::string_view counter) {
  for (const std::string_view c : {"회", "차", "조", "항", "호", "대", "장", "편", "기"}) {
    if (counter == c) return true;
  }
  return false;
}

// Whether the prefix's effect goes with this quantity; applies it if so.
bool apply(const Lexicon& lexicon, std::string_view text, std::string_view effect, std::string_view value,
           Candidate& c) {
  if (effect == "minus") {
    negate(c.amount);
    return true;
  }
  if (effect == "both") {
    if (c.amount.exact() == nullptr) return false;
    c.amount = Amount::between(-c.amount.low, c.amount.low);
    return true;
  }
  if (effect == "unit") {
    if (!c.unit.none() && !is_degree(lexicon, c)) return false;
    c.unit = unit_of_code(lexicon, value);
    c.kind = Kind::measure;
    return true;
  }
  // 제7조 2항: 조 is the article's, no trillion.
  if (effect == "ordinal" && c.numeral.of(text).find("조") != std::string_view::npos) return false;
  const bool rate = effect == "rate" && c.kind == Kind::percent;
  const bool pay = effect == "pay" && c.kind == Kind::money;
  const bool count = effect == "count" && (c.kind == Kind::count || c.kind == Kind::measure || c.kind == Kind::percent);
  const bool per = effect == "per" && (c.kind == Kind::money || c.kind == Kind::count || c.kind == Kind::measure ||
                                       c.kind == Kind::percent || c.kind == Kind::multiple);
  if (rate || pay || count || per) {
    if (c.unit_span.of(text) == "분") return false;  // 하루 20분: minutes, no persons
    if (c.unit.none() || !c.unit.per.none()) return false;
    c.unit.per = unit_of_code(lexicon, value).over;
    return true;
  }
  if (effect == "plus") return c.kind == Kind::measure || c.kind == Kind::percent;
  if (effect == "floor") {
    if (c.unit_span.of(text) != "층") return false;
    c.unit.over = {UnitTerm::kNoun, "지하층"};
    return true;
  }
  if (effect == "age") {
    if (c.kind == Kind::duration && !c.unit.none()) c.kind = Kind::age;  // 생후 6개월
    return c.kind == Kind::age;
  }
  if (effect == "ordinal") {
    // 제347조: an article, not 347 * 10^12.
    if (c.scaled && c.unit.none()) return false;
    if (c.kind != Kind::nominal || c.unit_span.of(text) == "호") c.kind = Kind::ordinal;
    // 제5원소: what does not end is no unit of an ordinal, 제5 is.
    if (!c.closes && !c.unit.none() && !c.spelled() && c.kind != Kind::nominal)
      return is_numbered(c.unit_span.of(text));
    // 제일 and 제이 are words: a spelled ordinal has its unit.
    if (!c.spelled()) return true;
    const bool solid = c.unit_span.begin == c.numeral.end;  // 제칠 수 있다
    return c.script != Script::native && c.closes && !c.unit.none() && (solid || is_numbered(c.unit_span.of(text)));
  }
  if (effect == "nominal") {
    c.kind = Kind::nominal;
    // 국도 412.8 and 지방도 1,096 are lengths in a table: a name is digits and nothing else. 중2병 is a word of the
    // name.
    const bool closes = c.closes || has_prefix_at(text, c.core.end, "병");
    return c.unit.none() && closes && c.script == Script::figures && c.amount.exact() != nullptr &&
           c.numeral.of(text).find_first_of(".,") == std::string_view::npos;
  }
  return false;
}

void read_word(const Lexicon& lexicon, std::string_view text, const QuantityReader& quantities, std::uint32_t at,
               std::vector<Candidate>& out) {
  lexicon.each_of(text, at, Role::prefix, [&](std::uint32_t end, std::uint32_t row) {
    const Row& prefix = lexicon.sheet()[Section::prefixes][row];
    const std::uint32_t next = skip_blanks(text, end);
    std::string_view effect = prefix.fields[1];
    const std::string_view value = prefix.fields[2];
    if (effect == "solid") {
      if (next != end || !is_figure(krnum::detail::at(text, end))) return;
      // 중2병 is a word; 중2가 is not.
      if (is_word(krnum::detail::at(text, end + 1)) && !closes_run(lexicon, text, end + 1) &&
          !has_prefix_at(text, end + 1, "병"))
        return;
      effect = value;
    } else if (next == end && !is_figure(krnum::detail::at(text, end)) && effect != "ordinal" && effect != "minus") {
      return;
    }
    if (!quantities.begins(next) && effect != "unit") return;
    std::vector<Candidate> quantity;
    quantities.read(next, quantity);
    if (effect == "unit" && next > end) read_word(lexicon, text, quantities, next, quantity);  // 섭씨 영하 3도
    for (Candidate& c : quantity) {
      if (!apply(lexicon, text, effect, value, c)) continue;
      c.core.begin = at;
      c.prefixed = true;
      out.push_back(std::move(c));
    }
  });
}

// 배럴당 80달러, 가구당 3명: a unit of two syllables and more, and 당. Shorter ones (평당) are rows of the table, since
// 식당 and 정당 are words.
void read_per(const Lexicon& lexicon, std::string_view text, const QuantityReader& quantities, std::uint32_t at,
              std::vector<Candidate>& out) {
  bool per = false;
  lexicon.each_of(text, at, Role::unit,
                  [&](std::uint32_t end, std::uint32_t) { per = per || has_prefix_at(text, end, "당"); });
  if (!per && is_hangul_syllable(krnum::detail::at(text, at))) return;
  std::vector<UnitReading> divisors;
  read_units(lexicon, text, at, divisors);
  for (const UnitReading& divisor : divisors) {
    if ((divisor.end - at < 6 && !divisor.latin && is_hangul_syllable(krnum::detail::at(text, at))) ||
        !has_prefix_at(text, divisor.end, "당"))
      continue;
    std::uint32_t next = skip_blanks(text, divisor.end + 3);
    if (has_prefix_at(text, next, "평균 ")) next = skip_blanks(text, next + 6);
    const CodePoint sign = decode(text, next);
    const bool minus = sign.value == U'-' || sign.value == 0x2212;
    if (minus && is_figure(krnum::detail::at(text, next + sign.length))) next += sign.length;  // 배럴당 -37.63달러
    const bool figure = is_figure(krnum::detail::at(text, next));
    if (!figure && next == divisor.end + 3) continue;
    std::vector<Candidate> quantity;
    quantities.read(next, quantity);
    for (Candidate& c : quantity) {
      if (c.unit.none() || !c.unit.per.none()) continue;
      // 킬로당 칠십 위안, 리터당 십이 킬로미터
      const bool measures = c.kind == Kind::measure && divisor.kind == Kind::measure;
      if (!figure && ((c.kind != Kind::money && !measures) || !c.closes)) continue;
      if (minus) negate(c.amount);
      c.unit.per = unit_of(lexicon, text, divisor).over;
      c.core.begin = at;
      c.prefixed = true;
      out.push_back(std::move(c));
    }
  }
}

// $2.5bn, £3m: behind a sign small letters are magnitudes. The power of ten and the byte after the letters.
struct Letters {
  std::uint32_t end = 0;
  std::int32_t power = 0;
};

Letters letters_at(std::string_view text, std::uint32_t at) {
  constexpr std::pair<std::string_view, std::int32_t> kLetters[] = {{"mn", 6}, {"bn", 9}, {"tn", 12}, {"m", 6}};
  for (const auto& [written, power] : kLetters) {
    const auto end = static_cast<std::uint32_t>(at + written.size());
    const char32_t next = krnum::detail::at(text, end);
    if (has_prefix_at(text, at, written) && !is_latin(next) && !is_figure(next)) return {end, power};
  }
  return {at, 0};
}

// $1.2B, ₩5,000, US$3억, EUR 20: a number must follow.
void read_currency(const Lexicon& lexicon, std::string_view text, const QuantityReader& quantities, std::uint32_t at,
                   std::vector<Candidate>& out) {
  lexicon.each_of(text, at, Role::currency, [&](std::uint32_t end, std::uint32_t index) {
    const Unit unit = unit_of(lexicon, static_cast<std::uint16_t>(index));
    const std::uint32_t next = is_hangul_syllable(before(text, end)) ? end : skip_blanks(text, end);
    if (!is_figure(krnum::detail::at(text, next))) return;
    std::vector<Candidate> quantity;
    quantities.read(next, quantity);
    for (Candidate& c : quantity) {
      if (!c.unit.none() && c.unit != unit) continue;
      if (const Letters letters = letters_at(text, c.core.end); c.unit.none() && letters.power > 0) {
        c.core.end = c.numeral.end = letters.end;
        c.amount.low = c.amount.low.shifted(letters.power);
        c.amount.high = c.amount.high.shifted(letters.power);
        c.closes = closes_run(lexicon, text, letters.end);
      }
      c.core.begin = at;
      c.unit = unit;
      c.row = static_cast<std::uint16_t>(index);
      c.kind = Kind::money;
      c.prefixed = true;
      out.push_back(std::move(c));
    }
  });
}

// -3, −3, △3, ±3, +3: a sign stands where no word or number is before it.
void read_sign(std::string_view text, const QuantityReader& quantities, std::uint32_t at, std::vector<Candidate>& out) {
  const CodePoint sign = decode(text, at);
  const bool minus = sign.value == U'-' || sign.value == 0x2212 || sign.value == 0x25B3;
  const bool both = sign.value == 0xB1;
  if (!minus && !both && sign.value != U'+') return;
  const char32_t left = before(text, at);
  if (is_word(left) || left == U')' || left == U'%' || left == sign.value) return;
  const std::uint32_t next = at + sign.length;
  if (!is_figure(krnum::detail::at(text, next)) &&
      !(krnum::detail::at(text, next) == U'.' && is_figure(krnum::detail::at(text, next + 1)))) {
    return;
  }
  std::vector<Candidate> quantity;
  quantities.read(next, quantity);
  for (Candidate& c : quantity) {
    if (krnum::detail::at(text, c.core.end) == U'-') continue;  // -0-
    if (both) {
      if (c.amount.exact() == nullptr) continue;
      c.amount = Amount::between(-c.amount.low, c.amount.low);
    } else if (minus) {
      negate(c.amount);
    }
    c.core.begin = at;
    out.push_back(std::move(c));
  }
}

}  // namespace

void read_prefixed(const Lexicon& lexicon, std::string_view text, const QuantityReader& quantities, std::uint32_t at,
                   std::vector<Candidate>& out) {
  if (is_hangul_syllable(krnum::detail::at(text, at))) {
    read_word(lexicon, text, quantities, at, out);
    read_per(lexicon, text, quantities, at, out);
  } else {
    read_sign(text, quantities, at, out);
    if (const char32_t c = krnum::detail::at(text, at); is_latin(c) || c >= 0x3380)
      read_per(lexicon, text, quantities, at, out);
    read_currency(lexicon, text, quantities, at, out);
  }
}

}  // namespace krnum::detail
