// The limit: a copy of the text. No item.
#include <cstring>

#include "bench/benchmark.h"

namespace krnum::bench {
namespace {

void copy(benchmark::State& state, const Input& input) {
  std::vector<char> to(input.bytes());
  time_blocks(state, input, [&to](std::string_view block) {
    if (block.size() > to.size()) wrong("a block is longer than its input");
    std::memcpy(to.data(), block.data(), block.size());
    benchmark::DoNotOptimize(to.data());
    benchmark::ClobberMemory();
    return 0U;
  });
}
const Benchmark kCopy("memcpy", copy, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
