#include "mention/senses.h"

#include <algorithm>
#include <array>
#include <utility>

#include "mention/context.h"

namespace krnum::detail {
namespace {

constexpr std::uint64_t bit_of(char32_t c) { return std::uint64_t{1} << (c % 64); }

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t bar = std::min(list.find('|', from), list.size());
    out.push_back(list.substr(from, bar - from));
    from = bar + 1;
  }
  return out;
}

}  // namespace

// Whether the words after `core` begin with one of the rule's: written on, in the next eojeol, or in the one after it.
bool Senses::stands_after(const Rule& rule, std::string_view text, Span core, int eojeols) {
  std::uint32_t at = core.end;
  for (int i = 0; i <= eojeols; ++i) {
    if ((rule.ends & bit_of(krnum::detail::at(text, at))) != 0) {
      for (const std::string_view word : rule.words) {
        if (has_prefix_at(text, at, word)) return true;
      }
    }
    const std::uint32_t end = run_end(text, at);
    at = skip_blanks(text, end);
    if (at == end && i > 0) return false;
  }
  return false;
}

bool Senses::stands_before(const Rule& rule, std::string_view text, Span core, int eojeols) {
  std::uint32_t at = core.begin;
  for (int i = 0; i <= eojeols; ++i) {
    if ((rule.ends & bit_of(before(text, at))) != 0) {
      for (const std::string_view word : rule.words) {
        if (ends_with_before(text, at, word)) return true;
      }
    }
    const std::uint32_t begin = run_begin(text, at);
    at = skip_blanks_before(text, begin);
    if (at == begin && i > 0) return false;
  }
  return false;
}

// Anywhere within the look-around, on the same line.
bool Senses::stands_near(const Rule& rule, std::string_view text, Span core) {
  const std::uint32_t begin = core.begin > kLookAround / 2 ? core.begin - kLookAround / 2 : 0;
  std::string_view window = text.substr(begin, core.end - begin + kLookAround / 2);
  if (const auto line = text.substr(begin, core.begin - begin).rfind('\n'); line != text.npos)
    window.remove_prefix(line);
  if (const auto line = window.find('\n', 1); line != window.npos) window = window.substr(0, line);
  return std::any_of(rule.words.begin(), rule.words.end(),
                     [&](std::string_view word) { return window.find(word) != window.npos; });
}

Senses::Senses(const Lexicon& lexicon) {
  constexpr std::array<std::pair<std::string_view, Side>, 4> kSides{
      {{"on", Side::on}, {"after", Side::after}, {"before", Side::before}, {"near", Side::near}}};
  for (const Row& row : lexicon.sheet()[Section::senses]) {
    Rule rule;
    rule.code = row.fields[0];
    for (const auto& [name, side] : kSides) {
      if (row.fields[1] == name) rule.side = side;
    }
    if (rule.side != Side::any) rule.words = parts_of(row.fields[2]);
    for (const std::string_view word : rule.words) {
      const bool last = rule.side == Side::before;
      rule.ends |= bit_of(last ? before(word, static_cast<std::uint32_t>(word.size())) : krnum::detail::at(word, 0));
    }
    rule.sense = {kind_named(row.fields[3]).value_or(Kind::number), row.fields[4]};
    rules_.push_back(std::move(rule));
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
    const bool fits = rule->side == Side::any || (rule->side == Side::on && stands_after(*rule, text, core, 0)) ||
                      (rule->side == Side::after && stands_after(*rule, text, core, 2)) ||
                      (rule->side == Side::before && stands_before(*rule, text, core, 1)) ||
                      (rule->side == Side::near && stands_near(*rule, text, core));
    if (fits) return rule->sense;
  }
  return std::nullopt;
}

}  // namespace krnum::detail
