// Headers of tables that give the unit and scale of the bare numbers below them: (단위: 백만원).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/evidence.h"

namespace krnum::detail {

struct UnitHeader {
  Span span;                // from its bracket to its bracket
  std::uint32_t until = 0;  // a blank line, the next header, or the end of the text
  bool single = false;      // names one unit; one that names several changes nothing
  Exact scale{Decimal(1)};
  Unit unit;
  Kind kind = Kind::number;
  std::uint16_t row = UnitTerm::kNone;
};

// The headers of a text, in order. Linear: a text without the word 단위 costs one search.
std::vector<UnitHeader> read_headers(const Knowledge& knowledge, std::string_view text);

// Gives unit and scale to the mentions that stand bare below a header.
void apply_headers(const std::vector<UnitHeader>& headers, std::string_view text, std::vector<Candidate>& mentions);

}  // namespace krnum::detail
