// The stated time of a fact: the dates of its sentence, and that of earlier facts, are weighed.
#include <array>

#include "fact/sentence_links.h"
#include "fact/standing.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, 8> kSince{"이후", "이래", "뒤로", "뒤", "전", "이전", "만에", "이래로"};

}  // namespace

// A first reading: the nearest date before the number that is its own.
std::uint32_t SentenceLinks::nearest_date(std::uint32_t at, const Draft& draft, Span basis) const {
  const Chunk& number = chunks_[at];
  if (number.bracket > 0 && number.host != kNone && chunks_[number.host].calendar) return chunks_[number.host].mention;
  for (std::uint32_t i = before(at); i != kNone && i >= from_; i = before(i)) {
    const Chunk& c = chunks_[i];
    if (c.form != Chunk::Form::mention || !c.calendar) continue;
    const Kind kind = mentions_[c.mention].kind;
    if (kind != Kind::date && kind != Kind::time) continue;
    if (c.josa == Josa::than || (basis.begin <= c.text.begin && c.text.end <= basis.end)) continue;
    const std::string_view rest = text_.substr(c.text.end);
    if (rest.starts_with(" 이래") || rest.starts_with("이래") || rest.starts_with(" 뒤로")) continue;
    const std::uint32_t next = after(i);
    if (next != kNone && chunks_[next].form == Chunk::Form::phrase) {
      const Chunk& n = chunks_[next];
      if (n.josa == Josa::than || n.last.of(text_) == "대비" || n.last.of(text_) == "이래") continue;
    }
    if (c.clause != number.clause && leans(c.clause)) {
      // Inside a clause that leans on something else.
      const std::uint32_t head = clauses_[c.clause].head;
      bool used = head == draft.subject_chunk || head == draft.attribute_chunk || head == at;
      for (std::uint32_t k = number.clause; !used && k != kNone; k = clauses_[k].parent) used = k == c.clause;
      if (!used) continue;
    }
    return c.mention;
  }
  return Fact::kNoTime;
}

// Revenue goes on being that of the quarter that was named: the time of an earlier sentence.
std::uint32_t SentenceLinks::carried_when(const Fact& fact) const {
  if (fact.attribute.empty() || carried_.when == Fact::kNoTime || carried_.when_age > kCarriedWhen)
    return Fact::kNoTime;
  if (fact.subject == carried_.last_subject && fact.attribute == carried_.attribute) return carried_.when;
  return words_.traits(fact.attribute.of(text_)).ends.has(Link::flow) ? carried_.when : Fact::kNoTime;
}

std::uint32_t SentenceLinks::when_of(std::uint32_t at, const Draft& draft, const Fact& fact) {
  const Chunk& number = chunks_[at];
  const Measure measure = measure_of(mentions_[number.mention].kind);
  const bool changed = fact.change != Change::none;
  Choice& choice = choice_;
  choice.clear();
  choice.dates = true;
  choice.measure = measure;
  choice.tail = tail_of(number);
  std::uint32_t proposed = nearest_date(at, draft, fact.basis);
  if (proposed == Fact::kNoTime && number.speech == 0) proposed = carried_when(fact);
  const auto offer = [&](std::uint32_t mention, Place place, Mark mark, Flags flags) {
    if (mention == proposed) flags.add(Flag::proposed_date);
    if (changed) flags.add(Flag::changed);
    if (!fact.basis.empty()) flags.add(Flag::compared);
    LinkCandidate candidate;
    candidate.place = place;
    candidate.chunk = mention;  // of dates: the mention
    candidate.mark = mark;
    candidate.property = !fact.attribute.empty();
    candidate.flags = flags;
    choice.candidates.push_back(candidate);
  };
  Flags nothing;
  if (number.speech != 0) nothing.add(Flag::same_speech);
  if (number.bracket != 0) nothing.add(Flag::narrowed);
  if (last_when_ == Fact::kNoTime && !last_subject_.empty()) nothing.add(Flag::last_undated);
  if (carried_.when_was_null) nothing.add(Flag::past_subject);
  if (draft.subject_chunk == kNone && !fact.subject.empty()) nothing.add(Flag::carried_bare);
  offer(Fact::kNoTime, Place::none, Mark::none, nothing);

  const bool bracketed = number.bracket > 0 && number.host != kNone;
  const std::uint32_t end = bracketed ? number.host + 1 : at;
  bool found = false, verb = false, comma = false, touching = true;
  int numbers = 0;
  const auto describe = [&](std::uint32_t i) {
    const Chunk& c = chunks_[i];
    Flags flags;
    if (c.speech != number.speech) flags.add(Flag::other_speech);
    if (numbers == 1) flags.add(Flag::one_between);
    if (numbers > 1) flags.add(Flag::more_between);
    if (verb) flags.add(Flag::verb_between);
    if (comma) flags.add(Flag::comma_between);
    if (found) flags.add(Flag::not_nearest);
    if (fact.basis.begin <= c.text.begin && c.text.end <= fact.basis.end) flags.add(Flag::in_basis);
    if (mentions_[c.mention].kind == Kind::time) flags.add(Flag::clock);
    std::string_view rest = text_.substr(c.text.end, 16);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    for (const std::string_view s : kSince) {
      if (rest.starts_with(s)) flags.add(Flag::since);
    }
    const std::uint32_t next = after(i);
    if (next != kNone && next == draft.attribute_chunk) flags.add(Flag::by_attribute);
    if (next != kNone && next == draft.subject_chunk) flags.add(Flag::by_subject);
    if (c.mention == last_when_) flags.add(Flag::last_when);
    return flags;
  };
  const auto dates_it = [&](const Chunk& c) {
    if (c.form != Chunk::Form::mention || !c.calendar) return false;
    if (mentions_[c.mention].kind != Kind::date && mentions_[c.mention].kind != Kind::time) return false;
    return text_.substr(c.text.end, 10).find("이래") > 1;  // 2007년 이래: not then, but ever since
  };
  for (std::uint32_t i = end; i > from_; --i) {
    const Chunk& c = chunks_[i - 1];
    if (c.bracket > 0) continue;
    if (dates_it(c)) {
      const Place place = bracketed && i == end ? Place::host : touching ? Place::before : place_of(c);
      offer(c.mention, place, mark_of(c.josa), describe(i - 1));
      found = true;
      continue;
    }
    if (c.form == Chunk::Form::mention && c.calendar) continue;
    touching = false;
    verb |= c.form == Chunk::Form::verb;
    comma |= c.form == Chunk::Form::comma;
    numbers += c.form == Chunk::Form::mention ? 1 : 0;
  }
  verb = comma = false;
  numbers = 0;
  if (!bracketed) {
    for (std::uint32_t i = at + 1; i < to_; ++i) {
      const Chunk& c = chunks_[i];
      if (c.bracket > 0) continue;
      if (dates_it(c)) {
        offer(c.mention, Place::later, mark_of(c.josa), describe(i));
        found = true;
      }
      verb |= c.form == Chunk::Form::verb;
      comma |= c.form == Chunk::Form::comma;
      numbers += c.form == Chunk::Form::mention && !c.calendar ? 1 : 0;
    }
  }
  if (carried_.when != Fact::kNoTime && carried_.when_age <= kCarriedWhen) {
    Flags flags;
    if (found) flags.add(Flag::not_nearest);
    if (same_words(fact.subject, carried_.last_subject)) flags.add(Flag::same_subject);
    if (same_words(fact.attribute, carried_.attribute)) flags.add(Flag::same_attribute);
    if (words_.traits(fact.attribute.of(text_)).ends.has(Link::flow)) flags.add(Flag::flows);
    if (draft.subject_chunk == kNone && !fact.subject.empty()) flags.add(Flag::carried_bare);
    if (number.speech != 0) flags.add(Flag::carried_quoted);
    if (measure_of(carried_.last_kind) != measure) flags.add(Flag::carried_other);
    if (carried_.when == last_when_) flags.add(Flag::last_when);
    if (last_when_ == Fact::kNoTime && last_attribute_.empty()) flags.add(Flag::last_undated);
    if (carried_.when_was_null) flags.add(Flag::past_subject);
    if (carried_.when_age <= 1) flags.add(Flag::fresh);
    if (carried_.when_age >= 3) flags.add(Flag::stale);
    if (mentions_[carried_.when].kind == Kind::time) flags.add(Flag::clock);
    offer(carried_.when, Place::carried, Mark::none, flags);
  }
  return choice.candidates[chooser_.choose_when(number.mention, choice)].chunk;
}

}  // namespace krnum::detail
