#include "mention/amounts.h"

#include "mention/context.h"
#include "mention/tail.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

// 절반, 과반, 갑절.
void read_amount(const Lexicon& lexicon, std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  lexicon.each_of(text, begin, Role::amount, [&](std::uint32_t end, std::uint32_t index) {
    const Row& row = lexicon.sheet()[Section::amounts][index];
    const std::string_view value = row.fields[2];
    const std::size_t slash = value.find('/');
    const auto above = Decimal::parse(value.substr(0, slash));
    const auto below = slash == value.npos ? Result<Decimal>(Decimal(1)) : Decimal::parse(value.substr(slash + 1));
    const auto kind = kind_named(row.fields[1]);
    const auto bound = bound_named(row.fields[4]);
    if (!above || !below || !kind || !bound) return;
    const auto exact = Exact::ratio(*above, *below);
    if (!exact) return;
    Candidate c;
    c.core = c.numeral = {begin, end};
    c.kind = *kind;
    c.bound = *bound;
    c.amount = Amount::of(*exact);
    c.unit = unit_of_code(lexicon, row.fields[3]);
    c.script = Script::native;
    c.joined = c.word = true;
    c.closes = closes_run(lexicon, text, end);
    out.push_back(std::move(c));
  });
}

// 열에 아홉, 셋 중 하나: bare native numerals, the smaller of the larger.
void read_part(const Lexicon& lexicon, std::string_view text, const NumeralMemo& numerals, std::uint32_t begin,
               std::vector<Candidate>& out) {
  const auto bare_native = [&](std::uint32_t at) -> const Numeral* {
    const std::vector<Numeral>& all = numerals.at(at);
    if (all.empty() || all.front().script != Script::native || all.front().determiner) return nullptr;
    return all.front().amount.exact() != nullptr ? &all.front() : nullptr;
  };
  const Numeral* whole = bare_native(begin);
  if (whole == nullptr) return;
  std::uint32_t next = 0;
  for (const std::string_view link : {"에 ", " 중 ", " 중에 ", " 가운데 ", "중 ", "중에 "}) {
    if (has_prefix_at(text, whole->end, link)) next = static_cast<std::uint32_t>(whole->end + link.size());
  }
  const Numeral* part = next == 0 ? nullptr : bare_native(next);
  if (part == nullptr || *part->amount.exact() >= *whole->amount.exact()) return;
  const auto exact = Exact::ratio(part->amount.low.numerator(), whole->amount.low.numerator());
  if (!exact) return;
  Candidate c;
  c.core = c.numeral = {begin, part->end};
  c.kind = Kind::fraction;
  c.amount = Amount::of(*exact);
  c.script = Script::native;
  c.joined = true;
  c.closes = closes_run(lexicon, text, part->end);
  out.push_back(std::move(c));
}

// 반 리터, 반 개: half of the unit behind it; the table of pairs decides which.
void read_half(const Lexicon& lexicon, std::string_view text, std::uint32_t begin, std::vector<Candidate>& out) {
  constexpr std::string_view kHalf = "반";
  if (!has_prefix_at(text, begin, kHalf)) return;
  const auto end = static_cast<std::uint32_t>(begin + kHalf.size());
  const std::uint32_t next = skip_blanks(text, end);
  if (next == end) return;
  std::vector<UnitReading> units;
  read_units(lexicon, text, next, units);
  for (const UnitReading& unit : units) {
    if (unit.kind != Kind::measure && unit.kind != Kind::count) continue;
    Candidate c;
    c.core = {begin, unit.end};
    c.numeral = {begin, end};
    c.unit_span = {next, unit.end};
    c.kind = unit.kind;
    c.unit = unit_of(lexicon, text, unit);
    c.row = unit.row;
    c.amount = Amount::of(*Exact::ratio(Decimal(1), Decimal(2)));
    c.script = Script::native;
    c.syllables = 1;
    c.determiner = true;
    c.joined = unit.kind == Kind::measure && unit.end - next > 6;  // 반 작은술: no other word
    c.closes = closes_run(lexicon, text, unit.end, true);
    out.push_back(std::move(c));
  }
}

}  // namespace

void read_amounts(const Lexicon& lexicon, std::string_view text, const NumeralMemo& numerals, std::uint32_t at,
                  std::vector<Candidate>& out) {
  read_amount(lexicon, text, at, out);
  read_part(lexicon, text, numerals, at, out);
  read_half(lexicon, text, at, out);
}

}  // namespace krnum::detail
