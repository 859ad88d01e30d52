// A page that stands alone: each document's text with its mentions marked, and the table of them beside it.
//
//   append_page_head(out);                                             // style, legend
//   append_page_document(out, document, mentions, facts, tables);      // a section each, made on any thread
//   append_page_foot(out);                                             // script
//
// The page loads nothing and runs no script but its own: its policy names that script by hash. Whatever the text holds
// is escaped, and controls of writing direction are shown and kept from reordering what stands around them.
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
