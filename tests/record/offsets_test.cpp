#include "record/offsets.h"

#include <gtest/gtest.h>

#include <random>

#include "text/checked.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

// The slow twin: from the start of the text, every time.
std::uint32_t count_slowly(std::string_view text, std::uint32_t byte, OffsetUnit unit) {
  if (unit == OffsetUnit::byte) return byte;
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < byte;) {
    const CheckedPoint c = decode_checked(text, at);
    at += c.length;
    if (at <= byte) count += unit == OffsetUnit::utf16 && c.value > 0xFFFF ? 2 : 1;
  }
  return count;
}

void expect_twins(const std::string& text) {
  for (const OffsetUnit unit : {OffsetUnit::byte, OffsetUnit::code_point, OffsetUnit::utf16}) {
    const Offsets offsets(text, unit);
    for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
      ASSERT_EQ(offsets(byte), count_slowly(text, byte, unit)) << "byte " << byte << " of " << text.size();
    }
  }
}

TEST(Offsets, CountWhatTheyAreAskedFor) {
  const std::string text = "a3명😀b\xFF\xEB\xAA";  // the last two bytes are one maximal subpart
  const Offsets points(text, OffsetUnit::code_point);
  const Offsets units(text, OffsetUnit::utf16);
  EXPECT_EQ(points(5), 3u);
  EXPECT_EQ(points(9), 4u);
  EXPECT_EQ(units(9), 5u);
  EXPECT_EQ(points(13), 7u);
  EXPECT_EQ(units(13), 8u);
}

TEST(Offsets, EmptyText) { expect_twins(""); }

TEST(Offsets, AgreeWithTheSlowTwin) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const char32_t points[] = {U'a', U'é', U'명', U'😀', U'\u1112'};
  for (int round = 0; round < 40; ++round) {
    std::string text;
    for (std::size_t size = random() % 1200; text.size() < size;) {
      if (random() % 10 == 0) {
        text.push_back(static_cast<char>(random() % 256));  // often ill-formed
      } else {
        append_utf8(text, points[random() % 5]);
      }
    }
    expect_twins(text);
  }
}

}  // namespace
}  // namespace krnum::detail
