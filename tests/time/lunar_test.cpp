// The lunar calendar against a second source, and the solar terms against the rule that joins them to it.
#include "time/lunar.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "krnum/tables.h"
#include "support/cases.h"
#include "time/civil.h"
#include "time/solar_term.h"

namespace krnum::test {
namespace {

using detail::CivilDate;
using detail::days_of;

const detail::Lexicon& lexicon() { return Tables::built_in().lexicon(); }

std::string iso(std::int64_t days) {
  const CivilDate d = detail::date_of(days);
  char out[16];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", d.year, d.month, d.day);
  return out;
}

TEST(Lunar, AgreesWithTheInstitutesCalendarFrom1900To2050) {
  for (const Case& c : read_cases("time/lunar.tsv", 3)) {
    const int year = std::stoi(c[0]);
    const auto first = detail::solar_day_of_lunar(lexicon(), year, 1, 1, false);
    ASSERT_TRUE(first) << c.where;
    EXPECT_EQ(iso(*first), c[1]) << c.where;
    std::int64_t day = *first;
    int month = 0;
    std::istringstream lengths(c[2]);
    for (std::string length; lengths >> length;) {
      const bool leap = length.front() == 'L';
      if (!leap) ++month;
      const auto start = detail::solar_day_of_lunar(lexicon(), year, month, 1, leap);
      const auto end = detail::solar_day_of_lunar(lexicon(), year, month, -1, leap);
      ASSERT_TRUE(start && end) << c.where << " month " << month;
      EXPECT_EQ(iso(*start), iso(day)) << c.where << " month " << month;
      day += std::stoi(length.substr(leap ? 1 : 0));
      EXPECT_EQ(iso(*end), iso(day - 1)) << c.where << " month " << month;
      EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), year, month, static_cast<int>(*end - *start) + 2, leap));
    }
  }
}

// Days of history whose lunar and Gregorian dates are both on record.
TEST(Lunar, KnowsDaysOfHistory) {
  struct Day {
    int year, month, day;
    const char* gregorian;
  };
  for (const Day& d :
       {Day{1592, 4, 13, "1592-05-23"}, Day{1598, 11, 19, "1598-12-16"}, Day{1637, 1, 30, "1637-02-24"},
        Day{1863, 12, 8, "1864-01-16"}, Day{1876, 2, 3, "1876-02-27"}, Day{1882, 6, 9, "1882-07-23"},
        Day{1884, 10, 17, "1884-12-04"}, Day{1894, 1, 10, "1894-02-15"}, Day{1895, 8, 20, "1895-10-08"}}) {
    const auto day = detail::solar_day_of_lunar(lexicon(), d.year, d.month, d.day, false);
    ASSERT_TRUE(day) << d.gregorian;
    EXPECT_EQ(iso(*day), d.gregorian);
  }
  // The sources differ by a day on the ninth month of 1597.
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 1597, 9, 16, false));
}

TEST(Lunar, HasNoDayThatIsNone) {
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 2022, 1, 1, true));  // no leap month that year
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 2022, 13, 1, false));
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 2022, 0, 1, false));
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 2022, 1, 31, false));
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 1582, 1, 1, false));
  EXPECT_FALSE(detail::solar_day_of_lunar(lexicon(), 2051, 1, 1, false));
}

// Month n holds the n-th of the twelve principal terms (우수 in month 1, 동지 in month 11, 대한 in month 12), a leap
// month none. In the years of kCrowded a month holds two and another none, though it is no leap month.
TEST(SolarTerm, PrincipalTermsNumberTheLunarMonths) {
  constexpr std::array<std::int32_t, 5> kCrowded{1965, 1984, 1985, 2033, 2034};
  for (std::int32_t year = 1901; year < 2050; ++year) {
    const bool crowded = std::find(kCrowded.begin(), kCrowded.end(), year) != kCrowded.end();
    for (int month = 1; month <= 12; ++month) {
      for (const bool leap : {false, true}) {
        const auto first = detail::solar_day_of_lunar(lexicon(), year, month, 1, leap);
        const auto last = detail::solar_day_of_lunar(lexicon(), year, month, -1, leap);
        if (!first || !last) continue;
        std::vector<int> held;
        for (const std::int32_t y : {year, year + 1}) {
          for (int term = 1; term < 24; term += 2) {
            const auto day = detail::solar_term_day(y, term);
            ASSERT_TRUE(day);
            if (*day >= *first && *day <= *last) held.push_back(term == 1 ? 12 : (term - 1) / 2);
          }
        }
        if (leap) {
          EXPECT_EQ(held.size(), 0u) << year << " leap " << month;
        } else if (!crowded) {
          EXPECT_EQ(held, std::vector<int>{month}) << year << ' ' << month;
        }
      }
    }
  }
}

TEST(SolarTerm, KnownDays) {
  struct Known {
    CivilDate day;
    int term;
  };
  for (const Known& k :
       {Known{{2021, 2, 3}, 2}, Known{{2025, 2, 3}, 2}, Known{{2024, 2, 4}, 2}, Known{{2024, 3, 20}, 5},
        Known{{2024, 4, 4}, 6}, Known{{2024, 6, 21}, 11}, Known{{2024, 9, 22}, 17}, Known{{2024, 12, 21}, 23},
        Known{{2025, 12, 22}, 23}, Known{{2023, 12, 22}, 23}}) {
    const auto day = detail::solar_term_day(k.day.year, k.term);
    ASSERT_TRUE(day);
    EXPECT_EQ(iso(*day), iso(days_of(k.day)));
  }
  EXPECT_FALSE(detail::solar_term_day(1899, 0));
  EXPECT_FALSE(detail::solar_term_day(2024, 24));
}

TEST(Easter, KnownSundays) {
  for (const CivilDate d : {CivilDate{1900, 4, 15}, CivilDate{1943, 4, 25}, CivilDate{2008, 3, 23},
                            CivilDate{2024, 3, 31}, CivilDate{2025, 4, 20}, CivilDate{2038, 4, 25}}) {
    EXPECT_EQ(iso(detail::easter_day(d.year)), iso(days_of(d)));
  }
}

TEST(Civil, DaysAndDatesAreInverse) {
  std::int64_t days = days_of({-400, 1, 1});
  for (std::int32_t year = -400; year <= 2400; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= detail::days_in_month(year, month); ++day, ++days) {
        const CivilDate d{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
        ASSERT_EQ(days_of(d), days);
        ASSERT_EQ(detail::date_of(days), d);
      }
    }
  }
  EXPECT_EQ(days_of({1970, 1, 1}), 0);
  EXPECT_EQ(detail::weekday_of(0), 4);
  EXPECT_EQ(detail::week_of(days_of({2021, 1, 3})).week, 53);
  EXPECT_EQ(detail::week_of(days_of({2024, 12, 30})).year, 2025);
}

}  // namespace
}  // namespace krnum::test
