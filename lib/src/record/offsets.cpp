#include "record/offsets.h"

#include "text/checked.h"

namespace krnum::detail {
namespace {

constexpr std::size_t kStride = 256;

std::uint32_t weight(char32_t c, OffsetUnit unit) { return unit == OffsetUnit::utf16 && c > 0xFFFF ? 2 : 1; }

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::byte) return;
  marks_.reserve(text.size() / kStride + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0;;) {
    while (marks_.size() * kStride <= at) marks_.push_back({static_cast<std::uint32_t>(at), count});
    if (at >= text.size()) break;
    const CheckedPoint c = decode_checked(text, at);
    at += c.length;
    count += weight(c.value, unit);
  }
}

std::uint32_t Offsets::count(std::uint32_t byte) const {
  std::size_t mark = byte / kStride;
  // The mark of this stride may lie past the byte, where a code point straddles the border.
  if (mark > 0 && (mark >= marks_.size() || marks_[mark].byte > byte)) --mark;
  std::uint32_t count = marks_[mark].count;
  for (std::size_t at = marks_[mark].byte; at < byte;) {
    const CheckedPoint c = decode_checked(text_, at);
    at += c.length;
    if (at <= byte) count += weight(c.value, unit_);
  }
  return count;
}

}  // namespace krnum::detail
