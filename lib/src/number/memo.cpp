#include "number/memo.h"

namespace krnum::detail {

const std::vector<Numeral>& NumeralMemo::at(std::uint32_t at) const {
  std::uint8_t& known = slot_of_[at % kHashes];
  if (cursors_[known] == at) return numerals_[known];
  known = static_cast<std::uint8_t>(next_);
  next_ = (next_ + 1) % kSlots;
  cursors_[known] = at;
  std::vector<Numeral>& numerals = numerals_[known];
  numerals.clear();
  read_numerals(*lexicon_, text_, at, numerals);
  return numerals;
}

}  // namespace krnum::detail
