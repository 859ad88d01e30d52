// The slow twins against themselves and against what a reader of Korean knows: a twin that is wrong proves nothing.
#include <gtest/gtest.h>

#include "reference/numeral.h"
#include "reference/text.h"

namespace {

using namespace krnum;

TEST(ReferenceNumeral, SaysWhatAReaderWould) {
  EXPECT_EQ(reference::say("0"), "영");
  EXPECT_EQ(reference::say("10"), "십");
  EXPECT_EQ(reference::say("12300"), "만 이천삼백");
  EXPECT_EQ(reference::say("110000"), "십일만");
  EXPECT_EQ(reference::say("100000000"), "일억");
  EXPECT_EQ(reference::say("100010000"), "일억 일만");
  EXPECT_EQ(reference::say("320750000000"), "삼천이백칠억 오천만");
  EXPECT_EQ(reference::say_mixed("250000000"), "2억5000만");
  EXPECT_EQ(reference::say_mixed("9999"), "9999");
  EXPECT_EQ(reference::read("만 이천"), "12000");
  EXPECT_EQ(reference::read("이만 삼억"), "");
  EXPECT_EQ(reference::read("십십"), "");
}

TEST(ReferenceNumeral, ReadsWhatItSays) {
  std::string digits;
  for (int value = 0; value <= 100000; ++value) {
    digits = std::to_string(value);
    ASSERT_EQ(reference::read(reference::say(digits)), digits);
    ASSERT_EQ(reference::read(reference::say_mixed(digits)), digits);
  }
  for (digits = "1"; digits.size() <= 32; digits += static_cast<char>('0' + digits.size() * 7 % 10)) {
    EXPECT_EQ(reference::read(reference::say(digits)), digits) << reference::say(digits);
  }
}

TEST(ReferenceText, FindsRuns) {
  EXPECT_EQ(reference::eojeols(" 세 명\n"), (std::vector<Span>{{1, 4}, {5, 8}}));
  EXPECT_EQ(reference::digit_runs("3월 14일"), (std::vector<Span>{{0, 1}, {5, 7}}));
}

}  // namespace
