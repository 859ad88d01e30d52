// Text to sentences and tokens. An item is a token.
#include "bench/benchmark.h"
#include "krnum/token.h"
#include "reference/text.h"

namespace krnum::bench {
namespace {

// The eojeols are the twin's, and the tokens of each hold all of it in order.
void check_one(std::string_view text, const Tokens& tokens) {
  if (tokens.eojeols != reference::eojeols(text)) wrong("eojeols differ from the twin's");
  std::size_t next = 0;
  for (std::size_t i = 0; i < tokens.eojeols.size(); ++i) {
    std::uint32_t at = tokens.eojeols[i].begin;
    for (; next < tokens.tokens.size() && tokens.tokens[next].eojeol == i; ++next) {
      if (tokens.tokens[next].span.begin != at) wrong("tokens leave a gap");
      at = tokens.tokens[next].span.end;
    }
    if (at != tokens.eojeols[i].end) wrong("tokens end inside an eojeol");
  }
}

void check() {
  for (const std::string& article : articles()) check_one(article, krnum::tokenize(article));
}

void tokenize(benchmark::State& state, const Input& input) {
  Tokens tokens;
  time_blocks(state, input, [&tokens](std::string_view block) {
    krnum::tokenize(block, Tables::built_in(), tokens);
    return tokens.tokens.size();
  });
}
const Benchmark kTokenize("tokenize", tokenize, {.check = check, .parts = kEighth});

void sentences(benchmark::State& state, const Input& input) {
  std::vector<Span> found;
  time_blocks(state, input, [&found](std::string_view block) {
    found.clear();
    krnum::sentences(block, found);
    return found.size();
  });
}
const Benchmark kSentences("sentences", sentences, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
