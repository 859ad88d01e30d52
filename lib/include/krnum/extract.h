// Text in, mentions out.
//
//   const krnum::Extractor extractor;                       // built once, shared between threads
//   krnum::Extraction found = extractor.extract(text);      // `text` must outlive nothing: offsets only
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "krnum/mention.h"
#include "krnum/tables.h"

namespace krnum {

struct Options {
  bool all = false;  // also numbers that only name something (GPT-3, A380), as nominal: every decimal digit of the text
                     // lies in one mention
};

struct Extraction {
  std::vector<Mention> mentions;  // in text order, disjoint
  std::uint32_t ill_formed = 0;   // ill-formed UTF-8 sequences, each read as U+FFFD
};

// One predicate that spoke for or against a reading: a row of the table of evidence.
struct Evidence {
  std::string_view name;
  int weight = 0;
};

// The names of all predicates of the evidence, as they stand in the table of evidence.
KRNUM_API std::vector<std::string_view> evidence_names();

// One reading that was weighed, whether it became a mention or not.
struct Explanation {
  Span core;  // bytes of the original
  Kind kind = Kind::number;
  int score = 0;  // the sum; a reading is a mention from 2 on
  bool chosen = false;
  std::vector<Evidence> evidence;
};

// Immutable: build once, share freely.
class KRNUM_API Extractor {
 public:
  explicit Extractor(Options options = {}, Tables tables = Tables::built_in());
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  // Linear in the text. Precondition: text.size() < 4 GiB.
  Extraction extract(std::string_view text, const std::optional<Reference>& reference = {}) const;
  // The same into a reused result: no allocation a mention in steady state.
  void extract(std::string_view text, const std::optional<Reference>& reference, Extraction& out) const;

  // A whole string as one quantity (약 3만 명 이상, 영하 3도, 3할 2푼): its amount, unit, bound and kind; blanks at its
  // edges are nothing. Whoever asks has said that it is one, so 삼 명 is read too. Errors: those of parse_number.
  // Linear.
  Result<Mention> parse(std::string_view text) const;

  // Every reading that was weighed, in text order, with the evidence by name: the same run with a recorder attached.
  std::vector<Explanation> explain(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace krnum
