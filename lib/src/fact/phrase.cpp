// A noun phrase as an owner and a property: 한빛전자의 매출, 후판 가격, 현금성 자산.
#include "fact/sentence_links.h"

namespace krnum::detail {

PhraseWords split_words(std::string_view text, Span phrase) {
  PhraseWords out;
  if (phrase.of(text).find(' ') == std::string_view::npos) {  // as most
    out.word[0] = phrase;
    out.count = phrase.empty() ? 0 : 1;
    return out;
  }
  std::uint32_t at = phrase.begin;
  while (at < phrase.end && out.count < PhraseWords::kMost) {
    while (at < phrase.end && text[at] == ' ') ++at;
    const std::uint32_t begin = at;
    while (at < phrase.end && text[at] != ' ') ++at;
    if (at > begin) out.word[out.count++] = {begin, at};
  }
  if (at < phrase.end && out.count > 0) out.word[out.count - 1].end = phrase.end;
  return out;
}

// The name in a phrase: 국내 2위 클라우드 업체 구름나루 is 구름나루, 의류 쇼핑몰 '입다' is 입다, 새길당 우채영 후보 is
// 우채영.
Span SentenceLinks::name_in(Span phrase, const PhraseWords& w) const {
  const auto bare = [&](Span s) {  // without quotation marks
    if (!has_mark(s)) return s;
    while (!s.empty() && (text_[s.begin] == '\'' || text_[s.begin] == '"')) ++s.begin;
    while (!s.empty() && (text_[s.end - 1] == '\'' || text_[s.end - 1] == '"')) --s.end;
    for (const std::string_view mark : {"‘", "’", "“", "”"}) {
      if (s.of(text_).starts_with(mark)) s.begin += static_cast<std::uint32_t>(mark.size());
      if (s.of(text_).ends_with(mark)) s.end -= static_cast<std::uint32_t>(mark.size());
    }
    return s;
  };
  if (w.count < 2) return bare(phrase);
  const int last = w.count - 1;
  const Roles end = words_.roles(w.word[last].of(text_));
  if (end.has(Link::light) || end.has(Link::anaphor)) return phrase;
  for (int i = last; i-- > 0;) {
    if (!words_.traits(w.word[i].of(text_)).ends.has(Link::category)) continue;
    // 미래연구소 소장 has no name after the category.
    if (i + 1 == last && (end.has(Link::title) || w.word[last].of(text_) == "측")) return phrase;
    return bare({w.word[i + 1].begin, phrase.end});
  }
  const std::string_view title = w.word[last].of(text_);
  if (w.count >= 3 && (title == "후보" || title == "의원")) {
    const std::string_view party = w.word[last - 2].of(text_);
    if (party.ends_with("당") || party == "무소속" || party.ends_with("연대")) return w.word[last - 1];
  }
  return phrase;
}

Named SentenceLinks::read_phrase(const Chunk& c, const PhraseWords& w, const Names& names) const {
  Named out;
  if (c.quoted) {
    out.entity = c.last;
    return out;
  }
  if (c.attribute) {
    // The property reaches back over what only narrows it.
    int first = w.count - 1;
    while (first > 0) {
      const std::string_view before = w.word[first - 1].of(text_);
      const NounTraits traits = words_.traits(before);
      if (!traits.whole.has(Link::modifier) && !traits.property) break;
      if (first > 1 && traits.whole.has(Link::relational)) break;  // 반도체 부문 매출: the owner ends with 부문
      --first;
    }
    // 점포 수, 구인 건수: nothing is said without the noun before it.
    if (first > 0 && first == w.count - 1 && c.owner.empty() && c.traits.whole.has(Link::relational)) --first;
    if (w.count == 0) return out;
    out.attribute = {w.word[first].begin, c.head.end};
    if (c.owner.size() != 0) {
      out.attribute = c.head;
      out.entity = names.owner;
    } else if (first > 0) {
      out.entity = name_in({c.head.begin, w.word[first - 1].end});
    }
    return out;
  }
  if (!c.light) out.entity = names.text;
  return out;
}

}  // namespace krnum::detail
