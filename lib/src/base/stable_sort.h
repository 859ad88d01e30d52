// A stable sort for the handful of readings that begin at one place: by insertion, without the buffer that
// std::stable_sort allocates.
#pragma once

#include <algorithm>
#include <iterator>

namespace krnum::detail {

template <class Iterator, class Less>
void sort_few(Iterator first, Iterator last, Less less) {
  if (first == last) return;
  for (Iterator i = std::next(first); i != last; ++i) {
    if (!less(*i, *std::prev(i))) continue;
    auto moved = std::move(*i);
    Iterator to = i;
    do {
      *to = std::move(*std::prev(to));
      --to;
    } while (to != first && less(moved, *std::prev(to)));
    *to = std::move(moved);
  }
}

}  // namespace krnum::detail
