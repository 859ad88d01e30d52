// Values to words.
#include <benchmark/benchmark.h>

#include "corpus.h"
#include "krnum/number.h"
#include "reference/numeral.h"

namespace {

using krnum::NumberStyle;

std::string twin(const std::string& digits, NumberStyle style) {
  return style == NumberStyle::hangul ? krnum::reference::say(digits) : krnum::reference::say_mixed(digits);
}

void format(benchmark::State& state, NumberStyle style) {
  const krnum::NumberFormat how{.style = style, .space = style == NumberStyle::hangul};
  std::vector<krnum::Exact> numbers;
  std::size_t bytes = 0;
  for (const std::string& value : krnum::bench::values()) {
    numbers.emplace_back(krnum::Decimal::from_digits(value));
    const auto words = krnum::format_number(numbers.back(), how);
    const std::string wanted = twin(value, style);
    if (!words || *words != wanted) krnum::bench::wrong(value + " in words, not " + wanted);
    bytes += wanted.size();
  }
  for (auto _ : state) {
    for (const krnum::Exact& number : numbers) benchmark::DoNotOptimize(krnum::format_number(number, how));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.SetItemsProcessed(static_cast<std::int64_t>(numbers.size()) * state.iterations());
}

void format_hangul(benchmark::State& state) { format(state, NumberStyle::hangul); }
void format_mixed(benchmark::State& state) { format(state, NumberStyle::mixed); }
BENCHMARK(format_hangul);
BENCHMARK(format_mixed);

}  // namespace
