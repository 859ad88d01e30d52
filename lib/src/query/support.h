// Whether one mention says what another says.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "krnum/mention.h"
#include "krnum/tables.h"
#include "query/calendar.h"
#include "query/length.h"

namespace krnum::detail {

// A mention with what is compared of it.
struct Datum {
  Mention mention;
  std::string_view core;               // its text
  std::optional<Lapse> length;         // of durations
  std::optional<CalendarValue> date;   // against the reference date
  std::optional<CalendarValue> plain;  // as written: without one
};

// The figures of a text; `unanchored` are its mentions read without a reference date, one for one.
std::vector<Datum> figures_of(std::string_view text, std::vector<Mention> mentions,
                              const std::vector<Mention>& unanchored);

// rounded: the claim is the other's value at the precision that it is written in.
enum class Fit : std::uint8_t { none, rounded, same };

Fit fit(const Datum& claim, const Datum& source, const Tables& tables);

// Nothing of the claim is known that could be compared: 여러 명, 이날 without a reference date.
bool says_nothing(const Datum& claim);

}  // namespace krnum::detail
