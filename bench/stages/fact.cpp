// Bytes to mentions, and those to facts. An item is a fact.
#include "krnum/fact.h"

#include <algorithm>

#include "bench/benchmark.h"
#include "krnum/extract.h"

namespace krnum::bench {
namespace {

void check() {
  const Extractor extractor;
  const Linker linker;
  for (const std::string& article : articles()) {
    const std::vector<Mention> mentions = extractor.extract(article).mentions;
    const auto measured =
        std::count_if(mentions.begin(), mentions.end(), [](const Mention& m) { return is_measured(m.kind); });
    if (linker.link(article, mentions).size() != static_cast<std::size_t>(measured)) {
      wrong("not one fact for each measured mention");
    }
  }
}

void facts(benchmark::State& state, const Input& input) {
  const Extractor extractor;
  const Linker linker;
  Extraction found;
  std::vector<Fact> linked;
  time_blocks(state, input, [&](std::string_view block) {
    extractor.extract(block, {}, found);
    linker.link(block, found.mentions, linked);
    return linked.size();
  });
}
const Benchmark kFacts("facts", facts, {.check = check, .parts = kEighth});

}  // namespace
}  // namespace krnum::bench
