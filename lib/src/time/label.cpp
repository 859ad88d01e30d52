#include "time/label.h"

#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kDigits = 4;
constexpr std::uint32_t kSyllable = 3;
constexpr std::uint32_t kLongestName = 96;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A phrase begins here: the text, a bracket or quotation mark, or a word that ends in nothing that a name ends in.
bool opens_phrase(std::string_view text, std::uint32_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '\n' || before == '(' || before == '\'' || before == '"' || before == '[' ||
         static_cast<unsigned char>(before) >= 0x80;
}

}  // namespace

std::optional<TimePhrase> read_label(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  if (text.size() < at + kDigits + 1 || !is_digit(text[at]) || !opens_phrase(text, at)) return std::nullopt;
  std::int32_t year = 0;
  for (std::uint32_t i = 0; i < kDigits; ++i) {
    if (!is_digit(text[at + i])) return std::nullopt;
    year = year * 10 + (text[at + i] - '0');
  }
  const std::uint32_t end = at + kDigits;
  if (year < 1900 || year > 2099 || text[end] != ' ') return std::nullopt;
  // The name: two syllables of Hangul and more, and no unit, bound or josa that would make an amount of the figures.
  if (!is_hangul_syllable(decode(text, end + 1).value) ||
      !is_hangul_syllable(decode(text, end + 1 + kSyllable).value)) {
    return std::nullopt;
  }
  std::uint32_t run = end + 1;
  while (is_hangul_syllable(decode(text, run).value) && run < end + kLongestName) run += kSyllable;
  for (const Role role : {Role::unit, Role::bound_after, Role::josa, Role::calendar_part}) {
    const auto match = lexicon.longest(text, end + 1, role);
    if (match && match->end + kSyllable >= run) return std::nullopt;
  }
  // 2000 만원, but 2015 해운대 모래축제, 2024 만화축제: a magnitude stands alone or before a unit that ends the word.
  if (const auto magnitude = lexicon.longest(text, end + 1, Role::magnitude)) {
    const auto unit = lexicon.longest(text, magnitude->end, Role::unit);
    const auto currency = lexicon.longest(text, magnitude->end, Role::currency);
    if (magnitude->end + kSyllable > run || (unit && unit->end + kSyllable >= run) ||
        (currency && currency->end + kSyllable >= run))
      return std::nullopt;
  }
  TimePhrase phrase;
  phrase.end = phrase.extent_end = end;
  phrase.kind = Kind::date;
  phrase.expression.form = Expression::Form::point;
  phrase.expression.from.year = {Known::exact, year};
  return phrase;
}

}  // namespace krnum::detail
