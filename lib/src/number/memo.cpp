#include "number/memo.h"

namespace krnum::detail {

const std::vector<Numeral>& NumeralMemo::at(std::uint32_t at) const {
  for (std::size_t i = 1; i <= kSlots; ++i) {
    const Slot& slot = slots_[(next_ + kSlots - i) % kSlots];  // newest first
    if (slot.at == at) return slot.numerals;
  }
  Slot& slot = slots_[next_];
  next_ = (next_ + 1) % kSlots;
  slot.at = at;
  slot.numerals.clear();
  read_numerals(lexicon_, text_, at, slot.numerals);
  return slot.numerals;
}

}  // namespace krnum::detail
