// The calendar types of krnum/time.h: their text, its inverse, and std::chrono.
#include "krnum/time.h"

#include "krnum/chrono.h"
#include "support/cases.h"

namespace krnum::test {
namespace {

using namespace std::chrono_literals;
using std::chrono::year_month_day;

TEST(Moment, TextAndValueAreInverse) {
  for (const char* iso : {"19XX",          "202X",          "2022",          "-0056",
                          "0668",          "2022-H1",       "2022-H2",       "2022-Q1",
                          "2022-Q4",       "2022-21",       "2023-24",       "2022-05",
                          "XXXX-05",       "2022-W20",      "2022-W20-6",    "XXXX-WXX-1",
                          "2022-05-14",    "XXXX-05-14",    "XXXX-XX-14",    "XXXX-02-29",
                          "2024-02-29",    "T09",           "T09:30",        "T09:30:15",
                          "T24",           "TMO",           "TMI",           "TDT",
                          "TAF",           "TEV",           "TNI",           "2022-05-14T09:30",
                          "2022-05-14TAF", "XXXX-XX-14T21", "XXXX-WXX-1T15", "XXXX-Q2",
                          "XXXX-H1",       "XXXX-22"}) {
    const auto moment = Moment::parse(iso);
    ASSERT_TRUE(moment) << iso;
    EXPECT_EQ(moment->to_string(), iso);
    EXPECT_EQ((Time{iso}.form()), Time::Form::moment) << iso;
  }
}

TEST(Moment, WhatCannotBeIsNone) {
  for (const char* iso :
       {"",          "XXXX",    "2022-13",  "2022-00",  "2022-02-30",  "2023-02-29",  "2022-5", "2022-05-1",
        "2022-H3",   "2022-Q0", "2022-W54", "2022-W00", "2022-W20-8",  "T25",         "T09:60", "T24:01",
        "T9",        "TXX",     "2022-25",  "20222",    "2022-05-14T", "2022-05-14 ", "P3Y",    "R/P1D",
        "2022/2023", "나흘"}) {
    EXPECT_FALSE(Moment::parse(iso)) << iso;
  }
}

TEST(Period, TextAndValueAreInverse) {
  for (const char* iso :
       {"P3Y6M", "P14Y", "P1W", "P15D", "PT1H30M", "P1DT12H", "PT10.18S", "P2Y1M21D", "P1000000000000Y"}) {
    const auto period = Period::parse(iso);
    ASSERT_TRUE(period) << iso;
    EXPECT_EQ(period->to_string(), iso);
    EXPECT_EQ((Time{iso}.form()), Time::Form::period) << iso;
  }
  for (const char* iso : {"", "P", "PT", "P3", "PY", "P3M6Y", "PT3H2H", "P3H", "P1Y2", "P-3Y", "3Y", "P1YT"}) {
    EXPECT_FALSE(Period::parse(iso)) << iso;
  }
}

TEST(Time, FormsAreTold) {
  EXPECT_EQ(Time{}.form(), Time::Form::unknown);
  EXPECT_EQ(Time{"?"}.form(), Time::Form::unknown);
  EXPECT_EQ(Time{"2022-05-21/2022-05-31"}.form(), Time::Form::interval);
  EXPECT_EQ(Time{"P2Y/P3Y"}.form(), Time::Form::period_range);
  EXPECT_EQ(Time{"R/XXXX-WXX-1T15/P1W"}.form(), Time::Form::recurrence);
  EXPECT_EQ(Time{"R/P1D"}.recurrence()->every.to_string(), "P1D");
  EXPECT_FALSE(Time{"R/P1D"}.recurrence()->at);
  EXPECT_EQ(Time{"2022-05-21/2022-05-31"}.interval()->to.day, 31);
}

TEST(Chrono, AMomentCoversDays) {
  struct Covered {
    const char* iso;
    year_month_day first, last;
  };
  for (const Covered& c :
       {Covered{"2022-05-14", 2022y / 5 / 14, 2022y / 5 / 14}, Covered{"2022-02", 2022y / 2 / 1, 2022y / 2 / 28},
        Covered{"2022-Q2", 2022y / 4 / 1, 2022y / 6 / 30}, Covered{"2022-H2", 2022y / 7 / 1, 2022y / 12 / 31},
        Covered{"2023-24", 2023y / 12 / 1, 2024y / 2 / 29}, Covered{"2022-21", 2022y / 3 / 1, 2022y / 5 / 31},
        Covered{"202X", 2020y / 1 / 1, 2029y / 12 / 31}, Covered{"19XX", 1900y / 1 / 1, 1999y / 12 / 31},
        Covered{"2022-W20", 2022y / 5 / 16, 2022y / 5 / 22}, Covered{"2021-W53", 2022y / 1 / 3, 2022y / 1 / 9},
        Covered{"2022", 2022y / 1 / 1, 2022y / 12 / 31}}) {
    const Moment m = *Moment::parse(c.iso);
    EXPECT_EQ(first_day(m), c.first) << c.iso;
    EXPECT_EQ(last_day(m), c.last) << c.iso;
  }
  EXPECT_FALSE(first_day(*Moment::parse("XXXX-05-14")));
  EXPECT_FALSE(first_day(*Moment::parse("T09")));
}

TEST(Chrono, TimesAndLengths) {
  const auto time = local_time(*Moment::parse("2022-05-14T09:30"));
  ASSERT_TRUE(time);
  EXPECT_EQ(moment_of(*time).to_string(), "2022-05-14T09:30:00");
  EXPECT_EQ(local_time(*Moment::parse("2022-05-14T24")), local_time(*Moment::parse("2022-05-15T00:00")));
  EXPECT_EQ(moment_of(2022y / 5 / 14).to_string(), "2022-05-14");
  EXPECT_FALSE(local_time(*Moment::parse("2022-05-14TAF")));
  EXPECT_EQ(calendar_months(*Period::parse("P3Y6M")), std::chrono::months{42});
  EXPECT_FALSE(calendar_months(*Period::parse("P3Y6D")));
  EXPECT_EQ(clock_seconds(*Period::parse("P1DT1H30M")), std::chrono::seconds{91800});
  EXPECT_FALSE(clock_seconds(*Period::parse("PT10.18S")));
  EXPECT_FALSE(clock_seconds(*Period::parse("P99999999999999999999D")));
}

TEST(Reference, ReadsDatesAndClockTimes) {
  for (const char* text : {"2022-05-14", "2022-05-14T09", "2022-05-14T09:30", "2022-05-14 09:30:15", "2024-02-29"}) {
    EXPECT_TRUE(Reference::parse(text)) << text;
  }
  for (const char* text : {"", "2022", "2022-5-14", "2022-02-30", "2022-05-14T", "2022-05-14T24", "2022-05-14T09:60",
                           "0000-01-01", "2022-05-14T09:30:15Z", "2022/05/14", "어제", "2022-05-14x09"}) {
    const auto parsed = Reference::parse(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error().code, ErrorCode::bad_date);
  }
}

}  // namespace
}  // namespace krnum::test
