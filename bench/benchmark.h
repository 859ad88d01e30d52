// How a benchmark is written: a function that takes the state and a text, and a line that names it.
//
//   void find_all(benchmark::State& state, const Input& input) {
//     time_blocks(state, input, [](std::string_view block) { return count_matches(block); });
//   }
//   const Benchmark kFindAll("find_all", find_all, {.check = check_matches});    // find_all/corpus, find_all/news, …
//   const Benchmark kSlow("slow", slow, {.parts = kEighth});    // slow/corpus/8, slow/news/8, slow/table …
//
// A ratio is to re2_digits over the same part of the same text, so that is timed over each part that another reads.
// Google Benchmark's bytes_per_second counts CPU time; beside it stand
//   bytes          read in one pass
//   items          mentions, matches, tokens … of one pass
//   items_per_KB   in 1000 bytes
//   time_per_item  CPU time
//   allocations    calls of operator new an item, once warm
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/input.h"

namespace krnum::bench {

// Calls of operator new by this thread so far.
std::uint64_t allocations();

// Sets the counters after the loop of a benchmark: one pass read `bytes` and found `items`.
void report(benchmark::State& state, std::size_t bytes, std::size_t items, std::uint64_t allocated);

// Times `work` over all blocks; it returns how many items it found in one. The first eighth of them, read before the
// clock starts, warms up what is reused.
template <class Work>
void time_blocks(benchmark::State& state, const Input& input, const Work& work) {
  const std::vector<std::string_view>& blocks = input.blocks();
  for (std::size_t i = 0; i <= blocks.size() / 8; ++i) benchmark::DoNotOptimize(work(blocks[i]));
  std::size_t items = 0;
  const std::uint64_t before = allocations();
  for (auto _ : state) {
    items = 0;
    for (const std::string_view block : blocks) items += work(block);
    benchmark::DoNotOptimize(items);
  }
  report(state, input.bytes(), items, allocations() - before);
}

// The texts that slow peers read.
inline const std::vector<std::string>& main_inputs() {
  static const std::vector<std::string> names{"corpus", "news", "table"};
  return names;
}

// Slow benchmarks read the first eighth of the large texts, which is as much as the other texts hold.
inline constexpr unsigned kEighth = 8;

struct BenchmarkOptions {
  void (*check)() = nullptr;  // runs once, before the first timing, and calls wrong() on a wrong result
  std::vector<std::string> inputs = input_names();
  unsigned parts = 1;  // of the large texts, of which the first is read
};

// Registers NAME/INPUT for each of the inputs, NAME/INPUT/PARTS for a part of one; or NAME alone, which reads no text.
class Benchmark {
 public:
  using Run = void (*)(benchmark::State&, const Input&);

  Benchmark(const char* name, Run run, const BenchmarkOptions& options = {});
  Benchmark(const std::string& name, std::function<void(benchmark::State&)> run);
};

// Whether a check found a wrong result so far.
bool any_wrong();

}  // namespace krnum::bench
