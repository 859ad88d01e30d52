#include "query/alike.h"

#include <algorithm>

#include "table/lexicon.h"

namespace krnum::detail {
namespace {

// A counter without its braces; the noun of a noun.
std::string_view name_of(const Lexicon& lexicon, const UnitTerm& term) {
  if (term.id == UnitTerm::kNoun) return term.noun;
  if (term.id >= lexicon.units().size()) return {};
  std::string_view code = lexicon.units()[term.id].code;
  if (code.starts_with('{')) code = code.substr(1, code.size() - 2);
  return code;
}

bool among(std::string_view parts, std::string_view name) {
  while (!parts.empty()) {
    const std::size_t end = std::min(parts.find('|'), parts.size());
    if (parts.substr(0, end) == name) return true;
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return false;
}

std::string_view class_of(const Lexicon& lexicon, std::string_view noun) {
  const auto& nouns = lexicon.sheet()[Section::nouns];
  const auto row = std::lower_bound(nouns.begin(), nouns.end(), noun,
                                    [](const Row& r, std::string_view n) { return r.fields[0] < n; });
  return row != nouns.end() && row->fields[0] == noun ? row->fields[1] : std::string_view();
}

bool alike(const Lexicon& lexicon, const UnitTerm& a, const UnitTerm& b) {
  if (a == b) return true;
  if (a.none() || b.none()) return false;
  const std::string_view x = name_of(lexicon, a), y = name_of(lexicon, b);
  if (x == y) return true;
  const std::string_view x_class = class_of(lexicon, x), y_class = class_of(lexicon, y);
  for (const Row& row : lexicon.sheet()[Section::alike]) {
    const auto holds = [&](std::string_view name, std::string_view its_class) {
      return among(row.fields[1], name) || (!its_class.empty() && among(row.fields[2], its_class));
    };
    // Two nouns that only share a class are not one another.
    if (holds(x, x_class) && holds(y, y_class) && (among(row.fields[1], x) || among(row.fields[1], y))) return true;
  }
  return false;
}

std::optional<Limit> converted(const std::optional<Limit>& limit, const Unit& from, const Unit& to,
                               const Tables& tables, bool& fits) {
  if (!limit) return std::nullopt;
  const auto value = convert(limit->value, from, to, tables);
  if (!value) {
    fits = false;
    return std::nullopt;
  }
  return Limit{*value, limit->open};
}

}  // namespace

bool alike(const Tables& tables, const Unit& a, const Unit& b) {
  return alike(tables.lexicon(), a.over, b.over) && alike(tables.lexicon(), a.per, b.per);
}

std::optional<Values> in_unit(const Values& values, const Unit& from, const Unit& to, const Tables& tables) {
  if (from == to || alike(tables, from, to)) return values;
  bool fits = !from.none() && !to.none() && convert(Exact(Decimal(1)), from, to, tables);
  Values out{fits ? converted(values.low, from, to, tables, fits) : std::nullopt,
             fits ? converted(values.high, from, to, tables, fits) : std::nullopt};
  if (!fits) return std::nullopt;
  return out;
}

std::size_t UnitPairs::Hash::operator()(const Pair& pair) const {
  std::size_t out = 0;
  for (const UnitTerm* term : {&pair.from.over, &pair.from.per, &pair.to.over, &pair.to.per})
    out = out * 1000003 + std::hash<std::string_view>()(term->noun) + term->id;
  return out;
}

UnitPairs::Relation UnitPairs::relation(const Unit& from, const Unit& to) {
  const auto [at, fresh] = known_.try_emplace({from, to}, Relation::none);
  if (fresh && (from == to || alike(tables_, from, to))) at->second = Relation::same;
  if (fresh && at->second == Relation::none && detail::in_unit(Values::of(Exact(Decimal(1))), from, to, tables_))
    at->second = Relation::converts;
  return at->second;
}

std::optional<Values> UnitPairs::in_unit(const Values& values, const Unit& from, const Unit& to) {
  const Relation found = relation(from, to);
  if (found == Relation::same) return values;
  return found == Relation::none ? std::nullopt : detail::in_unit(values, from, to, tables_);
}

}  // namespace krnum::detail
