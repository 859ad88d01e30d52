#include <algorithm>
#include <array>
#include <iterator>

#include "krnum/query.h"
#include "query/alike.h"
#include "query/restatement.h"
#include "query/support.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kClaimStatuses> kStatusNames{"supported", "rounded", "misattributed",
                                                                    "unsupported"};

struct Side {
  std::string_view text;
  std::vector<detail::Datum> figures;
  std::vector<Fact> facts;
  std::vector<detail::Share> shares;

  const Fact* fact_of(std::uint32_t figure) const {
    const auto at = std::lower_bound(facts.begin(), facts.end(), figure,
                                     [](const Fact& f, std::uint32_t m) { return f.mention < m; });
    return at != facts.end() && at->mention == figure ? &*at : nullptr;
  }
};

// 재판부 is named by 재판부의 선고, too.
bool names(std::string_view name, std::string_view other) {
  return !other.empty() && name.starts_with(other) &&
         (name.size() == other.size() || name.substr(other.size()).starts_with("의 "));
}

// Two names of different things: the claim's own sentence names one that neither holds the source's nor is held by it,
// and of that the source tells another number of the same sort, and the same of both (매출 of two firms, 매출 and 이익
// of one). So it is no new word for the same thing, and nothing that a sentence before was about.
bool differ(const Side& of, const Fact& claim, const Side& from, const Fact& source, Span Fact::*link,
            Span Fact::*other_link, detail::UnitPairs& units) {
  const Mention& number = of.figures[claim.mention].mention;
  const std::string_view name = (claim.*link).of(of.text), other = (source.*link).of(from.text);
  if (name.empty() || other.empty() || name.find(other) != name.npos || other.find(name) != other.npos) return false;
  if (!number.sentence.contains((claim.*link).begin)) return false;
  return std::any_of(from.facts.begin(), from.facts.end(), [&](const Fact& f) {
    return names(name, (f.*link).of(from.text)) &&
           (f.*other_link).of(from.text) == (source.*other_link).of(from.text) &&
           detail::same_sort(number, from.figures[f.mention].mention, units) &&
           detail::fit(of.figures[claim.mention], from.figures[f.mention], units) == detail::Fit::none;
  });
}

// Do the same words, but for other numbers among them, lead from the beginning of the claim's sentence to the claim?
// Then it is no other subject, whatever the sentences before add to the source's.
bool is_quoted(const Side& of, std::uint32_t claim, const Side& from, std::uint32_t source) {
  while (true) {
    const Mention &c = of.figures[claim].mention, &s = from.figures[source].mention;
    const bool first = claim == 0 || of.figures[claim - 1].mention.sentence != c.sentence;
    const std::uint32_t begin = first ? c.sentence.begin : of.figures[claim - 1].mention.core.end;
    const std::uint32_t before = source == 0 ? 0 : from.figures[source - 1].mention.core.end;
    const std::string_view words = of.text.substr(begin, c.core.begin - begin);
    const std::string_view others = from.text.substr(before, s.core.begin - before);
    if (first) return others.ends_with(words);
    if (source == 0 || words != others) return false;
    --claim;
    --source;
    // 1반 and 2반 are names.
    const detail::Datum &passed = of.figures[claim], &other = from.figures[source];
    const Kind kind = passed.mention.kind;
    if ((kind == Kind::ordinal || !is_measured(kind)) && passed.core != other.core) return false;
  }
}

bool misattributed(const Side& of, std::uint32_t claim, const Side& from, std::uint32_t source,
                   detail::UnitPairs& units) {
  const Fact *c = of.fact_of(claim), *s = from.fact_of(source);
  if (c == nullptr || s == nullptr) return false;
  // 징역 7년 has an owner, 72분을 버텼다 has none.
  if (of.figures[claim].mention.kind == Kind::duration && c->attribute.empty()) return false;
  return (differ(of, *c, from, *s, &Fact::subject, &Fact::attribute, units) ||
          differ(of, *c, from, *s, &Fact::attribute, &Fact::subject, units)) &&
         !is_quoted(of, claim, from, source);
}

// 1초에 43m of 초속 43m, 매달 3만원 of 월 3만원: what a rate of the source is counted over is no number of its own.
bool is_divisor(const detail::Datum& claim, const detail::Datum& source, const Tables& tables) {
  const UnitTerm& per = source.mention.unit.per;
  if (per.none()) return false;
  const Mention& m = claim.mention;
  const std::string code = code_of(Unit{per, {}}, tables);
  if (m.amount.form == Amount::Form::exact) {
    if (code.starts_with('{') && code.substr(1, code.size() - 2) == claim.core) return true;  // 3.3㎡
    if (m.amount.low != Exact(Decimal(1))) return false;
    return claim.divides ? detail::alike(tables, m.unit, Unit{per, {}})
                         : m.unit.over == per && (m.kind == Kind::measure || m.kind == Kind::money);
  }
  if (m.amount.form != Amount::Form::none || code.empty()) return false;
  const std::string_view every = m.time.iso;
  return detail::divisor_code(every.starts_with("R/") ? every.substr(2) : claim.period.iso) == code;
}

// -6.0% of 6.0% 줄었다, and the other way round: the sign tells the change.
detail::Fit fit_as_change(const Side& of, std::uint32_t claim, const Side& from, std::uint32_t source,
                          detail::UnitPairs& units) {
  const detail::Datum &c = of.figures[claim], &s = from.figures[source];
  if (!c.stated || !s.stated || c.stated->low.is_negative() == s.stated->low.is_negative()) return detail::Fit::none;
  const bool signed_claim = c.stated->low.is_negative();
  const Fact* told = signed_claim ? from.fact_of(source) : of.fact_of(claim);
  if (told == nullptr || told->change != Change::down || !c.stated->exact()) return detail::Fit::none;
  detail::Datum turned = signed_claim ? c : s;
  turned.stated->low = turned.stated->high = -turned.stated->low;
  return signed_claim ? detail::fit(turned, s, units) : detail::fit(c, turned, units);
}

// 가장 of 가장 높다, where the claim is 1위; empty for another claim or text.
Span superlative(const detail::Datum& claim, std::string_view source) {
  const Mention& m = claim.mention;
  if (m.kind != Kind::ordinal || m.amount.form != Amount::Form::exact || m.amount.low != Exact(Decimal(1))) return {};
  if (claim.word != "위" && claim.word != "등") return {};
  for (const std::string_view word : {"가장", "제일", "최다", "최고", "선두"}) {
    if (const std::size_t at = source.find(word); at != source.npos)
      return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
  }
  return {};
}

// What the source says in a word: 한 달에 of 월간, 1위 of 가장.
Span word_for(const detail::Datum& claim, std::string_view source) {
  const bool period = claim.divides && claim.mention.kind == Kind::duration;
  return period ? detail::period_word(source, claim.period.iso) : superlative(claim, source);
}

// 열 명 and 셋 of 열 명 가운데 셋, where the source says 30%: a whole that the claim made up to tell a part of.
bool is_round_whole(const Mention& m) {
  const Exact& whole = m.amount.low;
  return whole == Exact(Decimal(10)) || whole == Exact(Decimal(100)) || whole == Exact(Decimal(1000));
}

}  // namespace

std::string_view name_of(ClaimStatus status) { return kStatusNames[static_cast<std::size_t>(status)]; }

namespace {

ClaimStatus status_of(detail::Fit fit) {
  return fit == detail::Fit::same ? ClaimStatus::supported : ClaimStatus::rounded;
}

}  // namespace

struct Checker::State {
  explicit State(const Tables& t) : tables(t), extractor({}, t), linker(t) {}

  Tables tables;
  Extractor extractor;
  Linker linker;

  Side read(std::string_view text, const std::optional<Reference>& reference) const {
    Side out;
    out.text = text;
    Extraction found = extractor.extract(text, reference);
    // Nothing dates a text from so far ahead, so that only relative words fall near it.
    constexpr Reference kOwn{.year = 3001, .month = 6, .day = 15};
    const Extraction other = extractor.extract(text, reference ? std::nullopt : std::optional(kOwn));
    // Whose 징역 7년: lengths are linked as if they were measured.
    std::vector<Mention> measured = found.mentions;
    for (Mention& m : measured) {
      if (m.kind == Kind::duration) m.kind = Kind::measure;
    }
    linker.link(text, measured, out.facts);
    out.figures = detail::figures_of(text, std::move(found.mentions), other.mentions, reference.has_value(), tables);
    out.shares = detail::shares_of(text, out.figures, tables);
    return out;
  }

  Claim judge(const Side& of, std::uint32_t index, const Side& from, detail::UnitPairs& units) const {
    const detail::Datum& claim = of.figures[index];
    Claim out{claim.mention, ClaimStatus::unsupported, {}};
    const auto better = [&](ClaimStatus status, Span support) {
      if (status >= out.status) return;
      out.status = status;
      out.support = support;
    };
    for (const detail::Datum& source : from.figures) {
      if (is_divisor(claim, source, tables)) better(ClaimStatus::supported, source.mention.core);
    }
    for (std::uint32_t i = 0; i < from.figures.size() && out.status != ClaimStatus::supported; ++i) {
      detail::Fit fit = detail::fit(claim, from.figures[i], units);
      if (fit == detail::Fit::none) fit = fit_as_change(of, index, from, i, units);
      if (fit == detail::Fit::none) continue;
      const bool swapped = misattributed(of, index, from, i, units);
      better(swapped ? ClaimStatus::misattributed : status_of(fit), from.figures[i].mention.core);
    }
    if (out.status == ClaimStatus::supported && is_range(claim) && has_rival(claim, from, units)) {
      return {claim.mention, ClaimStatus::unsupported, {}};
    }
    if (out.status != ClaimStatus::unsupported) return out;
    if (const Span word = word_for(claim, from.text); !word.empty()) better(ClaimStatus::supported, word);
    judge_share(of, index, from, units, better);
    return out;
  }

  static bool is_range(const detail::Datum& claim) {
    return claim.mention.amount.form == Amount::Form::range && !claim.stated->loose;
  }

  // 5~55cm holds the 27cm of the source, whose 5~15cm is what was meant: a range that shares one end only, where none
  // is the same.
  bool has_rival(const detail::Datum& claim, const Side& from, detail::UnitPairs& units) const {
    bool rival = false;
    for (const detail::Datum& source : from.figures) {
      if (!is_range(source)) continue;
      const auto ends = units.in_unit(*detail::values_of(source.mention), source.mention.unit, claim.mention.unit);
      if (!ends || !ends->low || !ends->high) continue;
      const bool low = ends->low->value == claim.mention.amount.low,
                 high = ends->high->value == claim.mention.amount.high;
      if (low && high) return false;
      rival = rival || low || high;
    }
    return rival;
  }

  // A percentage that the source tells as 열 명 가운데 셋, or the other way round.
  template <class F>
  void judge_share(const Side& of, std::uint32_t index, const Side& from, detail::UnitPairs& units,
                   const F& better) const {
    for (const detail::Share& share : from.shares) {
      const detail::Fit fit = detail::fit(of.figures[index], share.percent, units);
      if (fit != detail::Fit::none) better(status_of(fit), share.percent.mention.core);
    }
    for (const detail::Share& share : of.shares) {
      if ((share.whole != index && share.part != index) || !is_round_whole(of.figures[share.whole].mention)) continue;
      for (const detail::Datum& source : from.figures) {
        if (source.mention.kind != Kind::percent && source.mention.kind != Kind::fraction) continue;
        const detail::Fit fit = detail::fit(share.percent, source, units);
        if (fit != detail::Fit::none) better(status_of(fit), source.mention.core);
      }
    }
  }
};

Checker::Checker(Tables tables) : state_(std::make_unique<const State>(tables)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

CheckReport Checker::check(std::string_view source, std::string_view summary,
                           const std::optional<Reference>& reference) const {
  const Side from = state_->read(source, reference), of = state_->read(summary, reference);
  detail::UnitPairs units(state_->tables);
  CheckReport out;
  for (std::uint32_t i = 0; i < of.figures.size(); ++i) {
    if (detail::says_nothing(of.figures[i])) continue;
    Claim claim = state_->judge(of, i, from, units);
    ++out.counts[static_cast<std::size_t>(claim.status)];
    out.claims.push_back(std::move(claim));
  }
  return out;
}

CheckReport Checker::check_restatements(std::string_view text, const std::optional<Reference>& reference) const {
  const Side side = state_->read(text, reference);
  CheckReport out;
  out.claims = detail::restatements(text, side.figures, state_->tables);
  auto totals = detail::totals(text, side.figures, state_->tables);
  std::move(totals.begin(), totals.end(), std::back_inserter(out.claims));
  std::stable_sort(out.claims.begin(), out.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.mention.core.begin < b.mention.core.begin; });
  for (const Claim& claim : out.claims) ++out.counts[static_cast<std::size_t>(claim.status)];
  return out;
}

}  // namespace krnum
