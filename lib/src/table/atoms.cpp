#include "table/atoms.h"

#include <algorithm>

namespace krnum::detail {

// Breadth first, so that the children of a node stand side by side. A node's row is its parent's, with what its own
// surface is laid over.
AtomIndex::AtomIndex(std::span<const Surface> surfaces) : AtomIndex() {
  struct Range {
    std::size_t begin, end, depth;
    bool hangul;
  };
  std::vector<Range> ranges{{0, surfaces.size(), 0, true}};  // of the nodes
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    auto [begin, end, depth, hangul] = ranges[i];
    AtomRow& row = nodes_[i].row;
    for (; begin < end && surfaces[begin].text.size() <= depth; ++begin) {
      const auto piece = static_cast<std::size_t>(surfaces[begin].piece);
      row.lengths[piece] = static_cast<std::uint32_t>(depth);
      row.values[piece] = surfaces[begin].value;
      row.pieces |= piece_bit(surfaces[begin].piece);
      row.hangul = hangul;
    }
    nodes_[i].first_child = static_cast<std::uint32_t>(nodes_.size());
    while (begin < end) {
      const CodePoint label = decode(surfaces[begin].text, depth);
      std::size_t stop = begin + 1;
      while (stop < end && decode(surfaces[stop].text, depth).value == label.value) ++stop;
      Node child;
      child.row = nodes_[i].row;
      child.label = label.value;
      nodes_.push_back(child);
      ++nodes_[i].child_count;
      ranges.push_back({begin, stop, depth + label.length, hangul && is_hangul_syllable(label.value)});
      begin = stop;
    }
  }
  for (std::uint32_t i = 0; i < nodes_[0].child_count; ++i) {
    const std::uint32_t node = nodes_[0].first_child + i;
    const char32_t first = nodes_[node].label;
    if (first >= kCharacters) continue;
    std::uint16_t& block = block_of_[first / kBlock];
    if (block == 0) {
      block = static_cast<std::uint16_t>(blocks_.size() / kBlock);
      blocks_.resize(blocks_.size() + kBlock, 0);
    }
    blocks_[block * kBlock + first % kBlock] = node;
  }
  nodes_[0].child_count = 0;  // what begins nothing goes on with nothing
}

const AtomRow& AtomIndex::walk(const Node& first, std::string_view text, std::size_t at) const {
  const Node* node = &first;
  for (;;) {
    const CodePoint c = decode(text, at);
    const Node* child = nodes_.data() + node->first_child;
    const Node* last = child + node->child_count;
    while (child != last && child->label != c.value) ++child;
    if (child == last || c.length == 0) return node->row;
    node = child;
    at += c.length;
  }
}

}  // namespace krnum::detail
