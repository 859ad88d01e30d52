#include "table/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "krnum/tables.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, kRoles> kRoleNames{
    "digit",        "power",       "magnitude", "decimal", "native", "determiner", "indefinite",
    "point",        "sign",        "half",      "unit",    "josa",   "copula",     "suffix",
    "bound_before", "bound_after", "word",      "noun",    "prefix", "calendar"};

constexpr std::array<std::string_view, 3> kAgreements{"native", "sino", "both"};

template <std::size_t N>
std::optional<std::size_t> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return found - names.begin();
}

std::optional<std::uint32_t> unsigned_of(std::string_view field) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
  return value;
}

std::u32string code_points(std::string_view surface) {
  std::u32string out;
  for (std::size_t at = 0; at < surface.size();) {
    const CodePoint c = decode(surface, at);
    out.push_back(c.value);
    at += c.length;
  }
  return out;
}

// Calls f(part) for each part of a field parted by '|'.
template <class F>
void each_part(std::string_view field, F&& f) {
  for (std::size_t from = 0; from < field.size();) {
    const std::size_t bar = std::min(field.find('|', from), field.size());
    if (bar > from) f(field.substr(from, bar - from));
    from = bar + 1;
  }
}

}  // namespace

Result<Lexicon> Lexicon::build(const Sheet& sheet, std::string_view text) {
  Lexicon out;
  out.sheet_ = sheet;
  std::vector<Entry> entries;
  const auto add = [&](std::string_view surface, Role role, std::uint32_t payload) {
    entries.push_back({code_points(surface), {role, payload}});
  };
  const auto bad = [&](const Row& row, std::size_t field) {
    // A row of the built-in tables cannot be bad: the generator refused it.
    return Error{ErrorCode::table_bad_value, row.where(text, field)};
  };

  for (const Section section : {Section::numerals, Section::josa}) {
    for (const Row& row : sheet[section]) {
      const auto role = index_of(kRoleNames, row.fields[1]);
      if (!role) return bad(row, 1);
      std::uint32_t value = 0;
      if (section == Section::numerals) {
        const auto number = unsigned_of(row.fields[2]);
        if (!number) return bad(row, 2);
        value = *number;
      }
      add(row.fields[0], static_cast<Role>(*role), value);
    }
  }
  for (const Row& row : sheet[Section::bounds]) {
    const bool before = row.fields[1] == "before";
    if (!before && row.fields[1] != "after") return bad(row, 1);
    const auto bound = bound_named(row.fields[2]);
    if (!bound && row.fields[2] != "approx") return bad(row, 2);
    add(row.fields[0], before ? Role::bound_before : Role::bound_after,
        bound ? static_cast<std::uint32_t>(*bound) : kApproximates);
  }
  for (const Row& row : sheet[Section::words]) add(row.fields[0], Role::word, 0);
  for (const Row& row : sheet[Section::nouns]) add(row.fields[0], Role::noun, 0);
  for (const auto& [section, role] : {std::pair{Section::prefixes, Role::prefix}, {Section::calendar, Role::calendar}}) {
    const std::vector<Row>& rows = sheet[section];
    for (std::size_t i = 0; i < rows.size(); ++i) add(rows[i].fields[0], role, static_cast<std::uint32_t>(i));
  }

  const auto add_unit = [&](const UnitRow& unit, std::string_view surfaces) {
    each_part(surfaces, [&](std::string_view s) { add(s, Role::unit, static_cast<std::uint32_t>(out.units_.size())); });
    out.units_.push_back(unit);
  };
  for (const Row& row : sheet[Section::counters]) {
    const auto& f = row.fields;
    const auto kind = kind_named(f[2]);
    const auto agreement = index_of(kAgreements, f[3]);
    const auto ceiling = unsigned_of(f[4]);
    if (!kind) return bad(row, 2);
    if (!agreement) return bad(row, 3);
    if (!ceiling || *ceiling > 99) return bad(row, 4);
    add_unit({.code = f[0],
              .surfaces = f[1],
              .kind = *kind,
              .agreement = static_cast<Agreement>(*agreement),
              .ceiling = static_cast<std::uint8_t>(*ceiling),
              .group = f[5],
              .factor = {},
              .offset = {},
              .spoken = {},
              .minor = {},
              .note = f[6],
              .section = Section::counters},
             f[1]);
  }
  for (const Row& row : sheet[Section::units]) {
    const auto& f = row.fields;
    const auto kind = kind_named(f[2]);
    if (!kind) return bad(row, 2);
    add_unit({.code = f[0],
              .surfaces = f[1],
              .kind = *kind,
              .agreement = Agreement::sino,
              .ceiling = 0,
              .group = f[3],
              .factor = f[4],
              .offset = f[5],
              .spoken = f[6],
              .minor = {},
              .note = f[7],
              .section = Section::units},
             f[1]);
  }
  for (const Row& row : sheet[Section::currencies]) {
    const auto& f = row.fields;
    add_unit({.code = f[0],
              .surfaces = f[1],
              .kind = Kind::money,
              .agreement = Agreement::sino,
              .ceiling = 0,
              .group = "money",
              .factor = {},
              .offset = {},
              .spoken = f[4],
              .minor = f[3],
              .note = f[5],
              .section = Section::currencies},
             f[1]);
  }
  if (out.units_.size() >= 0xFFF0) return Error{ErrorCode::table_bad_value, {}};
  for (std::size_t i = 0; i < out.units_.size(); ++i) {
    out.codes_.emplace_back(out.units_[i].code, static_cast<std::uint16_t>(i));
  }
  std::sort(out.codes_.begin(), out.codes_.end());
  out.grow(std::move(entries));
  return out;
}

// Breadth first, so that the children of a node stand side by side.
void Lexicon::grow(std::vector<Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.surface < b.surface; });
  struct Range {
    std::uint32_t node;
    std::size_t begin, end, depth;
  };
  nodes_.assign(1, {});
  std::vector<Range> queue{{0, 0, entries.size(), 0}};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    auto [node, begin, end, depth] = queue[head];
    nodes_[node].first_lexeme = static_cast<std::uint32_t>(lexemes_.size());
    for (; begin < end && entries[begin].surface.size() == depth; ++begin) lexemes_.push_back(entries[begin].lexeme);
    nodes_[node].lexeme_count = static_cast<std::uint16_t>(lexemes_.size() - nodes_[node].first_lexeme);
    nodes_[node].first_child = static_cast<std::uint32_t>(nodes_.size());
    while (begin < end) {
      const char32_t label = entries[begin].surface[depth];
      std::size_t stop = begin;
      while (stop < end && entries[stop].surface[depth] == label) ++stop;
      queue.push_back({static_cast<std::uint32_t>(nodes_.size()), begin, stop, depth + 1});
      nodes_.push_back({.label = label});
      ++nodes_[node].child_count;
      begin = stop;
    }
  }
  root_.assign(0x10000, 0);
  for (std::uint32_t i = 0; i < nodes_[0].child_count; ++i) {
    const std::uint32_t at = nodes_[0].first_child + i;
    if (nodes_[at].label < root_.size()) root_[nodes_[at].label] = at;
  }
}

std::optional<Match> Lexicon::longest(std::string_view text, std::size_t at, Role role) const {
  std::optional<Match> best;
  each(text, at, [&](const Match& m) {
    if (m.find(role) != nullptr) best = m;
  });
  return best;
}

std::optional<std::uint16_t> Lexicon::unit_named(std::string_view code) const {
  const auto found = std::lower_bound(codes_.begin(), codes_.end(), std::pair{code, std::uint16_t{0}});
  if (found == codes_.end() || found->first != code) return std::nullopt;
  return found->second;
}

}  // namespace krnum::detail
