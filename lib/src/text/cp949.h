// Code page 949 (Unified Hangul Code).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace krnum::detail {

// Appends the decoded text; gives the number of sequences that no character answers to, each U+FFFD. With `euc_kr` only
// the rows of KS X 1001 count: lead and trail from A1 on.
std::uint32_t decode_cp949(std::string_view bytes, bool euc_kr, std::string& out);

// That number alone.
std::uint32_t count_ill_formed_cp949(std::string_view bytes);

}  // namespace krnum::detail
