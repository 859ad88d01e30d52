// Wires the stages, nothing else: bytes, folded text, mentions, calendar values, offsets of the original.
#include "krnum/extract.h"

#include "mention/find.h"
#include "mention/parse.h"
#include "text/fold.h"
#include "time/resolve.h"
#include "token/sentence.h"

namespace krnum {

struct Extractor::State {
  Options options;
  detail::Knowledge knowledge;
};

Extractor::Extractor(Options options, Tables tables)
    : state_(std::make_unique<const State>(State{options, detail::Knowledge(std::move(tables))})) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Extraction Extractor::extract(std::string_view text, const std::optional<Reference>& reference) const {
  Extraction out;
  extract(text, reference, out);
  return out;
}

namespace {

// What a thread extracts with, from text to text; after a long text it is given back.
struct Scratch {
  static constexpr std::size_t kMost = 4096;  // mentions or sentences

  detail::Found found;
  std::vector<Span> sentences;

  void shrink() {
    if (found.mentions.capacity() > kMost) found = {};
    if (sentences.capacity() > kMost) sentences = {};
  }
};

}  // namespace

void Extractor::extract(std::string_view text, const std::optional<Reference>& reference, Extraction& out) const {
  thread_local Scratch scratch;
  detail::Found& found = scratch.found;
  std::vector<Span>& parts = scratch.sentences;
  out.mentions.clear();
  const detail::Folded folded = detail::fold(text);
  const std::string_view clean = folded.clean();
  out.ill_formed = folded.ill_formed();
  detail::find_mentions(state_->knowledge, clean, state_->options.all, false, found);
  if (found.mentions.empty()) return;

  parts.clear();
  detail::split_sentences(clean, parts);
  detail::Anchors anchors(state_->knowledge.lexicon(), reference);
  std::size_t part = 0;
  out.mentions.reserve(found.mentions.size());
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    detail::Candidate& c = found.mentions[i];
    while (part + 1 < parts.size() && parts[part].end <= c.core.begin) ++part;
    Mention& m = out.mentions.emplace_back();
    m.core = folded.original(c.core);
    m.extent = folded.original(found.extents[i]);
    m.sentence = parts.empty() ? m.core : folded.original(parts[part]);
    m.kind = c.kind;
    m.bound = c.bound;
    m.approx = c.approx;
    m.unit = std::move(c.unit);
    m.amount = std::move(c.amount);
    if (c.phrase != detail::Candidate::kNoPhrase) m.time = anchors.resolve(found.phrases[c.phrase], clean, c.core);
  }
  scratch.shrink();
}

Result<Mention> Extractor::parse(std::string_view text) const {
  const detail::Folded folded = detail::fold(text);
  auto read = detail::parse_quantity(state_->knowledge, folded.clean());
  if (!read) return Error{read.error().code, folded.original(read.error().span)};
  Mention m;
  m.core = m.extent = m.sentence = folded.original(read->core);
  m.kind = read->kind;
  m.bound = read->bound;
  m.approx = read->approx;
  m.unit = std::move(read->unit);
  m.amount = std::move(read->amount);
  return m;
}

std::vector<std::string_view> evidence_names() {
  std::vector<std::string_view> out;
  for (const detail::Predicate& predicate : detail::predicates()) out.push_back(predicate.name);
  return out;
}

std::vector<Explanation> Extractor::explain(std::string_view text) const {
  const detail::Folded folded = detail::fold(text);
  detail::Found found;
  detail::find_mentions(state_->knowledge, folded.clean(), state_->options.all, true, found);
  const std::vector<detail::Predicate> predicates = detail::predicates();
  std::vector<Explanation> out;
  out.reserve(found.weighed.size());
  for (const detail::Weighed& w : found.weighed) {
    Explanation e{folded.original(w.candidate.core), w.candidate.kind, w.candidate.score, w.chosen, {}};
    for (const std::uint8_t i : w.held) e.evidence.push_back({predicates[i].name, state_->knowledge.weights[i]});
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace krnum
