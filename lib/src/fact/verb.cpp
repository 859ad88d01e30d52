// Forms of the verbs of the table: stems with their endings, fused ones too (만들 and 만든, 오르 and 올라).
#include <array>
#include <cstdint>

#include "fact/pieces.h"
#include "fact/tails.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr int kNieun = 4, kRieul = 8, kBieup = 17;

constexpr int final_of(char32_t c) { return is_hangul_syllable(c) ? static_cast<int>((c - 0xAC00) % 28) : -1; }

struct Tail {
  std::string_view surface;
  Ending ending;
  bool closed = true, open = true;  // the stems that it follows, by their last sound; ㄹ is both
};

constexpr std::array<Tail, 47> kTails{{{"고", Ending::connective},
                                       {"며", Ending::connective, false},
                                       {"으며", Ending::connective, true, false},
                                       {"면", Ending::connective, false},
                                       {"으면", Ending::connective, true, false},
                                       {"면서", Ending::connective, false},
                                       {"으면서", Ending::connective, true, false},
                                       {"면서도", Ending::connective, false},
                                       {"고서", Ending::connective},
                                       {"고도", Ending::connective},
                                       {"고는", Ending::connective},
                                       {"지만", Ending::connective},
                                       {"자", Ending::connective},
                                       {"자마자", Ending::connective},
                                       {"도록", Ending::connective},
                                       {"거나", Ending::connective},
                                       {"는데", Ending::connective},
                                       {"은데", Ending::connective, true, false},
                                       {"니", Ending::connective, false},
                                       {"으니", Ending::connective, true, false},
                                       {"니까", Ending::connective, false},
                                       {"으니까", Ending::connective, true, false},
                                       {"려고", Ending::connective, false},
                                       {"으려고", Ending::connective, true, false},
                                       {"려면", Ending::connective, false},
                                       {"으려면", Ending::connective, true, false},
                                       {"려는", Ending::adnominal, false},
                                       {"으려는", Ending::adnominal, true, false},
                                       {"러", Ending::connective, false},
                                       {"으러", Ending::connective, true, false},
                                       {"나", Ending::connective, false},
                                       {"으나", Ending::connective, true, false},
                                       {"더니", Ending::connective},
                                       {"다가", Ending::connective},
                                       {"므로", Ending::connective, false},
                                       {"으므로", Ending::connective, true, false},
                                       {"던", Ending::adnominal},
                                       {"는", Ending::adnominal},
                                       {"은", Ending::adnominal, true, false},
                                       {"을", Ending::adnominal, true, false},
                                       {"느라", Ending::connective},
                                       {"듯", Ending::connective},
                                       {"든", Ending::connective},
                                       {"게끔", Ending::connective},
                                       {"지", Ending::none},
                                       {"지는", Ending::none},
                                       {"지도", Ending::none}}};

constexpr std::array<std::string_view, 6> kAfterInfinitive{"서", "도", "야", "선", "서는", "서도"};
constexpr std::array<std::string_view, 3> kAfterRieul{"지", "수록", "까"};

constexpr Tails kTailIndex(kTails, &Tail::surface);
constexpr Tails kAfterInfinitiveIndex(kAfterInfinitive), kAfterRieulIndex(kAfterRieul);

// A word with what the table has of its first n characters.
struct Forms {
  std::string_view word;
  std::array<std::int8_t, VerbForms::kMost + 1> finals;  // of character n; -1: no syllable
  std::size_t count = 0;                                 // characters
  VerbForms verbs;

  void read_sounds() {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = decode(word, at);
      at += c.length;
      finals[++count] = static_cast<std::int8_t>(final_of(c.value));
    }
  }
  // The characters before a surface of syllables at the end; 0 where the word does not end so, or is nothing else.
  std::size_t before(std::string_view surface) const {
    return word.size() > surface.size() && word.ends_with(surface) ? count - surface.size() / 3 : 0;
  }
  int own(std::size_t n) const { return finals[n] < 0 ? 0 : finals[n]; }
  bool is_stem(std::size_t n) const { return verbs.is_stem(n, own(n)); }
  bool is_infinitive(std::size_t n) const { return verbs.is_infinitive(n, own(n)); }
  // 쌓인, 만든, 쌓일, 만들
  bool is_fused(std::size_t n) const {
    return (finals[n] == kNieun || finals[n] == kRieul) && (verbs.is_stem(n, 0) || verbs.is_stem(n, kRieul));
  }
};

}  // namespace

std::optional<Ending> read_verb(const LinkWords& words, std::string_view word) {
  if (word.size() < 3 || word.size() > VerbForms::kMost || final_of(decode(word, 0).value) < 0) return std::nullopt;
  Forms forms;
  forms.word = word;
  if (!words.find_verbs(word, forms.verbs)) return std::nullopt;
  forms.read_sounds();
  const std::size_t count = forms.count;
  const bool single = count == 1;
  if (forms.is_infinitive(count) && !(single && forms.is_stem(count))) return Ending::connective;
  if (single) return forms.is_fused(count) ? std::optional(Ending::adnominal) : std::nullopt;

  const char32_t last = last_character(word);
  const auto follows_infinitive = [&](std::size_t tail) {
    const std::size_t n = forms.before(kAfterInfinitive[tail]);
    return n > 0 && forms.is_infinitive(n);
  };
  if (kAfterInfinitiveIndex.any(last, follows_infinitive)) return Ending::connective;

  Ending ending = Ending::none;
  const auto follows_stem = [&](std::size_t tail) {
    const Tail& t = kTails[tail];
    const std::size_t n = forms.before(t.surface);
    if (n == 0) return false;
    const int final = forms.finals[n];
    if (final < 0 || (final == kRieul && t.surface == "을")) return false;  // 줄을 is a noun: 줄다 has 줄 itself
    ending = t.ending;
    const bool open = final == 0 || final == kRieul, closed = final != 0 && final != kRieul;
    if (((t.open && open) || (t.closed && closed)) && forms.is_stem(n)) return true;
    // 만드는, 만드니: ㄹ is lost before ㄴ.
    if (final == 0 && (t.surface == "는" || t.surface == "니" || t.surface == "는데") &&
        forms.verbs.is_stem(n, kRieul)) {
      return true;
    }
    // 지은, 걸을: the stem of the infinitive.
    const bool vowel = t.surface.starts_with("으") || t.surface == "은" || t.surface == "을";
    return vowel && words.is_infinitive_with_eo(forms.verbs, n);
  };
  if (kTailIndex.any(last, follows_stem)) return ending;

  if (forms.is_fused(count)) return Ending::adnominal;
  // 무거운, 무거울, 무거우며
  if ((last == U'운' || last == U'울') && forms.finals[count - 1] >= 0 && forms.verbs.is_stem(count - 1, kBieup))
    return Ending::adnominal;
  // 늘릴지, 늘릴수록, but 할지
  const auto follows_rieul = [&](std::size_t tail) {
    const std::size_t n = forms.before(kAfterRieul[tail]);
    return n > 1 && forms.finals[n] == kRieul && forms.is_fused(n);
  };
  if (kAfterRieulIndex.any(last, follows_rieul)) return Ending::connective;
  return std::nullopt;
}

}  // namespace krnum::detail
