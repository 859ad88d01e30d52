// The whole way from bytes to mentions, one article a document.
#include <benchmark/benchmark.h>

#include "corpus.h"
#include "krnum/extract.h"
#include "reference/text.h"

namespace {

constexpr krnum::Reference kReference{.year = 2024, .month = 6, .day = 10};

// With `all`, the twin's digit runs lie each in one mention; and without it every mention is one of those found with
// it.
void check(const std::string& article) {
  static const krnum::Extractor usual;
  static const krnum::Extractor everything({.all = true});
  const auto all = everything.extract(article, kReference).mentions;
  std::size_t next = 0;
  for (const krnum::Span digits : krnum::reference::digit_runs(article)) {
    while (next < all.size() && all[next].core.end <= digits.begin) ++next;
    if (next == all.size() || all[next].core.begin > digits.begin) {
      krnum::bench::wrong("no mention holds " + std::string(digits.of(article)));
    }
  }
  std::uint32_t end = 0;
  for (const krnum::Mention& mention : usual.extract(article, kReference).mentions) {
    if (mention.core.begin < end) krnum::bench::wrong("mentions overlap");
    end = mention.core.end;
  }
}

void extract(benchmark::State& state) {
  const krnum::Extractor extractor;
  krnum::Extraction found;
  std::size_t bytes = 0;
  std::size_t mentions = 0;
  for (const std::string& article : krnum::bench::articles()) {
    check(article);
    extractor.extract(article, kReference, found);
    bytes += article.size();
    mentions += found.mentions.size();
  }
  if (mentions == 0) krnum::bench::wrong("no mentions in the corpus");
  for (auto _ : state) {
    for (const std::string& article : krnum::bench::articles()) extractor.extract(article, kReference, found);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.SetItemsProcessed(static_cast<std::int64_t>(mentions) * state.iterations());
}
BENCHMARK(extract)->Unit(benchmark::kMillisecond);

}  // namespace
