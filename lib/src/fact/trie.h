// A trie of characters, all of whose edges lie in one hash table: a node is the slot of the edge that leads to it, with
// what is known there, so that a step is one look at one cache line.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace krnum::detail {

template <class Payload>  // value-initialized: nothing is known
class Trie {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNone = 0;  // the root follows no node

  // Room for `most` edges.
  explicit Trie(std::size_t most = 0) : slots_(std::bit_ceil(most + most / 4 + 2)) {
    shift_ = 64 - std::countr_zero(slots_.size());
    slots_[kRoot].key = kTaken;
  }

  Node step(Node from, char32_t by) const {
    const std::uint64_t key = key_of(from, by);
    for (std::size_t at = home(key);; at = next(at)) {
      if (slots_[at].key == key) return static_cast<Node>(at);
      if (slots_[at].key == kFree) return kNone;
    }
  }
  const Payload& at(Node node) const { return slots_[node].payload; }
  Payload& at(Node node) { return slots_[node].payload; }

  // The same, adding the edge where it is missing.
  Node grow(Node from, char32_t by) {
    const std::uint64_t key = key_of(from, by);
    std::size_t at = home(key);
    while (slots_[at].key != key && slots_[at].key != kFree) at = next(at);
    slots_[at].key = key;
    return static_cast<Node>(at);
  }

  // Calls f(Payload&) for every node.
  template <class F>
  void each(F&& f) {
    for (Slot& slot : slots_) f(slot.payload);
  }

 private:
  // No character is so large.
  static constexpr std::uint64_t kFree = ~std::uint64_t{0}, kTaken = kFree - 1;
  struct Slot {
    std::uint64_t key = kFree;
    Payload payload{};
  };

  static std::uint64_t key_of(Node from, char32_t by) { return std::uint64_t{from} << 32 | by; }
  std::size_t home(std::uint64_t key) const { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> shift_); }
  std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  std::vector<Slot> slots_;
  int shift_ = 63;
};

}  // namespace krnum::detail
