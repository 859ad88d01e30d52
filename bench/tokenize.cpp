// Sentences and tokens of the corpus.
#include <benchmark/benchmark.h>

#include "corpus.h"
#include "krnum/token.h"
#include "reference/text.h"

namespace {

// The eojeols are the twin's, and the tokens of each hold all of it in order.
void check(std::string_view text, const krnum::Tokens& tokens) {
  if (tokens.eojeols != krnum::reference::eojeols(text)) krnum::bench::wrong("eojeols differ from the twin's");
  std::size_t next = 0;
  for (std::size_t i = 0; i < tokens.eojeols.size(); ++i) {
    std::uint32_t at = tokens.eojeols[i].begin;
    for (; next < tokens.tokens.size() && tokens.tokens[next].eojeol == i; ++next) {
      if (tokens.tokens[next].span.begin != at) krnum::bench::wrong("tokens leave a gap");
      at = tokens.tokens[next].span.end;
    }
    if (at != tokens.eojeols[i].end) krnum::bench::wrong("tokens end inside an eojeol");
  }
}

void tokenize(benchmark::State& state) {
  const std::string& text = krnum::bench::text();
  krnum::Tokens tokens;
  krnum::tokenize(text, krnum::Tables::built_in(), tokens);
  check(text, tokens);
  for (auto _ : state) krnum::tokenize(text, krnum::Tables::built_in(), tokens);
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens.tokens.size()) * state.iterations());
}
BENCHMARK(tokenize);

}  // namespace
