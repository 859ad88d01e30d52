// PCRE2, compiled to machine code: every match of a pattern. An item is a match.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <memory>

#include "bench/benchmark.h"
#include "bench/peers/patterns.h"

namespace krnum::bench {
namespace {

struct Free {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
  void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};

template <const char* pattern>
void search(benchmark::State& state, const Input& input) {
  int error = 0;
  PCRE2_SIZE where = 0;
  const std::unique_ptr<pcre2_code, Free> code(
      pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern), PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &where, nullptr));
  if (!code || pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE) != 0) wrong("pcre2 does not compile a pattern");
  const std::unique_ptr<pcre2_match_data, Free> match(pcre2_match_data_create(1, nullptr));
  const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(match.get());
  const auto count = [&](std::string_view block) {
    std::size_t found = 0;
    for (std::size_t at = 0; pcre2_jit_match(code.get(), reinterpret_cast<PCRE2_SPTR>(block.data()), block.size(), at,
                                             0, match.get(), nullptr) > 0;
         ++found) {
      at = ends[1];
    }
    return found;
  };
  if (count("표 3장과 1,234.5원") < 2) wrong(std::string("pcre2 finds too little with ") + pattern);
  time_blocks(state, input, count);
}
// pcre2_jit_match trusts that its text is well-formed, which `broken` is not.
const Benchmark kDigitRuns("pcre2_digits", search<kDigits>,
                           {.inputs = {"corpus", "news", "table", "ascii", "hangul", "digits", "brackets",
                                       "numerals"}});
const Benchmark kFigureRuns("pcre2_figures", search<kFigures>, {.inputs = main_inputs()});
const Benchmark kNumeralRuns("pcre2_numerals", search<kNumerals>, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
