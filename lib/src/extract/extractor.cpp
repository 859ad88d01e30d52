#include "krnum/extract.h"

namespace krnum {

struct Extractor::State {
  Options options;
  Tables tables;
};

Extractor::Extractor(Options options, Tables tables)
    : state_(std::make_unique<const State>(State{options, std::move(tables)})) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Extraction Extractor::extract(std::string_view text, const std::optional<Reference>& reference) const {
  Extraction out;
  extract(text, reference, out);
  return out;
}

void Extractor::extract(std::string_view, const std::optional<Reference>&, Extraction& out) const {
  out.mentions.clear();
  out.ill_formed = 0;
}

}  // namespace krnum
