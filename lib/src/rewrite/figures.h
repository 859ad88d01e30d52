// A core in figures: digits, or newspaper style.
#pragma once

#include <string>

#include "rewrite/core.h"

namespace krnum::detail {

struct FigureStyle {
  bool mixed = false;    // 2억5000만
  bool symbols = false;  // ₩ % km
};

// Appends the core with its numerals in figures. Bare native numerals, words that are amounts and what the readings
// keep stay as they stand.
void write_figures(const Readings& readings, const Core& core, const Mention& mention, FigureStyle style,
                   std::string& out);

}  // namespace krnum::detail
