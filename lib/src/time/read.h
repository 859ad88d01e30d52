// Reads calendar phrases at a cursor of running text: dates, times of day, durations, recurrences and ranges of them.
// Reading comes before choosing: every reading that begins at the cursor is given, and the stage that chooses weighs it
// against units and counters. Resolving (resolve.h) comes after choosing.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "krnum/kind.h"
#include "krnum/number.h"
#include "number/memo.h"
#include "table/lexicon.h"
#include "time/clock.h"
#include "time/expression.h"
#include "time/length.h"
#include "time/point.h"
#include "time/recurrence.h"
#include "time/scan.h"

namespace krnum::detail {

struct TimePhrase {
  std::uint32_t end = 0;  // byte after the core
  std::uint32_t extent_end =
      0;  // byte after what belongs to the phrase but not to its core: (개막 사흘) 뒤, (14년) 만에
  Kind kind = Kind::date;      // date, time, duration or frequency
  Bound bound = Bound::exact;  // only `over` for 10여 년; the words around are the caller's
  bool approx = false;         // 초, 중순, 말, 두세 달, 반나절
  bool spelled = false;        // no figure in it
  bool bare = false;           // one bare calendar word: 오늘, 여름, 이날
  bool open = false;           // a noun that goes with it is written on: (6·25)전쟁, (79년)작, (29일)자
  bool weak = false;           // wants evidence from outside: 밤, 봄, 5/14, 1.5 as a date; do not report without it
  std::int8_t score = 0;  // among readings at one place, the evidence within the phrase and beside it; higher is better
  Expression expression;
  std::shared_ptr<const Rate> rate;  // of 주 2회, 두 달에 한 번; null otherwise
};

// What reading one text needs again and again. Belongs to the caller; the readers leave it as they like.
struct TimeScratch {
  CountMemo counts;
  // Of the phrase at hand, and of what may end a range that begins with it.
  std::vector<DateReading> dates, later_dates;
  std::vector<Length> lengths, later_lengths;
  std::vector<ClockReading> clocks, later_clocks;
  std::vector<Recurrence> recurrences;
};

// Appends the readings at byte `at`, longest first (for one length, the best score first); none where no phrase begins.
// `text` is folded, well-formed UTF-8. Looks at most a few dozen bytes before `at` for evidence (지난 3주, 개막 사흘
// 뒤). Linear in the longest reading. The caller checks what follows in the same run of Hangul. `numerals`
// and `scratch`: those of the text, where the caller keeps them. `words`: false where the caller knows that no calendar
// word begins there.
void read_times(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<TimePhrase>& out,
                const NumeralMemo* numerals = nullptr, TimeScratch* scratch = nullptr, bool words = true);

}  // namespace krnum::detail
