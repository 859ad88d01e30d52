// Calendar values as types, and their ISO 8601 text.
//
//   auto reference = krnum::Reference::parse("2022-05-20");
//   krnum::Time t{.iso = "2022-05-14"};
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "krnum/result.h"

namespace krnum {

// The reference date of one document: YYYY-MM-DD, with a clock time if there is one.
struct Reference {
  std::int32_t year = 0;
  std::uint8_t month = 0, day = 0;
  std::int8_t hour = -1, minute = -1, second = -1;  // -1: none

  // Error bad_date.
  KRNUM_API static Result<Reference> parse(std::string_view text);
  friend bool operator==(const Reference&, const Reference&) = default;
};

// What a calendar mention says: ISO 8601 / EDTF text, as precise as the text and no more (the contract's section 4).
struct Time {
  std::string iso;  // empty: unknown

  friend bool operator==(const Time&, const Time&) = default;
};

}  // namespace krnum
