// A year without its unit that labels an event: 2014 브라질 월드컵, 2015 서울모터쇼.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "time/read.h"

namespace krnum::detail {

// Four figures from 1900 to 2099 with a blank and the name of something behind them, at the head of a phrase; none
// otherwise.
std::optional<TimePhrase> read_label(const Lexicon& lexicon, std::string_view text, std::uint32_t at);
inline std::optional<TimePhrase> read_year_label(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  const bool figure = at < text.size() && (text[at] == '1' || text[at] == '2');
  return figure ? read_label(lexicon, text, at) : std::nullopt;
}

}  // namespace krnum::detail
