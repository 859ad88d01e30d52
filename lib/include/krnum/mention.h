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

// Mentions of one text are disjoint, never cross a line break and come in text order. `krnum schema mention` describes
// the record that is written of one.
struct Mention {
  Span core;      // the number with its unit, in bytes of the original input
  Span extent;    // the core with the words that bound or approximate it
  Span sentence;  // the sentence that holds it
  Kind kind = Kind::number;
  Bound bound = Bound::exact;
  bool approx = false;  // 약, 가량, 정도, 쯤 …, every indefinite amount, and 초, 중순, 말 of a date
  Unit unit;            // none for pure numbers and calendar kinds
  Amount amount;        // in `unit`; none for calendar kinds, but for 주 2회
  Time time;            // of calendar kinds; unknown where the text does not settle it (지난해 without a reference)

  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace krnum
