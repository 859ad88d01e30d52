// Web and e-mail addresses in running text.
#pragma once

#include <cstdint>
#include <string_view>

namespace krnum::detail {

// The end of the address that begins at byte `at` of folded text; `at` where none does: https://…, www.…, a host under
// a well-known top-level domain with its path, name@host. ASCII only, so that a josa written onto it stays outside, and
// without the punctuation that closes the sentence around it. Looks ahead a bounded number of bytes before it is sure;
// `at` should begin a word.
std::uint32_t read_web_address(std::string_view text, std::uint32_t at);

}  // namespace krnum::detail
