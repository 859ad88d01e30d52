#include "query/restatement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "query/alike.h"
#include "query/support.h"

namespace krnum::detail {
namespace {

std::string_view between(std::string_view text, const Mention& first, const Mention& second) {
  if (first.extent.end > second.extent.begin) return {};
  return text.substr(first.extent.end, second.extent.begin - first.extent.end);
}

// Nothing but the bracket stands between, and nothing else in it.
bool is_restated(std::string_view text, const Mention& first, const Mention& second) {
  std::string_view gap = between(text, first, second);
  if (gap.starts_with(' ')) gap.remove_prefix(1);
  return gap == "(" && text.substr(second.extent.end).starts_with(')');
}

// The figures of a number as a shape: 2040억개 is #억개. Two of one shape are two numbers (3조원(2조원)).
std::string shape_of(std::string_view core) {
  std::string out;
  for (const char c : core) {
    const bool figure = (c >= '0' && c <= '9') || c == ',' || c == '.';
    if (!figure) out.push_back(c);
    if (figure && (out.empty() || out.back() != '#')) out.push_back('#');
  }
  return out;
}

// Would a reader take the second for the first said again, though the values differ?
bool could_restate(const Datum& first, const Datum& second, const Tables& tables) {
  const Mention &a = first.mention, &b = second.mention;
  if (a.amount.form != Amount::Form::exact || b.amount.form != Amount::Form::exact) return false;
  if (a.kind == Kind::percent || b.kind == Kind::percent || shape_of(first.core) == shape_of(second.core)) return false;
  if (a.unit.none() || b.unit.none()) {
    const Exact large(Decimal(10000));
    return a.unit.none() != b.unit.none() && a.amount.low >= large && b.amount.low >= large;
  }
  return in_unit(Values::of(a.amount.low), a.unit, b.unit, tables).has_value();
}

bool is_amount(const Mention& m) {
  return m.amount.form == Amount::Form::exact && m.bound == Bound::exact && !m.approx &&
         (m.kind == Kind::count || m.kind == Kind::money || m.kind == Kind::measure) && m.unit.per.none();
}

// The part in the unit of the total; none where it counts something else.
std::optional<Exact> part_of(const Mention& total, const Mention& part, const Tables& tables) {
  if (!is_amount(part)) return std::nullopt;
  const auto values = in_unit(Values::of(part.amount.low), part.unit, total.unit, tables);
  return values && values->single() != nullptr ? std::optional(*values->single()) : std::nullopt;
}

// Words that make a number a total of what is listed.
bool is_total(std::string_view text, const Mention& m) {
  constexpr std::array<std::string_view, 6> kWords{"총", "모두", "합계", "도합", "총합", "합쳐"};
  std::string_view before = text.substr(0, m.core.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    if (!before.ends_with(word)) return false;
    const std::string_view rest = before.substr(0, before.size() - word.size());
    return rest.empty() || std::string_view(" ,(\n\t").find(rest.back()) != std::string_view::npos;
  });
}

// What parts one part of a list from the next: a label, a comma, 과. Nothing that ends a clause.
bool is_listed(std::string_view gap) {
  constexpr std::size_t kLabel = 60;  // bytes: twenty syllables
  return gap.size() <= kLabel && gap.find_first_of("().;\n") == gap.npos && gap.find("가운데") == gap.npos &&
         gap.find("중 ") == gap.npos;
}

// The bytes of a list's parts, and what they come to.
struct Parts {
  Exact sum;
  Span span;
  int count = 0;
  bool open = false;  // 등: there may be more

  void add(const Exact& value, Span core) {
    sum = sum + value;
    span = count == 0 ? core : Span{std::min(span.begin, core.begin), std::max(span.end, core.end)};
    ++count;
  }
};

// The list in the bracket behind a total: 총 5명(남 3명, 여 2명). None where it holds anything else.
std::optional<Parts> in_bracket(std::string_view text, const std::vector<Datum>& figures, std::size_t total,
                                const Tables& tables) {
  const Mention& whole = figures[total].mention;
  const std::size_t open = text.find_first_not_of(' ', whole.extent.end);
  if (open == text.npos || text[open] != '(') return std::nullopt;
  const std::size_t close = text.find_first_of(")\n", open);
  if (close == text.npos || text[close] != ')') return std::nullopt;
  Parts out;
  std::uint32_t end = static_cast<std::uint32_t>(open + 1);
  for (std::size_t i = total + 1; i < figures.size() && figures[i].mention.core.begin < close; ++i) {
    const Mention& m = figures[i].mention;
    const auto part = part_of(whole, m, tables);
    if (!part || m.extent.begin < end || !is_listed(text.substr(end, m.extent.begin - end))) return std::nullopt;
    out.add(*part, m.core);
    end = m.extent.end;
  }
  const std::string_view rest = text.substr(end, close - end);
  out.open = rest.find("등") != rest.npos;
  return out.count > 1 && (rest.empty() || out.open) ? std::optional(out) : std::nullopt;
}

// The list before a total: 남 3명, 여 2명 등 모두 5명.
std::optional<Parts> before(std::string_view text, const std::vector<Datum>& figures, std::size_t total,
                            const Tables& tables) {
  const Mention& whole = figures[total].mention;
  Parts out;
  std::uint32_t begin = whole.core.begin;
  for (std::size_t i = total; i-- > 0;) {
    const Mention& m = figures[i].mention;
    const auto part = part_of(whole, m, tables);
    if (!part || m.sentence != whole.sentence || m.extent.end > begin) break;
    const std::string_view gap = text.substr(m.extent.end, begin - m.extent.end);
    if (!is_listed(gap)) break;
    if (out.count == 0) out.open = gap.find("등") != gap.npos;
    out.add(*part, m.core);
    begin = m.extent.begin;
  }
  return out.count > 1 ? std::optional(out) : std::nullopt;
}

}  // namespace

std::vector<Claim> restatements(std::string_view text, const std::vector<Datum>& figures, const Tables& tables) {
  UnitPairs units(tables);
  std::vector<Claim> out;
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const Datum &first = figures[i - 1], &second = figures[i];
    if (!is_restated(text, first.mention, second.mention) || says_nothing(first) || says_nothing(second)) continue;
    const Fit found = std::max(fit(second, first, units), fit(first, second, units));
    if (found == Fit::none && !could_restate(first, second, tables)) continue;
    Claim claim{second.mention, ClaimStatus::unsupported, first.mention.core};
    if (found != Fit::none) claim.status = found == Fit::same ? ClaimStatus::supported : ClaimStatus::rounded;
    out.push_back(std::move(claim));
  }
  return out;
}

std::vector<Claim> totals(std::string_view text, const std::vector<Datum>& figures, const Tables& tables) {
  std::vector<Claim> out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Mention& whole = figures[i].mention;
    if (!is_amount(whole) || !is_total(text, whole)) continue;
    auto parts = in_bracket(text, figures, i, tables);
    if (!parts) parts = before(text, figures, i, tables);
    if (!parts) continue;
    const auto order = parts->sum <=> whole.amount.low;
    // 등 leaves room for more, never for less.
    if (order < 0 && parts->open) continue;
    out.push_back({whole, order == 0 ? ClaimStatus::supported : ClaimStatus::unsupported, parts->span});
  }
  return out;
}

}  // namespace krnum::detail
