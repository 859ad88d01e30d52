// The names of every record's fields, once: writers, schemas and the reader of gold follow this table.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "krnum/record.h"

namespace krnum::detail {

enum class FieldForm : std::uint8_t {
  text,     // a string
  choice,   // one of a few strings
  list,     // strings; one column, joined by |
  offset,   // a non-negative integer
  span,     // [begin, end]; two columns
  flag,     // true or false
  phrase,   // {"text", "start", "end"}; three columns
  mention,  // a mention record; its columns
};

struct RecordField {
  std::string_view name;
  FieldForm form;
  bool nullable;
  std::string_view about;                       // the schema's description
  std::span<const std::string_view> choices{};  // of a choice
};

std::span<const RecordField> fields_of(RecordType type);
// What RecordOptions::explain adds to a mention.
inline constexpr std::array<std::string_view, 3> kExplainFields{"chosen", "score", "evidence"};
std::string_view name_of(RecordType type);

}  // namespace krnum::detail
