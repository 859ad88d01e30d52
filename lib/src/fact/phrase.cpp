// A noun phrase as an owner and a property: 한빛전자의 매출, 후판 가격, 현금성 자산.
#include "fact/sentence_links.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr int kMostWords = 8;

struct Words {
  Span word[kMostWords];
  int count = 0;
};

Words split(std::string_view text, Span phrase) {
  Words out;
  std::uint32_t at = phrase.begin;
  while (at < phrase.end && out.count < kMostWords) {
    while (at < phrase.end && text[at] == ' ') ++at;
    const std::uint32_t begin = at;
    while (at < phrase.end && text[at] != ' ') at += decode(text, at).length;
    if (at > begin) out.word[out.count++] = {begin, at};
  }
  if (at < phrase.end && out.count > 0) out.word[out.count - 1].end = phrase.end;
  return out;
}

}  // namespace

// The name in a phrase: 국내 2위 클라우드 업체 구름나루 is 구름나루, 의류 쇼핑몰 '입다' is 입다, 새길당 우채영 후보 is
// 우채영.
Span SentenceLinks::name_in(Span phrase) const {
  const auto bare = [&](Span s) {  // without quotation marks
    while (!s.empty() && (text_[s.begin] == '\'' || text_[s.begin] == '"')) ++s.begin;
    while (!s.empty() && (text_[s.end - 1] == '\'' || text_[s.end - 1] == '"')) --s.end;
    for (const std::string_view mark : {"‘", "’", "“", "”"}) {
      if (s.of(text_).starts_with(mark)) s.begin += static_cast<std::uint32_t>(mark.size());
      if (s.of(text_).ends_with(mark)) s.end -= static_cast<std::uint32_t>(mark.size());
    }
    return s;
  };
  const Words w = split(text_, phrase);
  if (w.count < 2) return bare(phrase);
  const int last = w.count - 1;
  const Roles end = words_.roles(w.word[last].of(text_));
  if (end.has(Link::light) || end.has(Link::anaphor)) return phrase;
  for (int i = last; i-- > 0;) {
    if (words_.is_category(w.word[i].of(text_))) return bare({w.word[i + 1].begin, phrase.end});
  }
  const std::string_view title = w.word[last].of(text_);
  if (w.count >= 3 && (title == "후보" || title == "의원")) {
    const std::string_view party = w.word[last - 2].of(text_);
    if (party.ends_with("당") || party == "무소속" || party.ends_with("연대")) return w.word[last - 1];
  }
  return phrase;
}

Named SentenceLinks::read_phrase(const Chunk& c) const {
  Named out;
  if (c.quoted) {
    out.entity = c.last;
    return out;
  }
  if (c.attribute) {
    // The property reaches back over what only narrows it.
    const Words w = split(text_, c.head);
    int first = w.count - 1;
    while (first > 0) {
      const std::string_view before = w.word[first - 1].of(text_);
      const Roles roles = words_.roles(before);
      if (!roles.has(Link::modifier) && !is_attribute(words_, before)) break;
      --first;
    }
    // 점포 수, 구인 건수: nothing is said without the noun before it.
    if (first > 0 && first == w.count - 1 && c.owner.empty() && words_.roles(c.last.of(text_)).has(Link::relational))
      --first;
    if (w.count == 0) return out;
    out.attribute = {w.word[first].begin, c.head.end};
    if (c.owner.size() != 0) {
      out.attribute = c.head;
      if (c.head.begin != out.attribute.begin) out.attribute.begin = c.head.begin;
      out.entity = name_in(c.owner);
    } else if (first > 0) {
      out.entity = name_in({c.head.begin, w.word[first - 1].end});
    }
    return out;
  }
  if (c.light) {
    return out;
  }
  out.entity = name_in(c.owner.size() != 0 ? c.text : c.head);
  return out;
}

// Is what the number counts a thing beside it: 제설차 1,224대?
bool SentenceLinks::is_counted(std::uint32_t chunk) const {
  const Kind kind = mentions_[chunks_[chunk].mention].kind;
  return kind == Kind::count || kind == Kind::ordinal || kind == Kind::number;
}

}  // namespace krnum::detail
