// Time is linear: steps are counted, not seconds.
#include <gtest/gtest.h>

#include "krnum/number.h"
#include "krnum/tables.h"
#include "number/read.h"
#include "text/utf8.h"

namespace krnum {
namespace {

using detail::Numeral;

std::string repeated(std::string_view pattern, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += pattern;
  return out;
}

// The steps and the readings of asking at every character, which no reader of running text exceeds.
std::size_t cost_of(std::string_view text) {
  std::size_t steps = 0;
  std::vector<Numeral> readings;
  for (std::uint32_t at = 0; at < text.size(); at += detail::decode(text, at).length) {
    readings.clear();
    detail::read_numerals(Tables::built_in().lexicon(), text, at, readings, &steps);
    steps += readings.size();
  }
  return steps;
}

TEST(Cost, IsLinearOnWhateverRepeats) {
  for (const std::string_view pattern : {"만",
                                         "천",
                                         "십",
                                         "일",
                                         "이",
                                         "구",
                                         "팔구",
                                         "영",
                                         "공",
                                         "이공",
                                         "일이삼사오육칠팔구",
                                         "천만억조경해",
                                         "일만",
                                         "일 만 ",
                                         "십만",
                                         "1",
                                         "0",
                                         "1,",
                                         "1,234,",
                                         "1,234",
                                         "1.",
                                         "1.2",
                                         "1/",
                                         "1/2",
                                         "1 ",
                                         "1 1/",
                                         "2 1/4 ",
                                         "1만",
                                         "1만 ",
                                         "1억",
                                         "3천",
                                         "3천 ",
                                         "1 억 ",
                                         "10여만",
                                         "10여 ",
                                         "여",
                                         "수",
                                         "수십",
                                         "몇",
                                         "몇 ",
                                         "여러",
                                         "열",
                                         "열 ",
                                         "스물",
                                         "스물하나",
                                         "스물 하나 ",
                                         "백한",
                                         "백스물",
                                         "두세",
                                         "한두",
                                         "일점",
                                         "일 점 ",
                                         "일점이",
                                         "점",
                                         "1분의",
                                         "일분의 ",
                                         "3분의 1",
                                         "분의",
                                         "일과",
                                         "일과 ",
                                         "1과 1분의 ",
                                         "일과 이분의 일",
                                         "10^",
                                         "10^-",
                                         "1e",
                                         "1e1",
                                         "10²",
                                         "²",
                                         "½",
                                         "2½",
                                         "③",
                                         "1K",
                                         "1×10^",
                                         "1x",
                                         "三",
                                         "〇",
                                         "二〇",
                                         "萬",
                                         "三千",
                                         "一千零",
                                         "할",
                                         "3할 ",
                                         "억",
                                         "무량대수",
                                         "일무량대수",
                                         "\xC2\xA0",
                                         "1\xC2\xA0",
                                         "1\xC2\xA0"
                                         "234"}) {
    const std::string text = repeated(pattern, 60'000);
    const std::size_t small = cost_of(std::string_view(text).substr(0, 6'000 / pattern.size() * pattern.size()));
    const std::size_t large = cost_of(text);
    EXPECT_LE(large, 120 * text.size()) << pattern;
    EXPECT_LE(large, 11 * small + 1000) << pattern;
  }
}

TEST(Cost, TakesTenMillionDigitsAtOnce) {
  const std::string digits = "1" + repeated("2345678901", 10'000'000);
  std::size_t steps = 0;
  std::vector<Numeral> readings;
  detail::read_numerals(Tables::built_in().lexicon(), digits, 0, readings, &steps);
  ASSERT_EQ(readings.size(), 1);
  EXPECT_EQ(readings[0].end, digits.size());
  EXPECT_LE(steps, 4 * digits.size());
  EXPECT_EQ(readings[0].amount.low.to_string(), digits);
}

TEST(Cost, ParsesAndFormatsAMillionDigits) {
  const std::string digits = "9" + repeated("8765432109", 1'000'000);
  const auto value = parse_number(digits);
  ASSERT_TRUE(value && value->exact() != nullptr);
  EXPECT_EQ(*format_number(*value->exact(), {.style = NumberStyle::digits}), digits);
  const std::string commas = *format_number(*value->exact(), {.style = NumberStyle::digits, .comma = true});
  EXPECT_EQ(*parse_number(commas), *value);
  EXPECT_EQ(*parse_number("0." + digits), Amount::of(value->low.shifted(-static_cast<std::int64_t>(digits.size()))));
  EXPECT_EQ(format_number(value->low).error().code, ErrorCode::not_sayable);
  // Spoken decimals may be as many.
  const std::string spoken = *format_number(value->low.shifted(-static_cast<std::int64_t>(digits.size())));
  EXPECT_EQ(*parse_number(spoken), *parse_number("0." + digits));
}

}  // namespace
}  // namespace krnum
