// What a fuzz target is: one function over bytes, with an oracle that must hold for any bytes.
//
//   #include "fuzz/fuzz.h"
//   void krnum::fuzz::target(std::string_view bytes) { FUZZ_CHECK(holds(bytes)); }
//
// In the ordinary build a plain main replays the seeds and their variations as a test; under KRNUM_BUILD_FUZZ libFuzzer
// drives the same function.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace krnum::fuzz {

// Defined by each target. `bytes` ends where its heap block ends, so that a sanitizer sees one byte too far.
void target(std::string_view bytes);

[[noreturn]] inline void fail(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
  std::abort();
}

}  // namespace krnum::fuzz

#define FUZZ_CHECK(condition) ((condition) ? void() : krnum::fuzz::fail(#condition, __FILE__, __LINE__))
