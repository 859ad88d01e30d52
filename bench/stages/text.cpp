// Bytes to checked, folded and normalized text. An item is what had to change: nothing in ordinary text.
#include "krnum/text.h"

#include "bench/benchmark.h"
#include "reference/text.h"
#include "text/fold.h"

namespace krnum::bench {
namespace {

void check_validate() {
  for (const std::string& article : articles()) {
    if (!krnum::validate(article)) wrong("an article is not well-formed");
  }
  if (krnum::validate("삼\xEC\x82")) wrong("a cut syllable is well-formed");
}

void validate(benchmark::State& state, const Input& input) {
  time_blocks(state, input, [](std::string_view block) { return krnum::validate(block) ? 0U : 1U; });
}
const Benchmark kValidate("validate", validate, {.check = check_validate});

void check_fold() {
  for (const std::string& article : articles()) {
    if (detail::fold(reference::normalize(article, Form::nfd)).clean() != detail::fold(article).clean()) {
      wrong("an article in NFD folds to something else");
    }
  }
}

void fold(benchmark::State& state, const Input& input) {
  time_blocks(state, input, [](std::string_view block) { return detail::fold(block).borrowed() ? 0U : 1U; });
}
const Benchmark kFold("fold", fold, {.check = check_fold});

void check_normalize() {
  for (const std::string& article : articles()) {
    for (const Form form : {Form::nfc, Form::nfd, Form::nfkc}) {
      if (krnum::normalize(article, form) != reference::normalize(article, form)) wrong("normalization is not ICU's");
    }
  }
}

template <Form form>
void normalize(benchmark::State& state, const Input& input) {
  time_blocks(state, input, [](std::string_view block) {
    benchmark::DoNotOptimize(krnum::normalize(block, form));
    return 0U;
  });
}
const BenchmarkOptions kNews{.check = check_normalize, .inputs = {"news"}, .parts = kEighth};
const Benchmark kNfc("normalize_nfc", normalize<Form::nfc>, kNews);
const Benchmark kNfd("normalize_nfd", normalize<Form::nfd>, kNews);
const Benchmark kNfkc("normalize_nfkc", normalize<Form::nfkc>, kNews);

}  // namespace
}  // namespace krnum::bench
