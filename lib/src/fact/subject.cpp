// What a number measures, and of whom: every phrase in reach is weighed, and one is chosen, or nothing.
#include <algorithm>

#include "fact/sentence_links.h"
#include "fact/standing.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kBack = 48;   // chunks that a number looks back
constexpr std::uint32_t kAhead = 12;  // and ahead
constexpr std::size_t kMostCandidates = 160;

bool marks(Josa josa) {
  return josa == Josa::topic || josa == Josa::place || josa == Josa::also || josa == Josa::subject;
}

bool overlap(Span a, Span b) { return !a.empty() && !b.empty() && a.begin < b.end && b.begin < a.end; }

}  // namespace

std::uint32_t SentenceLinks::before(std::uint32_t at) const {
  for (std::uint32_t i = at; i > 0; --i) {
    const Chunk& c = chunks_[i - 1];
    if (c.speech == chunks_[at].speech && (c.bracket == 0 || c.host == chunks_[at].host)) return i - 1;
  }
  return kNone;
}

std::uint32_t SentenceLinks::after(std::uint32_t at) const {
  for (std::uint32_t i = at + 1; i < chunks_.size(); ++i) {
    const Chunk& c = chunks_[i];
    if (c.speech == chunks_[at].speech && (c.bracket == 0 || c.host == chunks_[at].host)) return i;
  }
  return kNone;
}

std::string_view SentenceLinks::last_word(Span phrase) const {
  const std::string_view all = phrase.of(text_);
  const std::size_t blank = all.rfind(' ');
  return blank == all.npos ? all : all.substr(blank + 1);
}

// What follows the figures of a number: ㎍/㎥, 석, % …; empty where it is spelled.
std::string_view SentenceLinks::unit_of(std::uint32_t mention) const {
  std::string_view core = mentions_[mention].core.of(text_);
  std::size_t after = core.size();
  while (after > 0 && (core[after - 1] < '0' || core[after - 1] > '9')) --after;
  if (after == 0) return {};
  core.remove_prefix(after);
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view magnitude : {" ", "조", "억", "만", "천", "여", "대"}) {
      if (core.size() > magnitude.size() && core.starts_with(magnitude)) {
        core.remove_prefix(magnitude.size());
        more = true;
      }
    }
  }
  return core;
}

// Of what stands before the number, but not beside it.
Place SentenceLinks::place_of(const Chunk& c) const {
  if (around_count_ > 0 && c.clause == around_[0]) return Place::same;
  if (std::find(around_, around_ + around_count_, c.clause) != around_ + around_count_) return Place::outer;
  return leans(c.clause) ? Place::foreign : Place::earlier;
}

// Where every phrase in reach stands, seen from the number.
void SentenceLinks::survey(std::uint32_t at) {
  const Chunk& number = chunks_[at];
  const bool bracketed = number.bracket > 0 && number.host != kNone;
  const std::uint32_t end = bracketed ? number.host + 1 : at;
  const std::uint32_t clause = bracketed ? chunks_[number.host].clause : number.clause;
  const std::uint32_t speaker = source_of(at).empty() ? kNone : speaker_chunk_;
  around_count_ = 0;
  for (std::uint32_t k = clause; k != kNone && around_count_ < kMostClauses; k = clauses_[k].parent)
    around_[around_count_++] = k;

  from_ = end > kBack ? end - kBack : 0;
  to_ = std::min(static_cast<std::uint32_t>(chunks_.size()), at + kAhead);
  standing_.assign(to_ - from_, {});
  thing_marked_ = property_marked_ = false;
  item_ = property_topic_ = kNone;
  scene_ = Scene::empty;
  beside_ = Beside::nothing;
  bool topic_thing = false, subject_thing = false, far_thing = false, any_property = false;
  bool touching = !bracketed, verb = false, comma = false;
  int numbers = 0, marked = 0, properties = 0, things = 0;
  for (std::uint32_t i = end; i > from_; --i) {
    const Chunk& c = chunks_[i - 1];
    if (c.bracket > 0) continue;
    Standing& standing = standing_[i - 1 - from_];
    if (c.form == Chunk::Form::mention && c.calendar) continue;
    if (numbers == 1) standing.flags.add(Flag::one_between);
    if (numbers > 1) standing.flags.add(Flag::more_between);
    if (verb) standing.flags.add(Flag::verb_between);
    if (comma) standing.flags.add(Flag::comma_between);
    if (c.speech != number.speech) standing.flags.add(Flag::other_speech);
    if (c.speech == number.speech && c.speech != 0) standing.flags.add(Flag::same_speech);
    if (i - 1 == speaker) standing.flags.add(Flag::speaker);
    if (bracketed && i == end) {
      standing.place = Place::host;
    } else if (touching) {
      standing.place = Place::before;
    } else {
      standing.place = place_of(c);
    }
    if (c.form == Chunk::Form::phrase && touching && beside_ == Beside::nothing && !c.light &&
        (c.josa == Josa::none || c.josa == Josa::of)) {
      beside_ = c.attribute ? Beside::property : Beside::thing;
    }
    if (c.form == Chunk::Form::phrase && !c.light && !c.attribute) {
      if (touching && (c.josa == Josa::none || c.josa == Josa::subject || c.josa == Josa::topic)) item_ = i - 1;
    }
    if (c.form == Chunk::Form::phrase && c.attribute && property_topic_ == kNone && i - 1 != item_ &&
        (c.josa == Josa::topic || c.josa == Josa::place)) {
      property_topic_ = i - 1;
    }
    touching = false;
    if (c.form == Chunk::Form::verb) {
      verb = true;
    } else if (c.form == Chunk::Form::comma) {
      comma = true;
    } else if (c.form == Chunk::Form::phrase && marks(c.josa) && standing.place != Place::foreign) {
      if (marked == 0) standing.flags.add(Flag::nearest);
      ++marked;
      if (!c.light && i - 1 != speaker) {
        const bool ended = standing.place == Place::earlier;
        any_property |= c.attribute && !ended;
        far_thing |= !c.attribute && ended;
        topic_thing |= !c.attribute && !ended && c.josa != Josa::subject;
        subject_thing |= !c.attribute && !ended && c.josa == Josa::subject;
        (c.attribute ? property_marked_ : thing_marked_) = true;
        int& same = c.attribute ? properties : things;
        if (same == 0) standing.flags.add(c.attribute ? Flag::nearest_property : Flag::nearest_thing);
        if (same == 1) standing.flags.add(c.attribute ? Flag::second_property : Flag::second_thing);
        ++same;
      }
    }
    if (c.form == Chunk::Form::mention) ++numbers;
  }
  scene_ = topic_thing     ? Scene::topic
           : subject_thing ? Scene::subject
           : far_thing     ? (any_property ? Scene::far_property : Scene::far)
           : any_property  ? Scene::property
                           : Scene::empty;
  if (bracketed) return;
  bool joined = number.josa == Josa::none || number.josa == Josa::of || number.josa == Josa::with;
  int later = 0;
  for (std::uint32_t i = at + 1; i < to_; ++i) {
    const Chunk& c = chunks_[i];
    if (c.bracket > 0 || (c.form == Chunk::Form::mention && c.calendar)) continue;
    if (c.speech != number.speech) break;
    Standing& standing = standing_[i - from_];
    if (i == at + 1 && joined && c.form == Chunk::Form::phrase && !c.light)
      beside_ = c.attribute ? Beside::property : Beside::thing;
    bool is_head = false;
    for (int k = 0; k < around_count_; ++k) is_head |= clauses_[around_[k]].head == i;
    if (c.form == Chunk::Form::phrase) {
      if (is_head) {
        standing.place = Place::head;
      } else if (joined) {
        standing.place = Place::after;
      } else if (later < 2) {
        standing.place = Place::later;
        ++later;
      }
    }
    if (!(number.josa == Josa::with && c.form == Chunk::Form::mention)) joined = false;
  }
}

// Nothing is chosen, as a subject and as an attribute: what speaks for that.
void SentenceLinks::gather_nothing(std::uint32_t at) {
  Choice& choice = choice_;
  const Chunk& number = chunks_[at];
  const auto add = [&](int what) { choice.others.push_back(static_cast<std::uint16_t>(Cue::nothing(what))); };
  const auto add_of = [&](Span last, Span proposed) {
    if (last.empty()) add(6);
    if (last.empty() && goes_on_) add(10);
    if (proposed.empty()) add(11);
  };
  const auto said = [&] { return static_cast<std::uint32_t>(choice.others.size()); };
  // What speaks for both stands between what speaks for one.
  add_of(last_subject_, proposal_.subject);
  const std::uint32_t both = said();
  if (number.speech != 0) add(0);
  if (number.bracket != 0) add(1);
  for (std::uint32_t i = from_; i < to_; ++i) {
    const Place place = standing_[i - from_].place;
    if ((place != Place::before && place != Place::after) || chunks_[i].form != Chunk::Form::phrase) continue;
    add(place == Place::after ? 3 : chunks_[i].light ? 7 : 2);
  }
  if (thing_marked_) add(4);
  if (property_marked_) add(5);
  if (leans(number.clause)) add(8);
  if (!thing_marked_ && !property_marked_) add(9);
  if (std::any_of(carried_.attributes.begin(), carried_.attributes.end(),
                  [&](const KeptAttribute& k) { return !unit_.empty() && k.unit == unit_; })) {
    add(12);
  }
  LinkCandidate subject, attribute;
  subject.attribute = attribute.subject = false;
  subject.others_begin = 0;
  subject.others_end = said();
  add_of(last_attribute_, proposal_.attribute);
  attribute.others_begin = both;
  attribute.others_end = said();
  choice.candidates.push_back(subject);
  choice.candidates.push_back(attribute);
}

// What earlier numbers and the first reading are of, as words.
void SentenceLinks::keep_echoes() {
  const auto set = [&](std::size_t i, Span span, Flag flag) { echoes_[i] = {span.of(text_), flag}; };
  set(0, last_subject_, Flag::last_subject);
  set(1, last_attribute_, Flag::last_attribute);
  set(2, carried_.last_subject, Flag::past_subject);
  set(3, carried_.attribute, Flag::past_attribute);
  set(4, proposal_.subject, Flag::proposed_subject);
  set(5, proposal_.attribute, Flag::proposed_attribute);
  echo_sizes_ = 0;
  for (const Echo& echo : echoes_) echo_sizes_ |= size_bit(echo.words);
}

// Which of them a candidate repeats.
void SentenceLinks::find_echoes(std::string_view words, Flags& flags) const {
  for (const Echo& echo : echoes_) {
    if (words != echo.words) continue;
    flags.add(echo.flag);
    if (goes_on_ && echo.flag == Flag::last_subject) flags.add(Flag::goes_on_subject);
    if (goes_on_ && echo.flag == Flag::last_attribute) flags.add(Flag::goes_on_attribute);
  }
}

void SentenceLinks::gather(std::uint32_t at) {
  Choice& choice = choice_;
  const Chunk& number = chunks_[at];
  choice.clear();
  choice.dates = false;
  choice.measure = measure_of(mentions_[number.mention].kind);
  choice.tail = tail_of(number);
  choice.scene = scene_;
  choice.beside = beside_;
  choice.has_main = !carried_.main.empty();
  unit_ = unit_of(number.mention);
  gather_nothing(at);
  keep_echoes();
  for (std::uint32_t i = to_; i > from_; --i) {
    const Standing& standing = standing_[i - 1 - from_];
    if (standing.place == Place::none || i - 1 == at) continue;
    const Chunk& c = chunks_[i - 1];
    if (parts_begin_[i - 1] == parts_begin_[i] || c.josa == Josa::than || c.last.of(text_) == "대비")
      continue;  // what is compared with is not what is measured
    Flags here = standing.flags;
    if (item_ != kNone && property_topic_ != kNone) {
      if (i - 1 == item_) here.add(Flag::under_property);
      if (i - 1 == property_topic_) here.add(Flag::over_item);
    }
    LinkCandidate candidate;
    candidate.chunk = i - 1;
    candidate.place = standing.place;
    candidate.mark = mark_of(c.josa);
    candidate.owned = !c.owner.empty();
    for (std::uint32_t p = parts_begin_[i - 1]; p < parts_begin_[i]; ++p) {
      const PhrasePart& part = parts_[p];
      if (overlap(part.span, number.text)) continue;
      // 이 회사 is what was spoken of.
      const bool alias = part.flags.has(Flag::anaphor) && points_back(c) && !carried_.subject.empty();
      candidate.span = alias ? carried_.subject : part.span;
      candidate.property = part.property;
      candidate.owning = part.owning;
      candidate.flags = here | part.flags;
      if (choice.has_main && !part.flags.has(Flag::main)) candidate.flags.add(Flag::beside_main);
      add_echoes(candidate.span.of(text_), candidate.flags);
      choice.candidates.push_back(candidate);
      if (choice.candidates.size() == kMostCandidates) return;
    }
  }
  gather_carried(at);
}

// What earlier sentences spoke of.
void SentenceLinks::gather_carried(std::uint32_t at) {
  Choice& choice = choice_;
  const Chunk& number = chunks_[at];
  Flags here;
  if (thing_marked_) here.add(Flag::carried_thing);
  if (property_marked_) here.add(Flag::carried_marked);
  if (!thing_marked_ && !property_marked_) here.add(Flag::carried_bare);
  if (anaphor_here_) here.add(Flag::anaphor_here);
  if (number.speech != 0) here.add(Flag::carried_quoted);
  if (choice.measure != measure_of(carried_.last_kind)) here.add(Flag::carried_other);
  LinkCandidate candidate;
  candidate.place = Place::carried;
  const auto offer = [&](Span span, Flags flags, bool main) {
    if (span.empty()) return;
    candidate.span = span;
    candidate.flags = here | flags;
    if (choice.has_main) candidate.flags.add(main ? Flag::main_carried : Flag::beside_main);
    add_echoes(span.of(text_), candidate.flags);
    choice.candidates.push_back(candidate);
  };
  const auto is_main = [&](Span span) { return choice.has_main && last_word(span) == carried_.main; };
  candidate.property = true;
  candidate.subject = false;
  bool known = false;
  for (const KeptAttribute& kept : carried_.attributes) {
    Flags flags;
    if (!unit_.empty() && unit_ == kept.unit) flags.add(Flag::same_unit);
    candidate.owning = kept.owning;
    offer(kept.span, flags, kept.main);
    known |= same_words(kept.span, last_attribute_);
  }
  if (!known) {
    candidate.owning = last_owning_;
    offer(last_attribute_, {}, is_main(last_attribute_));
  }
  // A thing that is the topic, the subject of the clause or of one before it ends the running topic, unless the
  // sentence points back: 이 회사.
  const bool ends_topic = scene_ == Scene::topic || scene_ == Scene::subject || scene_ == Scene::far;
  if (ends_topic && !anaphor_here_) return;
  candidate.property = candidate.attribute = false;
  candidate.subject = true;
  bool past = false;
  for (std::size_t i = 0; i < carried_.topics.size(); ++i) {
    const Topic& topic = carried_.topics[i];
    if (carried_.sentence - std::max(topic.last, topic.measured) > Linker::kCarriedSentences) continue;
    Flags flags = topic.flags;
    if (i == 0) flags.add(Flag::first_topic);
    if (i + 1 == carried_.topics.size()) flags.add(Flag::last_topic);
    if (i + 2 == carried_.topics.size()) flags.add(Flag::topic_before);
    const std::uint32_t age = carried_.sentence - topic.last;
    if (age <= 1) flags.add(Flag::fresh);
    if (age >= 4) flags.add(Flag::stale);
    if (topic.sentences == 1) flags.add(Flag::named_once);
    if (topic.sentences >= 4) flags.add(Flag::named_often);
    if (topic.first < 2) flags.add(Flag::early);
    if (topic.facts > 0) flags.add(Flag::measured_once);
    if (topic.facts >= 3) flags.add(Flag::measured_often);
    const bool again = same_words(topic.span, carried_.last_subject);
    if (carried_.streak >= 3 && again) flags.add(Flag::only_measured);
    candidate.mark = mark_of(topic.josa);
    offer(topic.span, flags, topic.main);
    past |= again;
  }
  candidate.mark = Mark::none;
  if (!past) offer(carried_.last_subject, {}, is_main(carried_.last_subject));
}

void SentenceLinks::link_subject(std::uint32_t at, bool goes_on, Fact& fact, Draft& draft) {
  goes_on_ = goes_on;
  survey(at);
  gather(at);
  const Chosen chosen = chooser_.choose(text_, chunks_[at].mention, choice_);
  const LinkCandidate& attribute = choice_.candidates[chosen.attribute];
  const LinkCandidate& subject = choice_.candidates[chosen.subject];
  draft.subject = subject.span;
  draft.attribute = attribute.span;
  draft.subject_chunk = subject.chunk;
  draft.attribute_chunk = attribute.chunk;
  draft.owning = attribute.owning;
  fact.subject = draft.subject;
  fact.attribute = draft.attribute;
}

// Does the number only go on about what the one before it measures: 12% 늘어난 3조원, 22도에서 41도까지, 8대 중 3대?
bool SentenceLinks::goes_on(std::uint32_t previous, std::uint32_t at) const {
  const Chunk& a = chunks_[previous];
  const Chunk& b = chunks_[at];
  if (a.speech != b.speech || a.bracket != 0 || b.bracket != 0) return false;
  switch (a.josa) {
    case Josa::none:
    case Josa::in:
    case Josa::from:
    case Josa::by:
    case Josa::with:
    case Josa::until:
      break;
    default:
      return false;
  }
  for (std::uint32_t i = previous + 1; i < at; ++i) {
    const Chunk& c = chunks_[i];
    if (c.bracket > 0 || c.calendar || c.form == Chunk::Form::verb) continue;
    if (c.form == Chunk::Form::phrase && (c.josa == Josa::than || c.last.of(text_) == "대비" || c.light)) continue;
    return false;
  }
  if ((b.josa == Josa::none || b.josa == Josa::of) && at + 1 < chunks_.size()) {
    const Chunk& c = chunks_[at + 1];
    if (c.form == Chunk::Form::phrase && c.attribute && c.speech == b.speech && c.bracket == 0) return false;
  }
  return true;
}

}  // namespace krnum::detail
