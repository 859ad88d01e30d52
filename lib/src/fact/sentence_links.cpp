// One sentence from its first number to its last, and what it leaves behind.
#include <algorithm>

#include "fact/sentence_links.h"

namespace krnum::detail {
namespace {

// 많은 and 높은 are a change beside an earlier time: 지난해보다 28% 많은.
Change change_in(ChangeDirection direction, bool earlier) {
  switch (direction) {
    case ChangeDirection::up:
      return Change::up;
    case ChangeDirection::down:
      return Change::down;
    case ChangeDirection::flat:
      return Change::flat;
    case ChangeDirection::more:
      return earlier ? Change::up : Change::none;
    case ChangeDirection::less:
      return earlier ? Change::down : Change::none;
    case ChangeDirection::none:
      break;
  }
  return Change::none;
}

bool marks(Josa josa) {
  return josa == Josa::topic || josa == Josa::place || josa == Josa::also || josa == Josa::subject;
}

// The flags of a part that its topic keeps.
constexpr Flags kLasting{Flag::title,       Flag::category, Flag::institution, Flag::crowd,   Flag::quoted,
                         Flag::latin,       Flag::name,     Flag::anaphor,     Flag::pointed, Flag::owner,
                         Flag::long_phrase, Flag::leaning,  Flag::told};

}  // namespace

void Carried::clear() {
  Carried fresh;
  fresh.seen = std::move(seen);
  fresh.marked = std::move(marked);
  fresh.topics = std::move(topics);
  fresh.attributes = std::move(attributes);
  *this = std::move(fresh);
  seen.clear();
  marked.clear();
  topics.clear();
  attributes.clear();
}

void SentenceLinks::run(std::span<Fact> facts) {
  facts_ = facts;
  linked_ = !facts.empty();
  find_marks();
  find_clauses(text_, chunks_, clauses_, order_);
  find_sources();
  list_parts();
  if (linked_) {
    for (PhrasePart& part : parts_) {
      describe(part);
      describe_place(part);
    }
  }
  anaphor_here_ = std::any_of(chunks_.begin(), chunks_.end(), [&](const Chunk& c) {
    return c.form == Chunk::Form::phrase && c.pointed &&
           words_.roles(last_word(c.owner.empty() ? c.head : c.owner)).has(Link::anaphor);
  });
  std::size_t next = 0;
  const Fact* last = nullptr;
  std::uint32_t last_chunk = kNone;
  for (std::uint32_t i = 0; i < chunks_.size(); ++i) {
    if (!measured(chunks_[i])) continue;
    while (next < facts_.size() && facts_[next].mention != chunks_[i].mention) ++next;
    if (next == facts_.size()) break;
    Fact& fact = facts_[next];
    const Chunk& c = chunks_[i];
    if (c.bracket > 0 && c.host != kNone && measured(chunks_[c.host]) && last != nullptr && last_chunk == c.host) {
      // 137.22포인트(5.57%): said again.
      const std::uint32_t mention = fact.mention;
      fact = *last;
      fact.mention = mention;
      if (const Change own = change_in(direction_of(i), false); own != Change::none) fact.change = own;  // (▲12%)
      continue;
    }
    Draft draft;
    const bool on = last != nullptr && goes_on(last_chunk, i);
    if (!on) {
      proposal_ = propose(i);
      if (c.bracket > 0 && c.host != kNone && chunks_[c.host].form == Chunk::Form::phrase) {
        const Named& named = named_[c.host];
        if (mentions_[c.mention].kind == Kind::age) {
          proposal_.subject = chunks_[c.host].last;
          proposal_.attribute = {};
        } else if (!named.attribute.empty()) {
          proposal_.attribute = named.attribute;
          if (!named.entity.empty()) proposal_.subject = named.entity;
        } else {
          proposal_.subject = named.entity;
        }
      }
    }
    link_subject(i, on, fact, draft);
    const ChangeDirection direction = direction_of(i);
    bool earlier = false;
    fact.basis = basis_of(i, direction, earlier);
    fact.change = change_in(direction, earlier);
    fact.when = when_of(i, draft, fact);
    fact.source = source_of(i);
    last_when_ = fact.when;
    last_subject_ = fact.subject;
    last_attribute_ = fact.attribute;
    last_owning_ = draft.owning;
    last = &fact;
    last_chunk = i;
  }
  carry(last);
}

// A topic of the sentence is named once more, or for the first time; the oldest but the first gives way.
void SentenceLinks::keep_topic(const PhrasePart& part, Josa josa) {
  std::vector<Topic>& topics = carried_.topics;
  auto found =
      std::find_if(topics.begin(), topics.end(), [&](const Topic& t) { return same_words(t.span, part.span); });
  if (found == topics.end()) {
    if (topics.size() == Carried::kTopics) {
      // The oldest that is named once and no name.
      constexpr Flags kNames{Flag::institution, Flag::quoted, Flag::name};
      const auto plain = std::find_if(topics.begin() + 1, topics.end(),
                                      [&](const Topic& t) { return t.sentences == 1 && !(t.flags & kNames).any(); });
      topics.erase(plain == topics.end() ? topics.begin() + 1 : plain);
    }
    topics.push_back({part.span, carried_.sentence, josa, carried_.sentence, 1, 0, 0, part.flags & kLasting,
                      part.flags.has(Flag::main)});
    return;
  }
  if (found->last != carried_.sentence) ++found->sentences;
  if (found->last != carried_.sentence) found->flags = Flags{};
  found->flags = found->flags | (part.flags & kLasting);
  found->last = carried_.sentence;
  found->josa = josa;
  found->span = part.span;
  if (found != topics.begin()) std::rotate(found, found + 1, topics.end());
}

void SentenceLinks::carry(const Fact* last) {
  ++carried_.when_age;
  keep_subject();
  constexpr Flags kNaming{Flag::owner, Flag::entity, Flag::name, Flag::numbered};
  for (std::uint32_t i = 0; i < chunks_.size(); ++i) {
    const Chunk& c = chunks_[i];
    if (c.form != Chunk::Form::phrase || c.bracket != 0) continue;
    // 가장 치열한 곳은 경기도다; 26층 오피스 빌딩.; 소병학(69) 씨는
    const bool predicate = c.josa == Josa::copula && c.ending == Ending::final;
    const bool fragment = i + 1 == chunks_.size() && c.josa == Josa::none;
    const bool person = i + 1 < chunks_.size() && chunks_[i + 1].host == i && chunks_[i + 1].bracket > 0 &&
                        chunks_[i + 1].form == Chunk::Form::mention &&
                        mentions_[chunks_[i + 1].mention].kind == Kind::age;
    const bool spoken_of = marks(c.josa) || c.quoted || predicate || fragment || person;
    for (std::uint32_t p = parts_begin_[i]; p < parts_begin_[i + 1]; ++p) {
      PhrasePart& part = parts_[p];
      if (!(part.flags & kNaming).any()) continue;
      if (!linked_) describe(part);
      if (!spoken_of && !part.flags.has(Flag::institution)) continue;
      if (part.property || part.flags.has(Flag::light)) continue;
      if (leans(c.clause)) part.flags.add(Flag::leaning);
      if (i == speaker_chunk_) part.flags.add(Flag::told);
      keep_topic(part, c.josa);
    }
  }
  for (const Fact& f : facts_) {
    carried_.streak = same_words(f.subject, carried_.last_subject) ? carried_.streak + 1 : 1;
    carried_.last_subject = f.subject;
    for (Topic& t : carried_.topics) {
      if (!same_words(t.span, f.subject)) continue;
      ++t.facts;
      t.measured = carried_.sentence;
    }
  }
  ++carried_.sentence;
  for (const Chunk& c : chunks_) {
    if (c.form == Chunk::Form::phrase && !c.light && !c.attribute) carried_.seen.add(c.last.of(text_));
  }
  keep_attributes();
  if (last == nullptr) return;
  if (last->when != Fact::kNoTime) {
    carried_.when = last->when;
    carried_.when_age = 0;
  }
  carried_.when_was_null = last->when == Fact::kNoTime;
  carried_.attribute = last->attribute;
  carried_.last_kind = mentions_[last->mention].kind;
}

// The last number of each attribute, with its unit.
void SentenceLinks::keep_attributes() {
  std::vector<KeptAttribute>& kept = carried_.attributes;
  for (const Fact& f : facts_) {
    if (f.attribute.empty()) continue;
    std::erase_if(kept, [&](const KeptAttribute& k) { return same_words(k.span, f.attribute); });
    const std::string_view word = last_word(f.attribute);
    kept.push_back({f.attribute, unit_of(f.mention), owning_of(word), !word.empty() && word == carried_.main});
    if (kept.size() > Carried::kAttributes) kept.erase(kept.begin());
  }
}

}  // namespace krnum::detail
