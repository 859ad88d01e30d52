// Normalization of the corpus, composed (the usual case: nothing changes) and decomposed (everything does).
#include <benchmark/benchmark.h>

#include "corpus.h"
#include "krnum/text.h"
#include "reference/text.h"

namespace {

using krnum::Form;

void normalize(benchmark::State& state, const std::string& text, Form form) {
  const std::string wanted = krnum::reference::normalize(text, form);
  if (krnum::normalize(text, form) != wanted) krnum::bench::wrong("normalization differs from ICU's");
  for (auto _ : state) benchmark::DoNotOptimize(krnum::normalize(text, form));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void normalize_nfc(benchmark::State& state) { normalize(state, krnum::bench::text(), Form::nfc); }
void normalize_nfd(benchmark::State& state) { normalize(state, krnum::bench::text(), Form::nfd); }
void normalize_nfkc(benchmark::State& state) { normalize(state, krnum::bench::text(), Form::nfkc); }
void normalize_nfc_of_nfd(benchmark::State& state) {
  normalize(state, krnum::reference::normalize(krnum::bench::text(), Form::nfd), Form::nfc);
}
BENCHMARK(normalize_nfc);
BENCHMARK(normalize_nfd);
BENCHMARK(normalize_nfkc);
BENCHMARK(normalize_nfc_of_nfd);

void validate(benchmark::State& state) {
  if (!krnum::validate(krnum::bench::text())) krnum::bench::wrong("the corpus is not well-formed");
  for (auto _ : state) benchmark::DoNotOptimize(krnum::validate(krnum::bench::text()));
  state.SetBytesProcessed(static_cast<std::int64_t>(krnum::bench::text().size()) * state.iterations());
}
BENCHMARK(validate);

}  // namespace
