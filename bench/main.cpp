// Runs the benchmarks with Google Benchmark's flags, and says what was compiled with what.
#include <benchmark/benchmark.h>

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::AddCustomContext("compiler", KRNUM_BENCH_COMPILER);
  benchmark::AddCustomContext("flags", KRNUM_BENCH_FLAGS);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
