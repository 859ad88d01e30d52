// UTF-8 validation as fast as it is known. An item is an ill-formed block.
#include <simdjson.h>

#include "bench/benchmark.h"

namespace krnum::bench {
namespace {

void validate(benchmark::State& state, const Input& input) {
  time_blocks(state, input,
              [](std::string_view block) { return simdjson::validate_utf8(block.data(), block.size()) ? 0U : 1U; });
}
const Benchmark kValidate("simdjson_validate", validate, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
