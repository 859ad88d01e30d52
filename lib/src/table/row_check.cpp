#include "table/row_check.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "krnum/kind.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kHere = "…";  // where the numeral stands in a reading
constexpr int kLastNative = 99;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_figure(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

std::optional<int> number_of(std::string_view field) {
  int value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
  return value;
}

// low~high
bool is_pair(std::string_view written) {
  const std::size_t tilde = written.find('~');
  return tilde != written.npos && number_of(written.substr(0, tilde)) && number_of(written.substr(tilde + 1));
}

// written role spoken numerals ceiling note
std::optional<std::size_t> bad_reading(const Row& row) {
  enum : std::size_t { written, role, spoken, numerals, ceiling };
  constexpr std::array<std::string_view, 13> kRoles{"any", "counts", "event",   "month",  "native", "sino", "keep",
                                                    "one", "word",   "between", "before", "beside", "slash"};
  // These say nothing but what is spoken.
  constexpr std::array<std::string_view, 10> kSaid{"event", "month",   "native", "sino",  "one",
                                                   "word",  "between", "before", "slash", "beside"};
  const auto& f = row.fields;
  const bool name = f[role] == "name";
  const bool of_kind = f[role] == "any" || kind_named(f[role]).has_value();
  if (!name && !of_kind && !is_one_of(f[role], kRoles)) return role;
  const auto month = f[role] == "month" ? number_of(f[written]) : std::optional(1);
  if (!month || *month < 1 || *month > 12) return written;
  if ((f[role] == "native" || f[role] == "sino") && !is_pair(f[written])) return written;
  if (name && !has_figure(f[written])) return written;
  if ((name || is_one_of(f[role], kSaid)) && f[spoken].empty()) return spoken;
  // … has a blank and the unit's name behind it.
  if (const std::size_t here = f[spoken].find(kHere); here != std::string_view::npos) {
    const std::string_view behind = f[spoken].substr(here + kHere.size());
    if (!of_kind || behind.size() < 2 || behind.front() != ' ') return spoken;
  }
  if (of_kind && f[spoken].empty() && f[numerals].empty()) return spoken;
  if (!f[numerals].empty() && f[numerals] != "native" && f[numerals] != "sino") return numerals;
  if (f[role] == "beside" && f[numerals].empty()) return numerals;
  const auto last = f[ceiling].empty() ? std::optional(0) : number_of(f[ceiling]);
  if (!last || *last < 0 || *last > kLastNative) return ceiling;
  if ((f[numerals] == "native") != (*last > 0)) return ceiling;
  return std::nullopt;
}

// code side words kind result note
std::optional<std::size_t> bad_sense(const Row& row) {
  constexpr std::array<std::string_view, 5> kSides{"on", "after", "before", "near", "any"};
  if (!is_one_of(row.fields[1], kSides)) return 1;
  if (row.fields[1] != "any" && row.fields[2].empty()) return 2;
  if (!kind_named(row.fields[3])) return 3;
  return std::nullopt;
}

// numerals counters solid spaced note
std::optional<std::size_t> bad_pair(const Row& row) {
  constexpr std::array<std::string_view, 3> kDecisions{"number", "word", "context"};
  for (const std::size_t i : {std::size_t{2}, std::size_t{3}}) {
    if (!is_one_of(row.fields[i], kDecisions)) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> bad_field(Section section, const Row& row) {
  switch (section) {
    case Section::readings:
      return bad_reading(row);
    case Section::senses:
      return bad_sense(row);
    case Section::pairs:
      return bad_pair(row);
    case Section::cues:
      return row.fields[1] == "yes" || row.fields[1] == "no" ? std::nullopt : std::optional<std::size_t>(1);
    default:
      return std::nullopt;
  }
}

}  // namespace krnum::detail
