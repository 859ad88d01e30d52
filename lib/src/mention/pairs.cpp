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

std::string key(std::string_view numeral, std::string_view counter) {
  std::string out(numeral);
  out += '\t';
  out += counter;
  return out;
}

}  // namespace

Pairs::Pairs(const Lexicon& lexicon) {
  for (const Row& row : lexicon.sheet()[Section::pairs]) {
    const Both both{decision_of(row.fields[2]), decision_of(row.fields[3])};
    each_word(row.fields[0], [&](std::string_view numeral) {
      each_word(row.fields[1], [&](std::string_view counter) { rows_[key(numeral, counter)] = both; });
    });
  }
}

Decision Pairs::find(std::string_view numeral, std::string_view numeral_class, std::string_view counter,
                     bool spaced) const {
  const bool one = counter.size() == 3 && is_hangul_syllable(at(counter, 0));
  for (const std::string_view n : {numeral, numeral_class, std::string_view("*")}) {
    for (const std::string_view c : {counter, std::string_view(one ? "*one" : "*"), std::string_view("*")}) {
      const auto row = rows_.find(key(n, c));
      if (row != rows_.end()) return spaced ? row->second.spaced : row->second.solid;
    }
  }
  return Decision::context;
}

bool Pairs::names(std::string_view numeral, std::string_view counter) const {
  const auto row = rows_.find(key(numeral, counter));
  return row != rows_.end() && (row->second.solid == Decision::number || row->second.spaced == Decision::number);
}

}  // namespace krnum::detail
