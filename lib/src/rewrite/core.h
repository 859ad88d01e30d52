// Where the numerals, units and signs stand within the core of a mention. What the core is has been decided: its kind
// and unit say how its parts are to be read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "krnum/mention.h"
#include "number/read.h"
#include "rewrite/readings.h"
#include "unit/read.h"

namespace krnum::detail {

enum class PartForm : std::uint8_t {
  text,       // stays as it is: 오전, 지난, 당, 대 후반, (토)
  blank,      // spaces
  number,     // a numeral
  unit,       // what stands behind a numeral: 명, 년, ㎡
  sign,       // minus, plus, plus-minus: value -1, 1, 0
  currency,   // a sign before an amount
  range,      // ~ between two ends, with the blanks around it
  versus,     // : or - or 대 between two sides, with the blanks around it
  separator,  // . - / : between the fields of a date or a clock time, with the blanks behind it
  event,      // 6·25
  digits,     // figures that only name something, with what parts their groups: 010-1234-5678
};

// What a figure of a date or clock time is.
enum class DateField : std::uint8_t { none, year, month, day, hour, minute, second };

struct Part {
  static constexpr std::uint16_t kNoRow = UnitTerm::kNone;

  PartForm form = PartForm::text;
  DateField field{};           // of a number
  bool noun = false;           // a unit that is a counted noun
  std::int8_t value = 0;       // of a sign
  std::uint16_t row = kNoRow;  // of a unit or currency: its row in the registry, if it has one
  Span span;                   // in the core
  std::uint32_t numeral = 0;   // of a number: its place in Core::found
  UnitReading reading{};       // of a unit that has a row
};

struct Core {
  std::string_view text;
  std::string_view before, after;  // what stands around it, a few dozen bytes
  Kind kind = Kind::number;
  bool ordinal = false;  // begins with 제
  std::vector<Part> parts;
  std::vector<Numeral> found;  // the numbers of the parts
  // What is read at a cursor, kept for its memory.
  std::vector<Numeral> numerals;
  std::vector<UnitReading> units;

  std::string_view of(const Part& p) const { return p.span.of(text); }
  const Numeral& numeral(const Part& p) const { return found[p.numeral]; }
};

// Reads the folded core `text` of a mention. Every byte of it lies in one part. Linear in the text.
void read_core(const Readings& readings, std::string_view text, const Mention& mention, Core& out);

// The unit that serves the number at `index`: right behind it, or behind the other end of its range. -1: none.
int unit_of_number(const Core& core, std::size_t index);
// The unit written behind the number itself. -1: none.
int own_unit_of(const Core& core, std::size_t index);

}  // namespace krnum::detail
