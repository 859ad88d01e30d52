// Bytes to the places where a mention may begin, and on to decided mentions, before calendar values and offsets of the
// original. An item is a place that is read, or a mention.
#include "bench/benchmark.h"
#include "mention/find.h"
#include "text/fold.h"
#include "text/mask.h"

namespace krnum::bench {
namespace {

// The places of folded text where find_mentions looks: those of the mask whose first two syllables open something.
std::size_t count_places(const detail::Openers& openers, std::string_view text) {
  detail::MaskWalk walk(text, detail::Mask::opening, &openers);
  std::size_t places = 0;
  while (walk.next() < text.size()) ++places;
  return places;
}

// No fewer than there are mentions.
void check_places() {
  const detail::Knowledge knowledge(Tables::built_in());
  detail::Found found;
  for (const std::string& article : articles()) {
    detail::find_mentions(knowledge, article, false, false, found);
    if (count_places(knowledge.openers, article) < found.mentions.size()) wrong("mentions begin where nothing opens");
  }
}

// Well-formedness, the test for NFC and width, and the walk.
void candidates(benchmark::State& state, const Input& input) {
  const detail::Knowledge knowledge(Tables::built_in());
  time_blocks(state, input, [&knowledge](std::string_view block) {
    return count_places(knowledge.openers, detail::fold(block).clean());
  });
}
const Benchmark kCandidates("candidates", candidates, {.check = check_places});

void find_mentions(benchmark::State& state, const Input& input) {
  const detail::Knowledge knowledge(Tables::built_in());
  detail::Found found;
  time_blocks(state, input, [&](std::string_view block) {
    const detail::Folded folded = detail::fold(block);
    detail::find_mentions(knowledge, folded.clean(), false, false, found);
    return found.mentions.size();
  });
}
const Benchmark kFindMentions("find_mentions", find_mentions, {.inputs = main_inputs(), .parts = kEighth});

}  // namespace
}  // namespace krnum::bench
