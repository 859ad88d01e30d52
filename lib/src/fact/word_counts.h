// How often words occur, by the words themselves: a hash table that is emptied without being touched.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace krnum::detail {

class WordCounts {
 public:
  // Forgets all words, which were views of a text. A table that has grown beyond what most texts need is given back.
  void clear() {
    if (slots_.size() > kMostKept) slots_ = {};
    ++age_;
    size_ = 0;
    if (age_ == 0) {  // as old as 2^32 texts
      slots_ = {};
      age_ = 1;
    }
  }

  std::uint32_t of(std::string_view word) const {
    if (size_ == 0) return 0;
    const Slot& slot = slots_[find(word)];
    return slot.age == age_ ? slot.count : 0;
  }

  // Adds one and says how many there are now.
  std::uint32_t add(std::string_view word) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[find(word)];
    if (slot.age != age_) {
      slot = {word, 0, age_};
      ++size_;
    }
    return ++slot.count;
  }

 private:
  static constexpr std::size_t kLeast = 256, kMostKept = 1 << 14;
  struct Slot {
    std::string_view word;
    std::uint32_t count = 0;
    std::uint32_t age = 0;  // that of the table, or the slot is free
  };

  static std::uint64_t load(const char* bytes, std::size_t size) {
    std::uint64_t out = 0;
    std::memcpy(&out, bytes, size);
    return out;
  }
  static std::uint64_t hash(std::string_view word) {
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15u;
    std::uint64_t out = word.size() * kMix;
    const auto mix = [&](std::uint64_t bytes) {
      out = (std::rotl(out, 29) ^ bytes) * kMix;
      out ^= out >> 32;
    };
    std::size_t at = 0;
    for (; at + 8 <= word.size(); at += 8) mix(load(word.data() + at, 8));
    if (at == word.size()) return out;
    if (word.size() >= 8) {  // the last eight again
      mix(load(word.data() + word.size() - 8, 8));
    } else {
      for (; at + 3 <= word.size(); at += 3) mix(load(word.data() + at, 3));
      for (; at < word.size(); ++at) mix(static_cast<unsigned char>(word[at]));
    }
    return out;
  }
  // The slot of the word, or the free one where it belongs.
  std::size_t find(std::string_view word) const {
    std::size_t at = hash(word) & (slots_.size() - 1);
    while (slots_[at].age == age_ && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? kLeast : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.age == age_) slots_[find(slot.word)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
  std::uint32_t age_ = 1;
};

}  // namespace krnum::detail
