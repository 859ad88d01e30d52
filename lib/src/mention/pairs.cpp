#include "mention/pairs.h"

#include <algorithm>

#include "mention/context.h"

namespace krnum::detail {
namespace {

Decision decision_of(std::string_view field) {
  return field == "number" ? Decision::number : field == "word" ? Decision::word : Decision::context;
}

template <class F>
void each_word(std::string_view list, F&& f) {
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t blank = std::min(list.find(' ', from), list.size());
    if (blank > from) f(list.substr(from, blank - from));
    from = blank + 1;
  }
}

std::uint32_t number(std::unordered_map<std::string_view, std::uint32_t>& ids, std::string_view word) {
  return ids.try_emplace(word, static_cast<std::uint32_t>(ids.size() + 1)).first->second;
}

constexpr std::uint64_t key(std::uint32_t numeral, std::uint32_t counter) {
  return std::uint64_t{numeral} << 32 | counter;
}

}  // namespace

Pairs::Pairs(const Lexicon& lexicon) {
  for (const Row& row : lexicon.sheet()[Section::pairs]) {
    const Both both{decision_of(row.fields[2]), decision_of(row.fields[3])};
    each_word(row.fields[0], [&](std::string_view numeral) {
      each_word(row.fields[1], [&](std::string_view counter) {
        rows_[key(number(numerals_, numeral), number(counters_, counter))] = both;
      });
    });
  }
  any_numeral_ = id(numerals_, "*");
  any_counter_ = id(counters_, "*");
  one_counter_ = id(counters_, "*one");
}

const Pairs::Both* Pairs::row(std::uint32_t numeral, std::uint32_t counter) const {
  if (numeral == 0 || counter == 0) return nullptr;
  const auto found = rows_.find(key(numeral, counter));
  return found == rows_.end() ? nullptr : &found->second;
}

Decision Pairs::find(std::string_view numeral, std::string_view numeral_class, std::string_view counter,
                     bool spaced) const {
  const bool one = counter.size() == 3 && is_hangul_syllable(at(counter, 0));
  const std::uint32_t named = id(counters_, counter);
  const auto find_row = [&](std::uint32_t n) {
    const Both* both = row(n, named);
    if (both == nullptr && one) both = row(n, one_counter_);
    return both != nullptr ? both : row(n, any_counter_);
  };
  const Both* both = find_row(id(numerals_, numeral));
  if (both == nullptr) both = find_row(id(numerals_, numeral_class));
  if (both == nullptr) both = find_row(any_numeral_);
  if (both == nullptr) return Decision::context;
  return spaced ? both->spaced : both->solid;
}

bool Pairs::names(std::string_view numeral, std::string_view counter) const {
  const Both* both = row(id(numerals_, numeral), id(counters_, counter));
  return both != nullptr && (both->solid == Decision::number || both->spaced == Decision::number);
}

}  // namespace krnum::detail
