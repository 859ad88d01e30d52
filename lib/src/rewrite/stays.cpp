#include "rewrite/stays.h"

#include "rewrite/letters.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kFromTo = "에서";
constexpr char32_t kDay = U'일';  // behind a figure the unit, and no one

// Signs that are no figures and no letters: · … − ℃ ∼ ㎞ and the like.
bool is_sign(char32_t c) {
  return c == 0xB7 || (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x2040) || (c >= 0x2100 && c < 0x2150) ||
         c == 0x2212 || c == 0x223C || c == 0x301C || (c >= 0x3300 && c < 0x3400);
}

bool is_calendar(Kind kind) { return kind == Kind::date || kind == Kind::time || kind == Kind::duration; }

}  // namespace

bool stays_in_figures(const Readings& readings, std::string_view core, Kind kind) {
  const Lexicon& lexicon = readings.lexicon();
  for (std::uint32_t at = 0; at < core.size();) {
    const CodePoint c = decode(core, at);
    if (c.value == U':' && is_calendar(kind)) return false;  // 9:30일
    if (c.value >= 0x80) {
      const bool day = c.value == kDay && is_calendar(kind) && at > 0 && is_figure_byte(core[at - 1]);
      if (!is_hangul_syllable(c.value) ? !is_sign(c.value) : !day && lexicon.atoms(core, at).any()) return false;
      // 유월 is a month of figures.
      if (kind == Kind::date && readings.longest_spoken(core, at, "month") != nullptr) return false;
    }
    at += c.length;
  }
  return true;
}

bool stays_in_words(const Readings& readings, std::string_view core, Kind kind) {
  // Words that are said otherwise than written are looked for where there could be some.
  if (kind == Kind::score || kind == Kind::ratio || kind == Kind::phone || readings.has_spelled_words()) return false;
  for (std::uint32_t at = 0; at < core.size();) {
    const CodePoint c = decode(core, at);
    const bool blank = c.value == U' ' && at > 0 && core[at - 1] != ' ';
    if (!blank && !is_hangul_syllable(c.value)) return false;
    if (c.value == U'에' && core.substr(at).starts_with(kFromTo)) return false;  // links two numbers
    at += c.length;
  }
  return true;
}

}  // namespace krnum::detail
