// The section `readings`, compiled: how what is written is said where no other table tells.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/kind.h"
#include "krnum/unit.h"
#include "table/lexicon.h"

namespace krnum::detail {

// Which numerals stand before a unit, and up to where native ones count.
struct Style {
  bool native = false;
  std::uint8_t ceiling = 0;
};

struct Reading {
  std::string_view written, role, spoken;
  bool has_style = false;
  Style style{};
};

// Immutable. The views live as long as the tables.
class Readings {
 public:
  explicit Readings(const Lexicon& lexicon);

  // None: null. Logarithmic.
  const Reading* find(std::string_view written, std::string_view role) const;
  // The row of a unit's code in mentions of the kind, else its row for any kind.
  const Reading* of_unit(std::string_view code, Kind kind) const;
  // The longest row of the role that text begins with at `at`.
  const Reading* longest(std::string_view text, std::size_t at, std::string_view role) const;
  // The longest row of the role whose spoken form stands at `at`.
  const Reading* longest_spoken(std::string_view text, std::size_t at, std::string_view role) const;
  // The longest row of the role that text ends with.
  const Reading* longest_before(std::string_view text, std::string_view role) const;

  // The longest name (코로나19, 3D) whose first figure stands at `figure`, which is one; not before `from`.
  struct Name {
    const Reading* reading = nullptr;  // null: none
    Span span;
  };
  Name name_at(std::string_view text, std::uint32_t from, std::uint32_t figure) const;

  // Does a row of the role `word` begin with a character beyond ASCII? Not in the built-in tables.
  bool has_spelled_words() const { return has_spelled_words_; }

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  template <class Fits>
  const Reading* longest_of(std::string_view role, std::string_view Reading::*form, Fits fits) const;

  // The rows of one role.
  struct Rows {
    std::string_view role;
    std::uint32_t begin = 0, end = 0;
    std::uint64_t firsts = 0;  // bits of what is written: see bit_of_first
  };
  struct NamePlace {
    std::uint32_t row = 0;
    std::uint32_t lead = 0;  // bytes before its first figure
  };

  Rows rows_of(std::string_view role) const;
  const Reading* find_in(Rows rows, std::string_view written, std::uint64_t head) const;

  const Lexicon& lexicon_;
  std::vector<Reading> rows_;         // sorted by role, then by what is written
  std::vector<std::uint64_t> heads_;  // of rows_: the first eight bytes of what is written, as a number
  std::vector<Rows> roles_;           // few
  std::array<Rows, kKinds> kinds_{};  // of_unit is asked for every number
  Rows any_{};
  bool has_spelled_words_ = false;
  std::array<std::vector<NamePlace>, 10> names_{};  // by their first figure
};

}  // namespace krnum::detail
