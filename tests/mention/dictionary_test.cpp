// Every headword of a Korean spelling dictionary in sentences that hold no number: whatever is found in it must be a
// numeral, a calendar word or an amount that the tables name, or be decided by a rule stated here. The dictionary is
// only an oracle: no word of it stands in this tree because it stands there.
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/extract.h"
#include "krnum/hangul.h"
#include "krnum/number.h"
#include "krnum/tables.h"
#include "krnum/text.h"
#include "mention/pairs.h"
#include "table/lexicon.h"

namespace krnum {
namespace {

constexpr const char* kDictionary = "/usr/share/hunspell/ko.dic";  // Debian: hunspell-ko

enum class Class { noun, verb, in_eo, in_n, in_l, other };

// A headword and how it goes on.
struct Headword {
  std::string word;
  Class is = Class::other;
};

// The flags of the dictionary: 2, 3 and 4 are forms of verbs in -아/어, -ㄴ and -ㄹ, 10 and 25 nouns, from 34 on
// verbs.
Class class_of(std::string_view word, std::string_view flags) {
  std::set<int> all;
  for (std::size_t i = 0; i < flags.size();) {
    const std::size_t comma = std::min(flags.find(',', i), flags.size());
    all.insert(std::atoi(std::string(flags.substr(i, comma - i)).c_str()));
    i = comma + 1;
  }
  if (all.contains(2)) return Class::in_eo;
  if (all.contains(3)) return Class::in_n;
  if (all.contains(4)) return Class::in_l;
  if (all.contains(10) || all.contains(25)) return Class::noun;
  if (word.ends_with("다") && !all.empty() && *all.begin() >= 34) return Class::verb;
  return Class::other;
}

std::vector<Headword> headwords() {
  std::vector<Headword> out;
  std::ifstream in(kDictionary);
  std::set<std::string> seen;
  for (std::string line; std::getline(in, line);) {
    const std::size_t slash = std::min(line.find('/'), line.size());
    std::string word = normalize(line.substr(0, slash), Form::nfc);
    if (word.size() < 3 || static_cast<unsigned char>(word[0]) < 0xEA) continue;  // figures and Latin letters
    const Class is = class_of(word, std::string_view(line).substr(std::min(slash + 1, line.size())));
    if (seen.insert(word + static_cast<char>('0' + static_cast<int>(is))).second) out.push_back({std::move(word), is});
  }
  return out;
}

// A sentence and where the word with its josa or ending stands in it.
struct Framed {
  std::string text;
  Span word;
};

std::vector<Framed> frames(const Headword& h) {
  std::vector<Framed> out;
  const auto put = [&](std::string_view before, const std::string& eojeol, std::string_view after) {
    std::string text(before);
    text += eojeol;
    text += after;
    const auto begin = static_cast<std::uint32_t>(before.size());
    out.push_back({std::move(text), {begin, begin + static_cast<std::uint32_t>(eojeol.size())}});
  };
  const std::string& w = h.word;
  const std::string stem = w.substr(0, w.size() >= 3 ? w.size() - 3 : 0);
  put("", w, "");
  switch (h.is) {
    case Class::noun:
      put("요즘 ", attach_josa(w, "이/가"), " 자주 눈에 띈다.");
      put("누구나 ", attach_josa(w, "을/를"), " 떠올린다.");
      put("바로 ", attach_josa(w, "은/는"), " 그런 법이다.");
      put("멀리 ", w + "에서", " 소식이 왔다.");
      put("우리는 ", attach_josa(w, "과/와"), " 어울렸다.");
      put("그래도 ", w + "만", " 남겨 두었다.");
      put("아무래도 ", w + "의", " 까닭을 모르겠다.");
      put("그 ", w, " 얘기를 꺼냈다.");
      put("아직도 ", w, " 문제가 남았다.");
      break;
    case Class::verb:
      put("우리는 ", stem + "고", " 말았다.");
      put("비록 ", stem + "지만", " 괜찮다.");
      put("그렇게 ", stem + "기", " 때문이다.");
      put("자꾸 ", stem + "거나", " 그랬다.");
      break;
    case Class::in_eo:
      put("그렇게 ", w + "서", " 돌아왔다.");
      put("어느덧 ", w, " 버렸다.");
      put("모두가 ", w + "도", " 좋다.");
      break;
    case Class::in_n:
      put("누군가 ", w, " 까닭을 물었다.");
      put("그렇게 ", w, " 뒤에 떠났다.");
      break;
    case Class::in_l:
      put("누군가 ", w, " 까닭이 없다.");
      put("이렇게 ", w, " 수 있다.");
      break;
    case Class::other:
      put("그는 ", w, " 걸었다.");
      put("누군가 ", w, " 그렇다고 했다.");
      break;
  }
  return out;
}

// What stands in the tables, and the stated rules. Each takes the headword and the mention's text.

const detail::Lexicon& lexicon() { return Tables::built_in().lexicon(); }

bool is_numeral(std::string_view text) { return static_cast<bool>(parse_number(text)); }

// 하나, 이십, 수백, 둘째: the numeral itself, alone or with what the frame makes it count.
bool is_a_numeral(const Headword& h, std::string_view) {
  if (is_numeral(h.word)) return true;
  for (const detail::Role role : {detail::Role::native, detail::Role::determiner, detail::Role::indefinite,
                                  detail::Role::digit, detail::Role::power, detail::Role::magnitude}) {
    const auto match = lexicon().longest(h.word, 0, role);
    if (match && match->end == h.word.size()) return true;
  }
  return false;
}

// 수백만, 몇십, 두서너, 천백: several words of the table of numerals in a row.
bool is_made_of_numerals(const Headword& h, std::string_view) {
  std::size_t at = 0;
  int indefinite = 0;
  int scaled = 0;
  while (at < h.word.size()) {
    std::size_t end = at;
    lexicon().each(h.word, at, [&](const detail::Match& m) {
      if (m.find(detail::Role::indefinite) != nullptr) ++indefinite;
      if (m.find(detail::Role::power) != nullptr || m.find(detail::Role::magnitude) != nullptr) ++scaled;
      for (const detail::Role role : {detail::Role::native, detail::Role::determiner, detail::Role::indefinite,
                                      detail::Role::power, detail::Role::magnitude}) {
        if (m.find(role) != nullptr) end = m.end;
      }
    });
    if (end == at) return false;
    at = end;
  }
  return indefinite > 0 || scaled > 1;
}

// 오늘, 삼일절, 사흘, 한밤중: the calendar reader knows all of the word, or a length of time that ends it.
bool is_calendar(const Headword& h, std::string_view mention) {
  const auto match = lexicon().longest(h.word, 0, detail::Role::calendar);
  return match && mention.starts_with(std::string_view(h.word).substr(0, match->end)) &&
         match->end + 3 >= h.word.size();
}

// 격일제, 하루치, 종일토록: a suffix on a calendar word leaves it one.
bool is_calendar_with_suffix(const Headword& h, std::string_view mention) {
  for (const std::string_view suffix : {"제", "치", "토록", "쯤", "경"}) {
    if (h.word.ends_with(suffix) && mention.size() + suffix.size() == h.word.size()) return true;
  }
  return false;
}

// 절반, 과반수: amounts of the table.
bool is_amount(const Headword& h, std::string_view) {
  const auto match = lexicon().longest(h.word, 0, detail::Role::amount);
  return match && match->end == h.word.size();
}

// 삼인조, 일등, 한차례: a numeral and its counter, which the table of pairs calls a number; 한번만, 한입만: just one.
bool is_pair(const Headword& h, std::string_view mention) {
  if (mention != h.word) return false;
  static const detail::Pairs pairs(lexicon());
  bool pair = false;
  for (std::uint32_t cut = 3; cut < h.word.size(); cut += 3) {
    const std::string_view numeral = std::string_view(h.word).substr(0, cut);
    const std::string_view counter = std::string_view(h.word).substr(cut);
    const bool native = lexicon().longest(numeral, 0, detail::Role::determiner).has_value();
    const bool known =
        lexicon().longest(numeral, 0, detail::Role::digit) || lexicon().longest(numeral, 0, detail::Role::indefinite) ||
        lexicon().longest(numeral, 0, detail::Role::power) || lexicon().longest(numeral, 0, detail::Role::magnitude) ||
        lexicon().longest(numeral, 0, detail::Role::native) || native;
    if (!known) continue;
    const std::string_view group = cut > 3 ? "*long" : native ? "*native" : "*sino1";
    const detail::Decision decision = pairs.find(numeral, group, counter, false);
    pair = pair || decision == detail::Decision::number || (numeral == "한" && decision == detail::Decision::context);
  }
  return pair;
}

// 단둘: a numeral written onto a word that announces it.
bool is_announced(const Headword& h, std::string_view mention) {
  const auto cue = lexicon().longest(h.word, 0, detail::Role::cue);
  return cue && std::string_view(h.word).substr(cue->end) == mention;
}

// 주말여행, 겨울나기: a season or weekend and what is done in it.
bool is_time_of_doing(const Headword& h, std::string_view mention) {
  for (const std::string_view deed : {"여행", "나기"}) {
    if (h.word.ends_with(deed) && mention.size() + deed.size() == h.word.size())
      return is_calendar({std::string(mention), h.is}, mention);
  }
  return false;
}

// 그 날, 그 전날: what the frame points to.
bool is_that_day(const Headword& h, std::string_view mention) { return mention == "그 " + h.word; }

// 천만에: also an interjection.
bool is_numeral_with_josa(const Headword& h, std::string_view mention) {
  return is_numeral(mention) && h.word == std::string(mention) + "에";
}

// 일분일초, 오늘내일: two calendar words or lengths in a row.
bool is_two_times(const Headword& h, std::string_view mention) {
  return mention == h.word && is_calendar({h.word.substr(0, h.word.size() / 2), h.is}, mention);
}

struct Rule {
  std::string_view name;
  bool (*decides)(const Headword&, std::string_view mention);
};
constexpr std::array kRules{
    Rule{"a numeral", is_a_numeral},
    Rule{"made of numerals", is_made_of_numerals},
    Rule{"a calendar word", is_calendar},
    Rule{"a calendar word with a suffix", is_calendar_with_suffix},
    Rule{"an amount", is_amount},
    Rule{"a pair of the table", is_pair},
    Rule{"a numeral that is announced", is_announced},
    Rule{"two lengths of time", is_two_times},
    Rule{"a time and what is done in it", is_time_of_doing},
    Rule{"that day", is_that_day},
    Rule{"a numeral with a josa", is_numeral_with_josa},
};

TEST(Dictionary, NoOrdinaryWordIsANumber) {
  const std::vector<Headword> words = headwords();
  ASSERT_GT(words.size(), 50000u) << kDictionary << " is missing or empty: install the package hunspell-ko";
  const Extractor extractor;
  std::size_t unexplained = 0;
  for (const Headword& h : words) {
    for (const Framed& framed : frames(h)) {
      for (const Mention& m : extractor.extract(framed.text).mentions) {
        if (m.core.end <= framed.word.begin || m.core.begin >= framed.word.end) continue;
        const std::string_view text = m.core.of(framed.text);
        bool decided = false;
        for (const Rule& rule : kRules) decided = decided || rule.decides(h, text);
        if (decided) continue;
        ++unexplained;
        ADD_FAILURE() << h.word << " gives " << text << " in: " << framed.text;
      }
    }
  }
  EXPECT_EQ(unexplained, 0u);
}

}  // namespace
}  // namespace krnum
