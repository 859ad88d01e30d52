// What is made of several numerals: rows of single digits, fractions, spoken points.
#include <algorithm>

#include "number/reader.h"

namespace krnum::detail {
namespace {

constexpr std::size_t kPointPrefixes = 8;  // spoken decimals of which each prefix is a reading

// An integer that can be a part of a fraction or stand before a spoken point.
bool is_whole(const Numeral& n) {
  const Exact* value = n.amount.exact();
  return value != nullptr && value->is_decimal() && value->numerator().is_integer() && !n.fraction && !n.letter &&
         !n.enclosed && !n.over && !n.determiner && !n.indefinite && !n.positional && !n.point;
}

}  // namespace

// Single digits in a row: 이공이육, 공일공, 二〇二六. Two of them, or a pair such as 삼일, are too often words.
void Reader::read_positional(std::uint32_t at) {
  const Atom first = atoms(at).digit();
  if (!first) return;
  const CodePoint before = decode_before(text_, at);
  if (before.length > 0 && atoms(at - before.length).digit().end == at) return;
  const bool hanja = is_hanja(decode(text_, at).value);
  std::string digits;
  std::uint32_t end = at;
  bool zero = false;
  Atoms a;
  for (a = atoms(end); a.digit() && is_hanja(decode(text_, end).value) == hanja; a = atoms(end)) {
    digits.push_back(static_cast<char>('0' + a.digit().value));
    zero = zero || a.digit().value == 0;
    end = a.digit().end;
  }
  const std::size_t least = zero && (hanja || whole_) ? 2 : 3;
  if (digits.size() < least || a.power() || (a.magnitude() && is_common(a.magnitude().value))) return;
  Numeral& n = out_.emplace_back();
  n.end = end;
  n.script = hanja ? Script::hanja : Script::sino;
  n.amount = Amount::of(Decimal::from_digits(digits));
  n.positional = true;
  n.syllables = static_cast<std::uint8_t>(std::min<std::size_t>(digits.size(), 255));
  n.digits = std::move(digits);
}

std::uint32_t Reader::after_parts(std::uint32_t end) const {
  const std::uint32_t p = after_space(text_, end);
  for (const std::string_view word : {"분의", "분지", "分의", "分之"}) {
    if (starts_with(p, word)) return after_space(text_, p + static_cast<std::uint32_t>(word.size()));
  }
  return 0;
}

// 3분의 1, 삼분의 일, 일과 이분의 일.
void Reader::read_fractions(std::size_t first) {
  const std::size_t last = out_.size();
  const auto next = [&](std::size_t i) { return decode(text_, out_[i].end).value; };
  for (std::size_t i = first; i < last; ++i) {
    const char32_t c = next(i);
    if (c != U'분' && c != U'分' && c != U' ' && c != 0xA0) continue;  // most end here
    if (is_whole(out_[i]) && after_parts(out_[i].end) != 0) add_fractions(out_[i], nullptr);
  }
  for (std::size_t i = first; i < last; ++i) {
    const std::uint32_t end = out_[i].end;
    const char32_t c = next(i);
    if ((c != U'과' && c != U'와') || !is_whole(out_[i])) continue;
    const Decimal whole = out_[i].amount.low.numerator();
    add_slash(whole, after_space(text_, end + 3));
    std::vector<Numeral> denominators;
    Reader(lexicon_, text_, whole_ ? Context::whole : Context::running, denominators, steps_)
        .read_plain(after_space(text_, end + 3));
    for (Numeral& under : denominators) {
      if (is_whole(under)) add_fractions(std::move(under), &whole);
    }
  }
}

// 10과 1/2: a proper fraction with a slash at `at`, beside a whole number.
void Reader::add_slash(const Decimal& whole, std::uint32_t at) {
  const auto figure = read_figure(text_, at, steps_);
  if (!figure || whole.top() > kMaxFractionDigits) return;
  std::vector<Numeral> symbols;
  read_symbols(text_, at, &*figure, symbols, steps_);
  for (Numeral& n : symbols) {
    if (!n.slash || n.amount.exact() == nullptr || n.amount.low >= Exact(Decimal(1)) || n.amount.low <= Exact())
      continue;
    n.amount = Amount::of(Exact(whole) + n.amount.low);
    out_.push_back(std::move(n));
  }
}

// Appends the fractions whose denominator is `under`: the numerators stand behind 분의. Beside a whole number only
// proper ones.
void Reader::add_fractions(Numeral under, const Decimal* whole) {
  const std::uint32_t from = after_parts(under.end);
  if (from == 0) return;
  const Decimal denominator = under.amount.low.numerator();
  if (denominator.top() > kMaxFractionDigits || (whole != nullptr && whole->top() > kMaxFractionDigits)) return;
  std::vector<Numeral> numerators;
  Reader(lexicon_, text_, whole_ ? Context::whole : Context::running, numerators, steps_).read_plain(from);
  for (Numeral& n : numerators) {
    if (!is_whole(n) || n.script == Script::native) continue;
    const Decimal numerator = n.amount.low.numerator();
    if (numerator.top() > kMaxFractionDigits) continue;
    const auto value = Exact::ratio(numerator, denominator);
    if (!value || (whole != nullptr && (numerator >= denominator || numerator.is_zero()))) continue;
    n.amount = Amount::of(whole != nullptr ? Exact(*whole) + *value : *value);
    n.fraction = true;
    n.scale = 0;
    if (n.script != under.script) n.script = Script::mixed;
    n.loose = n.loose || under.loose;
    n.rare = n.rare || under.rare;
    n.syllables = static_cast<std::uint8_t>(std::min(255, n.syllables + under.syllables + 2));
    out_.push_back(std::move(n));
  }
}

// Whether 이 behind a point from `number` to `point` begins 이상, 이하 and the like, or is the josa of 점, which stands
// apart from its number and has nothing but a blank behind the josa. `end`: after 이.
bool Reader::is_other_word(std::uint32_t number, std::uint32_t point, std::uint32_t end) const {
  const std::uint32_t two = end - 3;
  const auto bound = lexicon_.longest(text_, two, Role::bound_after);
  if (bound && bound->end > end) return true;
  return two == point && after_space(text_, number) + 3 == point && after_space(text_, number) > number &&
         !is_hangul_syllable(decode(text_, end).value);
}

// 삼 점 일사, 영 점 영오, 일점이억.
void Reader::read_points(std::size_t first) {
  const std::size_t last = out_.size();
  for (std::size_t i = first; i < last; ++i) {
    if ((out_[i].script != Script::sino && out_[i].script != Script::hanja) || !is_whole(out_[i])) continue;
    const Atom point = atoms(after_space(text_, out_[i].end)).point();
    if (!point) continue;
    const Numeral whole = out_[i];
    std::uint32_t end = after_space(text_, point.end);
    std::string digits;
    Atoms a = atoms(end);
    while (a.digit()) {
      digits.push_back(static_cast<char>('0' + a.digit().value));
      end = a.digit().end;
      a = atoms(end);
      // 이 점 삼십: what has a power is no row of digits.
      if (a.power()) break;
      // 구십오 점 이상, 육십 점이 걸려: what is written on behind 점 is another word or a josa.
      if (digits.size() == 1 && digits[0] == '2' && !whole_ && is_other_word(out_[i].end, point.end, end)) {
        digits.clear();
        break;
      }
      // 일점오이상 is 1.5 as well as 1.52.
      if (!a.digit() || digits.size() < kPointPrefixes) {
        Numeral& n = out_.emplace_back(whole);
        n.end = end;
        n.amount.low =
            whole.amount.low + Exact(Decimal::from_digits(digits, -static_cast<std::int64_t>(digits.size())));
        n.point = true;
        n.scale = 0;
        n.syllables = static_cast<std::uint8_t>(std::min<std::size_t>(255, whole.syllables + 1 + digits.size()));
      }
    }
    if (digits.empty() || a.power()) continue;
    const Atom magnitude = a.magnitude() ? a.magnitude() : whole_ ? atoms(after_space(text_, end)).magnitude() : Atom{};
    if (!magnitude || !is_common(magnitude.value)) continue;
    Numeral n = out_.back();
    n.end = magnitude.end;
    n.amount.low = n.amount.low.shifted(magnitude.value);
    n.scale = static_cast<std::int32_t>(magnitude.value);
    out_.push_back(std::move(n));
  }
}

}  // namespace krnum::detail
