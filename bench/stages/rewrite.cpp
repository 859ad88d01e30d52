// Running text with its numbers in figures, or as they are read aloud. An item is a replacement.
#include "krnum/rewrite.h"

#include "bench/benchmark.h"

namespace krnum::bench {
namespace {

// Rewrites into `out`, and returns how many places changed.
std::size_t rewrite(const Rewriter& rewriter, std::string_view text, std::string& out) {
  out.clear();
  std::uint32_t at = 0;
  std::size_t replaced = 0;
  rewriter.rewrite(text, {}, [&](const Replacement& r) {
    out.append(text, at, r.span.begin - at).append(r.text);
    at = r.span.end;
    ++replaced;
  });
  out.append(text, at);
  return replaced;
}

void check() {
  std::string out;
  for (const RewriteTo to : {RewriteTo::digits, RewriteTo::spoken}) {
    const Rewriter rewriter({.to = to});
    for (const std::string& article : articles()) {
      rewrite(rewriter, article, out);
      if (out != rewriter.rewrite(article)) wrong("replacements do not give the rewritten text");
    }
  }
}

template <RewriteTo to>
void time_rewrite(benchmark::State& state, const Input& input) {
  const Rewriter rewriter({.to = to});
  std::string out;
  time_blocks(state, input, [&](std::string_view block) { return rewrite(rewriter, block, out); });
}
const Benchmark kToDigits("rewrite_digits", time_rewrite<RewriteTo::digits>, {.check = check, .parts = kEighth});
const Benchmark kToSpoken("rewrite_spoken", time_rewrite<RewriteTo::spoken>, {.check = check, .parts = kEighth});

}  // namespace
}  // namespace krnum::bench
