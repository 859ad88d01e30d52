// The words that settle what a number is: rows of the table senses, asked by a unit's code or the name of a shape.
#pragma once

#include <optional>
#include <string_view>

#include "krnum/kind.h"
#include "krnum/result.h"
#include "table/lexicon.h"

namespace krnum::detail {

struct Sense {
  Kind kind;
  std::string_view unit;  // the unit's code in this sense; empty: as it was
};

// The first row of `code` whose words stand beside `core`.
class Senses {
 public:
  explicit Senses(const Lexicon& lexicon);
  std::optional<Sense> find(std::string_view code, std::string_view text, Span core) const;

 private:
  struct Rule {
    std::string_view code, side, words;
    Sense sense;
  };
  std::vector<Rule> rules_;  // by code, the order of the table kept
};

}  // namespace krnum::detail
