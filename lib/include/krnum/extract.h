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
  bool all = false;  // nominal mentions too: every decimal digit of the text lies in one mention
};

struct Extraction {
  std::vector<Mention> mentions;  // in text order, disjoint
  std::uint32_t ill_formed = 0;   // ill-formed UTF-8 sequences, each read as U+FFFD
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

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace krnum
