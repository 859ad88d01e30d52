// Wires the steps of linking, nothing else.
#include "krnum/fact.h"

#include <algorithm>
#include <array>

#include "fact/sentence_links.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "token/sentence.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kChanges> kChangeNames{"", "up", "down", "flat"};

// The mentions in the clean text. Offsets never fall, so one pass finds them all.
std::vector<detail::Placed> place(const detail::Folded& folded, std::span<const Mention> mentions) {
  std::vector<detail::Placed> out;
  out.reserve(mentions.size());
  const std::string_view clean = folded.clean();
  std::uint32_t at = 0;
  const auto seek = [&](std::uint32_t original) {
    while (at < clean.size() && folded.original(at) < original) at += detail::decode(clean, at).length;
    return at;
  };
  for (const Mention& m : mentions) {
    if (folded.borrowed()) {
      out.push_back({m.core, m.kind});
    } else {
      const std::uint32_t begin = seek(m.core.begin);
      out.push_back({{begin, seek(m.core.end)}, m.kind});
    }
  }
  return out;
}

}  // namespace

std::string_view name_of(Change change) { return kChangeNames[static_cast<std::size_t>(change)]; }

std::optional<Change> change_named(std::string_view name) {
  for (std::size_t i = 1; i < kChangeNames.size(); ++i) {
    if (kChangeNames[i] == name) return static_cast<Change>(i);
  }
  return std::nullopt;
}

bool is_measured(Kind kind) { return kind < Kind::nominal || kind == Kind::age; }

struct Linker::State {
  detail::LinkWords words;
};

Linker::Linker(const Tables& tables) : state_(std::make_unique<const State>(State{detail::LinkWords(tables)})) {}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

std::vector<Fact> Linker::link(std::string_view text, std::span<const Mention> mentions) const {
  std::vector<Fact> out;
  link(text, mentions, out);
  return out;
}

void Linker::link(std::string_view text, std::span<const Mention> mentions, std::vector<Fact>& out) const {
  out.clear();
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (is_measured(mentions[i].kind)) out.push_back({.mention = i});
  }
  if (out.empty()) return;
  const detail::Folded folded = detail::fold(text);
  const std::string_view clean = folded.clean();
  const std::vector<detail::Placed> placed = place(folded, mentions);
  std::vector<Span> parts;
  detail::split_sentences(clean, parts);

  detail::Scratch scratch;
  detail::Carried carried;
  std::size_t mention = 0, fact = 0;
  for (const Span part : parts) {
    while (mention < placed.size() && placed[mention].core.end <= part.begin) ++mention;
    std::size_t mentions_end = mention;
    while (mentions_end < placed.size() && placed[mentions_end].core.begin < part.end) ++mentions_end;
    while (fact < out.size() && out[fact].mention < mention) ++fact;
    std::size_t facts_end = fact;
    while (facts_end < out.size() && out[facts_end].mention < mentions_end) ++facts_end;
    scratch.pieces.clear();
    scratch.chunks.clear();
    scratch.clauses.clear();
    detail::split_pieces(state_->words, clean, part, std::span(placed).subspan(mention, mentions_end - mention),
                         static_cast<std::uint32_t>(mention), scratch.pieces);
    detail::join_chunks(state_->words, clean, scratch.pieces, placed, scratch.chunks);
    detail::SentenceLinks(state_->words, clean, placed, scratch, carried)
        .run(std::span(out).subspan(fact, facts_end - fact));
    mention = mentions_end;
    fact = facts_end;
  }
  for (Fact& f : out) {
    for (Span* s : {&f.subject, &f.attribute, &f.basis, &f.source}) {
      if (!s->empty()) *s = folded.original(*s);
    }
  }
}

}  // namespace krnum
