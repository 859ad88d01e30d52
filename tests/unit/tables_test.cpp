// What the tables of units, counters, currencies, josa, bounds and nouns must keep, row by row.
#include <gtest/gtest.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "krnum/tables.h"
#include "krnum/unit.h"
#include "support/cases.h"
#include "text/fold.h"
#include "unit/dimension.h"
#include "unit/read.h"

namespace krnum {
namespace {

using detail::Lexicon;
using detail::Role;
using detail::Section;

const Lexicon& lexicon() { return Tables::built_in().lexicon(); }

std::vector<std::string_view> parts_of(std::string_view field) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from < field.size();) {
    const std::size_t bar = std::min(field.find('|', from), field.size());
    out.push_back(field.substr(from, bar - from));
    from = bar + 1;
  }
  return out;
}

TEST(UnitTables, EverySurfaceReadsBackToItsRow) {
  for (std::size_t i = 0; i < lexicon().units().size(); ++i) {
    const detail::UnitRow& row = lexicon().units()[i];
    EXPECT_FALSE(row.surfaces.empty()) << row.code;
    for (const std::string_view surface : parts_of(row.surfaces)) {
      const detail::Folded folded = detail::fold(surface);
      std::vector<detail::UnitReading> readings;
      detail::read_units(lexicon(), folded.clean(), 0, readings);
      const bool found = std::any_of(readings.begin(), readings.end(), [&](const detail::UnitReading& r) {
        return r.end == folded.clean().size() && lexicon().units()[r.row].code == row.code && r.kind == row.kind &&
               r.shift == row.shift && code_of(detail::unit_of(lexicon(), folded.clean(), r)) == row.code;
      });
      EXPECT_TRUE(found) << surface << " as " << row.code;
    }
  }
}

TEST(UnitTables, ASurfaceOfTwoRowsOfASectionSaysSo) {
  std::map<std::pair<Section, std::string_view>, const detail::UnitRow*> owners;
  for (const detail::UnitRow& row : lexicon().units()) {
    std::set<std::string_view> own;
    for (const std::string_view surface : parts_of(row.surfaces)) {
      EXPECT_TRUE(own.insert(surface).second) << row.code << " lists " << surface << " twice";
      const auto [place, added] = owners.emplace(std::pair{row.section, surface}, &row);
      if (added) continue;
      EXPECT_NE(row.note.find("ambiguous:"), row.note.npos) << surface << " of " << row.code;
      EXPECT_NE(place->second->note.find("ambiguous:"), row.note.npos) << surface << " of " << place->second->code;
    }
  }
}

TEST(UnitTables, EveryFactorIsExact) {
  for (const detail::UnitRow& row : lexicon().units()) {
    for (const std::string_view field : {row.factor, row.offset}) {
      if (field.empty()) continue;
      const auto factor = detail::parse_factor(field);
      ASSERT_TRUE(factor) << row.code << ": " << field;
      EXPECT_TRUE(field == row.offset || !factor->is_negative()) << row.code;
    }
  }
}

// km/h is km over h, so that 시속 100km and 100km/h have one unit.
TEST(UnitTables, QuotientsAreOfRegisteredUnits) {
  for (std::uint16_t i = 0; i < lexicon().units().size(); ++i) {
    const detail::UnitRow& row = lexicon().units()[i];
    if (row.code.find('/') == row.code.npos || row.code == "m/s2") continue;
    const Unit unit = detail::unit_of(lexicon(), i);
    EXPECT_FALSE(unit.per.none()) << row.code;
    const auto parts = detail::magnitude_of(lexicon(), unit);
    const auto whole = detail::magnitude_of(lexicon(), {.over = {.id = row.head, .noun = {}}, .per = {}});
    ASSERT_TRUE(parts && whole) << row.code;
    if (row.shift != 0 || row.group == "luminance") continue;
    EXPECT_EQ(parts->dimension, whole->dimension) << row.code;
    EXPECT_EQ(parts->factor, whole->factor) << row.code;
  }
}

TEST(UnitTables, SayHowTheyAreCountedAndRead) {
  for (const detail::UnitRow& row : lexicon().units()) {
    EXPECT_EQ(row.agreement == detail::Agreement::sino, row.ceiling == 0) << row.code;
    EXPECT_FALSE(row.group.empty()) << row.code;
    if (row.section != Section::counters) {
      EXPECT_FALSE(row.spoken.empty()) << row.code;
    }
    if (row.section == Section::counters && row.code != "a") {
      EXPECT_TRUE(row.code.front() == '{' && row.code.back() == '}') << row.code;
    }
    if (row.section == Section::units) {
      EXPECT_FALSE(row.note.empty()) << row.code;
    }
  }
}

// A counter that names in digits is no count, and so on: kinds keep to what their section can be.
TEST(UnitTables, KindsFitTheirSection) {
  const std::map<Section, std::set<Kind>> allowed{
      {Section::counters, {Kind::count, Kind::ordinal, Kind::nominal, Kind::multiple, Kind::age}},
      {Section::units, {Kind::measure, Kind::percent, Kind::duration}},
      {Section::currencies, {Kind::money}}};
  for (const detail::UnitRow& row : lexicon().units()) {
    EXPECT_TRUE(allowed.at(row.section).contains(row.kind)) << row.code;
  }
}

TEST(UnitTables, CountersAgreeWithTheirNumerals) {
  constexpr std::array<std::string_view, 3> kNames{"native", "sino", "both"};
  for (const test::Case& c : test::read_cases("unit/agreement.tsv", 3)) {
    std::string found = "none";
    // The first row of the surface: 분 the minute before 분 the person.
    lexicon().each_of(c[0], 0, Role::unit, [&](std::uint32_t end, std::uint32_t id) {
      const detail::UnitRow& row = lexicon().units()[id];
      if (end != c[0].size() || found != "none") return;
      found = std::string(kNames[static_cast<std::size_t>(row.agreement)]) + ' ' + std::to_string(row.ceiling);
    });
    EXPECT_EQ(found, c[1] + ' ' + c[2]) << c.where << ": " << c[0];
  }
}

TEST(UnitTables, HoldTheirPromisedNumbers) {
  const auto& sheet = lexicon().sheet();
  EXPECT_GE(sheet[Section::counters].size(), 300u);
  EXPECT_GE(sheet[Section::nouns].size(), 500u);
}

// ICU is the oracle for ISO 4217.
TEST(Currencies, HoldEveryCurrentCodeThatIcuKnows) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  ASSERT_TRUE(U_SUCCESS(status));
  int count = 0;
  while (const char* code = uenum_next(codes, nullptr, &status)) {
    EXPECT_TRUE(lexicon().unit_named(code)) << code;
    ++count;
  }
  uenum_close(codes);
  EXPECT_GT(count, 140);
}

TEST(Currencies, MinorUnitsHaveTheDigitsThatIcuGivesTheMainOne) {
  for (const detail::UnitRow& row : lexicon().units()) {
    if (row.section != Section::currencies || row.shift == 0) continue;
    // Won and yuan are counted without their minor units, and 자오 is a tenth; these are in CLDR only as cash rounding.
    if (row.code == "KRW" || row.code == "CNY") continue;
    UChar code[4];
    u_charsToUChars(std::string(row.code).c_str(), code, 4);
    UErrorCode status = U_ZERO_ERROR;
    EXPECT_EQ(ucurr_getDefaultFractionDigits(code, &status), -row.shift) << row.code;
  }
}

TEST(Currencies, SignsStandBeforeTheAmount) {
  for (const std::string_view sign : {"$", "US$", "₩", "€", "£", "¥", "HK$", "KRW", "USD"}) {
    const auto match = lexicon().longest(sign, 0, Role::currency);
    ASSERT_TRUE(match) << sign;
    EXPECT_EQ(match->end, sign.size());
  }
  EXPECT_FALSE(lexicon().longest("원", 0, Role::currency));
  EXPECT_FALSE(lexicon().longest("달러", 0, Role::currency));
}

// Names shared by several countries have one published default.
TEST(Currencies, SharedNamesHaveOneDefault) {
  const std::map<std::string_view, std::string_view> defaults{
      {"달러", "USD"}, {"불", "USD"},   {"파운드", "GBP"}, {"위안", "CNY"},   {"엔", "JPY"},
      {"루피", "INR"}, {"페소", "MXN"}, {"프랑", "CHF"},   {"크로네", "DKK"}, {"크로나", "SEK"},
      {"리라", "TRY"}, {"루블", "RUB"}, {"원", "KRW"},     {"디나르", "KWD"}, {"마르크", "DEM"}};
  for (const auto& [name, code] : defaults) {
    std::vector<std::string_view> found;
    lexicon().each_of(name, 0, Role::unit, [&](std::uint32_t end, std::uint32_t row) {
      const detail::UnitRow& unit = lexicon().units()[row];
      if (end == name.size() && unit.section == Section::currencies) found.push_back(unit.code);
    });
    EXPECT_EQ(found, std::vector<std::string_view>{code}) << name;
  }
}

TEST(Currencies, MinorUnitsSayTheirDigits) {
  EXPECT_TRUE(Tables::with("[currencies]\nQQQ\t큐\tQ$\t큐센트|qc:2;작은큐:3\t큐\t-\n"));
  for (const std::string_view minor : {"큐센트", "큐센트:", ":2", "큐센트:0", "큐센트:5", "큐센트:x"}) {
    const std::string text = "[currencies]\nQQQ\t큐\tQ$\t" + std::string(minor) + "\t큐\t-\n";
    const auto tables = Tables::with(text);
    ASSERT_FALSE(tables) << minor;
    EXPECT_EQ(tables.error().code, ErrorCode::table_bad_value) << minor;
  }
}

// Several rows may have one code; the factor of a later one is a decimal part of the first.
TEST(UnitTables, LaterRowsOfACodeAreDecimalPartsOfIt) {
  const auto with_factor = [](std::string_view factor) {
    return Tables::with(
        "[units]\nqq\t큐큐\tmeasure\tsino\t0\tlength\t3\t-\t큐큐\t-\nqq\t큐\tmeasure\tsino\t0\tlength\t" +
        std::string(factor) + "\t-\t큐\t-\n");
  };
  for (const std::string_view factor : {"1", "0.1", "0.01", "0.001", "0.0001"}) EXPECT_TRUE(with_factor(factor));
  for (const std::string_view factor : {"2", "1/3", "0.10", "10", "-"}) EXPECT_FALSE(with_factor(factor)) << factor;
  const auto tables = with_factor("0.1");
  ASSERT_TRUE(tables);
  EXPECT_EQ(convert(Decimal(10), "큐", "m", *tables)->to_string(), "3");
  EXPECT_EQ(convert(Decimal(3), "큐큐", "큐", *tables)->to_string(), "30");
}

TEST(BoundTables, HoldTheFormsOfTheGuideline) {
  const std::map<std::string_view, Bound> after{
      {"이상", Bound::ge},      {"이하", Bound::le},      {"미만", Bound::lt},       {"초과", Bound::gt},
      {"넘는", Bound::gt},      {"넘었다", Bound::gt},    {"넘어섰다", Bound::gt},   {"넘긴", Bound::gt},
      {"웃돌았다", Bound::gt},  {"웃돈", Bound::gt},      {"밑돌았다", Bound::lt},   {"밑도는", Bound::lt},
      {"못 미쳤다", Bound::lt}, {"못 미치는", Bound::lt}, {"도 안 되는", Bound::lt}, {"이내", Bound::le},
      {"돌파", Bound::gt},      {"육박", Bound::under},   {"남짓", Bound::over},     {"보다 큰", Bound::gt},
      {"보다 적은", Bound::lt}, {"넘지 않는", Bound::le}, {"한도", Bound::le}};
  for (const auto& [word, bound] : after) {
    const auto match = lexicon().longest(word, 0, Role::bound_after);
    ASSERT_TRUE(match && match->end == word.size()) << word;
    EXPECT_EQ(match->find(Role::bound_after)->payload, static_cast<std::uint32_t>(bound)) << word;
  }
  for (const std::string_view word : {"가량", "정도", "쯤", "안팎", "내외"}) {
    const auto match = lexicon().longest(word, 0, Role::bound_after);
    ASSERT_TRUE(match) << word;
    EXPECT_EQ(match->find(Role::bound_after)->payload, detail::kApproximates) << word;
  }
  EXPECT_FALSE(lexicon().longest("넘치는", 0, Role::bound_after));
  EXPECT_FALSE(lexicon().longest("넘어졌다", 0, Role::bound_after) &&
               lexicon().longest("넘어졌다", 0, Role::bound_after)->end == std::string_view("넘어졌다").size());
}

TEST(JosaTables, HoldAtomsAndCopulas) {
  for (const std::string_view josa :
       {"은", "는", "이", "가", "을", "를", "의", "에서", "까지만", "부터는", "만으로도"}) {
    const auto match = lexicon().longest(josa, 0, Role::josa);
    EXPECT_TRUE(match && match->end == josa.size()) << josa;
  }
  for (const std::string_view form :
       {"이다", "다", "입니다", "이었다", "였다", "인데", "일까", "이에요", "예요", "이죠"}) {
    const auto match = lexicon().longest(form, 0, Role::copula);
    EXPECT_TRUE(match && match->end == form.size()) << form;
  }
  for (const std::string_view suffix : {"씩", "짜리", "어치", "째", "간", "들"}) {
    EXPECT_TRUE(lexicon().longest(suffix, 0, Role::suffix)) << suffix;
  }
  for (const std::string_view other : {"사람", "그리고", "했다"}) {
    EXPECT_FALSE(lexicon().longest(other, 0, Role::josa)) << other;
  }
}

TEST(NounTables, TellWhichNounsMakeHanACertainOne) {
  const auto class_of = [](std::string_view noun) -> std::string_view {
    const auto match = lexicon().longest(noun, 0, Role::noun);
    if (!match || match->end != noun.size()) return "none";
    return lexicon().sheet()[Section::nouns][match->find(Role::noun)->payload].fields[1];
  };
  EXPECT_EQ(class_of("관계자"), "certain");
  EXPECT_EQ(class_of("소식통"), "certain");
  EXPECT_EQ(class_of("매체"), "certain");
  EXPECT_EQ(class_of("배우"), "person");
  EXPECT_EQ(class_of("도시"), "place");
  EXPECT_EQ(class_of("약속"), "deed");
  EXPECT_EQ(class_of("그리고"), "none");
}

}  // namespace
}  // namespace krnum
