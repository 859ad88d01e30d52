// What a word is by its ends: the longest josa or ending that the table knows decides, unless the word is a noun that
// only looks so.
#include <array>

#include "fact/chunk.h"
#include "fact/pieces.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kLongestEnd = 18;  // bytes of an end that is looked up: six syllables
constexpr std::uint32_t kLongestWord = 96;

constexpr int final_of(char32_t c) { return is_hangul_syllable(c) ? static_cast<int>((c - 0xAC00) % 28) : -1; }
constexpr int kSsangSiot = 20;

constexpr std::array<Link, 15> kJosaOrder{Link::topic, Link::place, Link::also,  Link::subject, Link::object,
                                          Link::of,    Link::at,    Link::in,    Link::to,      Link::by,
                                          Link::with,  Link::than,  Link::until, Link::from,    Link::other};

Josa josa_of(Roles roles) {
  for (std::size_t i = 0; i < kJosaOrder.size(); ++i) {
    if (roles.has(kJosaOrder[i])) return static_cast<Josa>(i + 1);
  }
  return Josa::none;
}

Ending ending_of(Roles roles) {
  if (roles.has(Link::quote)) return Ending::quote;
  if (roles.has(Link::adnominal)) return Ending::adnominal;
  if (roles.has(Link::connective)) return Ending::connective;
  return Ending::final;
}

// Does the form of the josa suit the last sound of the noun? Signs and letters suit any.
bool suits(std::string_view noun, std::string_view josa) {
  const char32_t last = decode_before(noun, noun.size()).value;
  const int final = final_of(last);
  if (final < 0) return true;
  const char32_t first = decode(josa, 0).value;
  switch (first) {
    case U'은':
    case U'을':
    case U'이':
    case U'과':
      return final != 0 || josa == "이나";
    case U'는':
    case U'를':
    case U'가':
    case U'와':
    case U'엔':
      return final == 0 || first == U'엔';
    case U'으':
      return final != 0 && final != 8;
    case U'로':
    case U'론':
      return final == 0 || final == 8;
    default:
      return true;
  }
}

// A syllable that ends in ㅆ stands in verbs alone: 늘었, 있, 겠.
bool has_past(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (final_of(c.value) == kSsangSiot) return true;
    at += c.length;
  }
  return false;
}

Ending ending_of_past(std::string_view word) {
  if (word.ends_with("다") || word.ends_with("요") || word.ends_with("까") || word.ends_with("죠"))
    return Ending::final;
  for (const std::string_view q : {"다고", "다며", "다면서", "냐고"}) {
    if (word.ends_with(q)) return Ending::quote;
  }
  for (const std::string_view a : {"는", "던", "을", "은"}) {
    if (word.ends_with(a)) return Ending::adnominal;
  }
  return Ending::connective;
}

WordForm verb(WordForm form, Ending ending) {
  form.verb = true;
  form.ending = ending;
  return form;
}

}  // namespace

// Does a word that is known to be a noun end here: 카메라, 창고?
bool ends_as_noun(const LinkWords& words, std::string_view stem) {
  constexpr Roles kNouns{Link::noun, Link::attribute, Link::category, Link::title, Link::light, Link::plain};
  std::size_t from = stem.size() > kLongestEnd ? stem.size() - kLongestEnd : 0;
  while (from < stem.size() && (static_cast<unsigned char>(stem[from]) & 0xC0) == 0x80) ++from;
  for (; from + 6 <= stem.size(); from += decode(stem, from).length) {
    const Roles roles = words.roles(stem.substr(from));
    if (roles.has(Link::noun) || roles.has(Link::attribute) || roles.has(Link::category) ||
        (from == 0 && (roles & kNouns).any())) {
      return true;
    }
  }
  return false;
}

// 이고, 이며 after a noun: the noun is the predicate. Verbs in 이 begin otherwise: 높이고, 움직이며.
struct Copula {
  std::string_view surface;
  Ending ending;
};
constexpr std::array<Copula, 17> kCopulas{{{"이었다", Ending::final},
                                           {"이라면", Ending::connective},
                                           {"이다", Ending::final},
                                           {"입니다", Ending::final},
                                           {"이지만", Ending::connective},
                                           {"이었고", Ending::connective},
                                           {"이어서", Ending::connective},
                                           {"이라서", Ending::connective},
                                           {"이라며", Ending::quote},
                                           {"이라고", Ending::quote},
                                           {"인데", Ending::connective},
                                           {"이고", Ending::connective},
                                           {"이며", Ending::connective},
                                           {"이자", Ending::connective},
                                           {"이던", Ending::adnominal},
                                           {"이었던", Ending::adnominal},
                                           {"였던", Ending::adnominal}}};
constexpr std::array<std::string_view, 30> kVerbsInI{
    "높", "줄", "움직", "기울", "들", "벌", "붙", "죽", "먹",   "섞",   "꺾",     "깎",     "쌓", "놓", "쓰",
    "보", "모", "끓",   "녹",   "속", "덮", "엮", "묶", "곁들", "사들", "끌어들", "받아들", "파", "트", "반짝"};

WordForm read_word(const LinkWords& words, std::string_view word) {
  WordForm out;
  const auto size = static_cast<std::uint32_t>(word.size());
  out.stem = size;
  out.roles = words.roles(word);
  if (out.roles.has(Link::adnominal_word)) return verb(out, Ending::adnominal);
  if (out.roles.has(Link::connective_word)) return verb(out, Ending::connective);
  // Whole words first: a property, an adverb and what is known as a noun has no josa, 높이 and 대비.
  constexpr Roles kWhole{Link::adverb, Link::attribute, Link::light, Link::category, Link::plain, Link::title};
  if ((out.roles & kWhole).any()) return out;
  if (size > kLongestWord) return out;
  if (has_past(word)) return verb(out, ending_of_past(word));
  if (const auto ending = read_verb(words, word)) return verb(out, *ending);
  if (size > 6 && (word.ends_with("게") || word.ends_with("히")) && !word.ends_with("에게") &&
      !word.ends_with("무게")) {
    out.roles.add(Link::adverb);
    return out;
  }
  for (const Copula& c : kCopulas) {
    if (!word.ends_with(c.surface) || size < c.surface.size() + 6) continue;
    const std::string_view stem = word.substr(0, size - c.surface.size());
    const int sound = final_of(decode_before(stem, stem.size()).value);
    const bool open = decode(c.surface, 0).value == U'였';
    bool is_verb = sound < 0 || (open ? sound != 0 : sound == 0 && c.surface != "인데" && c.surface != "입니다");
    for (const std::string_view v : kVerbsInI) is_verb |= stem.ends_with(v);
    if (is_verb) break;
    out.stem = static_cast<std::uint32_t>(stem.size());
    out.roles = words.roles(stem);
    out.josa = Josa::copula;
    out.ending = c.ending;
    return out;
  }
  // 평균인, 기준인, 단위인: a property is the predicate; 개인 and 원인 are rows.
  if (word.ends_with("인") && size >= 9) {
    const std::string_view stem = word.substr(0, size - 3);
    const Roles roles = words.roles(stem);
    if (!out.roles.any() && (roles.has(Link::attribute) || roles.has(Link::modifier) || roles.has(Link::light) ||
                             is_attribute(words, stem))) {
      out.stem = size - 3;
      out.roles = roles;
      out.josa = Josa::copula;
      out.ending = Ending::adnominal;
      return out;
    }
  }
  // A known noun with a josa: 카메라는 is no 라는.
  for (const std::uint32_t n : {9u, 6u, 3u}) {
    if (n + 6 > size) continue;
    const std::string_view end = word.substr(size - n), stem = word.substr(0, size - n);
    const Roles roles = words.roles(end);
    if (!(roles & kJosaLinks).any() || !suits(stem, end) || !ends_as_noun(words, stem)) continue;
    out.stem = size - n;
    out.roles = words.roles(stem);
    out.josa = josa_of(roles);
    return out;
  }

  std::uint32_t from = size > kLongestEnd ? size - kLongestEnd : 0;
  while (from < size && (static_cast<unsigned char>(word[from]) & 0xC0) == 0x80) ++from;
  for (; from < size; from += decode(word, from).length) {
    const std::string_view end = word.substr(from);
    const Roles roles = words.roles(end);
    // 얇고, 잡고: after these sounds 고 ends a verb; 창고, 신고 and 국고 end otherwise.
    if (end == "고" && from > 0) {
      const int sound = final_of(decode_before(word, from).value);
      if (sound > 1 && sound != 4 && sound != 8 && sound != 16 && sound != 21) return verb(out, Ending::connective);
    }
    // 낡은, 없은: after two consonants 은 is an ending, but for a few nouns.
    if (end == "은" && from > 3) {
      const int sound = final_of(decode_before(word, from).value);
      const char32_t last = decode_before(word, from).value;
      if ((sound == 5 || sound == 6 || (sound >= 9 && sound <= 15) || sound == 18) && last != U'값' && last != U'닭' &&
          last != U'흙' && last != U'삶' && last != U'덟') {
        return verb(out, Ending::adnominal);
      }
    }
    if (!roles.any()) continue;
    if (roles.has(Link::noun) && (from == 0 || end.size() > 3)) return out;
    const bool josa = (roles & kJosaLinks).any() && from > 0 && suits(word.substr(0, from), end);
    const bool ending = (roles & kEndingLinks).any();
    if (ending && !(josa && end.size() <= 3)) {
      out.verb = true;
      out.ending = ending_of(roles);
      return out;
    }
    if (!josa) {
      // 는 after a closed syllable is the ending of a verb: 내놓는, 찍는.
      if (end == "는" && from > 0) {
        out.verb = true;
        out.ending = Ending::adnominal;
        return out;
      }
      continue;
    }
    out.josa = josa_of(roles);
    out.stem = from;
    const std::string_view stem = word.substr(0, from);
    out.roles = words.roles(stem);
    // Another josa before it: 에서부터, 까지로. A known word keeps its own end: 높이를.
    if (!(out.roles & kWhole).any() && !out.roles.any()) {
      for (std::uint32_t n = 9; n >= 3; n -= 3) {
        if (n >= from) continue;
        const std::string_view inner = stem.substr(from - n);
        const Roles first = words.roles(inner);
        if (first.has(Link::noun)) break;
        if ((inner == "에서" || inner == "으로" || inner == "까지" || inner == "부터" || inner == "에게") &&
            (first & kJosaLinks).any()) {
          out.stem = from - n;
          out.roles = words.roles(word.substr(0, out.stem));
          break;
        }
      }
    }
    return out;
  }
  return out;
}

}  // namespace krnum::detail
