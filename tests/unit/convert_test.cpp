#include <gtest/gtest.h>

#include "krnum/unit.h"
#include "support/cases.h"

namespace krnum {
namespace {

std::string name_of_error(ErrorCode code) {
  switch (code) {
    case ErrorCode::unknown_unit:
      return "unknown_unit";
    case ErrorCode::incompatible_units:
      return "incompatible_units";
    default:
      return "another error";
  }
}

TEST(Convert, IsExact) {
  for (const test::Case& c : test::read_cases("unit/convert.tsv", 4)) {
    const auto value = Decimal::parse(c[0]);
    ASSERT_TRUE(value) << c.where;
    const auto result = convert(*value, c[1], c[2]);
    EXPECT_EQ(result ? result->to_string() : name_of_error(result.error().code), c[3])
        << c.where << ": " << c[0] << ' ' << c[1] << " in " << c[2];
  }
}

// There and back is the identity, for every unit of the registry into the first of its dimension.
TEST(Convert, ComesBack) {
  const std::vector<UnitInfo> units = list_units();
  for (const UnitInfo& unit : units) {
    if (unit.factor.empty()) continue;
    const auto first = std::find_if(units.begin(), units.end(), [&](const UnitInfo& u) {
      return !u.factor.empty() && u.group == unit.group && (unit.group != "money" || u.code == unit.code);
    });
    const auto from = parse_unit(unit.code);
    const auto to = parse_unit(first->code);
    ASSERT_TRUE(from && to) << unit.code;
    const Exact value = *Exact::ratio(Decimal(22), Decimal(7));
    const auto there = convert(value, *from, *to);
    ASSERT_TRUE(there) << unit.code << " to " << first->code << ": " << describe(there.error());
    EXPECT_EQ(*convert(*there, *to, *from), value) << unit.code;
  }
}

TEST(Convert, SaysWhichOperandIsUnknown) {
  const auto result = convert(Decimal(1), "m", "없는단위");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().span, (Span{0, 12}));
}

TEST(Convert, LongValuesStayLinearWhereTheResultEnds) {
  const std::string digits(1000000, '7');
  const auto result = convert(*Decimal::parse(digits), "km", "m");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->to_string(), digits + "000");
}

TEST(Convert, RefusesAFractionThatWouldNotFit) {
  const auto result = convert(*Decimal::parse(std::string(30000, '7')), "평", "m2");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::exponent_too_large);
}

TEST(ParseUnit, ReadsSurfacesAndCodes) {
  for (const test::Case& c : test::read_cases("unit/parse.tsv", 2)) {
    const auto unit = parse_unit(c[0]);
    EXPECT_EQ(unit ? code_of(*unit) : name_of_error(unit.error().code), c[1]) << c.where << ": " << c[0];
  }
  EXPECT_EQ(parse_unit("").error().code, ErrorCode::empty_input);
}

}  // namespace
}  // namespace krnum
