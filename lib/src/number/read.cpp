#include "number/read.h"

#include "number/lone.h"
#include "number/reader.h"

namespace krnum::detail {
void read_numerals(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Numeral>& out,
                   std::size_t* steps) {
  std::size_t own = 0;
  std::size_t& count = steps != nullptr ? *steps : own;
  ++count;
  const CodePoint c = decode(text, at);
  if (is_hangul_syllable(c.value)) {
    if (read_lone_word(lexicon, text, at, out)) return;
    Reader(lexicon, text, Context::running, out, count).read(at, std::nullopt);
  } else if (c.value < 0x80) {
    if (!(c.value >= '0' && c.value <= '9') && c.value != '.') return;
    auto figure = read_figure(text, at, count);
    if (figure && read_lone_figure(lexicon, text, *figure, out)) return;
    Reader(lexicon, text, Context::running, out, count).read(at, std::move(figure));
  } else if (is_hanja(c.value) && !lexicon.atoms(text, at).any()) {
    return;
  } else {
    Reader(lexicon, text, Context::running, out, count).read(at);
  }
}

Exact lifted(const Numeral& left, const Numeral& right) {
  const Exact& low = left.amount.low;
  const Exact& high = right.amount.low;
  // 1~2천만 shares 천만, 500~1천만 only 만.
  for (const std::int32_t scale : {right.scale, right.letter ? 0 : right.scale - right.scale % 4}) {
    if (scale == 0 || left.scale != 0) continue;
    Exact scaled = low.shifted(scale);
    if (scaled < high) return scaled;
  }
  return low;
}

std::optional<Proportion> read_proportion(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  std::vector<Numeral> readings;
  std::optional<Proportion> out;
  std::uint32_t last = 0;  // the decimal word that was read last: 할 is 1
  bool loose = false;      // 이 할 말: a word of its own as often
  for (std::uint32_t p = at;; p = after_space(text, out->end)) {
    readings.clear();
    read_numerals(lexicon, text, p, readings);
    bool found = false;
    for (const Numeral& n : readings) {
      std::size_t steps = 0;
      const Exact* value = n.amount.exact();
      const bool spaced = n.script == Script::sino && after_space(text, n.end) != n.end;
      const Atom word = atoms_at(lexicon, text, spaced ? after_space(text, n.end) : n.end, steps).decimal();
      if (!word || value == nullptr || !value->is_decimal() || n.script == Script::native || n.positional) continue;
      const Decimal& digit = value->numerator();
      // 10할 is all of it; 푼, 리, 모, 사 are digits.
      const bool opens = word.value == 1 && !out;
      if (!opens && !(out && word.value > last && digit.is_integer() && digit < Decimal(10))) continue;
      if (opens && digit > Decimal(10)) continue;
      const Decimal percent = digit.shifted(2 - static_cast<std::int64_t>(word.value));
      if (!out) {
        out = Proportion{word.end, percent, n.script};
        loose = spaced && digit <= Decimal(2);
      } else {
        loose = false;
        out->end = word.end;
        out->percent = out->percent + percent;
      }
      last = word.value;
      found = true;
      break;
    }
    if (!found) return loose ? std::nullopt : out;
  }
}

}  // namespace krnum::detail
