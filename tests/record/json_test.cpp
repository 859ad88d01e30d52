#include <gtest/gtest.h>

#include "krnum.h"
#include "support/cases.h"
#include "text/checked.h"

namespace krnum {
namespace {

// {XX} as the byte.
std::string bytes_of(const std::string& written) {
  std::string out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] == '{' && i + 3 < written.size() && written[i + 3] == '}') {
      out.push_back(static_cast<char>(std::stoi(written.substr(i + 1, 2), nullptr, 16)));
      i += 3;
    } else {
      out.push_back(written[i]);
    }
  }
  return out;
}

TEST(Json, Strings) {
  for (const test::Case& c : test::read_cases("record/json_strings.tsv", 2)) {
    std::string out;
    append_json_string(out, bytes_of(c[0]));
    EXPECT_EQ(out, bytes_of(c[1])) << c.where;
  }
}

// One byte at a time, from decode_checked alone.
std::string slow_json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const detail::CheckedPoint c = detail::decode_checked(text, at);
    static constexpr std::string_view kShort = "\nn\tt\rr\"\"\\\\";
    if (!c.well_formed) {
      out += "\xEF\xBF\xBD";
    } else if (const std::size_t known = kShort.find(static_cast<char>(c.value));
               c.value < 0x80 && known % 2 == 0 && known != kShort.npos) {
      out += '\\';
      out += kShort[known + 1];
    } else if (c.value < 0x20) {
      out += c.value < 0x10 ? "\\u000" : "\\u001";
      out += "0123456789abcdef"[c.value & 15];
    } else {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out + '"';
}

TEST(Json, StringsAsTheSlowTwin) {
  constexpr std::string_view kPieces[] = {"가", "힣",   "a",        "\n",           "\x01",
                                          "\"", "\\",   "\xEA\xB0", "\xED\xA0\x80", "\xE0\x80\x80",
                                          "é",  "\xFF", "😀",       "\xEC",         "\x80"};
  std::uint32_t seed = 20240517;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::uint32_t left = seed >> 8 & 7; left <= 9; ++left) {
      seed = seed * 1664525 + 1013904223;
      text += kPieces[(seed >> 16) % std::size(kPieces)];
    }
    std::string out;
    append_json_string(out, text);
    ASSERT_EQ(out, slow_json_string(text)) << i;
  }
}

TEST(Source, Records) {
  SourceReader reader;
  for (const test::Case& c : test::read_cases("record/source.tsv", 2)) {
    const auto record = reader.read(c[0]);
    if (!c[1].starts_with('!')) {
      ASSERT_TRUE(record) << c.where << ": " << describe(record.error());
      EXPECT_EQ(record->text, c[1]) << c.where;
      continue;
    }
    ASSERT_FALSE(record) << c.where;
    const ErrorCode wanted = c[1] == "!bad_date"       ? ErrorCode::bad_date
                             : c[1] == "!missing_text" ? ErrorCode::missing_text
                                                       : ErrorCode::bad_record;
    EXPECT_EQ(record.error().code, wanted) << c.where;
    EXPECT_EQ(record.error().span, (Span{0, static_cast<std::uint32_t>(c[0].size())})) << c.where;
  }
}

TEST(Source, IdsDatesAndCarriedFields) {
  SourceReader reader({.text = "body", .keep = {"tags", "none", "n", "s"}});
  const auto record = reader.read(
      R"({"body":"3","id":"x","date":"2024-06-10","tags":[ "a", {"b":1} ],"n":1.50,"s":"\u0041","text":"4"})");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text, "3");
  EXPECT_EQ(record->id, "x");
  ASSERT_TRUE(record->date);
  EXPECT_EQ(record->date->month, 6);
  ASSERT_EQ(record->kept.size(), 4u);
  EXPECT_EQ(record->kept[0].json, R"([ "a", {"b":1} ])");
  EXPECT_EQ(record->kept[1].json, "null");
  EXPECT_EQ(record->kept[1].text, "");
  EXPECT_EQ(record->kept[2].json, "1.50");
  EXPECT_EQ(record->kept[3].json, R"("\u0041")");
  EXPECT_EQ(record->kept[3].text, "A");
}

TEST(Source, IllFormedBytesAndLoneSurrogatesAreCounted) {
  SourceReader reader;
  const auto record = reader.read("{\"text\":\"\xFF 3 \\ud800\"}");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text, "\xEF\xBF\xBD 3 \xEF\xBF\xBD");
  EXPECT_EQ(record->ill_formed, 2u);
  EXPECT_EQ(reader.read(R"({"text":"3"})")->ill_formed, 0u);
}

// Deep nesting must neither crash nor be taken for a record's fault below the limit.
TEST(Source, Nesting) {
  SourceReader reader;
  const auto nested = [](std::size_t depth) {
    return R"({"text":"3","x":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  EXPECT_TRUE(reader.read(nested(400)));
  EXPECT_FALSE(reader.read(nested(100'000)));
  EXPECT_TRUE(reader.read(R"({"text":"3"})"));
}

}  // namespace
}  // namespace krnum
