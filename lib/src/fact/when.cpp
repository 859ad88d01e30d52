// The stated time of a fact.
#include "fact/sentence_links.h"

namespace krnum::detail {

std::uint32_t SentenceLinks::when_of(std::uint32_t at, const Draft& draft, Span basis) const {
  const Chunk& number = chunks_[at];
  if (number.bracket > 0 && number.host != kNone && chunks_[number.host].calendar) return chunks_[number.host].mention;
  for (std::uint32_t i = before(at); i != kNone; i = before(i)) {
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
  return words_.ends_in(fact.attribute.of(text_), Link::flow) ? carried_.when : Fact::kNoTime;
}

}  // namespace krnum::detail
