#include "table/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "krnum/tables.h"
#include "table/links.h"
#include "table/row_check.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, kRoles> kRoleNames{
    "digit",       "power", "magnitude", "decimal",  "native", "determiner", "indefinite", "point",
    "sign",        "half",  "unit",      "currency", "josa",   "copula",     "suffix",     "bound_before",
    "bound_after", "word",  "noun",      "prefix",   "amount", "cue",        "calendar"};

constexpr std::array<std::string_view, 3> kAgreements{"native", "sino", "both"};

constexpr std::string_view kOne = "1";
constexpr std::array<std::string_view, 4> kTenths{"0.1", "0.01", "0.001", "0.0001"};

// What a factor of 1, 0.1 … 0.0001 shifts a value by.
std::optional<std::int8_t> shift_of(std::string_view factor) {
  if (factor == kOne) return std::int8_t{0};
  const auto tenths = std::find(kTenths.begin(), kTenths.end(), factor);
  if (tenths == kTenths.end()) return std::nullopt;
  return static_cast<std::int8_t>(-1 - (tenths - kTenths.begin()));
}

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

std::optional<Piece> piece_of(Role role) {
  switch (role) {
    case Role::digit:
      return Piece::digit;
    case Role::power:
      return Piece::power;
    case Role::magnitude:
      return Piece::magnitude;
    case Role::decimal:
      return Piece::decimal;
    case Role::native:
      return Piece::native;
    case Role::determiner:
      return Piece::determiner;
    case Role::indefinite:
      return Piece::indefinite;
    case Role::point:
      return Piece::point;
    default:
      return std::nullopt;
  }
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

std::optional<std::int32_t> weight_of(std::string_view field) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
  return value;
}

std::optional<int> evidence_level(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, int>, 8> kLevels{{
      {"none", 0},
      {"veto", -100},
      {"-strong", -4},
      {"-medium", -2},
      {"-weak", -1},
      {"weak", 1},
      {"medium", 2},
      {"strong", 4},
  }};
  for (const auto& [level, weight] : kLevels) {
    if (level == name) return weight;
  }
  return std::nullopt;
}

Result<Lexicon> Lexicon::build(Sheet given, std::string_view text) {
  Lexicon out;
  out.sheet_ = std::move(given);
  const Sheet& sheet = out.sheet_;
  std::vector<Entry> entries;
  const auto add = [&](std::string_view surface, Role role, std::uint32_t payload) {
    entries.push_back({surface, {role, payload}});
  };
  const auto bad = [&](const Row& row, std::size_t field) {
    // A row of the built-in tables cannot be bad: the generator refused it.
    return Error{ErrorCode::table_bad_value, row.where(text, field)};
  };

  for (const Section section : {Section::readings, Section::senses, Section::pairs, Section::cues}) {
    for (const Row& row : sheet[section]) {
      if (const auto field = bad_field(section, row)) return bad(row, *field);
    }
  }
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
  for (const Row& row : sheet[Section::evidence]) {
    if (!evidence_level(row.fields[1])) return bad(row, 1);
  }
  for (const Row& row : sheet[Section::words]) add(row.fields[0], Role::word, 0);
  for (const Row& row : sheet[Section::changes]) {
    if (!index_of(kDirectionNames, row.fields[1])) return bad(row, 1);
  }
  for (const Row& row : sheet[Section::links]) {
    if (!index_of(kLinkNames, row.fields[1])) return bad(row, 1);
  }
  for (const Row& row : sheet[Section::link_cues]) {
    for (std::size_t i = 1; i < 4; ++i) {
      if (!weight_of(row.fields[i])) return bad(row, i);
    }
  }
  for (const Row& row : sheet[Section::cues]) add(row.fields[0], Role::cue, row.fields[1] == "yes" ? 1 : 0);
  for (const auto& [section, role] :
       {std::pair{Section::nouns, Role::noun}, {Section::prefixes, Role::prefix}, {Section::amounts, Role::amount}}) {
    const std::vector<Row>& rows = sheet[section];
    for (std::size_t i = 0; i < rows.size(); ++i) add(rows[i].fields[0], role, static_cast<std::uint32_t>(i));
  }
  for (const Row& row : sheet[Section::calendar]) {
    const auto calendar = calendar_row(row.fields[1], row.fields[2]);
    if (!calendar) return bad(row, 2);
    add(row.fields[0], calendar->role < kFirstPart ? Role::calendar : Role::calendar_part,
        static_cast<std::uint32_t>(out.calendar_.size()));
    out.calendar_.push_back(*calendar);
  }
  for (const Row& row : sheet[Section::lunations]) {
    const auto lunation = lunation_row(row.fields[0], row.fields[1]);
    if (!lunation) return bad(row, 1);
    out.lunations_.push_back(*lunation);
  }
  for (const Row& row : sheet[Section::public_holidays]) {
    const auto holiday = public_holiday_row(row.fields[0], row.fields[1]);
    if (!holiday) return bad(row, 0);
    out.public_holidays_.push_back(*holiday);
  }

  std::unordered_map<std::string_view, std::uint16_t> heads;  // of the section at hand
  const auto add_unit = [&](UnitRow unit) {
    const auto id = static_cast<std::uint16_t>(out.units_.size());
    unit.head = heads.emplace(unit.code, id).first->second;
    unit.quotient = unit.code.find('/') != unit.code.npos;
    each_part(unit.surfaces, [&](std::string_view s) { add(s, Role::unit, id); });
    each_part(unit.signs, [&](std::string_view s) { add(s, Role::currency, id); });
    out.units_.push_back(unit);
  };
  for (const Section section : {Section::units, Section::counters}) {
    heads.clear();
    for (const Row& row : sheet[section]) {
      const auto& f = row.fields;
      const auto kind = kind_named(f[2]);
      const auto agreement = index_of(kAgreements, f[3]);
      const auto ceiling = unsigned_of(f[4]);
      if (!kind) return bad(row, 2);
      if (!agreement) return bad(row, 3);
      if (!ceiling || *ceiling > 99) return bad(row, 4);
      UnitRow unit;
      unit.code = f[0];
      unit.surfaces = f[1];
      unit.kind = *kind;
      unit.agreement = static_cast<Agreement>(*agreement);
      unit.ceiling = static_cast<std::uint8_t>(*ceiling);
      unit.group = f[5];
      unit.note = f.back();
      unit.section = section;
      if (section == Section::units) {
        unit.factor = f[6];
        unit.offset = f[7];
        unit.spoken = f[8];
        if (heads.contains(unit.code)) {
          const auto shift = shift_of(unit.factor);
          if (!shift) return bad(row, 6);
          unit.shift = *shift;
        }
      }
      add_unit(unit);
    }
  }
  heads.clear();
  for (const Row& row : sheet[Section::currencies]) {
    const auto& f = row.fields;
    UnitRow unit;
    unit.code = f[0];
    unit.surfaces = f[1];
    unit.kind = Kind::money;
    unit.agreement = Agreement::sino;
    unit.ceiling = 0;
    unit.group = "money";
    unit.factor = kOne;
    unit.spoken = f[4];
    unit.signs = f[2];
    unit.note = f[5];
    unit.section = Section::currencies;
    add_unit(unit);
    // 센트|¢:2 or 자오:1;펀:2
    std::string_view minors = f[3];
    while (!minors.empty()) {
      const std::size_t stop = std::min(minors.find(';'), minors.size());
      const std::string_view minor = minors.substr(0, stop);
      minors.remove_prefix(std::min(stop + 1, minors.size()));
      const std::size_t colon = minor.find(':');
      const auto digits = unsigned_of(minor.substr(std::min(colon, minor.size() - 1) + 1));
      if (colon == minor.npos || colon == 0 || !digits || *digits == 0 || *digits > 4) return bad(row, 3);
      UnitRow part = unit;
      part.surfaces = minor.substr(0, colon);
      part.spoken = part.surfaces.substr(0, part.surfaces.find('|'));
      part.signs = {};
      part.factor = kTenths[*digits - 1];
      part.shift = static_cast<std::int8_t>(-static_cast<int>(*digits));
      add_unit(part);
    }
  }
  if (out.units_.size() >= 0xFFF0) return Error{ErrorCode::table_bad_value, {}};
  for (std::size_t i = 0; i < out.units_.size(); ++i) {
    out.codes_.emplace_back(out.units_[i].code, static_cast<std::uint16_t>(i));
  }
  std::sort(out.codes_.begin(), out.codes_.end());
  out.grow(std::move(entries));
  return out;
}

// Stable. Few surfaces share their first eight bytes, so nearly all comparisons are of one number.
std::vector<Lexicon::Entry> Lexicon::sorted_by_surface(std::vector<Entry> entries) {
  struct Place {
    std::uint64_t head;
    std::uint32_t index;
  };
  std::vector<Place> places;
  places.reserve(entries.size());
  for (const Entry& entry : entries) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i) {
      head = head << 8 | (i < entry.surface.size() ? static_cast<unsigned char>(entry.surface[i]) : 0u);
    }
    places.push_back({head, static_cast<std::uint32_t>(places.size())});
  }
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    if (a.head != b.head) return a.head < b.head;
    const int order = entries[a.index].surface.compare(entries[b.index].surface);
    return order != 0 ? order < 0 : a.index < b.index;
  });
  std::vector<Entry> out;
  out.reserve(entries.size());
  for (const Place& place : places) out.push_back(entries[place.index]);
  return out;
}

// Breadth first, so that the children of a node stand side by side. Bytes of UTF-8 sort as their code points do.
void Lexicon::grow(std::vector<Entry> entries) {
  entries = sorted_by_surface(std::move(entries));
  struct Range {
    std::uint32_t node;
    std::size_t begin, end, depth;
  };
  nodes_.assign(1, {});
  labels_.assign(1, 0);
  std::vector<Range> queue{{0, 0, entries.size(), 0}};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    auto [node, begin, end, depth] = queue[head];
    nodes_[node].first_lexeme = static_cast<std::uint32_t>(lexemes_.size());
    for (; begin < end && entries[begin].surface.size() <= depth; ++begin) {
      lexemes_.push_back(entries[begin].lexeme);
      nodes_[node].roles |= role_bit(entries[begin].lexeme.role);
    }
    nodes_[node].lexeme_count = static_cast<std::uint16_t>(lexemes_.size() - nodes_[node].first_lexeme);
    nodes_[node].first_child = static_cast<std::uint32_t>(nodes_.size());
    while (begin < end) {
      const CodePoint label = decode(entries[begin].surface, depth);
      const std::string_view written = entries[begin].surface.substr(depth, label.length);
      std::size_t stop = begin + 1;
      while (stop < end && entries[stop].surface.compare(depth, label.length, written) == 0) ++stop;
      queue.push_back({static_cast<std::uint32_t>(nodes_.size()), begin, stop, depth + label.length});
      nodes_.emplace_back();
      labels_.push_back(label.value);
      ++nodes_[node].child_count;
      begin = stop;
    }
  }
  std::vector<AtomIndex::Surface> pieces;
  for (const Entry& entry : entries) {
    if (const auto piece = piece_of(entry.lexeme.role)) pieces.push_back({entry.surface, *piece, entry.lexeme.payload});
  }
  atoms_ = AtomIndex(pieces);
  root_.assign(0x10000, 0);
  roles_.assign(0x10000, 0);
  for (const Entry& entry : entries) {
    const CodePoint first = decode(entry.surface, 0);
    if (first.length == 0 || first.value >= roles_.size()) continue;
    const auto [role, payload] = entry.lexeme;
    roles_[first.value] |= role_bit(role);
    if (role == Role::bound_before) {
      const char32_t last = decode_before(entry.surface, entry.surface.size()).value;
      bound_ends_[last % kBoundEnds / 64] |= std::uint64_t{1} << (last % 64);
    }
    if (role != Role::calendar_part) continue;
    if (is_time_unit(calendar_[payload].role)) roles_[first.value] |= kTimeUnits;
    if (calendar_[payload].role == CalendarRole::length_before) roles_[first.value] |= kLengthLeads;
  }
  for (std::uint32_t i = 0; i < nodes_[0].child_count; ++i) {
    const std::uint32_t at = nodes_[0].first_child + i;
    if (labels_[at] < root_.size()) root_[labels_[at]] = at;
  }
}

std::optional<Match> Lexicon::longest(std::string_view text, std::size_t at, Role role) const {
  std::optional<Match> best;
  if (!may_begin(text, at, role_bit(role))) return best;
  each_node(text, at, [&](const Node& node, std::uint32_t end) {
    if ((node.roles & role_bit(role)) != 0) best = Match{end, lexemes_of(node)};
  });
  return best;
}

std::optional<std::uint16_t> Lexicon::unit_named(std::string_view code) const {
  const auto found = std::lower_bound(codes_.begin(), codes_.end(), std::pair{code, std::uint16_t{0}});
  if (found == codes_.end() || found->first != code) return std::nullopt;
  return found->second;
}

}  // namespace krnum::detail
