// The whole way from bytes to mentions, and on to JSON lines in memory. An item is a mention.
#include "krnum/extract.h"

#include "bench/benchmark.h"
#include "krnum/eval.h"
#include "krnum/record.h"
#include "reference/text.h"

namespace krnum::bench {
namespace {

constexpr Reference kReference{.year = 2024, .month = 6, .day = 10};

// With `all`, the twin's digit runs lie each in one mention; and without it mentions do not overlap.
void check_one(const Extractor& usual, const Extractor& everything, const std::string& article) {
  const auto all = everything.extract(article, kReference).mentions;
  std::size_t next = 0;
  for (const Span digits : reference::digit_runs(article)) {
    while (next < all.size() && all[next].core.end <= digits.begin) ++next;
    if (next == all.size() || all[next].core.begin > digits.begin) {
      wrong("no mention holds " + std::string(digits.of(article)));
    }
  }
  std::uint32_t end = 0;
  for (const Mention& mention : usual.extract(article, kReference).mentions) {
    if (mention.core.begin < end) wrong("mentions overlap");
    end = mention.core.end;
  }
}

void check() {
  const Extractor usual;
  const Extractor everything({.all = true});
  for (const std::string& article : articles()) check_one(usual, everything, article);
}

void extract(benchmark::State& state, const Input& input) {
  const Extractor extractor;
  Extraction found;
  time_blocks(state, input, [&](std::string_view block) {
    extractor.extract(block, kReference, found);
    return found.mentions.size();
  });
}
const Benchmark kExtract("extract", extract, {.check = check, .parts = kEighth});

// The lines, read back, are the mentions.
void check_jsonl() {
  const Extractor extractor;
  const RecordWriter writer({.format = RecordFormat::jsonl});
  for (const std::string& article : articles()) {
    const Extraction found = extractor.extract(article, kReference);
    const RecordDocument document{.id = "news.txt", .text = article};
    std::string lines;
    writer.add(document, found.mentions, lines);
    const auto read = read_mentions(lines);
    if (!read || *read != annotated(document, found.mentions)) wrong("JSON lines are not the mentions");
  }
}

void extract_jsonl(benchmark::State& state, const Input& input) {
  const Extractor extractor;
  const RecordWriter writer({.format = RecordFormat::jsonl});
  Extraction found;
  std::string lines;
  time_blocks(state, input, [&](std::string_view block) {
    extractor.extract(block, kReference, found);
    lines.clear();
    writer.add({.id = "news.txt", .text = block}, found.mentions, lines);
    benchmark::DoNotOptimize(lines.data());
    return found.mentions.size();
  });
}
const Benchmark kExtractJsonl("extract_jsonl", extract_jsonl, {.check = check_jsonl, .parts = kEighth});

}  // namespace
}  // namespace krnum::bench
