#include "unit/read.h"

#include <gtest/gtest.h>

#include "krnum/tables.h"
#include "support/cases.h"

namespace krnum {
namespace {

std::string described(std::string_view text) {
  std::vector<detail::UnitReading> readings;
  detail::read_units(Tables::built_in().lexicon(), text, 0, readings);
  std::string out;
  for (const detail::UnitReading& r : readings) {
    if (!out.empty()) out += " | ";
    out += std::string(text.substr(0, r.end)) + '=' + code_of(detail::unit_of(Tables::built_in().lexicon(), text, r)) +
           ':' + std::string(name_of(r.kind));
    if (r.shift != 0) out += '@' + std::to_string(r.shift);
  }
  return out.empty() ? "none" : out;
}

TEST(ReadUnits, GivesEveryReadingAtTheCursor) {
  for (const test::Case& c : test::read_cases("unit/read.tsv", 2)) {
    EXPECT_EQ(described(c[0]), c[1]) << c.where << ": " << c[0];
  }
}

TEST(ReadUnits, BeginsAtTheCursorAndAppends) {
  const std::string_view text = "3명";
  std::vector<detail::UnitReading> readings(1);
  detail::read_units(Tables::built_in().lexicon(), text, 1, readings);
  ASSERT_EQ(readings.size(), 2u);
  EXPECT_EQ(readings[1].end, text.size());
}

TEST(ReadUnits, ALongRunOfFiguresIsNoDivisor) {
  const std::string text = "원/" + std::string(100000, '1') + "kg";
  EXPECT_EQ(described(text), "원=KRW:money");
}

TEST(ReadUnits, ReadsTheUnitsOfUserTables) {
  const auto tables = Tables::with("[units]\n{발걸음}\t발걸음\tmeasure\tboth\t99\tlength\t0.7\t-\t발걸음\t-\n");
  ASSERT_TRUE(tables);
  std::vector<detail::UnitReading> readings;
  detail::read_units(tables->lexicon(), "발걸음", 0, readings);
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(code_of(detail::unit_of(tables->lexicon(), "발걸음", readings.front()), *tables), "{발걸음}");
  EXPECT_EQ(convert(Decimal(10), "발걸음", "m", *tables)->to_string(), "7");
}

}  // namespace
}  // namespace krnum
