// Records as JSON, without spaces.
#pragma once

#include <span>
#include <string>

#include "record/cells.h"

namespace krnum::detail {

// {"doc":…,…}, with the carried fields `keep` after the record's own, and then `extra`.
void append_json(std::string& out, const Record& record, std::span<const std::string> keep,
                 std::span<const KeptField> kept, std::span<const KeptField> extra = {});

// ,"name":json for each carried field.
void append_kept(std::string& out, std::span<const std::string> keep, std::span<const KeptField> kept);

}  // namespace krnum::detail
