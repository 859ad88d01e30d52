// Byte offsets of a document as bytes, code points or UTF-16 units.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "krnum/record.h"

namespace krnum::detail {

class Offsets {
 public:
  // Linear in the text; nothing is read for bytes. The text must outlive this.
  Offsets(std::string_view text, OffsetUnit unit);

  // Constant time. A byte inside a code point counts as its begin.
  std::uint32_t operator()(std::uint32_t byte) const { return unit_ == OffsetUnit::byte ? byte : count(byte); }
  Span operator()(Span s) const { return {(*this)(s.begin), (*this)(s.end)}; }

 private:
  std::uint32_t count(std::uint32_t byte) const;

  struct Mark {
    std::uint32_t byte;
    std::uint32_t count;
  };

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<Mark> marks_;  // the first code point boundary at or after each multiple of kStride
};

}  // namespace krnum::detail
