// A list of word ends that code knows, found by the last character of a word.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace krnum::detail {

// The last character of a word; 0 where it is empty.
inline char32_t last_character(std::string_view word) { return decode_before(word, word.size()).value; }

// An index of at most 64 surfaces that ends in none but three-byte characters, most often one look at its table.
class Tails {
 public:
  template <std::size_t N, class Surface>
  constexpr Tails(const std::array<Surface, N>& list, std::string_view Surface::*surface) {
    static_assert(N <= 64);
    for (std::size_t i = 0; i < N; ++i) add(list[i].*surface, i);
  }
  template <std::size_t N>
  constexpr explicit Tails(const std::array<std::string_view, N>& list) {
    static_assert(N <= 64);
    for (std::size_t i = 0; i < N; ++i) add(list[i], i);
  }

  // Those that end in the character, a bit for each in the order of the list.
  constexpr std::uint64_t with_last(char32_t last) const { return slots_[slot_of(last)].surfaces; }

  // Calls f(index) for those that end in the character, in the order of the list, until it says true; whether it did.
  template <class F>
  bool any(char32_t last, F&& f) const {
    for (std::uint64_t rest = with_last(last); rest != 0; rest &= rest - 1) {
      if (f(static_cast<std::size_t>(std::countr_zero(rest)))) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kSlots = 128;  // twice what 64 surfaces can need: the search ends
  struct Slot {
    char32_t last = 0;
    std::uint64_t surfaces = 0;
  };

  constexpr std::size_t slot_of(char32_t last) const {
    std::size_t at = last * 0x9E3779B1u >> 25;
    while (slots_[at].last != last && slots_[at].last != 0) at = (at + 1) % kSlots;
    return at;
  }
  constexpr void add(std::string_view surface, std::size_t index) {
    const char32_t last = decode(surface, surface.size() - 3).value;
    Slot& slot = slots_[slot_of(last)];
    slot.last = last;
    slot.surfaces |= std::uint64_t{1} << index;
  }

  std::array<Slot, kSlots> slots_{};
};

}  // namespace krnum::detail
