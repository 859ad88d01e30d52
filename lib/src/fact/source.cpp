// Who says so: 기상청에 따르면, 사장은 "…"고 밝혔다, 통계청이 발표한 …, 증권사는 …로 내다본다.
#include <algorithm>
#include <array>

#include "fact/sentence_links.h"

namespace krnum::detail {
namespace {

template <std::size_t N>
bool begins_with(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view b) { return word.starts_with(b); });
}

constexpr std::array<std::string_view, 3> kAccording{"따르면", "의하면", "따른"};
// Judgements that need no 고: 증권사는 이익을 1조원으로 추산한다.
constexpr std::array<std::string_view, 13> kJudging{"본다",   "전망", "예상",   "추산",   "추정", "관측", "내다",
                                                    "예보했", "집계", "제시했", "제시하", "점쳤", "점친"};
// What is given out together with its numbers: 결과를 내놓았다.
constexpr std::array<std::string_view, 10> kGiven{"결과",   "집계", "통계", "전망", "분석",
                                                  "보고서", "조사", "자료", "동향", "지표"};
constexpr std::array<std::string_view, 5> kGiving{"내놓", "내놨", "발표", "공개", "공표"};
constexpr std::array<std::string_view, 6> kOrdered{"맡겨", "맡긴", "의뢰해", "의뢰한", "의뢰로", "의뢰"};

}  // namespace

// The name at a phrase; 남궁석(55) 의원 is 남궁석, 기상청 분석 is 기상청.
Span SentenceLinks::person_at(std::uint32_t at) const {
  const Chunk& c = chunks_[at];
  if (!c.quoted && c.text.begin < c.last.begin &&
      std::find(kGiven.begin(), kGiven.end(), c.last.of(text_)) != kGiven.end()) {
    Span who = c.owner.empty() ? Span{c.text.begin, c.last.begin} : c.owner;
    while (!who.empty() && text_[who.end - 1] == ' ') --who.end;
    return name_in(who);
  }
  if (c.roles.has(Link::title) && c.text == c.last && at > 0 && chunks_[at - 1].bracket > 0) {
    const std::uint32_t i = before(at);
    if (i != kNone && chunks_[i].form == Chunk::Form::phrase && chunks_[i].josa == Josa::none) return chunks_[i].last;
  }
  return name_in(c.text);
}

// May the phrase be who speaks?
bool SentenceLinks::speaks(std::uint32_t at) const {
  const Chunk& c = chunks_[at];
  if (c.form != Chunk::Form::phrase || c.speech != 0 || c.bracket != 0) return false;
  if (c.josa != Josa::topic && c.josa != Josa::subject && c.josa != Josa::also) return false;
  if (leans(c.clause)) return false;
  const std::string_view last = c.last.of(text_);
  return !c.light || last == "그" || last == "그녀" || last == "측";
}

// Who made the document that is named: 연구소가 조사한 결과에 따르면, 센터가 펴낸 '연감'에 따르면.
std::uint32_t SentenceLinks::author_of(std::uint32_t document) const {
  const Chunk& d = chunks_[document];
  const bool given = d.text == d.last && std::find(kGiven.begin(), kGiven.end(), d.last.of(text_)) != kGiven.end();
  if (!given && !d.quoted) return kNone;
  for (std::uint32_t i = document; i > 0 && i + 16 > document; --i) {
    const Chunk& c = chunks_[i - 1];
    if (i == document && (c.form != Chunk::Form::verb || c.ending != Ending::adnominal)) return kNone;
    if (c.form == Chunk::Form::phrase && c.speech == d.speech && c.bracket == 0 && c.josa == Josa::subject &&
        !c.light && !c.attribute) {
      return i - 1;
    }
  }
  return kNone;
}

// A speaker of chunks [from, to), outside quotation marks too.
void SentenceLinks::settle_speaker(std::uint32_t speaker, std::uint32_t from, std::uint32_t to) {
  speaker_chunk_ = speaker;
  speaker_ = person_at(speaker);
  said_from_ = from;
  said_to_ = to;
}

// The topic or, without one, the subject nearest before `end`, at or after `begin`; a property is no speaker.
std::uint32_t SentenceLinks::speaker_before(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t subject = kNone;
  for (std::uint32_t i = end; i > begin; --i) {
    if (!speaks(i - 1) || chunks_[i - 1].attribute) continue;
    if (chunks_[i - 1].josa != Josa::subject) return i - 1;
    if (subject == kNone) subject = i - 1;
  }
  return subject;
}

void SentenceLinks::find_sources() {
  speaker_ = {};
  speaker_chunk_ = said_from_ = said_to_ = kNone;
  const auto count = static_cast<std::uint32_t>(chunks_.size());

  bool spoken = false;
  std::uint32_t verb = kNone, end = kNone, speech = kNone, last_verb = kNone;
  for (std::uint32_t i = 0; i < count; ++i) {
    const Chunk& c = chunks_[i];
    if (c.speech > 0 && !spoken) {
      spoken = true;
      speech = i;
    }
    if (c.speech != 0 || c.bracket != 0) continue;
    if (c.form == Chunk::Form::verb) {
      const std::string_view w = c.text.of(text_);
      const std::uint32_t j = before(i);
      if (j != kNone && chunks_[j].form == Chunk::Form::phrase && chunks_[j].josa == Josa::at) {
        if (begins_with(w, kAccording) && c.ending != Ending::adnominal) {
          const std::uint32_t author = author_of(j);
          return settle_speaker(author == kNone ? j : author, i, count);
        }
        if (begins_with(w, kOrdered)) return settle_speaker(j, i + 1, count);  // 해람조사에 맡겨
      }
      if (c.ending != Ending::adnominal && c.ending != Ending::quote && c.ending != Ending::none) last_verb = i;
      if (c.ending != Ending::adnominal && end != kNone) verb = i;  // who says that …다고 says it with any verb
    }
    if (c.ending == Ending::quote) {
      end = i;
      verb = kNone;
    }
  }
  // …고 한다: nobody says so.
  if (verb != kNone && !spoken) {
    const std::string_view w = chunks_[verb].text.of(text_);
    if (w == "한다" || w == "합니다") return;
  }
  if (end != kNone && (verb != kNone || spoken)) {
    const std::uint32_t last = verb == kNone ? count : verb;
    for (std::uint32_t i = end + 1; i < last; ++i) {
      if (speaks(i)) return settle_speaker(i, 0, end + 1);
    }
    if (spoken) {
      const std::uint32_t speaker = speaker_before(0, speech);
      // 회사는 "…"라며 대학생에게 50장씩 푼다고 밝혔다: what is reported after the quotation too.
      const bool reported = end > speech && chunks_[end].form == Chunk::Form::verb && verb != kNone &&
                            chunks_[end].text.of(text_).ends_with("고") && chunks_[end].text.size() > 9;
      if (speaker != kNone) settle_speaker(speaker, speaker + 1, reported ? end + 1 : speaker + 1);
      return;
    }
    for (const Josa josa : {Josa::topic, Josa::also, Josa::subject}) {
      for (std::uint32_t i = 0; i < end; ++i) {
        if (speaks(i) && !chunks_[i].attribute && chunks_[i].josa == josa) return settle_speaker(i, i + 1, end + 1);
      }
    }
    return;
  }
  if (spoken) return;
  if (last_verb != kNone) {
    const std::string_view w = chunks_[last_verb].text.of(text_);
    std::uint32_t speaker = kNone;
    for (std::uint32_t i = 0; i < last_verb && speaker == kNone; ++i) {
      if (speaks(i) && !chunks_[i].attribute && chunks_[i].josa == Josa::topic) speaker = i;
    }
    const std::uint32_t j = before(last_verb);
    const bool given = begins_with(w, kGiving) && j != kNone && chunks_[j].form == Chunk::Form::phrase &&
                       chunks_[j].josa == Josa::object &&
                       std::find(kGiven.begin(), kGiven.end(), chunks_[j].last.of(text_)) != kGiven.end();
    if (speaker != kNone && (given || begins_with(w, kJudging))) return settle_speaker(speaker, speaker + 1, last_verb);
  }
  // 통계청이 집계한 물가는
  for (const Clause& k : clauses_) {
    if (!k.adnominal || k.speech != 0 || k.verb == kNone || chunks_[k.verb].form != Chunk::Form::verb ||
        !chunks_[k.verb].quoting) {
      continue;
    }
    const auto id = static_cast<std::uint32_t>(&k - clauses_.data());
    // 연구소가 성인 천 명에게 물어 내놓은 결과를 보면: the clause before it shares the subject.
    const bool given = k.head != kNone && chunks_[k.head].form == Chunk::Form::phrase &&
                       std::find(kGiven.begin(), kGiven.end(), chunks_[k.head].last.of(text_)) != kGiven.end();
    for (std::uint32_t i = before(k.verb); i != kNone && i + 16 > k.verb; i = before(i)) {
      const Chunk& c = chunks_[i];
      if (c.form == Chunk::Form::phrase && c.josa == Josa::subject && (c.clause == id || given) && !c.light &&
          !c.pointed && !c.attribute) {
        return settle_speaker(i, k.verb + 1, count);
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
