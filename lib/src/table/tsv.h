// The one reader of tables: sections of tab-separated rows.
//
//   # what a row means, where it comes from
//   [counters]
//   {명}	명	count	native	99	person	-
//
// A field of "-" is empty. Built-in files and user files have the same shape.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/result.h"
#include "table/schema.h"

namespace krnum::detail {

struct Row {
  std::vector<std::string_view> fields;  // views of the text that was read; "-" has become ""
  std::string_view key() const { return fields.front(); }
  Span span;  // the whole row in that text

  // The place of a field, for an error message.
  Span where(std::string_view text, std::size_t field) const;
};

// Rows by section.
struct Sheet {
  std::vector<Row> sections[kSections];

  const std::vector<Row>& operator[](Section s) const { return sections[static_cast<std::size_t>(s)]; }
  std::vector<Row>& operator[](Section s) { return sections[static_cast<std::size_t>(s)]; }
};

enum class Keys : std::uint8_t { check, checked };

// Appends the rows of `text`, which must outlive the sheet. Checks the shape: known section, column count, stray
// spaces, order, and keys that occur twice in the text, unless they were checked when the text was made. Linear.
Result<bool> read_tsv(std::string_view text, Sheet& sheet, Keys keys = Keys::check);

// One sheet of both: a row of `over` replaces the row of `base` that has its key.
Sheet merged(const Sheet& base, const Sheet& over);

}  // namespace krnum::detail
