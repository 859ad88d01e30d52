// The numerals of one text, read once a cursor: every reader of mentions asks for the same few.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "number/read.h"

namespace krnum::detail {

class NumeralMemo {
 public:
  NumeralMemo() = default;
  NumeralMemo(const Lexicon& lexicon, std::string_view text) { begin(lexicon, text); }

  // Forgets the text before, but keeps what its readings were held in.
  void begin(const Lexicon& lexicon, std::string_view text) {
    lexicon_ = &lexicon;
    text_ = text;
    cursors_.fill(kNowhere);
    kept_ = kSlots;
  }

  // The readings at byte `at`, as read_numerals gives them. They stay where they are until kSlots other cursors were
  // asked for, which is more than the readers of one mention look at.
  const std::vector<Numeral>& at(std::uint32_t at) const {
    const std::uint8_t known = slot_of_[at % kHashes];
    return cursors_[known] == at ? numerals_[known] : read(at);
  }

  // The readings at byte `at`, which stay where they are until another cursor is kept.
  const std::vector<Numeral>& keep(std::uint32_t at) const {
    const std::vector<Numeral>& numerals = this->at(at);
    kept_ = static_cast<std::size_t>(&numerals - numerals_.data());
    return numerals;
  }

 private:
  const std::vector<Numeral>& read(std::uint32_t at) const;

  static constexpr std::size_t kSlots = 64;
  static constexpr std::size_t kHashes = 256;
  static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

  const Lexicon* lexicon_ = nullptr;
  std::string_view text_;
  // A ring of slots, so that a reading stays where it is, and a hash of the cursor that leads to its slot.
  mutable std::array<std::uint32_t, kSlots> cursors_;
  mutable std::array<std::vector<Numeral>, kSlots> numerals_;
  mutable std::array<std::uint8_t, kHashes> slot_of_{};
  mutable std::size_t next_ = 0;
  mutable std::size_t kept_ = kSlots;  // the slot that is not read into
};

}  // namespace krnum::detail
