// JSON by copies is JSON written a character at a time.
#include "record/json_sheet.h"

#include <gtest/gtest.h>

#include <random>

#include "krnum/record.h"
#include "record/three_bytes.h"
#include "text/checked.h"

namespace krnum {
namespace {

using detail::JsonSheet;

TEST(Sheet, WritesNumbers) {
  std::vector<std::uint32_t> values{0, UINT32_MAX};
  for (std::uint64_t power = 1; power <= UINT32_MAX; power *= 10) {
    for (const std::uint64_t value : {power - 1, power, power + 1, 3 * power}) {
      values.push_back(static_cast<std::uint32_t>(value));
    }
  }
  for (const std::uint32_t value : values) {
    const detail::Digits digits = detail::digits_of(value);
    EXPECT_EQ(std::string(digits.bytes.data(), digits.size), std::to_string(value));
  }
}

// Every row of three bytes of these, which hold the borders of table 3-7 of the Unicode Standard.
TEST(Sheet, KnowsTheCodePointsOfThreeBytes) {
  const std::string_view kBytes = "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xFF";
  for (const char a : kBytes) {
    for (const char b : kBytes) {
      for (const char c : kBytes) {
        const std::string text{a, b, c};
        const detail::CheckedPoint point = detail::decode_checked(text, 0);
        const bool three = point.well_formed && point.length == 3;
        EXPECT_EQ(detail::three_byte_run(text, 0) == 3, three && point.value >= 0x1000)
            << static_cast<std::uint32_t>(point.value);
      }
    }
  }
}

TEST(Sheet, WritesSourceAsAppendJsonStringDoes) {
  std::mt19937 random(9);
  const std::vector<std::string> pieces{"a",    "한", "\"", "\\", "\n", "\x01", "\x7F", "\xED\xA0\x80",
                                        "\xE1", "é",  "😀", "12", "회 "};
  const detail::Padded key = detail::padded(",\"doc\":");
  std::string out, expected;
  std::vector<std::vector<char>> kept;  // same_source() asks that bytes stay what they are
  {
    JsonSheet sheet(out);
    for (int i = 0; i < 20000; ++i) {
      std::string text;
      const auto length = i % 500 == 0 ? 900 : random() % 24;
      for (std::size_t k = 0; k < length; ++k) text += pieces[random() % (i % 2 == 0 ? 2 : pieces.size())];
      kept.emplace_back(text.begin(), text.end());
      const std::string_view bytes(kept.back().data(), kept.back().size());
      sheet.source(bytes);
      append_json_string(expected, text);
      for (int twice = 0; twice < 2; ++twice) {
        sheet.same_source(key, bytes);
        append_json_string(expected.append(",\"doc\":"), text);
      }
    }
  }
  EXPECT_EQ(out, expected);
}

}  // namespace
}  // namespace krnum
