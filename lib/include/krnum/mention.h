// A mention: one numeric or calendar expression of a text, with its exact value.
//
//   for (const krnum::Mention& m : extractor.extract(text).mentions)
//     std::cout << m.core.of(text) << ' ' << krnum::name_of(m.kind) << '\n';
#pragma once

#include "krnum/kind.h"
#include "krnum/number.h"
#include "krnum/result.h"
#include "krnum/time.h"
#include "krnum/unit.h"

namespace krnum {

struct Mention {
  Span core;      // the number with its unit, in bytes of the original input
  Span extent;    // the core with the words that bound or approximate it
  Span sentence;  // the sentence that holds it
  Kind kind = Kind::number;
  Bound bound = Bound::exact;
  bool approx = false;
  Unit unit;
  Amount amount;
  Time time;

  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace krnum
