// Units as expressions: a unit of the registry or a counted noun, over another.
#pragma once

#include <cstdint>
#include <string>

#include "krnum/result.h"

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

}  // namespace krnum
