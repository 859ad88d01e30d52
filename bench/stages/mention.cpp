// Folded text to decided mentions, before calendar values and offsets of the original. An item is a mention.
#include "benchmark.h"
#include "mention/find.h"
#include "text/fold.h"

namespace krnum::bench {
namespace {

void find_mentions(benchmark::State& state, const Input& input) {
  const detail::Knowledge knowledge(Tables::built_in());
  detail::Found found;
  time_blocks(state, input, [&](std::string_view block) {
    const detail::Folded folded = detail::fold(block);
    detail::find_mentions(knowledge, folded.clean(), false, false, found);
    return found.mentions.size();
  });
}
const Benchmark kFindMentions("find_mentions", find_mentions, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
