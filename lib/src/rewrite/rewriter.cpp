// Wires extraction, the readers of cores and the josa, nothing else.
#include "krnum/rewrite.h"

#include "krnum/extract.h"

namespace krnum {

struct Rewriter::State {
  RewriteOptions options;
  Extractor extractor;
};

std::optional<RewriteTo> rewrite_to_named(std::string_view name) {
  for (const RewriteTo to : {RewriteTo::digits, RewriteTo::mixed, RewriteTo::spoken}) {
    if (name_of(to) == name) return to;
  }
  return std::nullopt;
}

std::string_view name_of(RewriteTo to) {
  switch (to) {
    case RewriteTo::digits:
      return "digits";
    case RewriteTo::mixed:
      return "mixed";
    case RewriteTo::spoken:
      return "spoken";
  }
  return {};
}

Rewriter::Rewriter(RewriteOptions options, Tables tables)
    : state_(std::make_unique<const State>(State{options, Extractor({}, std::move(tables))})) {}
Rewriter::~Rewriter() = default;
Rewriter::Rewriter(Rewriter&&) noexcept = default;
Rewriter& Rewriter::operator=(Rewriter&&) noexcept = default;

void Rewriter::rewrite(std::string_view, const std::optional<Reference>&, const Visit&) const {}

std::string Rewriter::rewrite(std::string_view text, const std::optional<Reference>& reference) const {
  std::string out;
  out.reserve(text.size());
  std::uint32_t copied = 0;
  rewrite(text, reference, [&](const Change& change) {
    out.append(text.substr(copied, change.span.begin - copied)).append(change.replacement);
    copied = change.span.end;
  });
  return out.append(text.substr(copied));
}

}  // namespace krnum
