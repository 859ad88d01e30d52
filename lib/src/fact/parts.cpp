// Every reading of every phrase of a sentence, with what is known of each by its words.
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "fact/sentence_links.h"

namespace krnum::detail {
namespace {

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
bool is_bare_title(std::string_view word) { return word.size() == 3 && (word == "씨" || word == "측" || word == "님"); }

bool has_words(std::string_view phrase, int least) {
  int count = 0;
  for (std::size_t at = 0;; ++count) {
    while (at < phrase.size() && phrase[at] == ' ') ++at;
    if (at == phrase.size() || count == least) break;
    at = std::min(phrase.find(' ', at), phrase.size());
  }
  return count == least;
}

Owning owning_of(Roles ends) {
  return ends.has(Link::owned) ? Owning::owned : ends.has(Link::common) ? Owning::common : Owning::open;
}

// What a last word says of its phrase.
Flags flags_of(const NounTraits& noun) {
  Flags out;
  const auto set = [&](bool holds, Flag flag) {
    if (holds) out.add(flag);
  };
  set(noun.whole.has(Link::light), Flag::light);
  set(noun.whole.has(Link::title), Flag::title);
  set(noun.ends.has(Link::category), Flag::category);
  set(noun.institution, Flag::institution);
  set(noun.ends.has(Link::crowd), Flag::crowd);
  set(noun.whole.has(Link::relational), Flag::relational);
  set(noun.whole.has(Link::anaphor), Flag::anaphor);
  set(noun.direction != ChangeDirection::none, Flag::change_word);
  return out;
}

}  // namespace

// The quotation marks of the sentence, in order.
void SentenceLinks::find_marks() {
  marks_.clear();
  if (chunks_.empty()) return;
  // A mention may reach beyond the sentence.
  const Span all_of_it{sentence_.begin, std::max(sentence_.end, chunks_.back().text.end)};
  const std::string_view all = all_of_it.of(text_);
  const auto find = [&](std::string_view mark) {
    for (std::size_t at = all.find(mark); at != all.npos; at = all.find(mark, at + mark.size()))
      marks_.push_back(static_cast<std::uint32_t>(sentence_.begin + at));
  };
  for (const std::string_view mark : {"'", "\""}) find(mark);
  if (all.find("‘"[0]) != all.npos) {
    for (const std::string_view mark : {"‘", "’", "“", "”"}) find(mark);
  }
  std::sort(marks_.begin(), marks_.end());
}

bool SentenceLinks::has_mark(Span phrase) const {
  if (marks_.empty()) return false;
  const auto mark = std::lower_bound(marks_.begin(), marks_.end(), phrase.begin);
  return mark != marks_.end() && *mark < phrase.end;
}

// Whose the property is.
Owning SentenceLinks::owning_of(std::string_view word) const { return detail::owning_of(words_.traits(word).ends); }

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

void SentenceLinks::add_part(std::uint32_t chunk, Span span, Flag flag) {
  if (has_mark(span)) span = without_stray_quote(text_, span);
  if (span.empty() || is_bare_title(span.of(text_))) return;
  for (std::size_t p = parts_begin_.back(); p < parts_.size(); ++p) {
    if (parts_[p].span == span) {
      parts_[p].flags.add(flag);
      return;
    }
  }
  parts_.push_back({span, chunk, Flags{flag}, false, Owning::open});
}

void SentenceLinks::list_phrase(std::uint32_t i) {
  const Chunk& c = chunks_[i];
  const auto add = [&](Span span, Flag flag) {
    if (span == c.text && parts_.size() > parts_begin_.back() && parts_[parts_begin_.back()].span == span) {
      parts_[parts_begin_.back()].flags.add(flag);  // most phrases are one word, however they are read
    } else if (!span.empty()) {
      add_part(i, span, flag);
    }
  };
  // Without an owner the head is the whole phrase.
  const bool owned = !c.owner.empty();
  const PhraseWords head = split_words(text_, c.head);
  PhraseWords owner;
  Names names;
  if (owned) {
    owner = split_words(text_, c.owner);
    names = {name_in(c.text), name_in(c.owner, owner)};
  } else {
    names.text = name_in(c.text, head);
  }
  const Named& named = named_[i] = read_phrase(c, head, names);
  add(c.text, Flag::whole);
  add(c.owner, Flag::owner);
  if (owned) add(c.head, Flag::head);
  add(named.attribute, Flag::property);
  add(named.entity, Flag::entity);
  if (names.text != c.text) add(names.text, Flag::name);
  if (names.owner != c.owner) add(names.owner, Flag::name);
  if (!c.quoted && linked_) {
    for (const PhraseWords* w : {&head, &std::as_const(owner)}) {
      if (w->count < 2) continue;
      const auto at = [&](int k) { return w->word[w->count - k]; };
      add(at(1), Flag::word);
      add(w->word[0], Flag::first_word);
      if (w->count > 2) add({at(2).begin, at(1).end}, Flag::two_words);
      add({w->word[0].begin, at(2).end}, Flag::rest);
    }
  }
  if (linked_) add(c.last, Flag::word);
  if (!c.quoted) {
    const std::uint32_t mark = c.text.begin > 0 && text_[c.text.begin - 1] == '\'' ? 1 : 0;
    const Span marked{c.text.begin - mark, c.text.end};
    if (has_mark(marked)) add(quoted_in(text_, marked), Flag::name);
    if (linked_ && head.count > 2) add(head.word[head.count - 2], Flag::inner);
  }
  // What stands right before it: 16단 제품, 오른 종목, 이번 조사.
  if (i > 0 && c.bracket == 0 && chunks_[i - 1].speech == c.speech && c.owner.empty()) {
    const Chunk& left = chunks_[i - 1];
    const bool bare = left.josa == Josa::none || (left.josa == Josa::copula && left.ending == Ending::adnominal);
    if (left.form == Chunk::Form::mention && left.bracket == 0 && bare && c.text.begin < left.text.end + 8)
      add({left.text.begin, c.text.end}, Flag::numbered);
    if (linked_ && left.form == Chunk::Form::verb && left.ending == Ending::adnominal) {
      add({left.text.begin, c.text.end}, Flag::claused);
      std::uint32_t k = i - 1;
      while (k > 0 && i - k < 6 && chunks_[k - 1].clause == left.clause && chunks_[k - 1].bracket == 0 &&
             chunks_[k - 1].form != Chunk::Form::comma && chunks_[k - 1].josa != Josa::topic) {
        --k;
      }
      add({chunks_[k].text.begin, c.text.end}, Flag::claused);
    }
  }
  if (linked_ && c.lead < c.text.begin) {
    for (std::size_t p = parts_.size(); p > parts_begin_.back(); --p) {
      if (parts_[p - 1].span.begin == c.text.begin) add({c.lead, parts_[p - 1].span.end}, Flag::led);
    }
  }
}

// Every reading of every phrase of the sentence; without a number to link, those alone that a topic may be, in the same
// order.
void SentenceLinks::list_parts() {
  parts_.clear();
  parts_begin_.assign(1, 0);
  named_.resize(chunks_.size());
  for (std::uint32_t i = 0; i < chunks_.size(); ++i) {
    const Chunk& c = chunks_[i];
    // 40대는, 셋째 이상은, 두 회사는: what a number names may be measured by another one.
    if (linked_ && c.form == Chunk::Form::mention && !c.calendar && names_things(c)) {
      if (!c.bare.empty()) add_part(i, c.bare, Flag::whole);
      add_part(i, c.text, Flag::entity);
    }
    if (c.form == Chunk::Form::phrase) list_phrase(i);
    parts_begin_.push_back(static_cast<std::uint32_t>(parts_.size()));
  }
}

// What the last word of the part tells, which most parts of a phrase share.
const SentenceLinks::LastWord& SentenceLinks::last_word_of(const PhrasePart& part) {
  LastWord& last = last_word_;
  const bool same =
      part.span.end == last.span.end &&
      (part.span.begin == last.span.begin || (part.span.begin < last.span.begin && text_[last.span.begin - 1] == ' '));
  if (same) return last;
  const std::string_view word = last_word(part.span);
  last.span = {static_cast<std::uint32_t>(part.span.end - word.size()), part.span.end};
  const Chunk& c = chunks_[part.chunk];
  const NounTraits traits = c.form == Chunk::Form::phrase && last.span == c.last ? c.traits : words_.traits(word);
  last.property = traits.property;
  last.owning = detail::owning_of(traits.ends);
  last.flags = flags_of(traits);
  if (linked_) {
    const std::uint32_t seen = carried_.seen.of(word);
    if (seen > 0) last.flags.add(Flag::seen);
    if (seen >= 3) last.flags.add(Flag::seen_often);
  }
  if (!carried_.main.empty() && word == carried_.main) last.flags.add(Flag::main);
  return last;
}

// What is known of a part beside how its phrase is read.
void SentenceLinks::describe(PhrasePart& part) {
  const Chunk& c = chunks_[part.chunk];
  const LastWord& last = last_word_of(part);
  const auto set = [&](bool holds, Flag flag) {
    if (holds) part.flags.add(flag);
  };
  const bool quoted = c.quoted && part.span.end == c.last.end;
  part.property = !quoted && last.property;
  part.owning = last.owning;
  part.flags = part.flags | last.flags;
  set(quoted, Flag::quoted);
  set(c.pointed, Flag::pointed);
  set(static_cast<unsigned char>(text_[part.span.begin]) < 0x80, Flag::latin);
  set(has_words(part.span.of(text_), 4), Flag::long_phrase);
}

// What is known of it beside its neighbours.
void SentenceLinks::describe_place(PhrasePart& part) {
  const Chunk& c = chunks_[part.chunk];
  if (part.chunk > 0 && part.span.begin >= c.text.begin && c.owner.empty()) {
    const Chunk& left = chunks_[part.chunk - 1];
    if (left.form == Chunk::Form::verb && left.ending == Ending::adnominal) part.flags.add(Flag::leaned_on);
  }
  // The word before it, in its phrase.
  if (part.span.begin > c.text.begin && part.span.begin > 1 && text_[part.span.begin - 1] == ' ') {
    if (narrowed_at_ != part.span.begin) {
      narrowed_at_ = part.span.begin;
      const NounTraits before = words_.traits(last_word({c.text.begin, part.span.begin - 1}));
      narrowed_ = before.whole.has(Link::modifier) || before.property;
    }
    if (narrowed_) part.flags.add(Flag::narrowed);
  }
}

}  // namespace krnum::detail
