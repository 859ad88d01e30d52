#include "unit/read.h"

#include <algorithm>

#include "base/stable_sort.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

constexpr bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

constexpr bool is_superscript(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x207F);
}

// A unit ends here: 5m is one, 5mm and 5m² are others, 5M3 is none.
bool ends_at(std::string_view text, std::uint32_t end) {
  const char32_t next = decode(text, end).value;
  if (is_superscript(next)) return false;
  if (!is_latin(next) && !is_digit(next)) return true;
  const char32_t last = decode_before(text, end).value;
  return !is_latin(last) && !is_digit(last);
}

// A divisor in Hangul ends its word or has a josa: 100원/주 and 100원/주로, but not 3명/개인전.
bool divisor_ends_at(const Lexicon& lexicon, std::string_view text, std::uint32_t end) {
  if (!is_hangul_syllable(decode(text, end).value)) return true;
  bool follows = false;
  lexicon.each(text, end, [&](const Match& m) {
    follows = follows || m.find(Role::josa) != nullptr || m.find(Role::copula) != nullptr;
  });
  return follows;
}

UnitReading reading_of(const Lexicon& lexicon, std::string_view text, std::uint32_t end, std::uint16_t row) {
  const UnitRow& unit = lexicon.units()[row];
  return {.end = end,
          .row = row,
          .shift = unit.shift,
          .kind = unit.kind,
          .latin = is_latin(decode_before(text, end).value)};
}

// The figures of 100g in mg/100g; kept short, so that a run of digits cannot make the readings long.
std::uint32_t after_figures(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kMostFigures = 12;
  std::uint32_t end = at;
  while (end < text.size() && end - at < kMostFigures &&
         (is_digit(static_cast<unsigned char>(text[end])) || (end > at && (text[end] == '.' || text[end] == ',')))) {
    ++end;
  }
  return end;
}

// Appends the quotients of `over`, behind which a stroke stands.
void read_quotients(const Lexicon& lexicon, std::string_view text, const UnitReading& over,
                    std::vector<UnitReading>& out) {
  const std::uint32_t begin = over.end + 1;
  const std::uint32_t unit_at = after_figures(text, begin);
  lexicon.each_of(text, unit_at, Role::unit, [&](std::uint32_t end, std::uint32_t row) {
    const UnitRow& per = lexicon.units()[row];
    if (!ends_at(text, end) || !divisor_ends_at(lexicon, text, end)) return;
    if (unit_at == begin && (per.shift != 0 || !unit_of(lexicon, static_cast<std::uint16_t>(row)).per.none())) return;
    UnitReading quotient = over;
    quotient.end = end;
    quotient.divisor = begin;
    quotient.per = unit_at > begin ? UnitTerm::kNoun : static_cast<std::uint16_t>(row);
    quotient.latin = is_latin(decode_before(text, end).value);
    out.push_back(quotient);
  });
}

}  // namespace

void read_units(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<UnitReading>& out) {
  const std::size_t first = out.size();
  lexicon.each_of(text, at, Role::unit, [&](std::uint32_t end, std::uint32_t row) {
    if (ends_at(text, end)) out.push_back(reading_of(lexicon, text, end, static_cast<std::uint16_t>(row)));
  });
  const std::size_t plain = out.size();
  for (std::size_t i = first; i < plain; ++i) {
    if (out[i].end >= text.size() || text[out[i].end] != '/') continue;
    const UnitReading over = out[i];
    if (!unit_of(lexicon, over.row).per.none()) continue;
    read_quotients(lexicon, text, over, out);
  }
  if (out.size() < first + 2) return;
  const auto begin = out.begin() + static_cast<std::ptrdiff_t>(first);
  sort_few(begin, out.end(), [](const UnitReading& a, const UnitReading& b) { return a.end > b.end; });
  // The table's own km/h and the quotient of km and h are one reading.
  const auto same = [&](const UnitReading& a, const UnitReading& b) {
    if (a.end != b.end || a.kind != b.kind || a.shift != b.shift) return false;
    const Unit unit = unit_of(lexicon, text, a);
    return !unit.per.none() && unit == unit_of(lexicon, text, b);
  };
  out.erase(std::unique(begin, out.end(), same), out.end());
}

Unit unit_of(const Lexicon& lexicon, std::string_view text, const UnitReading& reading) {
  Unit unit = unit_of(lexicon, reading.row);
  if (reading.per == UnitTerm::kNoun) {
    unit.per = {.id = UnitTerm::kNoun,
                .noun = std::string(text.substr(reading.divisor, reading.end - reading.divisor))};
  } else if (reading.per != UnitTerm::kNone) {
    unit.per = unit_of(lexicon, reading.per).over;
  }
  return unit;
}

Unit unit_of(const Lexicon& lexicon, std::uint16_t row) {
  const UnitRow& unit = lexicon.units()[row];
  if (unit.quotient) {
    Unit quotient = unit_of_code(lexicon, unit.code);
    if (!quotient.none()) return quotient;
  }
  return {.over = {.id = unit.head, .noun = {}}, .per = {}};
}

UnitTerm over_of(const Lexicon& lexicon, std::uint16_t row) {
  const UnitRow& unit = lexicon.units()[row];
  return unit.quotient ? unit_of(lexicon, row).over : UnitTerm{.id = unit.head, .noun = {}};
}

Unit unit_of_code(const Lexicon& lexicon, std::string_view code) {
  const auto term = [&](std::string_view part) -> UnitTerm {
    if (const auto id = lexicon.unit_named(part)) return {.id = *id, .noun = {}};
    if (part.size() > 2 && part.front() == '{' && part.back() == '}' && part.find('}') == part.size() - 1) {
      return {.id = UnitTerm::kNoun, .noun = std::string(part.substr(1, part.size() - 2))};
    }
    return {};
  };
  std::size_t stroke = code.npos;
  int depth = 0;
  for (std::size_t i = 0; i < code.size() && stroke == code.npos; ++i) {
    if (code[i] == '{') ++depth;
    if (code[i] == '}') --depth;
    if (code[i] == '/' && depth == 0) stroke = i;
  }
  if (stroke == code.npos) return {.over = term(code), .per = {}};
  Unit unit{.over = term(code.substr(0, stroke)), .per = term(code.substr(stroke + 1))};
  if (!unit.over.none() && !unit.per.none()) return unit;
  return {.over = term(code), .per = {}};
}

}  // namespace krnum::detail
