// What a number is compared with: 전년 동기 대비, 지난달보다, 예상치를 웃돌았다.
#include <algorithm>
#include <array>

#include "fact/sentence_links.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kFarthest = 64;  // chunks that one number looks back

constexpr std::array<std::string_view, 6> kAgainst{"비해", "비하면", "견줘", "견주면", "비교해", "비교하면"};

bool is_against(std::string_view verb) {
  for (const std::string_view a : kAgainst) {
    if (verb.starts_with(a)) return true;
  }
  return false;
}

}  // namespace

// The phrase that ends at the chunk, with the dates and numbers joined to it: 지난해 집행액 16조8000억원.
Span SentenceLinks::stretch_back(std::uint32_t at) const {
  if (at == kNone) return {};
  Span out = chunks_[at].text;
  for (std::uint32_t i = at; i > 0; --i) {
    const Chunk& c = chunks_[i - 1];
    if (c.speech != chunks_[at].speech || c.bracket != chunks_[at].bracket) break;
    if (c.form != Chunk::Form::mention && c.form != Chunk::Form::phrase) break;
    if (c.josa != Josa::none && c.josa != Josa::of) break;
    if (c.form == Chunk::Form::mention && !c.calendar && mentions_[c.mention].kind != Kind::ordinal) break;
    out.begin = c.text.begin;
    if (c.form == Chunk::Form::phrase && c.lead < out.begin) out.begin = c.lead;
  }
  if (chunks_[at].form == Chunk::Form::phrase && out.begin == chunks_[at].text.begin) {
    out.begin = std::min(out.begin, chunks_[at].lead);  // 앞선 음반
  }
  // '매우 나쁨' 기준: with the mark that opens it.
  for (const std::string_view mark : {"'", "‘"}) {
    const bool closes = out.of(text_).find(mark == "'" ? mark : std::string_view("’")) != std::string_view::npos;
    if (closes && text_.substr(0, out.begin).ends_with(mark)) out.begin -= static_cast<std::uint32_t>(mark.size());
  }
  if (text_.substr(0, out.begin).ends_with("직전 ")) out.begin -= 7;
  return out;
}

// `earlier`: whether the basis is a time.
Span SentenceLinks::basis_of(std::uint32_t at, ChangeDirection direction, bool& earlier) const {
  earlier = false;
  const Chunk& number = chunks_[at];
  const bool changed = direction != ChangeDirection::none;
  if (is_compared(at)) return stretch_back(before(at));  // 지난달 평균의 곱절
  if (const std::uint32_t i = surpassed_before(at); i != kNone) return stretch_back(i);
  for (std::uint32_t i = before(at); i != kNone && i + kFarthest > at; i = before(i)) {
    const Chunk& c = chunks_[i];
    const bool inside = leans(c.clause);
    if (measured(c) && c.josa != Josa::than) {
      // Another number stands between (전년 대비 12% 늘어난 3조원), unless clauses in a row share the comparison.
      // 1년 전보다 9.8% 늘었으나 영업이익은 653억원으로 6.0% 줄었다: a level of the same clause does not end it.
      const bool level = c.clause == number.clause && (c.josa == Josa::by || c.josa == Josa::none);
      if (!changed || inside || leans(number.clause) || (c.clause == number.clause && !level)) return {};
    }
    if (c.form == Chunk::Form::comma && !changed) return {};
    if (c.clause != number.clause && !changed && !inside) return {};
    const auto is_time = [&](std::uint32_t j) { return chunks_[j].calendar || mentions_time(j, stretch_back(j)); };
    if (c.josa == Josa::than && (c.form == Chunk::Form::phrase || c.form == Chunk::Form::mention)) {
      earlier = is_time(i);
      return stretch_back(i);
    }
    if (c.form == Chunk::Form::phrase && c.last.of(text_) == "대비") {
      earlier = is_time(i);
      return stretch_back(i);
    }
    if (c.form == Chunk::Form::verb && is_against(c.text.of(text_))) {
      const std::uint32_t j = before(i);
      if (j != kNone && (chunks_[j].josa == Josa::at || chunks_[j].josa == Josa::with)) {
        earlier = is_time(j);
        return stretch_back(j);
      }
    }
  }
  return {};
}

// Does a date stand in the phrase: 지난해 집행액?
bool SentenceLinks::mentions_time(std::uint32_t last, Span phrase) const {
  for (std::uint32_t i = last + 1; i > 0 && chunks_[i - 1].text.end > phrase.begin; --i) {
    const Chunk& c = chunks_[i - 1];
    if (c.calendar && phrase.begin <= c.text.begin && c.text.end <= phrase.end) return true;
  }
  return false;
}

// 지난달 평균의 곱절, 머리카락 굵기의 3분의 1 수준: the noun before the number is what it is compared with.
bool SentenceLinks::is_compared(std::uint32_t at) const {
  const Chunk& number = chunks_[at];
  const Kind kind = mentions_[number.mention].kind;
  const std::uint32_t i = before(at);
  if (i == kNone || chunks_[i].josa != Josa::of) return false;
  if (kind == Kind::multiple) return true;
  if (kind == Kind::percent) {  // 1년 전의 8할, 예년의 65%
    const std::string_view of = chunks_[i].last.of(text_);
    return chunks_[i].calendar || of == "예년" || of == "평년" || of == "평균";
  }
  return kind == Kind::fraction && number.josa != Josa::topic && number.josa != Josa::subject &&
         number.josa != Josa::object;
}

// 예상치를 80만 건 웃돌았다
std::uint32_t SentenceLinks::surpassed_before(std::uint32_t at) const {
  const std::uint32_t i = before(at), verb = after(at);
  if (i == kNone || verb == kNone || chunks_[i].form != Chunk::Form::phrase || chunks_[at].josa != Josa::none)
    return kNone;
  if (chunks_[i].josa != Josa::object && chunks_[i].josa != Josa::at) return kNone;
  for (const std::string_view v : {"웃돌", "웃도", "밑돌", "밑도", "상회", "하회", "앞섰", "앞서", "앞선", "앞질",
                                   "뒤졌", "뒤진", "뒤지", "제치", "모자", "미치지", "못"}) {
    if (verb_begins(chunks_[verb], v)) return i;
  }
  return kNone;
}

}  // namespace krnum::detail
