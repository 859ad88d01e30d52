// A noun phrase as an owner and a property: 한빛전자의 매출, 후판 가격, 현금성 자산.
#include <array>
#include <utility>

#include "fact/sentence_links.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr int kMostWords = 8;

struct Words {
  Span word[kMostWords];
  int count = 0;
};

// Without the quotation mark that only one end of the phrase holds: 체인 '모퉁이 is 모퉁이, 모퉁이' is 모퉁이; 모퉁이'
// 매출 is nothing.
Span without_stray_quote(std::string_view text, Span phrase) {
  constexpr std::array<std::string_view, 6> kMarks{"'", "\"", "‘", "’", "“", "”"};
  const std::string_view all = phrase.of(text);
  for (const std::string_view mark : kMarks) {
    const std::size_t at = all.find(mark);
    if (at == all.npos) continue;
    const bool closes = mark == "’" || mark == "”" || (mark.size() == 1 && at > 0 && all[at - 1] != ' ');
    if (closes) {
      phrase.end = at + mark.size() == all.size() ? static_cast<std::uint32_t>(phrase.begin + at) : phrase.begin;
      return phrase;
    }
    const std::string_view close = mark == "‘" ? "’" : mark == "“" ? "”" : mark;
    if (all.find(close, at + mark.size()) == all.npos) phrase.begin += static_cast<std::uint32_t>(at + mark.size());
    return phrase;
  }
  return phrase;
}

// The name in quotation marks inside a phrase: 예약 앱 '바로진료' 이용자.
Span quoted_in(std::string_view text, Span phrase) {
  const std::string_view all = phrase.of(text);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"'", "'"}, {"‘", "’"}}) {
    const std::size_t at = all.find(open);
    if (at == all.npos) continue;
    const std::size_t end = all.find(close, at + open.size());
    if (end == all.npos || end == at + open.size()) continue;
    return {static_cast<std::uint32_t>(phrase.begin + at + open.size()),
            static_cast<std::uint32_t>(phrase.begin + end)};
  }
  return {};
}

// 씨 and 측 name nobody by themselves.
bool is_bare_title(std::string_view word) { return word == "씨" || word == "측" || word == "님"; }

Words split(std::string_view text, Span phrase) {
  Words out;
  std::uint32_t at = phrase.begin;
  while (at < phrase.end && out.count < kMostWords) {
    while (at < phrase.end && text[at] == ' ') ++at;
    const std::uint32_t begin = at;
    while (at < phrase.end && text[at] != ' ') at += decode(text, at).length;
    if (at > begin) out.word[out.count++] = {begin, at};
  }
  if (at < phrase.end && out.count > 0) out.word[out.count - 1].end = phrase.end;
  return out;
}

}  // namespace

// The name in a phrase: 국내 2위 클라우드 업체 구름나루 is 구름나루, 의류 쇼핑몰 '입다' is 입다, 새길당 우채영 후보 is
// 우채영.
Span SentenceLinks::name_in(Span phrase) const {
  const auto bare = [&](Span s) {  // without quotation marks
    while (!s.empty() && (text_[s.begin] == '\'' || text_[s.begin] == '"')) ++s.begin;
    while (!s.empty() && (text_[s.end - 1] == '\'' || text_[s.end - 1] == '"')) --s.end;
    for (const std::string_view mark : {"‘", "’", "“", "”"}) {
      if (s.of(text_).starts_with(mark)) s.begin += static_cast<std::uint32_t>(mark.size());
      if (s.of(text_).ends_with(mark)) s.end -= static_cast<std::uint32_t>(mark.size());
    }
    return s;
  };
  const Words w = split(text_, phrase);
  if (w.count < 2) return bare(phrase);
  const int last = w.count - 1;
  const Roles end = words_.roles(w.word[last].of(text_));
  if (end.has(Link::light) || end.has(Link::anaphor)) return phrase;
  for (int i = last; i-- > 0;) {
    if (!words_.traits(w.word[i].of(text_)).ends.has(Link::category)) continue;
    // 미래연구소 소장 has no name after the category.
    if (i + 1 == last && (end.has(Link::title) || w.word[last].of(text_) == "측")) return phrase;
    return bare({w.word[i + 1].begin, phrase.end});
  }
  const std::string_view title = w.word[last].of(text_);
  if (w.count >= 3 && (title == "후보" || title == "의원")) {
    const std::string_view party = w.word[last - 2].of(text_);
    if (party.ends_with("당") || party == "무소속" || party.ends_with("연대")) return w.word[last - 1];
  }
  return phrase;
}

Named SentenceLinks::read_phrase(const Chunk& c) const {
  Named out;
  if (c.quoted) {
    out.entity = c.last;
    return out;
  }
  if (c.attribute) {
    // The property reaches back over what only narrows it.
    const Words w = split(text_, c.head);
    int first = w.count - 1;
    while (first > 0) {
      const std::string_view before = w.word[first - 1].of(text_);
      const NounTraits traits = words_.traits(before);
      if (!traits.whole.has(Link::modifier) && !traits.property) break;
      if (first > 1 && traits.whole.has(Link::relational)) break;  // 반도체 부문 매출: the owner ends with 부문
      --first;
    }
    // 점포 수, 구인 건수: nothing is said without the noun before it.
    if (first > 0 && first == w.count - 1 && c.owner.empty() && words_.roles(c.last.of(text_)).has(Link::relational))
      --first;
    if (w.count == 0) return out;
    out.attribute = {w.word[first].begin, c.head.end};
    if (c.owner.size() != 0) {
      out.attribute = c.head;
      if (c.head.begin != out.attribute.begin) out.attribute.begin = c.head.begin;
      out.entity = name_in(c.owner);
    } else if (first > 0) {
      out.entity = name_in({c.head.begin, w.word[first - 1].end});
    }
    return out;
  }
  if (c.light) {
    return out;
  }
  out.entity = name_in(c.owner.size() != 0 ? c.text : c.head);
  return out;
}

// Whose the property is.
Owning SentenceLinks::owning_of(std::string_view word) const {
  const Roles ends = words_.traits(word).ends;
  return ends.has(Link::owned) ? Owning::owned : ends.has(Link::common) ? Owning::common : Owning::open;
}

// What is known of a word by itself; every word is looked up once in a text.
const WordTraits& SentenceLinks::traits_of(std::string_view word) {
  const auto [at, fresh] = carried_.traits.try_emplace(word);
  WordTraits& traits = at->second;
  if (!fresh) return traits;
  const NounTraits noun = words_.traits(word);
  const auto set = [&](bool holds, Flag flag) {
    if (holds) traits.flags.add(flag);
  };
  traits.property = noun.property;
  if (noun.ends.has(Link::owned)) {
    traits.owning = Owning::owned;
  } else if (noun.ends.has(Link::common)) {
    traits.owning = Owning::common;
  }
  set(noun.whole.has(Link::light), Flag::light);
  set(noun.whole.has(Link::title), Flag::title);
  set(noun.ends.has(Link::category), Flag::category);
  set(noun.institution, Flag::institution);
  set(noun.ends.has(Link::crowd), Flag::crowd);
  set(noun.whole.has(Link::relational), Flag::relational);
  set(noun.whole.has(Link::anaphor), Flag::anaphor);
  set(noun.direction != ChangeDirection::none, Flag::change_word);
  return traits;
}

// May the thing that is counted be what another number is about?
bool SentenceLinks::names_things(const Chunk& c) const {
  switch (mentions_[c.mention].kind) {
    case Kind::age:
    case Kind::ordinal:
    case Kind::nominal:
      return true;
    case Kind::count:
      return c.josa == Josa::topic || c.josa == Josa::subject;
    default:
      return false;
  }
}

// Every reading of every phrase of the sentence.
void SentenceLinks::find_parts() {
  parts_.clear();
  parts_begin_.assign(1, 0);
  for (std::uint32_t i = 0; i < chunks_.size(); ++i) {
    const Chunk& c = chunks_[i];
    const std::size_t first = parts_.size();
    const auto add = [&](Span span, Flag flag) {
      span = without_stray_quote(text_, span);
      if (span.empty() || is_bare_title(span.of(text_))) return;
      for (std::size_t p = first; p < parts_.size(); ++p) {
        if (parts_[p].span == span) {
          parts_[p].flags.add(flag);
          return;
        }
      }
      parts_.push_back({span, i, Flags{flag}, false, Owning::open});
    };
    // 40대는, 셋째 이상은, 두 회사는: what a number names may be measured by another one.
    if (c.form == Chunk::Form::mention && !c.calendar && names_things(c)) {
      add(c.bare, Flag::whole);
      add(c.text, Flag::entity);
    }
    if (c.form == Chunk::Form::phrase) {
      const Named named = read_phrase(c);
      add(c.text, Flag::whole);
      add(c.owner, Flag::owner);
      if (!c.owner.empty()) add(c.head, Flag::head);
      add(named.attribute, Flag::property);
      add(named.entity, Flag::entity);
      for (const Span phrase : {c.text, c.owner}) {
        if (phrase.empty()) continue;
        if (const Span name = name_in(phrase); name != phrase) add(name, Flag::name);
      }
      for (const Span phrase : {c.head, c.owner}) {
        if (c.quoted) break;
        const Words w = split(text_, phrase);
        if (w.count < 2) continue;
        const auto at = [&](int k) { return w.word[w.count - k]; };
        add(at(1), Flag::word);
        add(w.word[0], Flag::first_word);
        if (w.count > 2) add({at(2).begin, at(1).end}, Flag::two_words);
        add({w.word[0].begin, at(2).end}, Flag::rest);
      }
      add(c.last, Flag::word);
      if (!c.quoted) {
        const std::uint32_t mark = c.text.begin > 0 && text_[c.text.begin - 1] == '\'' ? 1 : 0;
        add(quoted_in(text_, {c.text.begin - mark, c.text.end}), Flag::name);
      }
      if (const Words w = split(text_, c.head); !c.quoted && w.count > 2) add(w.word[w.count - 2], Flag::inner);
      // What stands right before it: 16단 제품, 오른 종목, 이번 조사.
      if (i > 0 && c.bracket == 0 && chunks_[i - 1].speech == c.speech && c.owner.empty()) {
        const Chunk& left = chunks_[i - 1];
        const bool bare = left.josa == Josa::none || (left.josa == Josa::copula && left.ending == Ending::adnominal);
        if (left.form == Chunk::Form::mention && left.bracket == 0 && bare && c.text.begin < left.text.end + 8) {
          std::uint32_t begin = left.text.begin;
          add({begin, c.text.end}, Flag::numbered);
        }
        if (left.form == Chunk::Form::verb && left.ending == Ending::adnominal) {
          add({left.text.begin, c.text.end}, Flag::claused);
          std::uint32_t k = i - 1;
          while (k > 0 && i - k < 6 && chunks_[k - 1].clause == left.clause && chunks_[k - 1].bracket == 0 &&
                 chunks_[k - 1].form != Chunk::Form::comma && chunks_[k - 1].josa != Josa::topic) {
            --k;
          }
          add({chunks_[k].text.begin, c.text.end}, Flag::claused);
        }
      }
      if (c.lead < c.text.begin) {
        for (std::size_t p = parts_.size(); p > first; --p) {
          if (parts_[p - 1].span.begin == c.text.begin) add({c.lead, parts_[p - 1].span.end}, Flag::led);
        }
      }
    }
    for (std::size_t p = first; p < parts_.size(); ++p) {
      PhrasePart& part = parts_[p];
      const std::string_view last = last_word(part.span);
      const WordTraits& traits = traits_of(last);
      const bool quoted = c.quoted && part.span.end == c.last.end;
      part.property = !quoted && traits.property;
      part.owning = traits.owning;
      part.flags = part.flags | traits.flags;
      const auto set = [&](bool holds, Flag flag) {
        if (holds) part.flags.add(flag);
      };
      set(quoted, Flag::quoted);
      set(c.pointed, Flag::pointed);
      set(!part.span.empty() && static_cast<unsigned char>(text_[part.span.begin]) < 0x80, Flag::latin);
      const Words w = split(text_, part.span);
      set(w.count >= 4, Flag::long_phrase);
      set(i > 0 && chunks_[i - 1].form == Chunk::Form::verb && chunks_[i - 1].ending == Ending::adnominal &&
              part.span.begin >= c.text.begin && c.owner.empty(),
          Flag::leaned_on);
      // The word before it, in its phrase.
      if (part.span.begin > c.text.begin && part.span.begin > 1 && text_[part.span.begin - 1] == ' ') {
        const std::string_view before = last_word({c.text.begin, part.span.begin - 1});
        set(words_.roles(before).has(Link::modifier) || traits_of(before).property, Flag::narrowed);
      }
      const auto seen = carried_.seen.find(last);
      set(seen != carried_.seen.end(), Flag::seen);
      set(seen != carried_.seen.end() && seen->second >= 3, Flag::seen_often);
      set(!carried_.main.empty() && last == carried_.main, Flag::main);
    }
    parts_begin_.push_back(static_cast<std::uint32_t>(parts_.size()));
  }
}

}  // namespace krnum::detail
