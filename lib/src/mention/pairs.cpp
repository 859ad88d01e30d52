#include "mention/pairs.h"

#include <algorithm>
#include <cstring>

#include "mention/context.h"

namespace krnum::detail {
namespace {

Decision decision_of(std::string_view field) {
  return field == "number" ? Decision::number : field == "word" ? Decision::word : Decision::context;
}

constexpr std::uint8_t kRow = 0x80;  // set in every row, so that none is 0

constexpr std::uint8_t row_of(Decision solid, Decision spaced) {
  return static_cast<std::uint8_t>(kRow | static_cast<unsigned>(solid) << 2 | static_cast<unsigned>(spaced));
}
constexpr Decision solid_of(std::uint8_t row) { return static_cast<Decision>(row >> 2 & 3); }
constexpr Decision spaced_of(std::uint8_t row) { return static_cast<Decision>(row & 3); }

template <class F>
void each_word(std::string_view list, F&& f) {
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t blank = std::min(list.find(' ', from), list.size());
    if (blank > from) f(list.substr(from, blank - from));
    from = blank + 1;
  }
}

std::uint64_t head_of(std::string_view word) {
  std::uint64_t head = 0;
  if (!word.empty()) std::memcpy(&head, word.data(), std::min(word.size(), sizeof head));
  return head;
}

}  // namespace

std::size_t Pairs::Ids::place(std::string_view word) const {
  const std::uint64_t head = head_of(word);
  const std::size_t mask = entries_.size() - 1;
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;
  for (std::size_t i = ((head ^ word.size()) * kMix >> 32) & mask;; i = (i + 1) & mask) {
    const Entry& entry = entries_[i];
    if (entry.id == 0) return i;
    if (entry.head == head && entry.word.size() == word.size() && (word.size() <= sizeof head || entry.word == word))
      return i;
  }
}

std::uint32_t Pairs::Ids::add(std::string_view word) {
  if (const std::uint32_t known = find(word); known != 0) return known;
  if (2 * (count_ + 1) > entries_.size()) {
    const std::vector<Entry> old = std::move(entries_);
    entries_ = std::vector<Entry>(2 * old.size());
    for (const Entry& entry : old) {
      if (entry.id != 0) entries_[place(entry.word)] = entry;
    }
  }
  entries_[place(word)] = {head_of(word), word, ++count_};
  return count_;
}

Pairs::Pairs(const Lexicon& lexicon) {
  struct Named {
    std::uint32_t numeral, counter;
    std::uint8_t row;
  };
  std::vector<Named> named;
  for (const Row& row : lexicon.sheet()[Section::pairs]) {
    const std::uint8_t says = row_of(decision_of(row.fields[2]), decision_of(row.fields[3]));
    each_word(row.fields[0], [&](std::string_view numeral) {
      const std::uint32_t n = numerals_.add(numeral);
      each_word(row.fields[1], [&](std::string_view counter) { named.push_back({n, counters_.add(counter), says}); });
    });
  }
  rows_.resize((numerals_.count() + 1) * (counters_.count() + 1));
  for (const Named& n : named) rows_[n.numeral * (counters_.count() + 1) + n.counter] = n.row;
  any_numeral_ = numerals_.find("*");
  any_counter_ = counters_.find("*");
  one_counter_ = counters_.find("*one");
}

Decision Pairs::find(std::string_view numeral, std::string_view numeral_class, std::string_view counter,
                     bool spaced) const {
  const bool one = counter.size() == 3 && is_hangul_syllable(at(counter, 0));
  const std::uint32_t named = counters_.find(counter);
  const auto find_row = [&](std::uint32_t n) {
    std::uint8_t found = row(n, named);
    if (found == 0 && one) found = row(n, one_counter_);
    return found != 0 ? found : row(n, any_counter_);
  };
  std::uint8_t found = find_row(numerals_.find(numeral));
  if (found == 0) found = find_row(numerals_.find(numeral_class));
  if (found == 0) found = find_row(any_numeral_);
  if (found == 0) return Decision::context;
  return spaced ? spaced_of(found) : solid_of(found);
}

bool Pairs::names(std::string_view numeral, std::string_view counter) const {
  const std::uint8_t found = row(numerals_.find(numeral), counters_.find(counter));
  return found != 0 && (solid_of(found) == Decision::number || spaced_of(found) == Decision::number);
}

}  // namespace krnum::detail
