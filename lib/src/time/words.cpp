#include "time/words.h"

#include <algorithm>

namespace krnum::detail {

// By bytes, for most words differ in one of the first three.
std::uint32_t WordList::find_at_begin(std::string_view text) const {
  const std::size_t end = words_.size();
  for (std::size_t i = 0; i < end; ++i) {
    std::size_t same = 0;
    while (i < end && words_[i] != '|' && same < text.size() && words_[i] == text[same]) ++i, ++same;
    if (same > 0 && (i == end || words_[i] == '|')) return static_cast<std::uint32_t>(same);
    while (i < end && words_[i] != '|') ++i;
  }
  return 0;
}

std::uint32_t WordList::find_at_end(std::string_view text) const {
  for (std::string_view left = words_; !left.empty();) {
    const std::string_view word = left.substr(0, left.find('|'));
    if (!word.empty() && text.ends_with(word)) return static_cast<std::uint32_t>(word.size());
    left.remove_prefix(std::min(word.size() + 1, left.size()));
  }
  return 0;
}

}  // namespace krnum::detail
