// Reads units, counters and currencies at a cursor of running text: every reading, so that whoever knows the number and
// the words around chooses (분 is a minute and a person, 도 a degree and a josa).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "krnum/kind.h"
#include "krnum/unit.h"
#include "table/lexicon.h"

namespace krnum::detail {

// Small, since most readings are passed over: what it is a reading of, unit_of() makes.
struct UnitReading {
  std::uint32_t end = 0;      // byte after the unit
  std::uint32_t divisor = 0;  // where what follows the stroke begins; 0 where the row is all of it
  std::uint16_t row = 0;      // the row that was read (of a quotient, the upper unit): agreement, ceiling, class
  std::uint16_t per = UnitTerm::kNone;  // the row after the stroke; kNoun for a divisor as written: 100g
  std::int8_t shift = 0;                // the value in the unit is the number times 10^shift: 50센트 is 0.50 USD
  Kind kind = Kind::count;              // the row's own; the mention stage may know better (층, 번)
  bool latin = false;                   // ends in a Latin letter
};

// Appends the readings at byte `at` of folded, well-formed text, longest first; equal lengths in the order of the
// tables (units, counters, currencies). A Latin unit is read only where no letter, digit or superscript follows.
// Quotients written with a stroke (km/h, 원/kg, mg/100g) are readings too. Spaces before the unit are the caller's.
// Linear in the longest reading.
void read_units(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<UnitReading>& out);

// The unit of a reading of `text`, in the code of records: 센트 is USD, km/h is km over h.
Unit unit_of(const Lexicon& lexicon, std::string_view text, const UnitReading& reading);

// The canonical unit of one row: the row of its code that comes first in its section; a code with a stroke is a
// quotient.
Unit unit_of(const Lexicon& lexicon, std::uint16_t row);

// Its upper side.
UnitTerm over_of(const Lexicon& lexicon, std::uint16_t row);

// The unit of a code (KRW/{인}, km/h, {배우}): registered codes by id, other braces as nouns. None where a part is
// neither.
Unit unit_of_code(const Lexicon& lexicon, std::string_view code);

}  // namespace krnum::detail
