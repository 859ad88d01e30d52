// RE2: every match of a pattern without groups. `re2_digits` is what all ratios are relative to. An item is a match.
#include <re2/re2.h>

#include "bench/benchmark.h"
#include "bench/peers/patterns.h"

namespace krnum::bench {
namespace {

std::size_t count(const re2::RE2& pattern, std::string_view block) {
  const re2::StringPiece text(block.data(), block.size());
  re2::StringPiece match;
  std::size_t found = 0;
  for (std::size_t at = 0; pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, &match, 1); ++found) {
    at = static_cast<std::size_t>(match.data() - text.data()) + match.size();
  }
  return found;
}

template <const char* pattern>
void search(benchmark::State& state, const Input& input) {
  const re2::RE2 compiled(pattern);
  if (count(compiled, "표 3장과 1,234.5원") < 2) wrong(std::string("re2 finds too little with ") + pattern);
  time_blocks(state, input, [&compiled](std::string_view block) { return count(compiled, block); });
}
const Benchmark kDigitRuns("re2_digits", search<kDigits>);
const Benchmark kDigitRunsOfEighth("re2_digits", search<kDigits>, {.inputs = large_inputs(), .parts = kEighth});
// The samples that peers/run gives to peers that are slower still.
const Benchmark kDigitRunsOf16th("re2_digits", search<kDigits>, {.inputs = {"news"}, .parts = 16});
const Benchmark kDigitRunsOf128th("re2_digits", search<kDigits>, {.inputs = {"news"}, .parts = 128});
const Benchmark kDigitRunsOf4096th("re2_digits", search<kDigits>, {.inputs = {"news"}, .parts = 4096});
const Benchmark kFigureRuns("re2_figures", search<kFigures>, {.inputs = main_inputs()});
const Benchmark kNumeralRuns("re2_numerals", search<kNumerals>, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
