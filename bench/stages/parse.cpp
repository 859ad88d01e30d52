// Words and figures to values: whole strings. An item is a numeral.
#include "bench/benchmark.h"
#include "krnum/number.h"
#include "reference/numeral.h"

namespace krnum::bench {
namespace {

// Times parse_number over the gold values as `say` writes them, once it has read every one back.
template <class Say>
void parse(benchmark::State& state, const Say& say) {
  std::vector<std::string> words;
  std::size_t bytes = 0;
  for (const std::string& value : values()) {
    words.push_back(say(value));
    bytes += words.back().size();
    const auto amount = parse_number(words.back());
    const std::string got = amount && amount->exact() ? amount->exact()->to_string() : "none";
    const std::string twin = reference::read(words.back());
    if (twin != value || got != twin) wrong(words.back() + " read as " + got + ", by the twin as " + twin);
  }
  const std::uint64_t before = allocations();
  for (auto _ : state) {
    for (const std::string& word : words) benchmark::DoNotOptimize(parse_number(word));
  }
  report(state, bytes, words.size(), allocations() - before);
}

void parse_hangul(benchmark::State& state) { parse(state, reference::say); }
void parse_mixed(benchmark::State& state) { parse(state, reference::say_mixed); }
const Benchmark kParseHangul("parse_hangul", parse_hangul);
const Benchmark kParseMixed("parse_mixed", parse_mixed);

// One numeral of up to a million digits: cost grows with the length and no faster.
template <std::size_t length>
void parse_long(benchmark::State& state) {
  const std::string digits(length, '7');
  const auto amount = parse_number(digits);
  if (!amount || !amount->exact() || amount->exact()->to_string() != digits) wrong("a long run of digits is misread");
  const std::uint64_t before = allocations();
  for (auto _ : state) benchmark::DoNotOptimize(parse_number(digits));
  report(state, digits.size(), 1, allocations() - before);
}
const Benchmark kParseThousand("parse_long/1000", parse_long<1000>);
const Benchmark kParseMillion("parse_long/1000000", parse_long<1000000>);

}  // namespace
}  // namespace krnum::bench
