#include "krnum/eval.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kFactFields> kNames{"subject", "attribute", "change", "when", "basis", "source"};

}  // namespace

std::string_view name_of(FactField field) { return kNames[static_cast<std::size_t>(field)]; }

void FactScorer::add(std::span<const AnnotatedFact> gold, std::span<const AnnotatedFact> found) {
  for (std::size_t g = 0, f = 0; g < gold.size() && f < found.size();) {
    if (gold[g].mention.core != found[f].mention.core) {
      (gold[g].mention.core.begin <= found[f].mention.core.begin ? g : f) += 1;
      continue;
    }
    ++compared_;
    for (std::size_t i = 0; i < kFactFields; ++i) {
      const auto &wanted = gold[g].links[i], &claimed = found[f].links[i];
      fields_[i].gold += wanted ? 1 : 0;
      fields_[i].found += claimed ? 1 : 0;
      fields_[i].matched += wanted && wanted == claimed ? 1 : 0;
      if (wanted != claimed && differences_.size() < most_)
        differences_.push_back({gold[g], found[f], static_cast<FactField>(i)});
    }
    ++g;
    ++f;
  }
}

}  // namespace krnum
