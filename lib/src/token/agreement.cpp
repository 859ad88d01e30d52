#include "token/agreement.h"

#include <algorithm>
#include <array>

#include "text/jamo.h"

namespace krnum::detail {
namespace {

// The josa first; then the copula's 이, which falls after a vowel before every ending that follows it.
constexpr std::array kPairs{
    JosaPair{"은", "는"},
    JosaPair{"을", "를"},
    JosaPair{"이", "가", false, true},
    JosaPair{"과", "와"},
    JosaPair{"으로", "로", true},
    JosaPair{"으론", "론", true},
    JosaPair{"아", "야", false, true},
    JosaPair{"이여", "여", false, true},
    JosaPair{"이에요", "예요", false, true},
    JosaPair{"이었", "였"},
    JosaPair{"이어", "여"},
    JosaPair{"이나", "나"},
    JosaPair{"이라", "라"},
    JosaPair{"이란", "란"},
    JosaPair{"이랄", "랄"},
    JosaPair{"이랍", "랍"},
    JosaPair{"이랑", "랑"},
    JosaPair{"이래", "래"},
    JosaPair{"이랬", "랬"},
    JosaPair{"이며", "며"},
    JosaPair{"이든", "든"},
    JosaPair{"이야", "야"},
    JosaPair{"이고", "고"},
    JosaPair{"이다", "다"},
    JosaPair{"이면", "면"},
    JosaPair{"이니", "니"},
    JosaPair{"이지", "지"},
    JosaPair{"이죠", "죠"},
    JosaPair{"이네", "네"},
    JosaPair{"이냐", "냐"},
    JosaPair{"이군", "군"},
    JosaPair{"이구", "구"},
    JosaPair{"이던", "던"},
    JosaPair{"이더", "더"},
    JosaPair{"이거", "거"},
    JosaPair{"이건", "건"},
    JosaPair{"이겠", "겠"},
    JosaPair{"이기", "기"},
    JosaPair{"이므", "므"},
    JosaPair{"이세", "세"},
    JosaPair{"이셨", "셨"},
    JosaPair{"이시", "시"},
    JosaPair{"이십", "십"},
    JosaPair{"이올", "올"},
    JosaPair{"이옵", "옵"},
};

constexpr FinalSound sound_of(char32_t syllable) {
  const char32_t final = (syllable - kSyllableBase) % kFinals;
  return final == 0 ? FinalSound::none : final == 8 ? FinalSound::rieul : FinalSound::consonant;
}

FinalSound sound_of_hangul(std::string_view word) {
  const char32_t c = decode_before(word, word.size()).value;
  return is_hangul_syllable(c) ? sound_of(c) : FinalSound::unknown;
}

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_small(char32_t c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char32_t c) { return is_capital(c) || is_small(c); }
constexpr bool is_letter_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// 영 일 이 … 구.
constexpr std::array kDigitSounds{
    FinalSound::consonant, FinalSound::rieul,     FinalSound::none,  FinalSound::consonant, FinalSound::none,
    FinalSound::none,      FinalSound::consonant, FinalSound::rieul, FinalSound::rieul,     FinalSound::none};

// 만 억 조 경 해 자 양 구 간 정 재 극 항하사 아승기 나유타 불가사의 무량대수.
constexpr std::string_view kOpenMagnitudes = "--o-oo-o--o-ooooo";

// Of a whole number that ends in `zeros` zeros after another digit.
FinalSound sound_of_zeros(std::size_t zeros) {
  if (zeros % 4 != 0) return FinalSound::consonant;  // 십 백 천
  const std::size_t magnitude = zeros / 4 - 1;
  if (magnitude >= kOpenMagnitudes.size()) return FinalSound::unknown;
  return kOpenMagnitudes[magnitude] == 'o' ? FinalSound::none : FinalSound::consonant;
}

// The figures that end at `end`, read as one Sino-Korean numeral where they are one.
FinalSound sound_of_figures(std::string_view text, std::uint32_t end) {
  constexpr std::uint32_t kFar = 120;  // more than a written 무량대수 with its commas
  const std::uint32_t stop = end > kFar ? end - kFar : 0;
  const char last = text[end - 1];
  if (last != '0') return kDigitSounds[static_cast<std::size_t>(last - '0')];
  std::uint32_t begin = end;
  std::size_t zeros = 0;
  bool trailing = true, point = false;
  while (begin > stop) {
    const char c = text[begin - 1];
    if (is_digit(static_cast<unsigned char>(c))) {
      trailing = trailing && c == '0';
      zeros += trailing ? 1 : 0;
    } else if ((c == ',' || c == '.') && begin >= 2 && is_digit(static_cast<unsigned char>(text[begin - 2]))) {
      point = point || c == '.';
    } else {
      break;
    }
    --begin;
  }
  if (begin == stop && stop > 0) return trailing ? FinalSound::unknown : sound_of_zeros(zeros);
  // 3.50, 010 and 0 are read figure by figure.
  if (point || trailing || text[begin] == '0') return FinalSound::consonant;
  return sound_of_zeros(zeros);
}

// Names of the letters: 엘 and 알, 엠 and 엔, and all others end in a vowel.
FinalSound sound_of_letter(char letter) {
  switch (letter | 0x20) {
    case 'l':
    case 'r':
      return FinalSound::rieul;
    case 'm':
    case 'n':
      return FinalSound::consonant;
    default:
      return FinalSound::none;
  }
}

// How a word of small letters is commonly transcribed: 구글, 아마존, 게임, 페이스북, 인터넷, 트위터, 클라우드.
FinalSound sound_of_word(std::string_view word) {
  const auto back = [&](std::size_t i) {
    return i < word.size() ? static_cast<char>(word[word.size() - 1 - i] | 0x20) : ' ';
  };
  const bool silent_e = back(0) == 'e' && word.size() > 2;
  if (silent_e && back(1) == 'l') return FinalSound::rieul;  // mobile, apple
  if (silent_e && (back(1) == 'n' || back(1) == 'm') && is_letter_vowel(back(2))) return FinalSound::consonant;
  switch (back(0)) {
    case 'l':
      return FinalSound::rieul;
    case 'm':
    case 'n':
      return FinalSound::consonant;
    case 'g':
      return back(1) == 'n' ? FinalSound::consonant : FinalSound::none;
    case 'k':
      if (back(1) == 'c') return FinalSound::consonant;
      [[fallthrough]];
    case 'b':
    case 'c':
    case 'p':
    case 't': {
      // A short vowel before the stop: one letter after a consonant, or the oo of book.
      const bool oo = back(0) == 'k' && back(1) == 'o' && back(2) == 'o';
      const bool is_short = is_letter_vowel(back(1)) && !is_letter_vowel(back(2));
      return oo || is_short ? FinalSound::consonant : FinalSound::none;
    }
    default:
      return FinalSound::none;
  }
}

// The unit that ends at `end`, if one does: a sign, or letters right after a figure.
FinalSound sound_of_unit(const Lexicon& lexicon, std::string_view text, std::uint32_t end) {
  constexpr int kLongest = 12;  // code points
  std::uint32_t begin = end;
  FinalSound sound = FinalSound::unknown;
  for (int i = 0; i < kLongest && begin > 0; ++i) {
    const CodePoint c = decode_before(text, begin);
    if (is_digit(c.value) || is_hangul_syllable(c.value) || c.value == ' ') break;
    begin -= c.length;
    const char32_t before = decode_before(text, begin).value;
    if (is_letter(c.value) && !is_digit(before) && before != ' ') continue;
    if (is_letter(c.value) && before == ' ' && !(begin >= 2 && is_digit(static_cast<unsigned char>(text[begin - 2])))) {
      continue;
    }
    lexicon.each(text, begin, [&](const Match& m) {
      const Lexeme* unit = m.end == end ? m.find(Role::unit) : nullptr;
      if (unit == nullptr) return;
      const FinalSound spoken = sound_of_hangul(lexicon.units()[unit->payload].spoken);
      if (spoken != FinalSound::unknown) sound = spoken;  // the longest unit that ends here: km/h, not h
    });
  }
  return sound;
}

FinalSound sound_of_latin(std::string_view text, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 40;
  std::uint32_t begin = end;
  bool small = false;
  while (begin > 0 && end - begin < kLongest && is_letter(static_cast<unsigned char>(text[begin - 1]))) {
    small = small || is_small(static_cast<unsigned char>(text[begin - 1]));
    --begin;
  }
  // IT, LG; and the s of iOS, the V of EV: what ends in a capital is spelled out.
  if (!small || end - begin == 1 || is_capital(static_cast<unsigned char>(text[end - 1]))) {
    return sound_of_letter(text[end - 1]);
  }
  return sound_of_word(text.substr(begin, end - begin));
}

bool is_closing_quote(char32_t c) {
  return std::u32string_view(U"\"'!?\u2019\u201D\u300B\u3009\u300D\u300F\u3011").find(c) != std::u32string_view::npos;
}

// Where the bracket that closes before `end` opens; `end` where it does not.
std::uint32_t opening_of(std::string_view text, std::uint32_t end) {
  constexpr std::uint32_t kFar = 120;
  const char open = text[end - 1] == ')' ? '(' : '[';
  const std::uint32_t stop = end > kFar ? end - kFar : 0;
  for (std::uint32_t at = end - 1; at > stop; --at) {
    if (text[at - 1] == open) return at - 1;
    if (text[at - 1] == '\n') break;
  }
  return end;
}

}  // namespace

FinalSound final_sound(const Lexicon& lexicon, std::string_view text, std::uint32_t end) {
  for (int looked_through = 0; looked_through < 8 && end > 0; ++looked_through) {
    const CodePoint last = decode_before(text, end);
    const char32_t c = last.value;
    if (is_hangul_syllable(c)) return sound_of(c);
    if (is_digit(c)) return sound_of_figures(text, end);
    if (is_closing_quote(c)) {
      end -= last.length;
      continue;
    }
    if (c == ')' || c == ']') {
      // What stands in brackets is not spoken: 한빛(HB)은. Unless nothing else is: (3)은.
      const std::uint32_t open = opening_of(text, end);
      const bool alone = open == 0 || text[open - 1] == ' ' || text[open - 1] == '\n';
      end = open == end || alone ? end - 1 : open;
      continue;
    }
    if (c >= 0x3131 && c <= 0x314E) return c == 0x3139 ? FinalSound::rieul : FinalSound::consonant;  // 리을, 기역
    if (c >= 0x314F && c <= 0x3163) return FinalSound::none;
    if (const FinalSound unit = sound_of_unit(lexicon, text, end); unit != FinalSound::unknown) return unit;
    if (is_letter(c)) return sound_of_latin(text, end);
    if (c >= 0x2460 && c <= 0x2473) {  // ① to ⑳
      const char32_t value = c - 0x2460 + 1;
      return value % 10 == 0 ? FinalSound::consonant : kDigitSounds[value % 10];
    }
    if (c >= 0x2160 && c <= 0x2169) {  // Ⅰ to Ⅹ
      return c == 0x2169 ? FinalSound::consonant : kDigitSounds[c - 0x2160 + 1];
    }
    switch (c) {
      case '%':     // 퍼센트
      case '&':     // 앤드
      case '+':     // 플러스
      case '@':     // 골뱅이
      case '$':     // 달러
      case 0x20AC:  // 유로
      case 0x00A3:  // 파운드
      case 0x2103:  // 도
      case 0x00B0:
        return FinalSound::none;
      case '#':     // 샵
      case 0x20A9:  // 원
      case 0x00A5:
        return FinalSound::consonant;  // 엔
      case 0x3007:
        return FinalSound::consonant;  // 영
      default:
        break;
    }
    FinalSound sound = FinalSound::unknown;
    lexicon.each_of(text, end - last.length, Role::digit,
                    [&](std::uint32_t, std::uint32_t value) { sound = kDigitSounds[value % 10]; });
    lexicon.each_of(text, end - last.length, Role::power,
                    [&](std::uint32_t, std::uint32_t power) { sound = sound_of_zeros(power); });
    lexicon.each_of(text, end - last.length, Role::magnitude,
                    [&](std::uint32_t, std::uint32_t power) { sound = sound_of_zeros(power); });
    return sound;
  }
  return FinalSound::unknown;
}

JosaForm josa_form(std::string_view surface) {
  JosaForm best;
  std::size_t longest = 0;
  for (const JosaPair& pair : kPairs) {
    for (const bool closed : {true, false}) {
      const std::string_view form = closed ? pair.closed : pair.open;
      // Most differ in the last byte of their first syllable.
      if (form.size() <= longest || form.size() > surface.size() || form[2] != surface[2]) continue;
      if (!surface.starts_with(form)) continue;
      if (pair.whole && surface.size() != form.size()) continue;
      best = {&pair, closed};
      longest = form.size();
    }
  }
  return best;
}

bool agrees(std::string_view josa, FinalSound before, bool copula) {
  if (before == FinalSound::unknown) return true;
  const auto [pair, is_closed] = josa_form(josa);
  if (pair == nullptr) return true;
  const bool closed = before == FinalSound::consonant || (before == FinalSound::rieul && !pair->rieul_open);
  return closed == is_closed || (is_closed && copula);
}

}  // namespace krnum::detail
