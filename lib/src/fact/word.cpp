// What a word is by its ends: the longest josa or ending that the table knows decides, unless the word is a noun that
// only looks so.
#include <array>

#include "fact/pieces.h"
#include "fact/tails.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

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
  for (std::size_t at = 0; at + 3 <= word.size();) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(word[at + i])); };
    if ((byte(0) & 0xF0) != 0xE0) {
      at += decode(word, at).length;
      continue;
    }
    const char32_t c = ((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)) - 0xAC00;
    if (c % 28 == kSsangSiot && c <= 0xD7A3 - 0xAC00) return true;
    at += 3;
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

// Does a word that is known to be a noun end here: 카메라, 창고?
bool ends_as_noun(const LinkWords& words, std::string_view stem, const Ends& ends) {
  constexpr Roles kAtEnd{Link::noun, Link::attribute, Link::category};
  constexpr Roles kNouns = kAtEnd | Roles{Link::title, Link::light, Link::plain};
  for (std::uint32_t i = 0; i < ends.count; ++i) {
    const Ends::End end = ends.rows[i];
    if (stem.size() - end.from < 6) continue;
    if ((words.roles(end) & (end.from == 0 ? kNouns : kAtEnd)).any()) return true;
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

constexpr Tails kCopulaIndex(kCopulas, &Copula::surface);

// The noun is the predicate; false where the word is no noun with 이다.
bool read_copula(const LinkWords& words, std::string_view word, char32_t last, WordForm& out) {
  bool found = false;
  kCopulaIndex.any(last, [&](std::size_t i) {
    const Copula& c = kCopulas[i];
    if (!word.ends_with(c.surface) || word.size() < c.surface.size() + 6) return false;
    const std::string_view stem = word.substr(0, word.size() - c.surface.size());
    const int sound = final_of(last_character(stem));
    const bool open = decode(c.surface, 0).value == U'였';
    bool is_verb = sound < 0 || (open ? sound != 0 : sound == 0 && c.surface != "인데" && c.surface != "입니다");
    for (const std::string_view v : kVerbsInI) is_verb |= stem.ends_with(v);
    if (is_verb) return true;
    found = true;
    out.stem = static_cast<std::uint32_t>(stem.size());
    out.roles = words.roles(stem);
    out.josa = Josa::copula;
    out.ending = c.ending;
    return true;
  });
  return found;
}

// What the syllable before 고 and 은 at the end of a word tells: a verb, or nothing.
Ending ending_after_consonant(std::string_view word, char32_t last) {
  if ((last != U'고' || word.size() <= 3) && (last != U'은' || word.size() <= 6)) return Ending::none;
  const char32_t before = decode_before(word, word.size() - 3).value;
  const int sound = final_of(before);
  if (last == U'고') {
    // 얇고, 잡고: after these sounds 고 ends a verb; 창고, 신고 and 국고 end otherwise.
    return sound > 1 && sound != 4 && sound != 8 && sound != 16 && sound != 21 ? Ending::connective : Ending::none;
  }
  // 낡은, 없은: after two consonants 은 is an ending, but for a few nouns.
  const bool two = sound == 5 || sound == 6 || (sound >= 9 && sound <= 15) || sound == 18;
  const bool noun = before == U'값' || before == U'닭' || before == U'흙' || before == U'삶' || before == U'덟';
  return two && !noun ? Ending::adnominal : Ending::none;
}

// Another josa before one: 에서부터, 까지로.
void take_inner_josa(const LinkWords& words, std::string_view stem, const Ends& ends, WordForm& out) {
  for (std::uint32_t i = ends.count; i > 0; --i) {
    const Ends::End end = ends.rows[i - 1];
    const std::size_t n = stem.size() - end.from;
    if ((n != 9 && n != 6 && n != 3) || end.from == 0) continue;
    const std::string_view inner = stem.substr(end.from);
    const Roles roles = words.roles(end);
    if (roles.has(Link::noun)) return;
    if ((inner == "에서" || inner == "으로" || inner == "까지" || inner == "부터" || inner == "에게") &&
        (roles & kJosaLinks).any()) {
      out.stem = end.from;
      out.roles = words.roles(stem.substr(0, end.from));
      return;
    }
  }
}

}  // namespace

WordForm read_word(const LinkWords& words, std::string_view word) {
  WordForm out;
  Ends ends, stem_ends;
  words.find_ends(word, ends);
  const auto size = static_cast<std::uint32_t>(word.size());
  out.stem = size;
  out.roles = ends.whole;
  if (out.roles.has(Link::adnominal_word)) return verb(out, Ending::adnominal);
  if (out.roles.has(Link::connective_word)) return verb(out, Ending::connective);
  // Whole words first: a property, an adverb and what is known as a noun has no josa, 높이 and 대비.
  constexpr Roles kWhole{Link::adverb, Link::attribute, Link::light, Link::category, Link::plain, Link::title};
  if ((out.roles & kWhole).any()) return out;
  if (size > kLongestWord) return out;
  if (has_past(word)) return verb(out, ending_of_past(word));
  if (const auto ending = read_verb(words, word)) return verb(out, *ending);
  const char32_t last = last_character(word);
  if (size > 6 && ((last == U'게' && !word.ends_with("에게") && !word.ends_with("무게")) || last == U'히')) {
    out.roles.add(Link::adverb);
    return out;
  }
  if (read_copula(words, word, last, out)) return out;
  // 평균인, 기준인, 단위인: a property is the predicate; 개인 and 원인 are rows.
  if (last == U'인' && size >= 9 && !out.roles.any()) {
    const std::string_view stem = word.substr(0, size - 3);
    words.find_ends(stem, stem_ends);
    constexpr Roles kPredicates{Link::attribute, Link::modifier, Link::light};
    if ((stem_ends.whole & kPredicates).any() || words.is_property(stem, stem_ends)) {
      out.stem = size - 3;
      out.roles = stem_ends.whole;
      out.josa = Josa::copula;
      out.ending = Ending::adnominal;
      return out;
    }
  }
  // A known noun with a josa: 카메라는 is no 라는.
  for (std::uint32_t i = ends.count; i > 0; --i) {
    const Ends::End end = ends.rows[i - 1];
    const std::uint32_t n = size - end.from;
    if ((n != 9 && n != 6 && n != 3) || end.from < 6) continue;
    const std::string_view stem = word.substr(0, end.from);
    const Roles roles = words.roles(end);
    if (!(roles & kJosaLinks).any() || !suits(stem, word.substr(end.from))) continue;
    words.find_ends(stem, stem_ends);
    if (!ends_as_noun(words, stem, stem_ends)) continue;
    out.stem = end.from;
    out.roles = stem_ends.whole;
    out.josa = josa_of(roles);
    return out;
  }

  // The longest end decides; a single syllable is asked first what stands before it.
  bool asked = false;
  for (std::uint32_t i = ends.count; i > 0; --i) {
    const std::uint32_t from = ends.rows[i - 1].from;
    if (!asked && size - from <= 3) {
      asked = true;
      if (const Ending ending = ending_after_consonant(word, last); ending != Ending::none) return verb(out, ending);
    }
    const std::string_view end = word.substr(from);
    const Roles roles = words.roles(ends.rows[i - 1]);
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
    words.find_ends(stem, stem_ends);
    out.roles = stem_ends.whole;
    if (!out.roles.any()) take_inner_josa(words, stem, stem_ends, out);
    return out;
  }
  if (!asked) {
    if (const Ending ending = ending_after_consonant(word, last); ending != Ending::none) return verb(out, ending);
  }
  return out;
}

}  // namespace krnum::detail
