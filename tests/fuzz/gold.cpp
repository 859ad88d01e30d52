// Gold and predictions from anywhere: whatever the bytes, what is sound stays sound in every variant and can be
// written in every form; a set scored against itself is perfect.
#include <string>

#include "fuzz/fuzz.h"
#include "krnum/gold.h"

namespace {

using namespace krnum;

void check_document(const GoldDocument& document) {
  if (find_breach(document)) return;
  Scorer scorer;
  scorer.add(document.mentions, document.mentions);
  FUZZ_CHECK(scorer.total().span.matched == document.mentions.size());
  FUZZ_CHECK(scorer.total().record.matched == document.mentions.size());
  FUZZ_CHECK(find_shifts(document.mentions, document.mentions, document.mentions).empty());
  std::string out;
  append_brat(document, {}, out);
  if (!document.text) return;
  append_conll(document, TagUnit::character, out);
  append_conll(document, TagUnit::eojeol, out);
  for (int i = 0; i < kVariants; ++i) {
    const auto variant = static_cast<Variant>(i);
    const auto varied = make_variant(document, variant);
    FUZZ_CHECK(varied || variant == Variant::cp949);
    if (varied && variant != Variant::cp949) FUZZ_CHECK(!find_breach(*varied));
  }
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  if (const auto documents = read_gold(bytes)) {
    for (const GoldDocument& document : *documents) check_document(document);
  }
  if (auto read = read_predictions(bytes)) {
    for (const OffsetUnit unit : {OffsetUnit::byte, OffsetUnit::code_point, OffsetUnit::utf16})
      count_in_bytes(bytes, unit, read->mentions);
    Scorer scorer(4);
    scorer.add(read->mentions, read->mentions);
  }
}
