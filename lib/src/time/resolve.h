// Resolves what was read against a document's reference date and against what the document has said so far.
//
//   Anchors anchors(lexicon, reference);
//   for each chosen phrase in text order: mention.time = anchors.resolve(phrase, text, core);
#pragma once

#include <optional>
#include <string_view>

#include "krnum/time.h"
#include "time/read.h"
#include "time/told.h"

namespace krnum::detail {

// The running anchors of one document.
class Anchors {
 public:
  Anchors() = default;
  explicit Anchors(const Lexicon& lexicon, std::optional<Reference> reference)
      : lexicon_(&lexicon), reference_(reference) {}

  // The value of a phrase whose core is `core` of `text` (the text that it was read from). Calls go in text order.
  // Looks at a bounded stretch around the core for tense and words of planning. No value: an empty Time.
  Time resolve(const TimePhrase& phrase, std::string_view text, Span core);

 private:
  const Lexicon* lexicon_ = nullptr;
  std::optional<Reference> reference_;
  Told told_;
};

}  // namespace krnum::detail
