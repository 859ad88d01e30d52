// Forms of the verbs of the table: stems with their endings, fused ones too (만들 and 만든, 오르 and 올라).
#include <array>

#include "fact/pieces.h"
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

std::string_view drop_last(std::string_view word) {
  return word.substr(0, word.size() - decode_before(word, word.size()).length);
}

// The word with its last syllable under another final consonant, in `space`.
std::string_view with_final(std::string_view word, int final, std::string& space) {
  const CodePoint last = decode_before(word, word.size());
  space.assign(word.substr(0, word.size() - last.length));
  append_utf8(space, static_cast<char32_t>(last.value - static_cast<char32_t>(final_of(last.value)) +
                                           static_cast<char32_t>(final)));
  return space;
}

// 쌓인, 만든, 쌓일, 만들
bool is_fused(const LinkWords& words, std::string_view word, std::string& space) {
  const int final = final_of(decode_before(word, word.size()).value);
  if (final != kNieun && final != kRieul) return false;
  if (words.is_stem(with_final(word, 0, space))) return true;
  return words.is_stem(final == kRieul ? word : with_final(word, kRieul, space));
}

}  // namespace

std::optional<Ending> read_verb(const LinkWords& words, std::string_view word) {
  constexpr std::size_t kLongest = 24;
  if (word.size() < 3 || word.size() > kLongest || final_of(decode(word, 0).value) < 0) return std::nullopt;
  std::string space;
  const bool single = word.size() == 3;
  if (words.is_infinitive(word) && !(single && words.is_stem(word))) return Ending::connective;
  if (single) return is_fused(words, word, space) ? std::optional(Ending::adnominal) : std::nullopt;
  for (const std::string_view tail : kAfterInfinitive) {
    if (word.size() > tail.size() && word.ends_with(tail) &&
        words.is_infinitive(word.substr(0, word.size() - tail.size()))) {
      return Ending::connective;
    }
  }
  for (const Tail& t : kTails) {
    if (word.size() <= t.surface.size() || !word.ends_with(t.surface)) continue;
    const std::string_view stem = word.substr(0, word.size() - t.surface.size());
    const int final = final_of(decode_before(stem, stem.size()).value);
    if (final < 0 || (final == kRieul && t.surface == "을")) continue;  // 줄을 is a noun: 줄다 has 줄 itself
    const bool open = final == 0 || final == kRieul, closed = final != 0 && final != kRieul;
    if (((t.open && open) || (t.closed && closed)) && words.is_stem(stem)) return t.ending;
    // 만드는, 만드니: ㄹ is lost before ㄴ.
    if (final == 0 && (t.surface == "는" || t.surface == "니" || t.surface == "는데") &&
        words.is_stem(with_final(stem, kRieul, space))) {
      return t.ending;
    }
    // 지은, 걸을: the stem of the infinitive.
    if (closed || final == kRieul || final == 0) {
      const bool vowel = t.surface.starts_with("으") || t.surface == "은" || t.surface == "을";
      if (vowel) {
        space.assign(stem);
        space += "어";
        if (words.is_infinitive(space)) return t.ending;
      }
    }
  }
  if (is_fused(words, word, space)) return Ending::adnominal;
  // 무거운, 무거울, 무거우며
  const std::string_view last = word.substr(drop_last(word).size());
  if (last == "운" || last == "울") {
    if (words.is_stem(with_final(drop_last(word), kBieup, space))) return Ending::adnominal;
  }
  // 늘릴지, 늘릴수록
  for (const std::string_view tail : {"지", "수록", "까"}) {
    if (!word.ends_with(tail) || word.size() <= tail.size() + 3) continue;
    const std::string_view before = word.substr(0, word.size() - tail.size());
    if (final_of(decode_before(before, before.size()).value) == kRieul && is_fused(words, before, space))
      return Ending::connective;
  }
  return std::nullopt;
}

}  // namespace krnum::detail
