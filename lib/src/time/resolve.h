// Resolves what was read against a document's reference date and against what the document has said so far.
//
//   Anchors anchors(reference);
//   for each chosen phrase in text order: mention.time = anchors.resolve(phrase, text, core);
#pragma once

#include <optional>
#include <string_view>

#include "krnum/time.h"
#include "time/read.h"

namespace krnum::detail {

// The running anchor of one document: the date last stated, and its month and year.
class Anchors {
 public:
  Anchors() = default;
  explicit Anchors(const Lexicon& lexicon, std::optional<Reference> reference)
      : lexicon_(&lexicon), reference_(reference) {}

  // The value of a phrase whose core is `core` of `text` (the text that it was read from). Calls go in text order.
  // Looks at a bounded stretch around the core for tense and words of planning. No value: an empty Time.
  Time resolve(const TimePhrase& phrase, std::string_view text, Span core);

 private:
  struct Date {
    std::optional<std::int32_t> year;
    std::uint8_t month = 0, day = 0;  // 0: not stated
    std::uint8_t rank = 0;
  };

  const Lexicon* lexicon_ = nullptr;
  std::optional<Reference> reference_;
  std::optional<Date> last_;
  std::uint32_t last_end_ = 0;
};

}  // namespace krnum::detail
