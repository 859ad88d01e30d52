// The built-in tables as one text, comments stripped, made by the generator and checked when it was made.
#pragma once

#include <string_view>

#include "table/schema.h"

namespace krnum::detail {

extern const std::string_view kBuiltInText;                 // of all sections but those that are deferred
extern const std::string_view kBuiltInDeferred[kSections];  // of each of those; empty for the others
extern const std::string_view kBuiltInHash;

}  // namespace krnum::detail
