// The contract's kinds of mention and the bounds that a value may be under.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "krnum/result.h"

namespace krnum {

enum class Kind : std::uint8_t {
  number,
  count,
  measure,
  money,
  percent,
  fraction,
  multiple,
  ratio,
  score,
  ordinal,
  nominal,
  age,
  date,
  time,
  duration,
  frequency,
  phone,
};
inline constexpr int kKinds = 17;

enum class Bound : std::uint8_t { exact, over, under, ge, gt, le, lt, band };
inline constexpr int kBounds = 8;

// The contract's spelling, and back.
KRNUM_API std::string_view name_of(Kind kind);
KRNUM_API std::string_view name_of(Bound bound);
KRNUM_API std::optional<Kind> kind_named(std::string_view name);
KRNUM_API std::optional<Bound> bound_named(std::string_view name);

}  // namespace krnum
