#include "suggest.h"

#include <algorithm>
#include <vector>

namespace krnum::cli {
namespace {

// Optimal string alignment; names are short, so the square of their length is nothing.
std::size_t edits(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> cost((a.size() + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return cost[i * width + j]; };
  for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = i;
  for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
      at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
      }
    }
  }
  return at(a.size(), b.size());
}

}  // namespace

std::string_view nearest(std::string_view typed, std::span<const std::string_view> names) {
  constexpr std::size_t kLongest = 64;  // nobody mistypes more than a name's length
  if (typed.size() > kLongest) return {};
  std::string_view best;
  std::size_t least = kLongest;
  for (const std::string_view name : names) {
    const std::size_t distance = edits(typed, name);
    if (distance < least && distance <= std::max<std::size_t>(1, name.size() / 3)) {
      least = distance;
      best = name;
    }
  }
  return best;
}

}  // namespace krnum::cli
