// A whole string as one quantity.
#include <gtest/gtest.h>

#include "krnum/extract.h"
#include "support/cases.h"

namespace krnum {
namespace {

std::string name_of_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::empty_input:
      return "empty_input";
    case ErrorCode::not_a_number:
      return "not_a_number";
    case ErrorCode::trailing_text:
      return "trailing_text";
    case ErrorCode::magnitude_order:
      return "magnitude_order";
    case ErrorCode::bad_grouping:
      return "bad_grouping";
    default:
      return "another code";
  }
}

std::string shown(const Amount& a) {
  if (a.form == Amount::Form::range) return a.low.to_string() + ".." + a.high.to_string();
  return a.form == Amount::Form::exact ? a.low.to_string() : "";
}

TEST(Parse, ReadsAWholeQuantity) {
  const Extractor extractor;
  for (const auto& c : test::read_cases("mention/quantities.tsv", 4)) {
    const auto read = extractor.parse(c[0]);
    if (c[3].empty()) {
      ASSERT_FALSE(read) << c.where << ": " << c[0];
      EXPECT_EQ(name_of_code(read.error().code), c[1]) << c.where << ": " << c[0];
      continue;
    }
    ASSERT_TRUE(read) << c.where << ": " << c[0];
    EXPECT_EQ(shown(read->amount), c[1]) << c.where << ": " << c[0];
    EXPECT_EQ(code_of(read->unit), c[2]) << c.where << ": " << c[0];
    EXPECT_EQ(name_of(read->bound), c[3]) << c.where << ": " << c[0];
  }
}

}  // namespace
}  // namespace krnum
