// The words that settle what a number is: rows of the table senses, asked by a unit's code or the name of a shape.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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
  // The same of the code of a row of the registry.
  std::optional<Sense> find(std::uint16_t unit, std::string_view text, Span core) const {
    return find_from(first_of_[unit], text, core);
  }

 private:
  // Where the words stand.
  enum class Side : std::uint8_t { any, on, after, before, near };
  struct Rule {
    std::string_view code;
    Side side = Side::any;
    std::vector<std::string_view> words;
    std::uint64_t ends = 0;  // a bit for each character that a word may begin with, or end with where it stands before
    Sense sense;
    std::uint32_t first = 0;  // the first rule with this code
  };
  class Beside;
  static bool stands_near(const Rule& rule, std::string_view text, Span core);
  std::uint32_t first_rule(std::string_view code) const;
  std::optional<Sense> find_from(std::uint32_t rule, std::string_view text, Span core) const;

  std::vector<Rule> rules_;              // by code, the order of the table kept
  std::vector<std::uint32_t> first_of_;  // by row of the registry; past the rules where its code has none
};

}  // namespace krnum::detail
