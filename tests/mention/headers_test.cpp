// Tables under a header such as (단위: 백만원): it gives kind, unit and scale to the bare figures below it, and to no
// other.
#include <gtest/gtest.h>

#include "krnum/extract.h"
#include "support/cases.h"

namespace krnum {
namespace {

// core=kind:value:unit | … of the mentions below the first header; of a calendar kind, the time.
std::string shown_below_header(std::string_view text, const Extraction& found) {
  const std::size_t word = text.find("단위");
  const std::size_t header = text.find_first_of(")]>", word);
  std::string out;
  for (const Mention& m : found.mentions) {
    if (m.core.begin < header) continue;
    const bool exact = m.amount.form == Amount::Form::exact;
    if (!out.empty()) out += " | ";
    out += std::string(m.core.of(text)) + "=" + std::string(name_of(m.kind)) + ":" +
           (exact ? m.amount.low.to_string() : m.time.iso) + ":" + code_of(m.unit);
  }
  return out;
}

TEST(Header, GivesItsUnitToTheFiguresBelow) {
  const Extractor extractor;
  for (const auto& c : test::read_cases("mention/headers.tsv", 2)) {
    EXPECT_EQ(shown_below_header(c[0], extractor.extract(c[0])), c[1]) << c.where << ": " << c[0];
  }
}

// A figure above the header, or on its line before it, is not the header's.
TEST(Header, LeavesWhatStandsAbove) {
  const Extractor extractor;
  const Extraction found = extractor.extract("표 개수 17\n지점 4 (단위: 백만원)\n매출 250");
  ASSERT_EQ(found.mentions.size(), 3u);
  EXPECT_EQ(found.mentions[0].amount.low.to_string(), "17");
  EXPECT_EQ(found.mentions[1].amount.low.to_string(), "4");
  EXPECT_EQ(found.mentions[2].amount.low.to_string(), "250000000");
}

// The line breaks of other systems end rows and tables too.
TEST(Header, AllowsCarriageReturns) {
  const Extractor extractor;
  const Extraction found = extractor.extract("(단위: 천원)\r\n급여 30\r\n\r\n점수 40");
  ASSERT_EQ(found.mentions.size(), 2u);
  EXPECT_EQ(found.mentions[0].amount.low.to_string(), "30000");
  EXPECT_EQ(found.mentions[1].amount.low.to_string(), "40");
}

}  // namespace
}  // namespace krnum
