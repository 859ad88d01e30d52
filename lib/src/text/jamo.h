// The arithmetic of Hangul syllables (The Unicode Standard, 3.12).
#pragma once

#include <cstdint>

#include "text/utf8.h"

namespace krnum::detail {

inline constexpr char32_t kSyllableBase = 0xAC00;
inline constexpr char32_t kInitialBase = 0x1100;
inline constexpr char32_t kVowelBase = 0x1161;
inline constexpr char32_t kFinalBase = 0x11A7;  // one before the first final: itself no final
inline constexpr char32_t kInitials = 19;
inline constexpr char32_t kVowels = 21;
inline constexpr char32_t kFinals = 28;  // with none

constexpr bool is_initial(char32_t c) { return c - kInitialBase < kInitials; }
constexpr bool is_vowel(char32_t c) { return c - kVowelBase < kVowels; }
constexpr bool is_final(char32_t c) { return c > kFinalBase && c < kFinalBase + kFinals; }
constexpr bool is_open_syllable(char32_t c) { return is_hangul_syllable(c) && (c - kSyllableBase) % kFinals == 0; }

// Conjoining jamo; `final` is 0 where there is none.
struct Jamo {
  char32_t initial = 0, vowel = 0, final = 0;
};

constexpr Jamo jamo_of(char32_t syllable) {
  const char32_t s = syllable - kSyllableBase;
  const char32_t t = s % kFinals;
  return {kInitialBase + s / (kVowels * kFinals), kVowelBase + s / kFinals % kVowels, t == 0 ? 0 : kFinalBase + t};
}

constexpr char32_t syllable_of(Jamo j) {
  return kSyllableBase + ((j.initial - kInitialBase) * kVowels + (j.vowel - kVowelBase)) * kFinals +
         (j.final == 0 ? 0 : j.final - kFinalBase);
}

}  // namespace krnum::detail
