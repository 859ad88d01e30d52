#include "rewrite/date_figures.h"

#include <array>

#include "rewrite/letters.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kQuarter = "분기";
constexpr std::uint32_t kYearDigits = 4;

bool is_dot(char32_t c) { return c == 0xB7 || c == 0x318D || c == 0x30FB || c == 0x2027 || c == 0x2022; }

struct Run {
  Span figures;
  Span separator{};  // behind the figures, with the blanks after it
  char32_t sign = 0;
};

// Up to three runs of figures parted by one and the same sign.
std::vector<Run> runs_at(std::string_view text, std::uint32_t at) {
  std::vector<Run> runs;
  while (runs.size() < 3) {
    const std::uint32_t end = after_figures_at(text, at);
    if (end == at) break;
    runs.push_back({.figures = {at, end}});
    const CodePoint c = decode(text, end);
    const bool known = c.value == U'.' || c.value == U'-' || c.value == U'/' || c.value == U':' || is_dot(c.value);
    if (!known || (runs.size() > 1 && runs[0].sign != c.value)) break;
    const std::uint32_t next = c.value == U'.' ? after_blanks(text, end + c.length) : end + c.length;
    runs.back().separator = {end, next};
    runs.back().sign = c.value;
    at = next;
  }
  return runs;
}

int value_of(std::string_view text, Span figures) {
  int value = 0;
  for (const char b : figures.of(text).substr(0, kYearDigits)) value = value * 10 + (b - '0');
  return value;
}

void add_field(Span figures, DateField field, Core& out) {
  out.parts.push_back({.form = PartForm::number,
                       .field = field,
                       .span = figures,
                       .numeral = static_cast<std::uint32_t>(out.found.size())});
  Numeral& numeral = out.found.emplace_back();
  numeral.end = figures.end;
  numeral.amount = Amount::of(Decimal::from_digits(figures.of(out.text)));
}

void add_fields(const std::vector<Run>& runs, std::size_t count, DateField first, Core& out) {
  for (std::size_t i = 0; i < count; ++i) {
    add_field(runs[i].figures, static_cast<DateField>(static_cast<std::size_t>(first) + i), out);
    if (i + 1 < count) out.parts.push_back({.form = PartForm::separator, .span = runs[i].separator});
  }
}

bool is_event(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t end,
              const Mention& mention) {
  bool found = false;
  lexicon.each_of(text, at, Role::calendar, [&](std::uint32_t stop, std::uint32_t row) {
    const CalendarRow& calendar = lexicon.calendar()[row];
    if (stop != end || calendar.role != CalendarRole::event) return;
    found = mention.time.iso.starts_with(std::to_string(calendar.n[0]) + "-");
  });
  return found;
}

}  // namespace

std::uint32_t read_date_figures(const Lexicon& lexicon, const Readings& readings, const Mention& mention,
                                std::uint32_t at, Core& out) {
  const std::string_view text = out.text;
  const char32_t first = decode(text, at).value;
  if (!is_figure_at(text, at) || (at > 0 && is_figure_at(text, at - 1)) || first == 0) return at;
  const std::vector<Run> runs = runs_at(text, at);
  if (runs.size() < 2) return at;
  const char32_t sign = runs[0].sign;
  const std::uint32_t digits = runs[0].figures.size();
  if (sign == U':') {
    if (digits > 2 || runs[1].figures.size() != 2) return at;
    const std::size_t count = runs.size() > 2 && runs[2].figures.size() == 2 ? 3 : 2;
    add_fields(runs, count, DateField::hour, out);
    return runs[count - 1].figures.end;
  }
  if (mention.kind != Kind::date) return at;
  const int month = value_of(text, runs[runs.size() > 2 ? 1 : 0].figures);
  if (runs.size() > 2 && !is_dot(sign) && digits <= kYearDigits && month <= 12 && runs[2].figures.size() <= 2) {
    add_fields(runs, 3, DateField::year, out);
    std::uint32_t end = runs[2].figures.end;
    // The point that closes 2022. 5. 14.
    if (sign == U'.' && end < text.size() && text[end] == '.') {
      out.parts.push_back({.form = PartForm::separator, .span = {end, end + 1}});
      ++end;
    }
    return end;
  }
  const std::uint32_t end = runs[1].figures.end;
  if (runs[1].figures.size() > 2) return at;
  if (text.substr(end).starts_with(kQuarter)) {
    add_fields(runs, 2, DateField::none, out);
    out.parts.push_back({.form = PartForm::unit, .span = {end, static_cast<std::uint32_t>(end + kQuarter.size())}});
    return out.parts.back().span.end;
  }
  const auto word = lexicon.longest(text, at, Role::calendar);
  const bool holiday = word && word->end > end;  // 3.1절
  if (is_dot(sign) || holiday || is_event(lexicon, text, at, end, mention)) {
    if (digits > 2) return at;
    out.parts.push_back({.form = PartForm::event, .span = {at, end}});
    return end;
  }
  // 2.5년 전, 7-8월
  out.units.clear();
  read_units(lexicon, text, end, out.units);
  if (!out.units.empty() || readings.longest(text, end, "counts") != nullptr) return at;
  add_fields(runs, 2, digits == kYearDigits ? DateField::year : DateField::month, out);
  // 12. 7.(목)
  if (sign == U'.' && text.substr(end).starts_with(".(")) {
    out.parts.push_back({.form = PartForm::separator, .span = {end, end + 1}});
    return end + 1;
  }
  return end;
}

}  // namespace krnum::detail
