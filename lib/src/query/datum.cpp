#include "query/datum.h"

#include <algorithm>
#include <array>
#include <span>

#include "krnum/number.h"
#include "query/alike.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::array<std::string_view, 2>, 7> kPeriods{
    {{"a", "P1Y"}, {"mo", "P1M"}, {"wk", "P1W"}, {"d", "P1D"}, {"h", "PT1H"}, {"min", "PT1M"}, {"s", "PT1S"}}};

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.starts_with(w); });
}

// What makes a number that over which the next is counted: 1초에 43m, 한 시간 동안 142mm. 에서 is a place.
bool is_divided_by(std::string_view after) {
  constexpr std::array<std::string_view, 3> kMarks{"마다", " 동안", "당 "};
  if (after.starts_with("에")) return !after.starts_with("에서");
  return begins_with_any(after, kMarks);
}

UnitTerm divisor_of(const Mention& m, const Tables& tables) {
  if (m.kind == Kind::duration) {
    const std::string_view code = divisor_code(m.time.iso);
    if (code.empty()) return {};
    const auto unit = parse_unit(code, tables);
    return unit ? unit->over : UnitTerm();
  }
  return m.amount.form == Amount::Form::exact && m.amount.low == Exact(Decimal(1)) && m.unit.per.none() ? m.unit.over
                                                                                                        : UnitTerm();
}

// 3일 without a month or another word may be three days, an age is the time since birth.
Time period_of(const Datum& f, const Tables& tables) {
  const Mention& m = f.mention;
  if (m.kind == Kind::duration) return m.time;
  if (m.kind == Kind::date) {
    const auto& date = f.plain ? f.plain : f.date;
    if (!date || date->from != date->to || date->from.day == 0) return {};
    const std::string day = std::to_string(date->from.day);
    return f.core == day + "일" ? Time{"P" + day + "D"} : Time{};
  }
  if (m.kind != Kind::age || m.amount.form != Amount::Form::exact || !m.amount.low.is_decimal()) return {};
  Period period;
  const std::string code = code_of(m.unit, tables);
  Decimal& part = code == "a" ? period.years : code == "mo" ? period.months : period.weeks;
  part = m.amount.low.numerator();
  return {period.to_string()};
}

// The numeral and the word of a figure.
void split(Datum& f) {
  constexpr std::size_t kLongest = 64;  // bytes; longer ones are compared by value
  std::size_t end = f.core.size() <= kLongest ? f.core.size() : 0;
  for (; end > 0; --end) {
    if (end < f.core.size() && (static_cast<unsigned char>(f.core[end]) & 0xC0) == 0x80) continue;
    auto numeral = parse_number(f.core.substr(0, end));
    if (!numeral) continue;
    f.numeral = *std::move(numeral);
    break;
  }
  for (const char c : f.core.substr(end)) {
    if (c != ' ') f.word.push_back(c);
  }
}

// Gives each number what its sentence counts it over: what stands before it, else what stands after.
void divide(std::string_view text, std::vector<Datum>& figures, const Tables& tables) {
  const auto spread = [&](auto begin, auto end) {
    UnitTerm per;
    std::uint32_t sentence = 0;
    for (auto f = begin; f != end; ++f) {
      const Mention& m = f->mention;
      if (m.sentence.begin != sentence) per = {};
      sentence = m.sentence.begin;
      if (f->divides) {
        per = divisor_of(m, tables);
      } else if (f->per.none() && m.unit.per.none()) {
        f->per = per;
      }
    }
  };
  for (Datum& f : figures)
    f.divides = is_divided_by(text.substr(f.mention.core.end)) && !divisor_of(f.mention, tables).none();
  spread(figures.begin(), figures.end());
  spread(figures.rbegin(), figures.rend());
}

// 열 명 가운데 셋, 1003명 중 남성 612명: nothing but words of one phrase between them.
bool is_part(std::string_view between) {
  constexpr std::array<std::string_view, 4> kMarks{"가운데", "중 ", "중에", "중에서"};
  const std::size_t begin = between.find_first_not_of(' ');
  if (begin == between.npos || between.find_first_of(",.\n") != between.npos) return false;
  return begins_with_any(between.substr(begin), kMarks);
}

bool is_amount(const Mention& m) {
  return m.amount.form == Amount::Form::exact && m.bound == Bound::exact &&
         (m.kind == Kind::count || m.kind == Kind::number);
}

}  // namespace

std::string_view divisor_code(std::string_view period) {
  const auto at = std::find_if(kPeriods.begin(), kPeriods.end(), [&](const auto& p) { return p[1] == period; });
  return at == kPeriods.end() ? std::string_view() : (*at)[0];
}

std::vector<Datum> figures_of(std::string_view text, std::vector<Mention> mentions, const std::vector<Mention>& others,
                              bool anchored, const Tables& tables) {
  std::vector<Datum> out;
  out.reserve(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Datum f;
    f.mention = std::move(mentions[i]);
    f.core = f.mention.core.of(text);
    f.anchored = anchored;
    f.date = calendar_of(f.mention.time, Bound::exact);
    if (i < others.size() && others[i].core == f.mention.core) f.plain = calendar_of(others[i].time, Bound::exact);
    if (!anchored) std::swap(f.date, f.plain);
    split(f);
    f.stated = stated_number(f.mention, f.core);
    f.period = period_of(f, tables);
    f.length = length_of(f.period, Bound::exact);
    out.push_back(std::move(f));
  }
  divide(text, out, tables);
  return out;
}

std::vector<Share> shares_of(std::string_view text, const std::vector<Datum>& figures, const Tables& tables) {
  std::vector<Share> out;
  for (std::uint32_t i = 1; i < figures.size(); ++i) {
    const Mention &whole = figures[i - 1].mention, &part = figures[i].mention;
    if (whole.sentence != part.sentence || !is_amount(whole) || !is_amount(part)) continue;
    if (!part.unit.none() && !alike(tables, whole.unit, part.unit)) continue;
    if (whole.extent.end > part.extent.begin) continue;
    if (!is_part(text.substr(whole.extent.end, part.extent.begin - whole.extent.end))) continue;
    if (!whole.amount.low.is_decimal() || !part.amount.low.is_decimal() || whole.amount.low.is_negative()) continue;
    const auto ratio = Exact::ratio(part.amount.low.numerator(), whole.amount.low.numerator());
    const auto percent = parse_unit("%", tables);
    if (!ratio || !percent) continue;
    Share share{i - 1, i, {}};
    share.percent.mention = part;
    share.percent.mention.core.begin = whole.core.begin;
    share.percent.core = share.percent.mention.core.of(text);
    share.percent.mention.kind = Kind::percent;
    share.percent.mention.unit = *percent;
    share.percent.mention.amount.low = ratio->shifted(2);
    share.percent.stated = stated_number(share.percent.mention, share.percent.core);
    out.push_back(std::move(share));
  }
  return out;
}

}  // namespace krnum::detail
