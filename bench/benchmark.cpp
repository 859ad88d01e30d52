#include "bench/benchmark.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace krnum::bench {
namespace {

bool found_wrong = false;

// Says on standard error what runs, every ten seconds: results come at the end when repetitions interleave.
void tell(const std::string& name) {
  using std::chrono::steady_clock;
  constexpr std::chrono::seconds kPause(10);
  static const steady_clock::time_point begin = steady_clock::now();
  static steady_clock::time_point last = begin;
  const steady_clock::time_point now = steady_clock::now();
  if (now - last < kPause) return;
  last = now;
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - begin).count();
  std::fprintf(stderr, "krnum_bench: %lld s, now %s\n", static_cast<long long>(seconds), name.c_str());
}

// The check of a benchmark, over all its inputs: run once, its verdict kept.
class Check {
 public:
  explicit Check(void (*check)()) : check_(check) {}

  void operator()() {
    if (!verdict_) {
      verdict_.emplace();
      try {
        if (check_ != nullptr) check_();
      } catch (const Wrong& error) {
        *verdict_ = error.what();
      }
    }
    if (!verdict_->empty()) wrong(*verdict_);
  }

 private:
  void (*check_)();
  std::optional<std::string> verdict_;
};

}  // namespace

bool any_wrong() { return found_wrong; }

void report(benchmark::State& state, std::size_t bytes, std::size_t items, std::uint64_t allocated_here) {
  using benchmark::Counter;
  const auto passes = static_cast<double>(state.iterations());
  const auto found = static_cast<double>(items);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.counters["bytes"] = static_cast<double>(bytes);
  if (items == 0) return;
  state.counters["items"] = found;
  state.counters["items_per_KB"] = found / static_cast<double>(bytes) * 1000;
  state.counters["time_per_item"] = Counter(found * passes, Counter::Flags(Counter::kIsRate | Counter::kInvert));
  state.counters["allocations"] = static_cast<double>(allocated_here) / (found * passes);
}

Benchmark::Benchmark(const std::string& name, std::function<void(benchmark::State&)> run) {
  const auto guarded = [name, run = std::move(run)](benchmark::State& state) {
    tell(name);
    try {
      run(state);
    } catch (const Wrong& error) {
      found_wrong = true;
      state.SkipWithError(error.what());
    }
  };
  benchmark::RegisterBenchmark(name.c_str(), guarded)->Unit(benchmark::kMillisecond);
}

Benchmark::Benchmark(const char* name, Run run, const BenchmarkOptions& options) {
  const auto check = std::make_shared<Check>(options.check);
  const std::vector<std::string>& large = large_inputs();
  for (const std::string& input : options.inputs) {
    const bool whole = options.parts == 1 || std::find(large.begin(), large.end(), input) == large.end();
    const unsigned parts = whole ? 1 : options.parts;
    const Benchmark one(std::string(name) + '/' + input + (whole ? "" : '/' + std::to_string(parts)),
                        [run, check, input, parts](benchmark::State& state) {
                          (*check)();
                          run(state, input_named(input, parts));
                        });
  }
}

}  // namespace krnum::bench
