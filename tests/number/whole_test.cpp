// Whole numerals: parsed, refused, formatted.
#include <gtest/gtest.h>

#include "krnum/number.h"
#include "support/cases.h"

namespace krnum {
namespace {

std::string shown(const Amount& amount) {
  if (amount.form == Amount::Form::none) return "none";
  std::string out = amount.low.to_string();
  if (amount.form == Amount::Form::range) out += ".." + amount.high.to_string();
  return out;
}

constexpr std::pair<std::string_view, ErrorCode> kErrors[] = {
    {"empty_input", ErrorCode::empty_input},     {"not_a_number", ErrorCode::not_a_number},
    {"trailing_text", ErrorCode::trailing_text}, {"magnitude_order", ErrorCode::magnitude_order},
    {"bad_grouping", ErrorCode::bad_grouping},   {"exponent_too_large", ErrorCode::exponent_too_large},
};

std::string_view name_of_error(ErrorCode code) {
  for (const auto& [name, value] : kErrors) {
    if (value == code) return name;
  }
  return "another error";
}

TEST(Parse, ReadsWholeNumerals) {
  for (const test::Case& c : test::read_cases("number/parse.tsv", 2)) {
    // A buffer of the exact size, so that a sanitizer sees one byte too far.
    const std::vector<char> text(c[0].begin(), c[0].end());
    const auto amount = parse_number(std::string_view(text.data(), text.size()));
    EXPECT_EQ(amount ? shown(*amount) : describe(amount.error()), c[1]) << c.where << ": " << c[0];
  }
}

TEST(Parse, SaysWhyNotAndWhere) {
  for (const test::Case& c : test::read_cases("number/parse_errors.tsv", 3)) {
    const auto amount = parse_number(c[0]);
    if (amount) {
      ADD_FAILURE() << c.where << ": " << c[0] << " is read as " << shown(*amount);
      continue;
    }
    EXPECT_EQ(name_of_error(amount.error().code), c[1]) << c.where << ": " << c[0];
    EXPECT_EQ(amount.error().span.begin, std::stoul(c[2])) << c.where << ": " << c[0];
    EXPECT_LE(amount.error().span.end, c[0].size()) << c.where;
  }
}

// Style, then its options: "native determiner", "mixed spaced unit=원".
NumberFormat format_of(const std::string& words, std::string& unit) {
  NumberFormat out;
  std::istringstream in(words);
  std::string word;
  while (in >> word) {
    if (word == "hangul") out.style = NumberStyle::hangul;
    if (word == "mixed") out.style = NumberStyle::mixed;
    if (word == "native") out.style = NumberStyle::native;
    if (word == "hanja") out.style = NumberStyle::hanja;
    if (word == "formal") out.style = NumberStyle::formal;
    if (word == "digits") out.style = NumberStyle::digits;
    if (word == "spaced") out.space = true;
    if (word == "joined") out.space = false;
    if (word == "comma") out.comma = true;
    if (word == "financial") out.formal_hanja = true;
    if (word == "determiner") out.determiner = true;
    if (word.starts_with("unit=")) unit = word.substr(5);
  }
  out.unit = unit;
  return out;
}

TEST(Format, SaysValues) {
  for (const test::Case& c : test::read_cases("number/format.tsv", 3)) {
    const auto value = parse_number(c[0]);
    ASSERT_TRUE(value && value->exact() != nullptr) << c.where;
    std::string unit;
    const auto words = format_number(*value->exact(), format_of(c[1], unit));
    EXPECT_EQ(words ? *words : "!", c[2]) << c.where << ": " << c[0] << " " << c[1];
    EXPECT_TRUE(words || words.error().code == ErrorCode::not_sayable) << c.where;
  }
}

TEST(Proportion, IsReadAsPercent) {
  for (const test::Case& c : test::read_cases("number/proportion.tsv", 2)) {
    const auto percent = parse_proportion(c[0]);
    EXPECT_EQ(percent ? percent->to_string() : std::string(name_of_error(percent.error().code)), c[1])
        << c.where << ": " << c[0];
  }
}

}  // namespace
}  // namespace krnum
