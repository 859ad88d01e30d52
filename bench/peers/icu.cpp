// ICU: word boundaries over UTF-8, and NFC: is it, and make it so. An item is a word.
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <memory>

#include "bench/benchmark.h"

namespace krnum::bench {
namespace {

void break_words(benchmark::State& state, const Input& input) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance("ko", status));
  if (U_FAILURE(status)) wrong("ICU has no word breaks");
  UText* text = nullptr;
  time_blocks(state, input, [&](std::string_view block) {
    UErrorCode failed = U_ZERO_ERROR;
    text = utext_openUTF8(text, block.data(), static_cast<std::int64_t>(block.size()), &failed);
    words->setText(text, failed);
    std::size_t found = 0;
    while (words->next() != icu::BreakIterator::DONE) found += words->getRuleStatus() != UBRK_WORD_NONE;
    return found;
  });
  utext_close(text);
}
const Benchmark kWords("icu_words", break_words, {.inputs = main_inputs(), .parts = kEighth});

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) wrong("ICU has no NFC");
  return *normalizer;
}

icu::StringPiece piece(std::string_view block) { return {block.data(), static_cast<std::int32_t>(block.size())}; }

void check_nfc(benchmark::State& state, const Input& input) {
  time_blocks(state, input, [](std::string_view block) {
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(piece(block), status) ? 0U : 1U;
  });
}
const Benchmark kCheckNfc("icu_is_nfc", check_nfc, {.inputs = {"news"}});

void make_nfc(benchmark::State& state, const Input& input) {
  std::string out;
  time_blocks(state, input, [&out](std::string_view block) {
    UErrorCode status = U_ZERO_ERROR;
    out.clear();
    icu::StringByteSink<std::string> sink(&out);
    nfc().normalizeUTF8(0, piece(block), sink, nullptr, status);
    return 0U;
  });
}
const Benchmark kMakeNfc("icu_nfc", make_nfc, {.inputs = {"news"}});

}  // namespace
}  // namespace krnum::bench
