// Records as rows of cells: CSV, TSV and the rows that TableLayout lines up.
#pragma once

#include <span>
#include <string>

#include "record/cells.h"

namespace krnum::detail {

// The names of the columns: a span is NAME_start and NAME_end, a phrase NAME, NAME_start and NAME_end, a fact's mention
// its own columns. A table leaves out extent and sentence, and of a fact's mention all but doc, text, value and unit.
void append_header(std::string& out, RecordType type, const RecordOptions& options);

void append_row(std::string& out, const Record& record, const RecordOptions& options, std::span<const KeptField> kept,
                std::span<const KeptField> extra = {});

}  // namespace krnum::detail
