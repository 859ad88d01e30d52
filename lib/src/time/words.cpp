#include "time/words.h"

#include <algorithm>

namespace krnum::detail {
namespace {

// The size of the first word that stands(word) holds of.
template <class F>
std::uint32_t first_of(std::string_view words, F&& stands) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find('|'));
    if (!word.empty() && stands(word)) return static_cast<std::uint32_t>(word.size());
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return 0;
}

}  // namespace

std::uint32_t WordList::find_at_begin(std::string_view text) const {
  return first_of(words_, [text](std::string_view word) { return text.starts_with(word); });
}

std::uint32_t WordList::find_at_end(std::string_view text) const {
  return first_of(words_, [text](std::string_view word) { return text.ends_with(word); });
}

}  // namespace krnum::detail
