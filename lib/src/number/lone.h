// Most numerals of running text have nothing of a numeral behind them: 이 책, 한 사람, 2024년, 3 명. They are read here
// as Reader reads them, without asking for what cannot be there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "number/figures.h"
#include "number/read.h"

namespace krnum::detail {

// Whether all that begins at the syllable of Hangul at `at` is one word, or nothing; its reading is then appended.
bool read_lone_word(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Numeral>& out);

// Whether `figure` is all of its numeral; its value is then moved into the reading appended.
bool read_lone_figure(const Lexicon& lexicon, std::string_view text, Figure& figure, std::vector<Numeral>& out);

}  // namespace krnum::detail
