// Hangul syllables and jamo, and the josa that suits a word.
//
//   krnum::syllable(U'ㅎ', U'ㅏ', U'ㄴ');        // 한
//   krnum::initials("한국은행");                  // "ㅎㄱㅇㅎ"
//   krnum::attach_josa("3", "은/는");            // "3은": read 삼
//   krnum::attach_josa("LG", "은/는");           // "LG는": read 엘지
//
// Jamo are compatibility jamo (U+3131 to U+3163), the ones that are written on their own. Nothing here throws.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "krnum/result.h"

namespace krnum {

// The parts of a syllable; `final` is 0 where there is none.
struct SyllableParts {
  char32_t initial = 0;
  char32_t vowel = 0;
  char32_t final = 0;

  friend constexpr bool operator==(const SyllableParts&, const SyllableParts&) = default;
};

// U+AC00 to U+D7A3.
constexpr bool is_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
// Precondition: is_syllable(c).
constexpr bool has_final(char32_t c) { return (c - 0xAC00) % 28 != 0; }

// None where a part cannot stand in its place (ㄸ is no final).
KRNUM_API std::optional<char32_t> syllable(char32_t initial, char32_t vowel, char32_t final = 0);
KRNUM_API std::optional<SyllableParts> parts(char32_t syllable);

// The initial consonants of the syllables, the choseong by which lists are searched; other characters stay.
KRNUM_API std::string initials(std::string_view text);
// Syllables as compatibility jamo (값 as ㄱㅏㅂㅅ with `split`, ㄱㅏㅄ without); other characters stay.
KRNUM_API std::string to_jamo(std::string_view text, bool split = false);
// Compatibility jamo as syllables, as a keyboard composes them (ㄱㅏㅂㅅㅣ is 갑시, ㄱㅏㅂㅅ is 값).
KRNUM_API std::string from_jamo(std::string_view text);

// What a word ends with when it is read aloud.
enum class FinalSound : std::uint8_t {
  none,       // 나무: 는 가 를 와 로
  rieul,      // 서울: 은 이 을 과, but 로
  consonant,  // 산: 은 이 을 과 으로
  unknown,    // no sound that we know: an empty word, other scripts
};

// Hangul by its last syllable, figures by their Sino-Korean reading (10 is 십), capitals by the names of the letters (L
// is 엘), words in Latin letters by how they are commonly transcribed (Google ends in ㄹ), signs and units by their
// names (% is 퍼센트, 3km ends in 킬로미터). Closing quotes are looked through, and so is what stands in brackets after
// a word: 한빛(HB) sounds as 한빛.
KRNUM_API FinalSound final_sound(std::string_view word);

// The form of `pair` ("은/는", "이/가", "을/를", "과/와", "으로/로", "이나/나", "이라/라", "이에요/예요", …: either
// form or both, in any order, with ( ) as in 은(는)) that follows `word`. A josa that does not change comes back as it
// is; after an unknown sound the pair comes back in brackets: 을(를).
KRNUM_API std::string josa(std::string_view word, std::string_view pair);

// word + josa(word, pair).
KRNUM_API std::string attach_josa(std::string_view word, std::string_view pair);

}  // namespace krnum
