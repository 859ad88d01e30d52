// From folded text to decided mentions: openers, readings, evidence, choice, extent.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/candidate.h"
#include "mention/evidence.h"
#include "time/read.h"

namespace krnum::detail {

// A reading that was weighed, for --explain.
struct Weighed {
  Candidate candidate;
  bool chosen = false;
  std::vector<std::uint8_t> held;  // indices of predicates
};

struct Found {
  std::vector<Candidate> mentions;  // in text order, disjoint; `core` in bytes of the text
  std::vector<Span> extents;        // beside them
  std::vector<TimePhrase> phrases;  // what Candidate::phrase points to
  std::vector<Weighed> weighed;     // when asked for
};

// Linear in the text: each reader's look-around is capped. `all`: nominal numbers too, so that every decimal digit lies
// in the core of exactly one mention. Clears `out` first.
void find_mentions(const Knowledge& knowledge, std::string_view text, bool all, bool explain, Found& out);

}  // namespace krnum::detail
