// Who says so: 기상청에 따르면, 사장은 "…"고 밝혔다, 통계청이 발표한 ….
#include "fact/sentence_links.h"

namespace krnum::detail {

// The name at a phrase; 남궁석(55) 의원 is 남궁석.
Span SentenceLinks::person_at(std::uint32_t at) const {
  const Chunk& c = chunks_[at];
  if (c.roles.has(Link::title) && c.text == c.last && at > 0 && chunks_[at - 1].bracket > 0) {
    const std::uint32_t i = before(at);
    if (i != kNone && chunks_[i].form == Chunk::Form::phrase && chunks_[i].josa == Josa::none) return chunks_[i].last;
  }
  return name_in(c.text);
}

void SentenceLinks::find_sources() {
  speaker_ = {};
  speaker_chunk_ = said_from_ = said_to_ = kNone;
  speaker_is_insider_ = false;
  const auto count = static_cast<std::uint32_t>(chunks_.size());
  const auto speaks = [&](std::uint32_t i) {
    const Chunk& c = chunks_[i];
    return c.form == Chunk::Form::phrase && c.speech == 0 && c.bracket == 0 && !c.light && !c.attribute &&
           (c.josa == Josa::topic || c.josa == Josa::subject || c.josa == Josa::also) &&
           (c.clause == kNone || !clauses_[c.clause].adnominal);
  };
  const auto settle = [&](std::uint32_t speaker, std::uint32_t from, std::uint32_t to) {
    speaker_chunk_ = speaker;
    speaker_ = person_at(speaker);
    speaker_is_insider_ = chunks_[speaker].roles.has(Link::insider);
    said_from_ = from;
    said_to_ = to;
  };

  bool spoken = false;
  std::uint32_t verb = kNone, end = kNone;
  for (std::uint32_t i = 0; i < count; ++i) {
    const Chunk& c = chunks_[i];
    spoken |= c.speech > 0;
    if (c.speech != 0 || c.bracket != 0) continue;
    if (c.form == Chunk::Form::verb) {
      const std::string_view w = c.text.of(text_);
      if (w.starts_with("따르면") || w.starts_with("의하면")) {
        const std::uint32_t j = before(i);
        if (j != kNone && chunks_[j].form == Chunk::Form::phrase && chunks_[j].josa == Josa::at)
          return settle(j, i, count);
      }
      if (c.quoting && c.ending != Ending::adnominal && end != kNone) verb = i;
    }
    if (c.ending == Ending::quote) {
      end = i;
      verb = kNone;
    }
  }
  if (end != kNone && (verb != kNone || spoken)) {
    const std::uint32_t last = verb == kNone ? count : verb;
    for (std::uint32_t i = end + 1; i < last; ++i) {
      if (speaks(i)) return settle(i, 0, end + 1);
    }
    for (const Josa josa : {Josa::topic, Josa::also, Josa::subject}) {
      for (std::uint32_t i = 0; i < end; ++i) {
        if (speaks(i) && chunks_[i].josa == josa) return settle(i, i + 1, spoken ? i + 1 : end + 1);
      }
    }
    return;
  }
  // 통계청이 집계한 물가는
  for (const Clause& k : clauses_) {
    if (!k.adnominal || k.speech != 0 || k.verb == kNone || chunks_[k.verb].form != Chunk::Form::verb ||
        !chunks_[k.verb].quoting) {
      continue;
    }
    const auto id = static_cast<std::uint32_t>(&k - clauses_.data());
    for (std::uint32_t i = before(k.verb); i != kNone && i + 16 > k.verb; i = before(i)) {
      const Chunk& c = chunks_[i];
      if (c.form == Chunk::Form::phrase && c.josa == Josa::subject && (c.clause == id) && !c.light && !c.pointed) {
        return settle(i, k.verb + 1, count);
      }
    }
  }
}

Span SentenceLinks::source_of(std::uint32_t at) const {
  if (speaker_.empty()) return {};
  if (chunks_[at].speech > 0) return speaker_;
  return said_from_ <= at && at < said_to_ ? speaker_ : Span{};
}

}  // namespace krnum::detail
