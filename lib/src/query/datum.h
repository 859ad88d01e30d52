// The numbers of a text, each with all that is compared of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/mention.h"
#include "krnum/tables.h"
#include "query/calendar.h"
#include "query/length.h"
#include "query/stated.h"

namespace krnum::detail {

// A mention with what is compared of it.
struct Datum {
  Mention mention;
  std::string_view core;         // its text
  std::optional<Stated> stated;  // of quantities
  Time period;  // of durations, and of what may be told as one: the day 3일, 10년 전, the age 85.6세
  std::optional<Lapse> length;  // of the period, without its bound
  Amount numeral;               // the numeral that opens its text, where one does
  std::string word;             // what follows that, without spaces: 년전 of 8년 전
  std::optional<CalendarValue>
      date;  // against the reference date, or against one of our own, to compare 작년 with 1년 전
  std::optional<CalendarValue> plain;  // as written: without one
  bool anchored = false;               // the reference date is the text's
  UnitTerm per;                        // what its sentence counts it over: the second of 1초에 43m
  bool divides = false;                // it is what others are counted over: 1초에, 하루에, 1L마다
};

// The figures of a text. `mentions` are as the caller's reference date has them (or none), `others` the same mentions
// without that (or against a date of our own), one for one. Linear.
std::vector<Datum> figures_of(std::string_view text, std::vector<Mention> mentions, const std::vector<Mention>& others,
                              bool anchored, const Tables& tables);

// Two figures that tell a part of a whole: 열 명 가운데 셋 is 30%.
struct Share {
  std::uint32_t whole, part;  // indices of figures; the part stands next
  Datum percent;              // its core runs from the one to the other
};

// In text order. Linear.
std::vector<Share> shares_of(std::string_view text, const std::vector<Datum>& figures, const Tables& tables);

// The first word of the text that counts over the period: 월간 of 월간 이용자 over P1M; empty where none does.
Span period_word(std::string_view text, std::string_view period);

// The code of what a period of one unit counts over: a of P1Y; empty for another period.
std::string_view divisor_code(std::string_view period);

}  // namespace krnum::detail
