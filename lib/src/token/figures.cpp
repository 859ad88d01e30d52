#include "token/figures.h"

#include <algorithm>

#include "token/josa.h"

namespace krnum::detail {

bool is_group_of_three(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  if (at + 3 > limit) return false;
  for (std::uint32_t i = at; i < at + 3; ++i) {
    if (!is_ascii_digit(static_cast<unsigned char>(text[i]))) return false;
  }
  return at + 3 == limit || !is_ascii_digit(static_cast<unsigned char>(text[at + 3]));
}

std::uint32_t skip_class(std::string_view text, std::uint32_t at, std::uint32_t limit, CharacterClass wanted) {
  while (at < limit) {
    const CodePoint c = decode(text, at);
    const CharacterClass found = class_of(c.value);
    if (found != wanted && found != CharacterClass::mark) break;
    at += c.length;
  }
  return at;
}

namespace {

// Digits with their groups of three and their fraction.
std::uint32_t read_digits(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const std::uint32_t begin = at;
  const auto digits = [&](std::uint32_t from) {
    while (from < limit) {
      const CodePoint c = decode(text, from);
      if (!is_ascii_digit(c.value) && (c.value < 0x80 || class_of(c.value) != CharacterClass::digit)) break;
      from += c.length;
    }
    return from;
  };
  const bool fraction_only = at < limit && text[at] == '.';
  if (!fraction_only) {
    at = digits(at);
    if (at == begin) return at;
    const bool may_group = at - begin <= 3;  // 1234,567 are two
    while (may_group && at < limit) {
      const CodePoint separator = decode(text, at);
      if (separator.value != ',' && !is_thin_space(separator.value)) break;
      if (!is_group_of_three(text, at + separator.length, limit)) break;
      at += separator.length + 3;
    }
  }
  if (at < limit && text[at] == '.') {
    // 2022.5.14 is no fraction, nor is what follows a point that follows a figure.
    const std::uint32_t end = digits(at + 1);
    const bool more = end + 1 < limit && text[end] == '.' && is_ascii_digit(static_cast<unsigned char>(text[end + 1]));
    const bool after_point =
        begin >= 2 && text[begin - 1] == '.' && is_ascii_digit(static_cast<unsigned char>(text[begin - 2]));
    if (end > at + 1 && !more && !after_point) at = end;
  }
  return fraction_only && at <= begin + 1 ? begin : at;
}

// The power of ten of the word at byte `at`, and its end; nothing where no such word goes on a numeral there.
struct Power {
  std::uint32_t end = 0;
  std::uint32_t exponent = 0;
  bool magnitude = false;  // 만 억 조, not 십 백 천
};

// Has the Hangul at `at` an explanation that leaves the numeral before it whole?
bool may_follow_numeral(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t limit) {
  if (at >= limit || !is_hangul_syllable(decode(text, at).value)) return true;
  return lexicon.longest(text, at, Role::unit) || skip_josa(lexicon, text, at) > at;
}

Power read_power(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t limit) {
  Power power{at, 0, false};
  std::uint32_t longer = at;
  bool is_unit = false;
  lexicon.each(text, at, [&](const Match& m) {
    if (m.end > limit) return;
    const Lexeme* magnitude = m.find(Role::magnitude);
    const Lexeme* of_ten = magnitude != nullptr ? magnitude : m.find(Role::power);
    if (of_ten != nullptr) {
      power = {m.end, of_ten->payload, magnitude != nullptr};
      is_unit = m.find(Role::unit) != nullptr;
    } else if (power.end > at && m.find(Role::unit) != nullptr) {
      longer = m.end;  // 3경기, 2조각: the unit is longer
    } else if (power.end > at && m.find(Role::josa) != nullptr && skip_josa(lexicon, text, power.end) == power.end) {
      longer = m.end;  // 3만큼
    }
  });
  // From 경 on the words are oftener something else: 3자 대결, 38구경, 2해리.
  const bool rare = power.magnitude && power.exponent >= 16;
  const bool doubtful = rare && (is_unit || !may_follow_numeral(lexicon, text, power.end, limit));
  return longer > power.end || doubtful ? Power{at, 0, false} : power;
}

// Numerals of Hanja. 三千 and 三十名 are numerals; 一部 and 大韓 are words.
std::uint32_t read_hanja(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t end = at;
  for (bool numeric = true; end < limit;) {
    const CodePoint c = decode(text, end);
    if (class_of(c.value) != CharacterClass::hanja) break;
    numeric = false;
    lexicon.each(text, end, [&](const Match& m) {
      numeric =
          numeric || (m.end == end + c.length && (m.find(Role::digit) != nullptr || m.find(Role::power) != nullptr ||
                                                  m.find(Role::magnitude) != nullptr));
    });
    if (!numeric) break;
    end += c.length;
  }
  if (end == at || end == skip_class(text, at, limit, CharacterClass::hanja)) return end;
  const CodePoint first = decode(text, at);
  const bool lone_one = end == at + first.length && first.value == U'一';
  return !lone_one && lexicon.longest(text, end, Role::unit) ? end : at;
}

}  // namespace

std::uint32_t read_figures(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const auto other_numbers = [&](std::uint32_t from) {  // ½ ② ²
    for (CodePoint c; from < limit && class_of((c = decode(text, from)).value) == CharacterClass::number;)
      from += c.length;
    return from;
  };
  const CharacterClass kind = class_of(decode(text, at).value);
  if (kind == CharacterClass::hanja) return read_hanja(lexicon, text, at, limit);
  if (kind == CharacterClass::number) return other_numbers(at);
  std::uint32_t end = read_digits(text, at, limit);
  if (end == at) return at;
  end = other_numbers(end);  // 2½, 10²
  while (end < limit) {
    bool after_magnitude = false;
    const std::uint32_t begin = end;
    for (Power p; end < limit && (p = read_power(lexicon, text, end, limit)).end > end; end = p.end) {
      if (p.magnitude && after_magnitude) break;
      after_magnitude = p.magnitude;
    }
    if (end == begin) break;
    const std::uint32_t figures = read_digits(text, end, limit);
    if (figures == end) break;
    end = figures;  // 3만5000
  }
  return end;
}

}  // namespace krnum::detail
