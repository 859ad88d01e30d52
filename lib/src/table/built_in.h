// The built-in tables as one text, comments stripped, made by the generator and checked when it was made.
#pragma once

#include <string_view>

namespace krnum::detail {

extern const std::string_view kBuiltInText;
extern const std::string_view kBuiltInHash;

}  // namespace krnum::detail
