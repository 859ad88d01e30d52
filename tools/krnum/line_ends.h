// Where lines end in bytes of any encoding. No character of UTF-8, CP949 or EUC-KR but the line feed holds its byte,
// and UTF-16 is looked at in units of two bytes, so a text can be cut before it is decoded.
#pragma once

#include <cstdint>
#include <string_view>

#include "krnum.h"

namespace krnum::cli {

// Behind the first line feed at or after `from`; npos where there is none. Precondition of all: the encoding is neither
// automatic nor utf_16.
std::size_t after_line(std::string_view bytes, std::size_t from, Encoding encoding);
// Behind the last line feed at or after `from`, or npos.
std::size_t after_last_line(std::string_view bytes, std::size_t from, Encoding encoding);
std::uint64_t count_lines(std::string_view bytes, Encoding encoding);

// The same for blank lines: behind the first one that ends after `from`, and the last. None are seen in UTF-16.
std::size_t after_blank_line(std::string_view bytes, std::size_t from, Encoding encoding);
std::size_t after_last_blank_line(std::string_view bytes, std::size_t from, Encoding encoding);

}  // namespace krnum::cli
