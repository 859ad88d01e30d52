// Units as expressions: a unit of the registry or a counted noun, over another.
//
//   krnum::convert(krnum::Decimal(30), "평", "m2")->to_string();             // "12000/121"
//   const krnum::Result<krnum::Unit> unit = krnum::parse_unit("원/kg");      // KRW over kg
//   krnum::code_of(mention.unit);                                            // "KRW/{인}"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/decimal.h"
#include "krnum/kind.h"
#include "krnum/result.h"
#include "krnum/tables.h"

namespace krnum {

// One side of a unit: a row of the registry, a noun of the text in braces, or nothing.
struct UnitTerm {
  static constexpr std::uint16_t kNone = 0xFFFF;  // no unit
  static constexpr std::uint16_t kNoun = 0xFFFE;  // the noun (or the divisor as written) stands in `noun`

  std::uint16_t id = kNone;
  std::string noun;  // NFC, without braces; short nouns stay inline in the string

  bool none() const { return id == kNone; }
  friend bool operator==(const UnitTerm&, const UnitTerm&) = default;
};

struct Unit {
  UnitTerm over;
  UnitTerm per;  // KRW/{인}: the divisor

  bool none() const { return over.none(); }
  friend bool operator==(const Unit&, const Unit&) = default;
};

// The string of records: "km/h", "KRW/{인}", "{배우}", "KRW/{3.3㎡}"; empty for no unit. Linear in the result.
KRNUM_API std::string code_of(const Unit& unit, const Tables& tables = Tables::built_in());

// A whole string as a unit: any surface of the registry (평, 제곱미터, 원/kg), a code (m2, KRW/{인}), a noun in braces.
// Where a surface has several readings (도, 킬로) the first that converts. A minor unit (센트) stays one here, so that
// convert can give it; its code is the currency's. Errors: empty_input; unknown_unit. Linear.
KRNUM_API Result<Unit> parse_unit(std::string_view text, const Tables& tables = Tables::built_in());

// The value in another unit of the same dimension, exactly. Temperatures are points on a scale, unless they are rates;
// a divisor as written counts (KRW/{3.3㎡} to KRW/m2). Errors: unknown_unit where an operand is no unit of the tables;
// incompatible_units where dimensions differ or a side has no factor; exponent_too_large where a fraction would pass
// Exact::kMaxRatioDigits. Linear in the value's digits where the result is a decimal.
KRNUM_API Result<Exact> convert(const Exact& value, const Unit& from, const Unit& to,
                                const Tables& tables = Tables::built_in());

// The same between units as parse_unit reads them; of ambiguous names (킬로, 도) the readings that fit each other
// count. The span of unknown_unit is the whole operand.
KRNUM_API Result<Exact> convert(const Exact& value, std::string_view from, std::string_view to,
                                const Tables& tables = Tables::built_in());

// One row of the registry, as `krnum units` shows it. The views live as long as the tables.
struct UnitInfo {
  std::string_view code;
  Kind kind = Kind::count;
  std::string_view section;  // units, counters, currencies
  std::string_view group;    // the class of a counter (person, thing …), the dimension of a unit (length …), money
  std::vector<std::string_view> surfaces;
  std::string_view numerals;  // which numerals it takes when spelled: native, sino, both
  int ceiling = 0;            // the last value that native numerals count to
  std::string_view factor;    // to the base unit of the dimension, exact ("400/121"); empty: does not convert
  std::string_view spoken;    // read aloud
  std::string_view source;    // where the row comes from, and remarks
};

// All rows in the order of the tables. Linear.
KRNUM_API std::vector<UnitInfo> list_units(const Tables& tables = Tables::built_in());

}  // namespace krnum
