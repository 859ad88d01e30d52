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

// What makes a number that over which the next is counted: 1초에 43m, 한 시간 동안 142mm, 하루 평균 600대, 하루 600대.
// 에서 is a place.
bool is_divided_by(const Datum& f, std::string_view after, bool next) {
  constexpr std::array<std::string_view, 3> kMarks{"마다", " 동안", "당 "};
  if (after.starts_with("에")) return !after.starts_with("에서");
  if (f.mention.kind == Kind::duration && (next || after.starts_with(" 평균"))) return true;
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

// So many of the unit of a code.
Time period_of(std::string_view code, const Decimal& count) {
  constexpr std::array<Decimal Period::*, 7> kParts{&Period::years, &Period::months,  &Period::weeks,  &Period::days,
                                                    &Period::hours, &Period::minutes, &Period::seconds};
  const auto at = std::find_if(kPeriods.begin(), kPeriods.end(), [&](const auto& p) { return p[0] == code; });
  if (at == kPeriods.end()) return {};
  Period period;
  period.*kParts[static_cast<std::size_t>(at - kPeriods.begin())] = count;
  return {period.to_string()};
}

// The code of the unit of 10년 전 and 두 달 뒤; empty for other words.
std::string_view unit_of_distance(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 2>, 10> kUnits{{{"년", "a"},
                                                                    {"해", "a"},
                                                                    {"개월", "mo"},
                                                                    {"달", "mo"},
                                                                    {"주", "wk"},
                                                                    {"주일", "wk"},
                                                                    {"일", "d"},
                                                                    {"시간", "h"},
                                                                    {"분", "min"},
                                                                    {"초", "s"}}};
  constexpr std::array<std::string_view, 3> kEnds{"전", "뒤", "후"};
  const auto end = std::find_if(kEnds.begin(), kEnds.end(), [&](std::string_view e) { return word.ends_with(e); });
  if (end == kEnds.end()) return {};
  word.remove_suffix(end->size());
  const auto at = std::find_if(kUnits.begin(), kUnits.end(), [&](const auto& u) { return u[0] == word; });
  return at == kUnits.end() ? std::string_view() : (*at)[1];
}

// 3일 without a month or another word may be three days, 10년 전 lies ten years off, an age is the time since birth.
Time period_of(const Datum& f, const Tables& tables) {
  const Mention& m = f.mention;
  if (m.kind == Kind::duration) return m.time;
  if (m.kind == Kind::age) {
    const bool exact = m.amount.form == Amount::Form::exact && m.amount.low.is_decimal();
    return exact ? period_of(code_of(m.unit, tables), m.amount.low.numerator()) : Time{};
  }
  if (m.kind != Kind::date && m.kind != Kind::time) return {};
  if (f.numeral.form != Amount::Form::exact || !f.numeral.low.is_decimal()) return {};
  const bool day = m.kind == Kind::date && f.word == "일";
  return period_of(day ? "d" : unit_of_distance(f.word), f.numeral.low.numerator());
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
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Datum& f = figures[i];
    if (divisor_of(f.mention, tables).none()) continue;
    const std::uint32_t end = f.mention.core.end;
    const bool next = i + 1 < figures.size() && end < figures[i + 1].mention.extent.begin &&
                      text.substr(end, figures[i + 1].mention.extent.begin - end) == " ";
    f.divides = is_divided_by(f, text.substr(end), next);
  }
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

Span period_word(std::string_view text, std::string_view period) {
  constexpr std::array<std::array<std::string_view, 2>, 8> kWords{{{"P1Y", "연간"},
                                                                   {"P1Y", "연평균"},
                                                                   {"P1M", "월간"},
                                                                   {"P1M", "월평균"},
                                                                   {"P1W", "주간"},
                                                                   {"P1W", "주평균"},
                                                                   {"P1D", "일일"},
                                                                   {"P1D", "일평균"}}};
  for (const auto& [named, word] : kWords) {
    if (named != period) continue;
    if (const std::size_t at = text.find(word); at != text.npos)
      return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
  }
  return {};
}

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
