// A page that stands alone: each document's text with its mentions marked.
#pragma once

#include <span>
#include <string>

#include "record/cells.h"

namespace krnum::detail {

void append_page_head(std::string& out);
// The facts, if any, in the order of their mentions.
void append_page_document(std::string& out, const RecordDocument& document, std::span<const Mention> mentions,
                          std::span<const Fact> facts, const Tables& tables);
void append_page_foot(std::string& out);

}  // namespace krnum::detail
