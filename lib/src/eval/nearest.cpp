// The baseline: the nearest words with a josa of topic or subject.
#include "krnum/eval.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, 4> kMarks{"은", "는", "이", "가"};

// The word without its josa; empty where it has none of these.
Span marked_noun(std::string_view text, Span word) {
  for (const std::string_view mark : kMarks) {
    if (word.of(text).ends_with(mark) && word.size() > mark.size())
      return {word.begin, word.end - static_cast<std::uint32_t>(mark.size())};
  }
  return {};
}

}  // namespace

std::vector<Fact> link_nearest(std::string_view text, std::span<const Mention> mentions) {
  std::vector<Fact> out;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (!is_measured(mentions[i].kind)) continue;
    Fact fact{.mention = i};
    std::vector<Span> words, marked;
    for (std::uint32_t at = mentions[i].sentence.begin; at < mentions[i].core.begin;) {
      const std::uint32_t begin = at;
      while (at < mentions[i].core.begin && text[at] != ' ') ++at;
      if (at > begin) words.push_back({begin, at});
      while (at < mentions[i].core.begin && text[at] == ' ') ++at;
    }
    for (const Span word : words) {
      if (const Span noun = marked_noun(text, word); !noun.empty()) marked.push_back(noun);
    }
    if (marked.size() > 1) {
      fact.attribute = marked.back();
      fact.subject = marked[marked.size() - 2];
    } else if (marked.size() == 1) {
      fact.subject = marked.back();
      if (marked_noun(text, words.back()).empty()) fact.attribute = words.back();
    }
    out.push_back(fact);
  }
  return out;
}

}  // namespace krnum
