// One sentence from its first number to its last, and what it leaves behind.
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

}  // namespace

Fact* SentenceLinks::fact_of(std::uint32_t chunk) {
  for (Fact& f : facts_) {
    if (f.mention == chunks_[chunk].mention) return &f;
  }
  return nullptr;
}

void SentenceLinks::run(std::span<Fact> facts) {
  facts_ = facts;
  find_clauses(chunks_, clauses_);
  find_sources();
  std::size_t next = 0;
  const Fact* last = nullptr;
  std::uint32_t last_chunk = kNone;
  Draft last_draft;
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
    if (last != nullptr && goes_on(last_chunk, i)) {
      draft = last_draft;
      fact.subject = last->subject;
      fact.attribute = last->attribute;
    } else if (c.bracket > 0 && c.host != kNone && chunks_[c.host].form == Chunk::Form::phrase) {
      const Named named = read_phrase(chunks_[c.host]);
      if (!named.attribute.empty()) {
        draft.attribute = named.attribute;
        draft.subject = named.entity;
      } else if (mentions_[c.mention].kind == Kind::age) {
        fact.subject = chunks_[c.host].last;
        fact.source = {};
        continue;
      } else {
        draft.subject = named.entity;
      }
      draft.subject_chunk = c.host;
    }
    if (fact.subject.empty() && fact.attribute.empty()) link_subject(i, fact, draft);
    const ChangeDirection direction = direction_of(i);
    bool earlier = false;
    fact.basis = basis_of(i, direction, earlier);
    fact.change = change_in(direction, earlier);
    fact.when = when_of(i, draft, fact.basis);
    if (fact.when == Fact::kNoTime && c.speech == 0) fact.when = carried_when(fact);
    if (fact.when != Fact::kNoTime && words_.ends_in(fact.attribute.of(text_), Link::flow)) {
      carried_.when = fact.when;
      carried_.when_age = 0;
    }
    fact.source = source_of(i);
    last = &fact;
    last_chunk = i;
    last_draft = draft;
  }
  carry(last);
}

// A name, as far as the text shows it: in quotation marks, after what it is (업체 구름나루), with the end of a name,
// with an age, or seen before.
bool SentenceLinks::is_name(std::uint32_t chunk, const Named& named) const {
  const Chunk& c = chunks_[chunk];
  if (c.quoted) return true;
  if (c.roles.has(Link::title)) return false;
  if (c.owner.empty() && named.attribute.empty() && named.entity != c.text) return true;
  if (chunk + 1 < chunks_.size() && chunks_[chunk + 1].bracket > 0 && chunks_[chunk + 1].form == Chunk::Form::mention &&
      mentions_[chunks_[chunk + 1].mention].kind == Kind::age) {
    return true;
  }
  const std::string_view name = named.entity.of(text_);
  const std::string_view word = name.substr(name.rfind(' ') == name.npos ? 0 : name.rfind(' ') + 1);
  if (words_.is_institution(word)) return true;
  const auto seen = carried_.seen.find(word);
  return seen != carried_.seen.end() && seen->second >= 2;
}

void SentenceLinks::carry(const Fact* last) {
  ++carried_.subject_age;
  ++carried_.when_age;
  bool done = false;
  for (std::uint32_t i = 0; i < chunks_.size() && !done; ++i) {
    const Chunk& c = chunks_[i];
    if (c.form != Chunk::Form::phrase || c.speech != 0 || c.bracket != 0 || !marks(c.josa)) continue;
    if (c.clause != kNone && clauses_[c.clause].adnominal) continue;
    if (c.pointed || (c.roles.has(Link::anaphor) && c.text == c.last)) {
      carried_.subject_age = 0;
      done = true;
      continue;
    }
    const Named named = read_phrase(c);
    if (named.entity.empty() || !is_name(i, named)) continue;
    carried_.subject = c.owner.empty() || !named.attribute.empty() ? named.entity : name_in(c.owner);
    carried_.subject_age = 0;
    done = true;
  }
  for (std::uint32_t i = 0; i < chunks_.size() && !done && carried_.subject.empty(); ++i) {
    const Chunk& c = chunks_[i];
    if (c.form != Chunk::Form::phrase || c.speech != 0 || !c.quoted) continue;
    carried_.subject = c.last;
    carried_.subject_age = 0;
    done = true;
  }
  for (const Chunk& c : chunks_) {
    if (c.form == Chunk::Form::phrase && !c.light && !c.attribute) ++carried_.seen[c.last.of(text_)];
  }
  if (last != nullptr && last->when != Fact::kNoTime) {
    carried_.when = last->when;
    carried_.when_age = 0;
  }
  carried_.attribute = last == nullptr ? Span{} : last->attribute;
  carried_.last_subject = last == nullptr ? Span{} : last->subject;
}

}  // namespace krnum::detail
