#include "number/memo.h"

namespace krnum::detail {

const std::vector<Numeral>& NumeralMemo::read(std::uint32_t at) const {
  if (next_ == kept_) next_ = (next_ + 1) % kSlots;
  const std::size_t slot = next_;
  next_ = (next_ + 1) % kSlots;
  slot_of_[at % kHashes] = static_cast<std::uint8_t>(slot);
  cursors_[slot] = at;
  std::vector<Numeral>& numerals = numerals_[slot];
  numerals.clear();
  read_numerals(*lexicon_, text_, at, numerals);
  return numerals;
}

}  // namespace krnum::detail
