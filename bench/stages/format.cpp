// Values to words. An item is a value; bytes are those of the words.
#include "bench/benchmark.h"
#include "krnum/number.h"
#include "reference/numeral.h"

namespace krnum::bench {
namespace {

template <class Say>
void format(benchmark::State& state, const NumberFormat& how, const Say& say) {
  std::vector<Exact> numbers;
  std::size_t bytes = 0;
  for (const std::string& value : values()) {
    numbers.emplace_back(Decimal::from_digits(value));
    const auto words = format_number(numbers.back(), how);
    const std::string wanted = say(value);
    if (!words || *words != wanted) wrong(value + " in words, not " + wanted);
    bytes += wanted.size();
  }
  const std::uint64_t before = allocations();
  for (auto _ : state) {
    for (const Exact& number : numbers) benchmark::DoNotOptimize(format_number(number, how));
  }
  report(state, bytes, numbers.size(), allocations() - before);
}

void format_hangul(benchmark::State& state) { format(state, {.style = NumberStyle::hangul}, reference::say); }
void format_mixed(benchmark::State& state) { format(state, {.style = NumberStyle::mixed}, reference::say_mixed); }
const Benchmark kFormatHangul("format_hangul", format_hangul);
const Benchmark kFormatMixed("format_mixed", format_mixed);

}  // namespace
}  // namespace krnum::bench
