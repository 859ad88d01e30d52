#include "bench/benchmark.h"

#include <memory>

namespace krnum::bench {

void report(benchmark::State& state, std::size_t bytes, std::size_t items, std::uint64_t allocated_here) {
  using benchmark::Counter;
  const auto passes = static_cast<double>(state.iterations());
  const auto found = static_cast<double>(items);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  if (items == 0) return;
  state.counters["items"] = found;
  state.counters["items_per_KB"] = found / static_cast<double>(bytes) * 1000;
  state.counters["time_per_item"] = Counter(found * passes, Counter::Flags(Counter::kIsRate | Counter::kInvert));
  state.counters["allocations"] = static_cast<double>(allocated_here) / (found * passes);
}

Benchmark::Benchmark(const char* name, Run run, const BenchmarkOptions& options) {
  const auto checked = std::make_shared<bool>(options.check == nullptr);
  for (const std::string& input : options.inputs) {
    const auto checked_run = [run, check = options.check, checked, input](benchmark::State& state) {
      if (!*checked) check();
      *checked = true;
      run(state, input_named(input));
    };
    benchmark::RegisterBenchmark((std::string(name) + '/' + input).c_str(), checked_run)->Unit(benchmark::kMillisecond);
  }
}

}  // namespace krnum::bench
