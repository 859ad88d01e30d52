#define SIMDJSON_EXCEPTIONS 0  // nothing here throws
#include <simdjson.h>

#include <cstring>

#include "krnum/text.h"
#include "text/checked.h"

namespace krnum {
namespace {

// The first byte at or after `at` that is not ASCII.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & 0x8080808080808080) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

// The first ill-formed sequence at or after `at`: its begin, or the end of the text.
std::size_t skip_well_formed(std::string_view bytes, std::size_t at) {
  while ((at = skip_ascii(bytes, at)) < bytes.size()) {
    // Nearly all Korean text: three bytes whose lead allows any continuation.
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    while (at + 3 <= bytes.size() && byte(at) >= 0xE1 && byte(at) <= 0xEC && (byte(at + 1) & 0xC0) == 0x80 &&
           (byte(at + 2) & 0xC0) == 0x80) {
      at += 3;
    }
    if (at == bytes.size()) break;
    const detail::CheckedPoint c = detail::decode_checked(bytes, at);
    if (!c.well_formed) return at;
    at += c.length;
  }
  return at;
}

}  // namespace

std::optional<Span> find_ill_formed(std::string_view bytes) {
  if (validate(bytes)) return std::nullopt;
  const std::size_t at = skip_well_formed(bytes, 0);
  const auto begin = static_cast<std::uint32_t>(at);
  return Span{begin, begin + detail::decode_checked(bytes, at).length};
}

bool validate(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

Repaired repair(std::string_view bytes) {
  Repaired out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = skip_well_formed(bytes, at);
    out.text.append(bytes, at, end - at);
    if (end == bytes.size()) break;
    detail::append_utf8(out.text, detail::kReplacement);
    ++out.ill_formed;
    at = end + detail::decode_checked(bytes, end).length;
  }
  return out;
}

}  // namespace krnum
