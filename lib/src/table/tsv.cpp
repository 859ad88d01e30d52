#include "table/tsv.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace krnum::detail {
namespace {

Error at(ErrorCode code, std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {code, {begin, begin + static_cast<std::uint32_t>(part.size())}};
}

std::string_view key_of(const Row& row, const SectionSchema& schema) {
  const std::string_view first = row.fields.front();
  const std::string_view last = row.fields[schema.key_columns - 1];
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

bool has_stray_space(std::string_view field) { return field.empty() || field.front() == ' ' || field.back() == ' '; }

}  // namespace

Span Row::where(std::string_view text, std::size_t field) const { return at(ErrorCode{}, text, fields[field]).span; }

Result<bool> read_tsv(std::string_view text, Sheet& sheet, Keys checks) {
  const SectionSchema* schema = nullptr;
  std::vector<Row>* rows = nullptr;
  std::unordered_set<std::string_view> keys[kSections];
  std::string_view previous;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[' && line.back() == ']' && line.find('\t') == line.npos) {
      const std::string_view name = line.substr(1, line.size() - 2);
      const auto found = std::find_if(kSchema.begin(), kSchema.end(), [&](const auto& s) { return s.name == name; });
      if (found == kSchema.end()) return at(ErrorCode::table_unknown_section, text, line);
      schema = &*found;
      rows = &sheet.sections[found - kSchema.begin()];
      previous = {};
      continue;
    }
    if (schema == nullptr) return at(ErrorCode::table_unknown_section, text, line);
    Row row;
    row.span = at(ErrorCode{}, text, line).span;
    row.fields.reserve(schema->column_count);
    for (std::size_t from = 0; from <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', from), line.size());
      const std::string_view field = line.substr(from, tab - from);
      if (has_stray_space(field)) return at(ErrorCode::table_stray_space, text, field);
      row.fields.push_back(field);
      from = tab + 1;
    }
    if (row.fields.size() != schema->column_count) return at(ErrorCode::table_column_count, text, line);
    const std::string_view key = key_of(row, *schema);
    if (checks == Keys::check && !keys[rows - sheet.sections].insert(key).second)
      return at(ErrorCode::table_duplicate_key, text, key);
    if (schema->sorted && row.fields.front() < previous) return at(ErrorCode::table_unsorted, text, row.fields.front());
    previous = row.fields.front();
    for (std::string_view& field : row.fields) {
      if (field == "-") field = field.substr(0, 0);
    }
    rows->push_back(std::move(row));
  }
  return true;
}

Sheet merged(const Sheet& base, const Sheet& over) {
  Sheet out = base;
  for (std::size_t s = 0; s < kSections; ++s) {
    if (over.sections[s].empty()) continue;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < out.sections[s].size(); ++i) places.emplace(key_of(out.sections[s][i], kSchema[s]), i);
    for (const Row& row : over.sections[s]) {
      const auto [place, added] = places.emplace(key_of(row, kSchema[s]), out.sections[s].size());
      if (added) {
        out.sections[s].push_back(row);
      } else {
        out.sections[s][place->second] = row;
      }
    }
  }
  return out;
}

}  // namespace krnum::detail
