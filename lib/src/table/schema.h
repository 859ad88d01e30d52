// Which sections a table may hold, and the columns of each. Three shapes: lexemes (a surface and what it is),
// definitions (a unit, a day) and weights (a predicate and how much it counts).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace krnum::detail {

enum class Section : std::uint8_t {
  numerals,
  counters,
  units,
  currencies,
  josa,
  bounds,
  words,
  nouns,
  pairs,
  evidence,
  prefixes,
  amounts,
  cues,
  senses,
  calendar,
  readings,
  lunations,
  public_holidays,
  alike,
  changes,
  links,
  verbs,
  link_cues,
};
struct SectionSchema {
  std::string_view name;
  std::string_view columns;  // the header that a person reads
  std::uint8_t column_count;
  std::uint8_t key_columns;  // the leading columns that no two rows share
  bool sorted;               // by code point of the first column
  bool deferred = false;     // of the built-in tables, read only where rows_of() asks for it
};

// In the order of the enumerators.
inline constexpr auto kSchema = std::to_array<SectionSchema>({
    {"numerals", "surface role value", 3, 2, false},
    {"counters", "code surfaces kind numerals ceiling class note", 7, 2, false},
    {"units", "code surfaces kind numerals ceiling dimension factor offset spoken note", 10, 2, false},
    {"currencies", "code surfaces signs minor spoken note", 6, 1, false},
    {"josa", "surface role note", 3, 2, false},
    {"bounds", "surface side bound note", 4, 2, false},
    {"words", "surface note", 2, 1, true},
    {"nouns", "surface class note", 3, 1, true},
    {"pairs", "numerals counters solid spaced note", 5, 2, false},
    {"evidence", "predicate level note example", 4, 1, false},
    {"prefixes", "surface effect value note", 4, 2, false},
    {"amounts", "surface kind value unit bound note", 6, 1, false},
    {"cues", "surface solid note", 3, 1, false},
    {"senses", "code side words kind result note", 6, 3, false},
    {"calendar", "surface role value note", 4, 2, false},
    {"readings", "written role spoken numerals ceiling note", 6, 2, false},
    {"lunations", "month starts note", 3, 1, false},
    {"public_holidays", "date kind note", 3, 1, false},
    {"alike", "counted counters nouns note", 4, 1, false},
    {"changes", "surface direction note", 3, 1, false, true},
    {"links", "surface role note", 3, 2, false, true},
    {"verbs", "stem infinitive note", 3, 1, false, true},
    {"link_cues", "cue subject attribute when", 4, 1, false, true},
});
inline constexpr std::size_t kSections = kSchema.size();

}  // namespace krnum::detail
