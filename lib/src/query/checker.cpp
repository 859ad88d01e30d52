#include <algorithm>
#include <array>

#include "krnum/query.h"
#include "query/alike.h"
#include "query/support.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kClaimStatuses> kStatusNames{"supported", "rounded", "misattributed",
                                                                    "unsupported"};

struct Side {
  std::string_view text;
  std::vector<detail::Datum> figures;
  std::vector<Fact> facts;

  const Fact* fact_of(std::uint32_t figure) const {
    const auto at = std::lower_bound(facts.begin(), facts.end(), figure,
                                     [](const Fact& f, std::uint32_t m) { return f.mention < m; });
    return at != facts.end() && at->mention == figure ? &*at : nullptr;
  }
};

// Two names of different things: neither holds the other, and the source tells another number of what the claim names,
// so that it is no new word for the same thing.
bool differ(const Side& of, const Fact& claim, const Side& from, const Fact& source, Span Fact::*link) {
  const std::string_view name = (claim.*link).of(of.text), other = (source.*link).of(from.text);
  if (name.empty() || other.empty() || name.find(other) != name.npos || other.find(name) != other.npos) return false;
  return std::any_of(from.facts.begin(), from.facts.end(),
                     [&](const Fact& f) { return (f.*link).of(from.text) == name; });
}

bool misattributed(const Side& of, const Fact* claim, const Side& from, const Fact* source) {
  if (claim == nullptr || source == nullptr) return false;
  return differ(of, *claim, from, *source, &Fact::subject) || differ(of, *claim, from, *source, &Fact::attribute);
}

// 1초에 43m of 초속 43m, 매달 3만원 of 월 3만원: what a rate of the source is counted over is no number of its own.
bool is_divisor(const detail::Datum& claim, const detail::Datum& source, const Tables& tables) {
  const UnitTerm& per = source.mention.unit.per;
  if (per.none()) return false;
  const Mention& m = claim.mention;
  const bool one = m.amount.form == Amount::Form::exact && m.amount.low == Exact(Decimal(1));
  if (one && (m.unit.over == per || detail::alike(tables, m.unit, Unit{per, {}}))) return true;
  const std::string code = code_of(Unit{per, {}}, tables);
  if (!code.empty() && code.front() == '{') return code.substr(1, code.size() - 2) == claim.core;  // 3.3㎡
  const std::string_view iso = m.time.iso;
  constexpr std::array<std::array<std::string_view, 2>, 7> kPeriods{
      {{"a", "P1Y"}, {"mo", "P1M"}, {"wk", "P1W"}, {"d", "P1D"}, {"h", "PT1H"}, {"min", "PT1M"}, {"s", "PT1S"}}};
  return std::any_of(kPeriods.begin(), kPeriods.end(),
                     [&](const auto& p) { return p[0] == code && iso.ends_with(p[1]); });
}

// 204B(2040억개): nothing but the bracket stands between, and nothing else in it.
bool is_restated(std::string_view text, const Mention& first, const Mention& second) {
  std::string_view between = text.substr(first.extent.end, second.extent.begin - first.extent.end);
  if (between.starts_with(' ')) between.remove_prefix(1);
  const std::string_view after = text.substr(second.extent.end);
  return between == "(" && after.starts_with(')');
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
bool could_restate(const detail::Datum& first, const detail::Datum& second, const Tables& tables) {
  const Mention &a = first.mention, &b = second.mention;
  if (a.amount.form != Amount::Form::exact || b.amount.form != Amount::Form::exact) return false;
  if (a.kind == Kind::percent || b.kind == Kind::percent || shape_of(first.core) == shape_of(second.core)) return false;
  if (a.unit.none() || b.unit.none()) {
    const Exact large(Decimal(10000));
    return a.unit.none() != b.unit.none() && a.amount.low >= large && b.amount.low >= large;
  }
  return detail::in_unit(detail::Values::of(a.amount.low), a.unit, b.unit, tables).has_value();
}

}  // namespace

std::string_view name_of(ClaimStatus status) { return kStatusNames[static_cast<std::size_t>(status)]; }

struct Checker::State {
  explicit State(const Tables& t) : tables(t), extractor({}, t), linker(t) {}

  Tables tables;
  Extractor extractor;
  Linker linker;

  Side read(std::string_view text, const std::optional<Reference>& reference) const {
    Side out;
    out.text = text;
    Extraction found = extractor.extract(text, reference);
    const Extraction unanchored = reference ? extractor.extract(text) : Extraction{};
    linker.link(text, found.mentions, out.facts);
    out.figures = detail::figures_of(text, std::move(found.mentions), unanchored.mentions);
    return out;
  }

  Claim judge(const Side& of, std::uint32_t index, const Side& from) const {
    const detail::Datum& claim = of.figures[index];
    Claim out{claim.mention, ClaimStatus::unsupported, {}};
    for (const detail::Datum& source : from.figures) {
      if (is_divisor(claim, source, tables)) return {claim.mention, ClaimStatus::supported, source.mention.core};
    }
    for (std::uint32_t i = 0; i < from.figures.size() && out.status != ClaimStatus::supported; ++i) {
      const detail::Fit fit = detail::fit(claim, from.figures[i], tables);
      if (fit == detail::Fit::none) continue;
      ClaimStatus status = fit == detail::Fit::same ? ClaimStatus::supported : ClaimStatus::rounded;
      if (misattributed(of, of.fact_of(index), from, from.fact_of(i))) status = ClaimStatus::misattributed;
      if (status >= out.status) continue;
      out.status = status;
      out.support = from.figures[i].mention.core;
    }
    return out;
  }
};

Checker::Checker(Tables tables) : state_(std::make_unique<const State>(tables)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

CheckReport Checker::check(std::string_view source, std::string_view summary,
                           const std::optional<Reference>& reference) const {
  const Side from = state_->read(source, reference), of = state_->read(summary, reference);
  CheckReport out;
  for (std::uint32_t i = 0; i < of.figures.size(); ++i) {
    if (detail::says_nothing(of.figures[i])) continue;
    Claim claim = state_->judge(of, i, from);
    ++out.counts[static_cast<std::size_t>(claim.status)];
    out.claims.push_back(std::move(claim));
  }
  return out;
}

CheckReport Checker::check_restatements(std::string_view text, const std::optional<Reference>& reference) const {
  const Side side = state_->read(text, reference);
  CheckReport out;
  for (std::size_t i = 1; i < side.figures.size(); ++i) {
    const detail::Datum &first = side.figures[i - 1], &second = side.figures[i];
    if (!is_restated(text, first.mention, second.mention) || says_nothing(first) || says_nothing(second)) continue;
    const detail::Fit fit =
        std::max(detail::fit(second, first, state_->tables), detail::fit(first, second, state_->tables));
    if (fit == detail::Fit::none && !could_restate(first, second, state_->tables)) continue;
    Claim claim{second.mention, ClaimStatus::unsupported, first.mention.core};
    if (fit != detail::Fit::none)
      claim.status = fit == detail::Fit::same ? ClaimStatus::supported : ClaimStatus::rounded;
    ++out.counts[static_cast<std::size_t>(claim.status)];
    out.claims.push_back(std::move(claim));
  }
  return out;
}

}  // namespace krnum
