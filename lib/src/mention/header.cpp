#include "mention/header.h"

#include <algorithm>

#include "mention/context.h"
#include "mention/quantity.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kWord = "단위";
constexpr std::size_t kLongest = 64;  // bytes between the colon and the bracket

// The colons and semicolons of a text, which are much rarer than the bytes of 단위.
class Colons {
 public:
  explicit Colons(std::string_view text) : text_(text), colon_(text.find(':')), semicolon_(text.find(';')) {}

  // The next one; npos behind the last.
  std::size_t next() {
    const bool first = colon_ < semicolon_;
    const std::size_t at = first ? colon_ : semicolon_;
    if (at == text_.npos) return at;
    (first ? colon_ : semicolon_) = text_.find(first ? ':' : ';', at + 1);
    return at;
  }

 private:
  std::string_view text_;
  std::size_t colon_, semicolon_;
};

// The blank line, or the end of the text, after `from`.
std::uint32_t region_end(std::string_view text, std::uint32_t from) {
  for (std::size_t line = text.find('\n', from); line != text.npos; line = text.find('\n', line + 1)) {
    std::size_t next = line + 1;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
    if (next >= text.size() || text[next] == '\n') return static_cast<std::uint32_t>(line);
    // A line that ends as a sentence is no row of a table.
    const std::size_t stop = std::min(text.find('\n', line + 1), text.size());
    const std::string_view row = text.substr(line + 1, stop - line - 1);
    if (row.ends_with("다.") || row.ends_with("요.") || row.ends_with('?') || row.ends_with("다.\""))
      return static_cast<std::uint32_t>(line);
  }
  return static_cast<std::uint32_t>(text.size());
}

// 백만원, 천 달러, 억원, 명, 1,000톤: a product of powers of ten, then a unit to the end.
bool read_scaled_unit(const Knowledge& knowledge, std::string_view text, UnitHeader& header) {
  const Lexicon& lexicon = knowledge.lexicon();
  std::uint32_t at = skip_blanks(text, 0);
  if (is_figure(krnum::detail::at(text, at))) {
    Measured m;
    const NumeralMemo numerals(lexicon, text);
    QuantityScratch scratch;
    const QuantityReader reader(knowledge, text, numerals, scratch);
    if (!reader.read_best(at, m) || !m.has_unit || skip_blanks(text, m.end) != text.size()) return false;
    if (m.numeral->amount.exact() == nullptr) return false;
    header.scale = m.numeral->amount.low.shifted(m.unit.shift);
    header.unit = reader.unit_of(m);
    header.kind = m.unit.kind;
    header.row = m.unit.row;
    return true;
  }
  std::int64_t power = 0;
  while (at < text.size()) {
    std::vector<UnitReading> units;
    read_units(lexicon, text, at, units);
    for (const UnitReading& unit : units) {
      if (skip_blanks(text, unit.end) != text.size()) continue;
      Unit whole = unit_of(lexicon, text, unit);
      if (code_of(Unit{whole.per, {}}, knowledge.tables) == "%") return false;  // 명/%: two units, no rate
      header.scale = Exact(Decimal(1)).shifted(power + unit.shift);
      header.unit = std::move(whole);
      header.kind = unit.kind;
      header.row = unit.row;
      return true;
    }
    std::uint32_t next = at;
    lexicon.each(text, at, [&](const Match& m) {
      for (const Role role : {Role::power, Role::magnitude}) {
        const Lexeme* word = m.find(role);
        if (word == nullptr || next != at) continue;
        power += word->payload;
        next = m.end;
      }
    });
    if (next == at) return false;
    at = skip_blanks(text, next);
  }
  return false;
}

bool is_year(const Candidate& c, std::string_view text) {
  const std::string_view written = c.core.of(text);
  return written.size() == 4 && (written.starts_with("19") || written.starts_with("20")) &&
         written.find_first_not_of("0123456789") == written.npos;
}

bool is_bare(const Candidate& c) {
  return c.kind == Kind::number && c.unit.none() && c.script == Script::figures &&
         (c.amount.form == Amount::Form::exact || c.amount.form == Amount::Form::range);
}

}  // namespace

std::vector<UnitHeader> read_headers(const Knowledge& knowledge, std::string_view text) {
  std::vector<UnitHeader> out;
  Colons colons(text);
  for (std::size_t colon = colons.next(); colon != text.npos; colon = colons.next()) {
    const std::uint32_t end = skip_blanks_before(text, static_cast<std::uint32_t>(colon));
    if (!ends_with_before(text, end, kWord)) continue;
    const std::uint32_t open = skip_blanks_before(text, static_cast<std::uint32_t>(end - kWord.size()));
    const char32_t bracket = before(text, open);
    if (bracket != U'(' && bracket != U'[' && bracket != U'<' && bracket != U'※') continue;
    const auto at = static_cast<std::uint32_t>(colon + 1);
    const std::size_t close = text.substr(at, kLongest).find_first_of(")]>\n");
    if (close == text.npos) continue;
    UnitHeader header;
    header.span = {open - 1, static_cast<std::uint32_t>(at + close)};
    header.until = region_end(text, header.span.end);
    header.single = read_scaled_unit(knowledge, text.substr(at, close), header);
    if (!out.empty()) out.back().until = std::min(out.back().until, header.span.begin);
    out.push_back(std::move(header));
  }
  return out;
}

void apply_headers(const std::vector<UnitHeader>& headers, std::string_view text, std::vector<Candidate>& mentions) {
  auto mention = mentions.begin();
  for (const UnitHeader& header : headers) {
    while (mention != mentions.end() && mention->core.begin < header.span.end) ++mention;
    while (mention != mentions.end() && mention->core.begin < header.until) {
      // A line whose bare numbers are all years is the head of its columns.
      const std::size_t break_at = std::min(text.find('\n', mention->core.begin), text.size());
      auto line = mention;
      bool years = true;
      for (; line != mentions.end() && line->core.begin < break_at; ++line)
        years = years && (!is_bare(*line) || is_year(*line, text));
      for (; mention != line; ++mention) {
        if (!header.single || years || !is_bare(*mention)) continue;
        mention->amount.low = mention->amount.low * header.scale;
        mention->amount.high = mention->amount.high * header.scale;
        mention->unit = header.unit;
        mention->kind = header.kind;
        mention->row = header.row;
      }
    }
  }
}

}  // namespace krnum::detail
