// How the digits of a telephone number are grouped.
#pragma once

#include <string>
#include <string_view>

namespace krnum::detail {

// 01012345678 as 010-1234-5678, 0212345678 as 02-1234-5678, 15881234 as 1588-1234; short ones as they are.
std::string grouped_phone(std::string_view digits);

}  // namespace krnum::detail
