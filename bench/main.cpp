// Runs the benchmarks with Google Benchmark's flags, and says what was compiled with what. Ends with 1 where a check
// found a wrong result.
#include "bench/benchmark.h"

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::AddCustomContext("compiler", KRNUM_BENCH_COMPILER);
  benchmark::AddCustomContext("flags", KRNUM_BENCH_FLAGS);
  benchmark::AddCustomContext("libraries", KRNUM_BENCH_LIBRARIES);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return krnum::bench::any_wrong() ? 1 : 0;
}
