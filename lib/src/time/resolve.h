// Resolves what was read against a document's reference date and against what the document has said so far.
//
//   Anchors anchors(lexicon, reference);
//   for each chosen phrase in text order: mention.time = anchors.resolve(phrase, text, core);
#pragma once

#include <optional>
#include <string_view>

#include "krnum/time.h"
#include "time/iso.h"
#include "time/read.h"

namespace krnum::detail {

// The running anchors of one document: the date last stated, and how the last clock time was read.
class Anchors {
 public:
  Anchors() = default;
  explicit Anchors(const Lexicon& lexicon, std::optional<Reference> reference)
      : lexicon_(&lexicon), reference_(reference) {}

  // The value of a phrase whose core is `core` of `text` (the text that it was read from). Calls go in text order.
  // Looks at a bounded stretch around the core for tense and words of planning. No value: an empty Time.
  Time resolve(const TimePhrase& phrase, std::string_view text, Span core);

 private:
  friend class Resolver;

  const Lexicon* lexicon_ = nullptr;
  std::optional<Reference> reference_;
  Stamp last_{};                   // the date last stated; Unit::none: none yet
  bool last_year_stated_ = false;  // as a number, not counted from the reference
  bool last_month_stated_ = false;
  bool relative_ = false;  // the document has counted from its reference date (지난해, 이달, 어제)
  std::uint32_t last_end_ = 0;
  ClockRule last_rule_ = ClockRule::none;
  std::int8_t last_hour_ = -1;
  std::uint32_t last_clock_end_ = 0;
};

}  // namespace krnum::detail
