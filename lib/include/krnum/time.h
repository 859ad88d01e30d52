// Calendar values as types, and their ISO 8601 text.
#pragma once

#include <string>

#include "krnum/result.h"

namespace krnum {

struct Time {
  std::string iso;  // empty: unknown

  friend bool operator==(const Time&, const Time&) = default;
};

}  // namespace krnum
