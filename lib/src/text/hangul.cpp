#include "krnum/hangul.h"

#include <array>

#include "text/checked.h"
#include "text/jamo.h"

namespace krnum {
namespace {

using detail::kFinals;
using detail::kInitials;
using detail::kVowels;

// Compatibility jamo in the order of the conjoining ones. The vowels are U+314F to U+3163 in their order.
constexpr std::u32string_view kInitialJamo = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kFinalJamo{U"\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", 28};
constexpr char32_t kFirstVowel = U'ㅏ';
static_assert(kInitialJamo.size() == kInitials);

// Two jamo that a keyboard writes as one.
struct Cluster {
  char32_t first, second, whole;
};
constexpr std::array kFinalClusters{
    Cluster{U'ㄱ', U'ㅅ', U'ㄳ'}, Cluster{U'ㄴ', U'ㅈ', U'ㄵ'}, Cluster{U'ㄴ', U'ㅎ', U'ㄶ'},
    Cluster{U'ㄹ', U'ㄱ', U'ㄺ'}, Cluster{U'ㄹ', U'ㅁ', U'ㄻ'}, Cluster{U'ㄹ', U'ㅂ', U'ㄼ'},
    Cluster{U'ㄹ', U'ㅅ', U'ㄽ'}, Cluster{U'ㄹ', U'ㅌ', U'ㄾ'}, Cluster{U'ㄹ', U'ㅍ', U'ㄿ'},
    Cluster{U'ㄹ', U'ㅎ', U'ㅀ'}, Cluster{U'ㅂ', U'ㅅ', U'ㅄ'}};
constexpr std::array kVowelClusters{Cluster{U'ㅗ', U'ㅏ', U'ㅘ'}, Cluster{U'ㅗ', U'ㅐ', U'ㅙ'},
                                    Cluster{U'ㅗ', U'ㅣ', U'ㅚ'}, Cluster{U'ㅜ', U'ㅓ', U'ㅝ'},
                                    Cluster{U'ㅜ', U'ㅔ', U'ㅞ'}, Cluster{U'ㅜ', U'ㅣ', U'ㅟ'},
                                    Cluster{U'ㅡ', U'ㅣ', U'ㅢ'}};

template <std::size_t N>
char32_t joined(const std::array<Cluster, N>& clusters, char32_t first, char32_t second) {
  for (const Cluster& c : clusters) {
    if (c.first == first && c.second == second) return c.whole;
  }
  return 0;
}

template <std::size_t N>
void append_split(const std::array<Cluster, N>& clusters, std::string& out, char32_t jamo) {
  for (const Cluster& c : clusters) {
    if (c.whole != jamo) continue;
    detail::append_utf8(out, c.first);
    jamo = c.second;
    break;
  }
  detail::append_utf8(out, jamo);
}

constexpr bool is_vowel(char32_t c) { return c - kFirstVowel < kVowels; }
bool is_initial(char32_t c) { return kInitialJamo.find(c) != kInitialJamo.npos; }
bool is_final(char32_t c) { return c != 0 && kFinalJamo.find(c) != kFinalJamo.npos; }

// Calls f(value, bytes) for each code point; an ill-formed sequence has the value 0 and its own bytes.
template <class F>
void each_point(std::string_view text, F&& f) {
  for (std::size_t at = 0; at < text.size();) {
    const detail::CheckedPoint c = detail::decode_checked(text, at);
    f(c.well_formed ? c.value : 0, text.substr(at, c.length));
    at += c.length;
  }
}

}  // namespace

std::optional<char32_t> syllable(char32_t initial, char32_t vowel, char32_t final) {
  const std::size_t l = kInitialJamo.find(initial), t = kFinalJamo.find(final);
  if (l == kInitialJamo.npos || !is_vowel(vowel) || t == kFinalJamo.npos) return std::nullopt;
  return static_cast<char32_t>(detail::kSyllableBase + (l * kVowels + (vowel - kFirstVowel)) * kFinals + t);
}

std::optional<SyllableParts> parts(char32_t syllable) {
  if (!is_syllable(syllable)) return std::nullopt;
  const char32_t s = syllable - detail::kSyllableBase;
  return SyllableParts{kInitialJamo[s / (kVowels * kFinals)], kFirstVowel + s / kFinals % kVowels,
                       kFinalJamo[s % kFinals]};
}

std::string initials(std::string_view text) {
  std::string out;
  each_point(text, [&](char32_t c, std::string_view bytes) {
    if (const auto p = parts(c)) {
      detail::append_utf8(out, p->initial);
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string to_jamo(std::string_view text, bool split) {
  std::string out;
  each_point(text, [&](char32_t c, std::string_view bytes) {
    const auto p = parts(c);
    if (!p) {
      out += bytes;
      return;
    }
    detail::append_utf8(out, p->initial);
    if (split) {
      append_split(kVowelClusters, out, p->vowel);
      if (p->final != 0) append_split(kFinalClusters, out, p->final);
    } else {
      detail::append_utf8(out, p->vowel);
      if (p->final != 0) detail::append_utf8(out, p->final);
    }
  });
  return out;
}

// The automaton of a two-set keyboard. `block` is what is being typed; a vowel after a final takes the final (or its
// second half) along as the initial of the next syllable.
std::string from_jamo(std::string_view text) {
  std::string out;
  SyllableParts block;
  char32_t final_half = 0;  // the second half of block.final, where it is a cluster typed as two
  const auto flush = [&] {
    if (block.vowel != 0) {
      detail::append_utf8(out, *syllable(block.initial, block.vowel, block.final));
    } else if (block.initial != 0) {
      detail::append_utf8(out, block.initial);
    }
    block = {};
    final_half = 0;
  };
  each_point(text, [&](char32_t c, std::string_view bytes) {
    if (is_vowel(c) && block.initial != 0) {
      if (block.vowel == 0) {
        block.vowel = c;
        return;
      }
      if (block.final == 0) {
        if (const char32_t whole = joined(kVowelClusters, block.vowel, c)) {
          block.vowel = whole;
          return;
        }
      } else if (final_half != 0 || is_initial(block.final)) {
        const char32_t carried = final_half != 0 ? final_half : block.final;
        if (final_half == 0) {
          block.final = 0;
        } else {
          for (const Cluster& k : kFinalClusters) {
            if (k.whole == block.final) {
              block.final = k.first;
              break;
            }
          }
        }
        flush();
        block.initial = carried;
        block.vowel = c;
        return;
      }
    } else if (is_final(c) && block.vowel != 0) {
      if (block.final == 0) {
        block.final = c;
        return;
      }
      if (const char32_t whole = final_half == 0 ? joined(kFinalClusters, block.final, c) : 0) {
        block.final = whole;
        final_half = c;
        return;
      }
    }
    flush();
    if (is_initial(c)) {
      block.initial = c;
    } else {
      out += bytes;
    }
  });
  flush();
  return out;
}

}  // namespace krnum
