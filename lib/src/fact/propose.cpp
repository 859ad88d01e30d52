// A first reading of what a number measures, by the order of the phrases alone: the noun beside the number, the topic
// and the subject of its clause, what the clause leans on, the running topic. The choice weighs it with all else.
#include "fact/sentence_links.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kFarthest = 64;  // chunks that one number looks back

bool marks(Josa josa) {
  return josa == Josa::topic || josa == Josa::place || josa == Josa::also || josa == Josa::subject;
}

}  // namespace

// The bare noun before the number, or the noun that it stands before.
void SentenceLinks::take_neighbours(std::uint32_t at, Draft& draft) const {
  const Chunk& number = chunks_[at];
  std::uint32_t right = at + 1 < chunks_.size() ? at + 1 : kNone;
  Josa josa = number.josa;
  if (josa == Josa::with && right != kNone && measured(chunks_[right])) {  // 10g짜리와 100g짜리 골드바
    josa = chunks_[right].josa;
    right = right + 1 < chunks_.size() ? right + 1 : kNone;
  }
  if (right != kNone && (josa == Josa::none || josa == Josa::of)) {
    const Chunk& c = chunks_[right];
    if (c.form == Chunk::Form::phrase && c.speech == number.speech && c.bracket == number.bracket && !c.light &&
        c.direction == ChangeDirection::none) {
      const Named& named = named_[right];
      if (!named.attribute.empty()) {
        draft.attribute = named.attribute;
        draft.attribute_chunk = right;
      } else if (!named.entity.empty()) {
        const Span owner = c.owner.empty() ? Span{} : name_in(c.owner);
        if (!owner.empty()) {
          draft.subject = owner;
          draft.subject_chunk = right;
        } else if (named.entity != c.text) {
          draft.subject = named.entity;
          draft.subject_chunk = right;
        } else {
          draft.weak = named.entity;
          draft.weak_chunk = right;
        }
      }
    }
  }
  std::uint32_t left = before(at);
  while (left != kNone && chunks_[left].calendar) left = before(left);
  if (left == kNone) return;
  const Chunk& c = chunks_[left];
  if (c.form != Chunk::Form::phrase || (c.josa != Josa::none && c.josa != Josa::of)) return;
  if (c.josa == Josa::of && (is_compared(at) || !draft.weak.empty())) return;
  const Named& named = named_[left];
  if (!named.attribute.empty()) {
    if (draft.attribute.empty()) {
      draft.attribute = named.attribute;
      draft.attribute_chunk = left;
    }
    if (draft.subject.empty() && !named.entity.empty()) {
      draft.subject = named.entity;
      draft.subject_chunk = left;
    }
  } else if (!named.entity.empty() && c.last.of(text_) != "대비") {
    draft.weak = c.owner.empty() ? named.entity : c.head;
    draft.weak_chunk = left;
    if (!c.owner.empty() && draft.subject.empty()) {
      draft.subject = name_in(c.owner);
      draft.subject_chunk = left;
    }
  }
}

// 이 회사, 이 회사의 매출, 회사: the running subject.
bool SentenceLinks::points_back(const Chunk& c) const {
  const Span named = c.owner.empty() ? c.head : c.owner;
  if (!words_.roles(named.of(text_)).has(Link::anaphor)) return false;
  return c.pointed || named.of(text_) == "회사";
}

void SentenceLinks::take_phrase(std::uint32_t chunk, Draft& draft, bool near) const {
  const Chunk& c = chunks_[chunk];
  Named named = named_[chunk];
  if (points_back(c) && !carried_.subject.empty()) named.entity = carried_.subject;
  if (!named.attribute.empty()) {
    if (draft.attribute.empty()) {
      draft.attribute = named.attribute;
      draft.attribute_chunk = chunk;
      if (!named.entity.empty() && draft.subject.empty()) {
        draft.subject = named.entity;
        draft.subject_chunk = chunk;
        draft.subject_is_near = near;
      }
    } else if (!near && draft.subject.empty() && !named.entity.empty()) {
      // 도담전자의 매출은 …, 영업이익은 …: the owner goes on.
      draft.subject = named.entity;
      draft.subject_chunk = chunk;
    }
    return;
  }
  if (named.entity.empty()) return;
  if (draft.subject.empty()) {
    draft.subject = named.entity;
    draft.subject_chunk = chunk;
    draft.subject_is_nominative = c.josa == Josa::subject;
    draft.subject_is_near = near;
  } else if (draft.attribute.empty() && near && draft.subject_is_nominative && draft.subject_is_near &&
             c.josa == Josa::topic && c.clause == chunks_[draft.subject_chunk].clause) {
    // 누리 폴드는 화면이 8.1인치
    draft.attribute = chunks_[draft.subject_chunk].text;
    draft.attribute_chunk = draft.subject_chunk;
    draft.subject = named.entity;
    draft.subject_chunk = chunk;
    draft.subject_is_nominative = false;
  }
}

SentenceLinks::Draft SentenceLinks::propose(std::uint32_t at) {
  Draft draft;
  const Chunk& number = chunks_[at];
  take_neighbours(at, draft);
  const Kind kind = mentions_[number.mention].kind;

  // The clause of the number, the clauses around it, and earlier ones, from near to far.
  std::uint32_t clause = number.bracket > 0 && number.host != kNone ? chunks_[number.host].clause : number.clause;
  std::uint32_t open = clause;  // an adnominal clause whose head has not been asked
  bool near = true;
  std::uint32_t steps = 0;
  bool other_kind = false;
  std::uint32_t object = kNone;
  const auto ask_head = [&] {
    while (open != kNone && clauses_[open].adnominal) {
      const std::uint32_t head = clauses_[open].head;
      if (head != kNone && chunks_[head].form == Chunk::Form::phrase && !chunks_[head].light)
        take_phrase(head, draft, true);
      open = clauses_[open].parent;
      if (head == kNone || chunks_[head].form == Chunk::Form::phrase) {
        if (!draft.subject.empty()) return;
      }
    }
  };
  const auto settle_weak = [&] {
    if (draft.weak.empty()) return;
    if (draft.attribute.empty()) {
      if (is_counted(at) || !draft.subject.empty()) {
        draft.attribute = draft.weak;
        draft.attribute_chunk = draft.weak_chunk;
      } else {
        draft.subject = draft.weak;
        draft.subject_chunk = draft.weak_chunk;
      }
      draft.weak = {};
    } else if (!is_counted(at) && draft.weak_chunk < at) {
      draft.subject = draft.weak;
      draft.subject_chunk = draft.weak_chunk;
      draft.weak = {};
    } else if (draft.subject.empty()) {
      draft.subject = draft.weak;
      draft.subject_chunk = draft.weak_chunk;
      draft.weak = {};
    }
  };

  bool asked = false;
  for (std::uint32_t i = before(at); i != kNone && steps < kFarthest; i = before(i), ++steps) {
    const Chunk& c = chunks_[i];
    if (!draft.subject.empty() && !draft.attribute.empty() && draft.weak.empty()) break;
    if (c.clause != clause) {
      bool ancestor = false;
      for (std::uint32_t k = clause; k != kNone; k = clauses_[k].parent) ancestor |= k == c.clause;
      if (!ancestor) {
        if (leans(c.clause)) continue;  // of another noun
        if (near) {
          near = false;
          if (!asked) ask_head();
          asked = true;
          settle_weak();
        }
      } else if (!asked && leans(clause)) {
        ask_head();
        asked = true;
      }
    }
    if (measured(c) && c.bracket == 0) {
      if (!near && mentions_[c.mention].kind != kind) other_kind = true;
    }
    if (c.form != Chunk::Form::phrase) continue;
    if (i == draft.weak_chunk || i == draft.attribute_chunk || i == draft.subject_chunk) continue;
    if (marks(c.josa)) {
      const bool had_attribute = !draft.attribute.empty();
      const std::uint32_t own = draft.subject_chunk;
      take_phrase(i, draft, near);
      if (!near && !had_attribute && !draft.attribute.empty() && own != kNone && other_kind) {
        // Another clause with another kind of number: its property is not ours.
        draft.attribute = {};
        draft.attribute_chunk = kNone;
      }
    } else if (c.josa == Josa::by && near && c.attribute && draft.attribute.empty() && c.clause != kNone) {
      draft.attribute = named_[i].attribute;  // 이익률로 따지면
      draft.attribute_chunk = i;
    } else if (c.josa == Josa::at && near && c.clause == number.clause && !c.light) {
      const Named& named = named_[i];
      if (number.josa == Josa::subject || draft.attribute_chunk == at + 1) {
        // 펀드에 260억 달러가 들어왔다, 제품에 25%의 관세를 매겼다
        if (draft.subject.empty() && !named.entity.empty()) {
          draft.subject = named.entity;
          draft.subject_chunk = i;
        }
      } else if (number.josa == Josa::object && kind == Kind::money && draft.attribute.empty() && draft.weak.empty()) {
        draft.attribute = c.text;  // 설비에 21조5000억원을 쓴다
        draft.attribute_chunk = i;
      }
    } else if (c.josa == Josa::object && near && draft.attribute.empty() && object == kNone) {
      object = i;
      if (surpassed_before(at) == i) continue;
      if (number.josa == Josa::by || number.josa == Josa::until || number.josa == Josa::in ||
          number.josa == Josa::none) {
        const Named& named = named_[i];
        if (!named.attribute.empty()) {
          take_phrase(i, draft, near);
        } else if (number.josa != Josa::none && !named.entity.empty()) {
          draft.attribute = c.text;
          draft.attribute_chunk = i;
        }
      }
    }
  }
  if (!asked) ask_head();
  settle_weak();
  if (draft.subject.empty() && draft.attribute.empty()) {
    // Nothing is said but the number: the sentence goes on about what the last one measured.
    if (number.speech == 0 && !is_counted(at)) {
      draft.subject = carried_.last_subject;
      draft.attribute = carried_.attribute;
    }
  } else if (draft.subject.empty() && !words_.traits(last_word(draft.attribute)).ends.has(Link::crowd) &&
             carried_.subject_age <= Linker::kCarriedSentences &&
             (number.speech == 0 || (speaker_chunk_ != kNone && chunks_[speaker_chunk_].roles.has(Link::insider)))) {
    draft.subject = carried_.subject;
  }
  return draft;
}

// Is what the number counts a thing beside it: 제설차 1,224대?
bool SentenceLinks::is_counted(std::uint32_t chunk) const {
  const Kind kind = mentions_[chunks_[chunk].mention].kind;
  return kind == Kind::count || kind == Kind::ordinal || kind == Kind::number;
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
  if (words_.traits(word).institution) return true;
  return carried_.seen.of(word) >= 2;
}

// The running topic of the next sentences, for a proposal.
void SentenceLinks::keep_subject() {
  ++carried_.subject_age;
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
    const Named& named = named_[i];
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
}

}  // namespace krnum::detail
