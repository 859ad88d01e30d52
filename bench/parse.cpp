// Words and figures to values: what a Korean text says, read as whole strings.
#include <benchmark/benchmark.h>

#include "corpus.h"
#include "krnum/number.h"
#include "reference/numeral.h"

namespace {

using krnum::bench::values;

// Times parse_number over the gold values as `say` writes them, once it has read every one back.
template <class Say>
void parse(benchmark::State& state, const Say& say) {
  std::vector<std::string> words;
  std::size_t bytes = 0;
  for (const std::string& value : values()) {
    words.push_back(say(value));
    bytes += words.back().size();
    const auto amount = krnum::parse_number(words.back());
    const std::string got = amount && amount->exact() ? amount->exact()->to_string() : "none";
    const std::string twin = krnum::reference::read(words.back());
    if (twin != value || got != twin)
      krnum::bench::wrong(words.back() + " read as " + got + ", by the twin as " + twin);
  }
  for (auto _ : state) {
    for (const std::string& word : words) benchmark::DoNotOptimize(krnum::parse_number(word));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.SetItemsProcessed(static_cast<std::int64_t>(words.size()) * state.iterations());
}

void parse_hangul(benchmark::State& state) { parse(state, krnum::reference::say); }
void parse_mixed(benchmark::State& state) { parse(state, krnum::reference::say_mixed); }
BENCHMARK(parse_hangul);
BENCHMARK(parse_mixed);

// One numeral of a million digits: cost grows with the length and no faster.
void parse_long(benchmark::State& state) {
  const std::string digits(static_cast<std::size_t>(state.range(0)), '7');
  const auto amount = krnum::parse_number(digits);
  if (!amount || !amount->exact() || amount->exact()->to_string() != digits)
    krnum::bench::wrong("a long run of digits");
  for (auto _ : state) benchmark::DoNotOptimize(krnum::parse_number(digits));
  state.SetBytesProcessed(state.range(0) * state.iterations());
}
BENCHMARK(parse_long)->RangeMultiplier(10)->Range(1000, 1000000);

}  // namespace
