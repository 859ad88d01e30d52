// Cores that are written as they should be already, told by their characters: nearly half of all. They are not taken
// apart.
#pragma once

#include <string_view>

#include "krnum/kind.h"
#include "rewrite/readings.h"

namespace krnum::detail {

// Whether write_figures(), without symbols and not mixed, gives the folded core back: 2024년 3월 5일, 30%, 9시 반. True
// where no syllable begins a numeral, so that what there is of numbers is figures.
bool stays_in_figures(const Readings& readings, std::string_view core, Kind kind);

// Whether speak() gives the core back: 세 시간, 삼백만 원, 지난해. True of syllables and single blanks where nothing
// links two numbers.
bool stays_in_words(const Readings& readings, std::string_view core, Kind kind);

}  // namespace krnum::detail
