// Wires the steps of linking, nothing else.
#include "krnum/fact.h"

#include <algorithm>
#include <array>

#include "fact/linking.h"
#include "fact/sentence_links.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "token/sentence.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kChanges> kChangeNames{"", "up", "down", "flat"};

// The mentions in the clean text. Offsets never fall, so one pass finds them all.
void place(const detail::Folded& folded, std::span<const Mention> mentions, std::vector<detail::Placed>& out) {
  out.clear();
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
  detail::WeighingChooser chooser;
};

Linker::Linker(const Tables& tables)
    : state_(std::make_unique<const State>(State{detail::LinkWords(tables), detail::WeighingChooser(tables)})) {}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

std::vector<Fact> Linker::link(std::string_view text, std::span<const Mention> mentions) const {
  std::vector<Fact> out;
  link(text, mentions, out);
  return out;
}

namespace detail {
namespace {

// Counts the things that are topic or subject of the sentence, each once; the one of most sentences is the main topic.
void count_topics(const LinkWords& words, std::string_view text, std::span<const ClausePiece> pieces,
                  Carried& carried) {
  constexpr std::uint32_t kMain = 3;
  constexpr std::size_t kShort = 3;  // one syllable names nothing
  for (const ClausePiece& p : pieces) {
    if (p.form != ClausePiece::Form::noun || p.bracket > 0) continue;
    if (p.josa != Josa::topic && p.josa != Josa::subject && p.josa != Josa::also && !p.quoted) continue;
    const std::string_view noun = p.stem.of(text);
    if (noun.size() <= kShort || p.roles.has(Link::light) || p.roles.has(Link::anaphor) ||
        (!p.quoted && words.traits(noun).property)) {
      continue;
    }
    const std::uint32_t count = carried.marked.add(noun);
    if (count >= kMain && (carried.main.empty() || count > carried.marked.of(carried.main))) carried.main = noun;
  }
}

// What a thread links with, from text to text; after a long text it is given back.
struct Scratch {
  static constexpr std::size_t kMost = 1 << 14;  // pieces, mentions, sentences

  struct Sentence {
    Span span;
    std::size_t pieces_end, mention_end;
  };

  std::vector<Placed> placed;
  std::vector<Span> parts;
  std::vector<ClausePiece> pieces;
  std::vector<Sentence> sentences;
  SentenceScratch sentence;
  Carried carried;

  void shrink() {
    if (placed.capacity() > kMost) placed = {};
    if (parts.capacity() > kMost) parts = {};
    if (pieces.capacity() > kMost) pieces = {};
    if (sentences.capacity() > kMost) sentences = {};
    if (sentence.parts.capacity() > kMost) sentence = {};
  }
};

}  // namespace

void link_all(const LinkWords& words, const Chooser& chooser, std::string_view text, std::span<const Mention> mentions,
              std::vector<Fact>& out) {
  thread_local Scratch scratch;
  out.clear();
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (is_measured(mentions[i].kind)) out.push_back({.mention = i});
  }
  if (out.empty()) return;
  const Folded folded = fold(text);
  const std::string_view clean = folded.clean();
  place(folded, mentions, scratch.placed);
  const std::span<const Placed> placed = scratch.placed;
  std::vector<Span>& parts = scratch.parts;
  parts.clear();
  split_sentences(clean, parts);

  // The pieces of all sentences first, since the text as a whole shows what it is about.
  std::vector<ClausePiece>& pieces = scratch.pieces;
  pieces.clear();
  scratch.sentences.clear();
  Carried& carried = scratch.carried;
  carried.clear();
  std::size_t mention = 0;
  for (const Span part : parts) {
    while (mention < placed.size() && placed[mention].core.end <= part.begin) ++mention;
    const std::size_t first = mention, first_piece = pieces.size();
    while (mention < placed.size() && placed[mention].core.begin < part.end) ++mention;
    split_pieces(words, clean, part, placed.subspan(first, mention - first), static_cast<std::uint32_t>(first), pieces);
    scratch.sentences.push_back({part, pieces.size(), mention});
    count_topics(words, clean, std::span(pieces).subspan(first_piece), carried);
  }
  std::size_t piece = 0, fact = 0;
  for (const Scratch::Sentence& s : scratch.sentences) {
    if (fact == out.size()) break;  // what follows the last number links nothing
    std::size_t facts_end = fact;
    while (facts_end < out.size() && out[facts_end].mention < s.mention_end) ++facts_end;
    SentenceScratch& sentence = scratch.sentence;
    sentence.chunks.clear();
    sentence.clauses.clear();
    join_chunks(words, clean, std::span(pieces).subspan(piece, s.pieces_end - piece), placed, sentence.chunks);
    SentenceLinks(words, chooser, clean, s.span, placed, sentence, carried)
        .run(std::span(out).subspan(fact, facts_end - fact));
    piece = s.pieces_end;
    fact = facts_end;
  }
  for (Fact& f : out) {
    for (Span* s : {&f.subject, &f.attribute, &f.basis, &f.source}) {
      if (!s->empty()) *s = folded.original(*s);
    }
  }
  scratch.shrink();
}

}  // namespace detail

void Linker::link(std::string_view text, std::span<const Mention> mentions, std::vector<Fact>& out) const {
  detail::link_all(state_->words, state_->chooser, text, mentions, out);
}

}  // namespace krnum
