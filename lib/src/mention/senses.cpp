#include "mention/senses.h"

#include <algorithm>

#include "mention/context.h"

namespace krnum::detail {
namespace {

// Whether the words after `core` begin with one of `words`: written on, in the next eojeol, or in the one after it.
bool stands_after(std::string_view text, Span core, std::string_view words, int eojeols) {
  std::uint32_t at = core.end;
  for (int i = 0; i <= eojeols; ++i) {
    for (std::size_t from = 0; from < words.size();) {
      const std::size_t bar = std::min(words.find('|', from), words.size());
      if (has_prefix_at(text, at, words.substr(from, bar - from))) return true;
      from = bar + 1;
    }
    const std::uint32_t end = run_end(text, at);
    at = skip_blanks(text, end);
    if (at == end && i > 0) return false;
  }
  return false;
}

bool stands_before(std::string_view text, Span core, std::string_view words, int eojeols) {
  std::uint32_t at = core.begin;
  for (int i = 0; i <= eojeols; ++i) {
    for (std::size_t from = 0; from < words.size();) {
      const std::size_t bar = std::min(words.find('|', from), words.size());
      if (ends_with_before(text, at, words.substr(from, bar - from))) return true;
      from = bar + 1;
    }
    const std::uint32_t begin = run_begin(text, at);
    at = skip_blanks_before(text, begin);
    if (at == begin && i > 0) return false;
  }
  return false;
}

// Anywhere within the look-around, on the same line.
bool stands_near(std::string_view text, Span core, std::string_view words) {
  const std::uint32_t begin = core.begin > kLookAround / 2 ? core.begin - kLookAround / 2 : 0;
  std::string_view window = text.substr(begin, core.end - begin + kLookAround / 2);
  if (const auto line = text.substr(begin, core.begin - begin).rfind('\n'); line != text.npos)
    window.remove_prefix(line);
  if (const auto line = window.find('\n', 1); line != window.npos) window = window.substr(0, line);
  for (std::size_t from = 0; from < words.size();) {
    const std::size_t bar = std::min(words.find('|', from), words.size());
    if (window.find(words.substr(from, bar - from)) != window.npos) return true;
    from = bar + 1;
  }
  return false;
}

}  // namespace

Senses::Senses(const Lexicon& lexicon) {
  for (const Row& row : lexicon.sheet()[Section::senses]) {
    rules_.push_back({row.fields[0],
                      row.fields[1],
                      row.fields[2],
                      {kind_named(row.fields[3]).value_or(Kind::number), row.fields[4]}});
  }
  std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) { return a.code < b.code; });
  for (const UnitRow& unit : lexicon.units()) first_of_.push_back(first_rule(unit.code));
}

std::uint32_t Senses::first_rule(std::string_view code) const {
  const auto rule = std::lower_bound(rules_.begin(), rules_.end(), code,
                                     [](const Rule& r, std::string_view c) { return r.code < c; });
  const bool known = rule != rules_.end() && rule->code == code;
  return static_cast<std::uint32_t>((known ? rule : rules_.end()) - rules_.begin());
}

std::optional<Sense> Senses::find(std::string_view code, std::string_view text, Span core) const {
  return find_from(first_rule(code), text, core);
}

std::optional<Sense> Senses::find_from(std::uint32_t first, std::string_view text, Span core) const {
  for (auto rule = rules_.begin() + first; rule != rules_.end() && rule->code == rules_[first].code; ++rule) {
    const bool fits = rule->side == "any" || (rule->side == "on" && stands_after(text, core, rule->words, 0)) ||
                      (rule->side == "after" && stands_after(text, core, rule->words, 2)) ||
                      (rule->side == "before" && stands_before(text, core, rule->words, 1)) ||
                      (rule->side == "near" && stands_near(text, core, rule->words));
    if (fits) return rule->sense;
  }
  return std::nullopt;
}

}  // namespace krnum::detail
