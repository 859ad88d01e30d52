#include "rewrite/core.h"

#include <algorithm>
#include <array>
#include <optional>

#include "rewrite/date_figures.h"
#include "rewrite/letters.h"
#include "unit/read.h"

namespace krnum::detail {
namespace {

constexpr std::string_view kCounts = "counts";  // the role of calendar units that are no rows of the registry
constexpr std::string_view kVersus = "대";
constexpr std::string_view kPer = "당";
constexpr std::string_view kFromTo = "에서 ";    // 삼에서 오 년
constexpr std::string_view kBelowZero = "영하";  // changes the value, but is no sign that figures have
constexpr std::uint32_t kFirstOnes = 9;          // bytes: 첫째, 다섯째 are words; 첫 번째 is none
constexpr std::array<std::string_view, 2> kOver{"여", "남짓"};

bool is_calendar(Kind kind) {
  return kind == Kind::date || kind == Kind::time || kind == Kind::duration || kind == Kind::frequency;
}

bool is_sided(Kind kind) { return kind == Kind::score || kind == Kind::ratio; }

bool is_minus(char32_t c) { return c == U'-' || c == 0x2212 || c == 0x25B3; }

bool is_spelled(const Numeral& n) { return n.script == Script::sino || n.script == Script::native; }

// How well a numeral goes with what follows it.
enum class Fit : std::uint8_t { none, bare, unit, own_unit };

struct Pick {
  Fit fit = Fit::none;
  bool noun = false;
  std::uint16_t row = Part::kNoRow;
  std::uint32_t numeral = 0;  // its place in Core::numerals
  std::uint32_t end = 0;      // after 여
  Span unit{};                // empty: none
  UnitReading reading{};      // where there is a row
};

class CoreReader {
 public:
  CoreReader(const Readings& readings, std::string_view text, const Mention& mention, Core& out)
      : readings_(readings), lexicon_(readings.lexicon()), text_(text), mention_(mention), out_(out) {}

  void run() {
    if (mention_.kind == Kind::phone || is_bare_digits()) {
      add(PartForm::digits, 0, size());
      return;
    }
    std::uint32_t at = read_prefix();
    while (at < size()) at = step(at);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  char32_t point_at(std::uint32_t at) const { return decode(text_, at).value; }

  Part& add(PartForm form, std::uint32_t begin, std::uint32_t end) {
    // Neighbouring text is one part.
    if (form == PartForm::text && !out_.parts.empty() && out_.parts.back().form == PartForm::text) {
      out_.parts.back().span.end = end;
      return out_.parts.back();
    }
    out_.parts.push_back({.form = form, .span = {begin, end}});
    return out_.parts.back();
  }

  bool is_bare_digits() const {
    if (mention_.kind != Kind::nominal || !mention_.unit.none()) return false;
    return std::all_of(text_.begin(), text_.end(), [](char b) { return is_figure_byte(b) || b == '-' || b == ' '; });
  }

  // 시속, 제, 영하, 1인당 …; what stands before the number as a word.
  std::uint32_t read_prefix() {
    std::uint32_t end = 0;
    bool both = false;  // 플러스마이너스
    lexicon_.each_of(text_, 0, Role::prefix, [&](std::uint32_t stop, std::uint32_t row) {
      const std::string_view effect = lexicon_.sheet()[Section::prefixes][row].fields[1];
      if ((effect == "age") != (mention_.kind == Kind::age) && effect == "age") return;
      if (is_calendar(mention_.kind) && mention_.kind != Kind::frequency) return;
      if (!begins_number(after_blanks(text_, stop))) return;
      end = stop;
      both = effect == "both";
      out_.ordinal = effect == "ordinal";
    });
    if (end == 0) return 0;
    const auto sign = lexicon_.longest(text_, 0, Role::sign);
    const bool is_sign = both || (sign && sign->end == end && text_.substr(0, end) != kBelowZero);
    Part& part = add(is_sign ? PartForm::sign : PartForm::text, 0, end);
    if (is_sign && !both) part.value = sign->find(Role::sign)->payload == 1 ? -1 : 1;
    return end;
  }

  bool begins_number(std::uint32_t at) const {
    if (is_figure_at(text_, at)) return true;
    out_.numerals.clear();
    read_numerals(lexicon_, text_, at, out_.numerals);
    return !out_.numerals.empty();
  }

  const Part* last() const {
    for (auto p = out_.parts.rbegin(); p != out_.parts.rend(); ++p) {
      if (p->form != PartForm::blank) return &*p;
    }
    return nullptr;
  }

  std::uint32_t step(std::uint32_t at) {
    if (const std::uint32_t end = read_link(at); end > at) return end;
    if (const std::uint32_t end = after_blanks(text_, at); end > at) {
      add(PartForm::blank, at, end);
      return end;
    }
    if (is_calendar(mention_.kind)) {
      if (const std::uint32_t end = read_date_figures(lexicon_, readings_, mention_, at, out_); end > at) {
        return end;
      }
    }
    if (const std::uint32_t end = read_currency(at); end > at) return end;
    if (const std::uint32_t end = read_sign(at); end > at) return end;
    if (text_.substr(at).starts_with(kBelowZero))
      return add_text(at, at + static_cast<std::uint32_t>(kBelowZero.size()));
    const std::uint32_t word = word_end(at);
    const Pick pick = choose(at);
    const std::uint32_t reach = std::max(pick.end, pick.unit.end);
    if (accepts(pick) && (reach > word || (reach == word && is_counting_word(at, word)))) return add_number(at, pick);
    if (const std::uint32_t end = read_divisor(at); end > at) return end;
    return add_text(at, word);
  }

  // 오월 and 다섯 번째 (주) are rows of the calendar, but numbers all the same.
  bool is_counting_word(std::uint32_t at, std::uint32_t end) const {
    bool counts = false;
    lexicon_.each_of(text_, at, Role::calendar, [&](std::uint32_t stop, std::uint32_t row) {
      const CalendarRole role = lexicon_.calendar()[row].role;
      if (stop != end) return;
      counts = counts || role == CalendarRole::month_name || (role == CalendarRole::ordinal && end - at > kFirstOnes);
    });
    return counts;
  }

  // The end of the calendar word at `at`, or `at`.
  std::uint32_t word_end(std::uint32_t at) const {
    if (!is_calendar(mention_.kind)) {
      const auto amount = lexicon_.longest(text_, at, Role::amount);
      return amount ? amount->end : at;
    }
    const auto word = lexicon_.longest(text_, at, Role::calendar);
    return word ? word->end : at;
  }

  // A link between two numbers, with the blanks around it.
  std::uint32_t read_link(std::uint32_t at) {
    const Part* before = last();
    if (before == nullptr || before->form == PartForm::sign || before->form == PartForm::currency) return at;
    if (text_.substr(at).starts_with(kFromTo) && before->form == PartForm::number &&
        is_spelled(out_.numeral(*before)) && begins_number(at + static_cast<std::uint32_t>(kFromTo.size()))) {
      const std::uint32_t next = at + static_cast<std::uint32_t>(kFromTo.size());
      add(PartForm::range, at, next);
      return next;
    }
    const std::uint32_t sign = after_blanks(text_, at);
    const CodePoint c = decode(text_, sign);
    if (c.length == 0) return at;
    std::uint32_t end = sign + c.length;
    PartForm form = PartForm::range;
    if (is_sided(mention_.kind)) {
      form = PartForm::versus;
      if (text_.substr(sign).starts_with(kVersus)) {
        end = static_cast<std::uint32_t>(sign + kVersus.size());
      } else if (c.value != U':' && c.value != U'-' && c.value != U'/' && !is_range_point(c.value)) {
        return at;
      }
    } else if (!is_range_point(c.value) && !(c.value == U'-' && sign == at)) {
      return at;
    }
    const std::uint32_t next = after_blanks(text_, end);
    if (!begins_number(next) && currency_end(next) == next && !is_calendar(mention_.kind)) return at;
    add(form, at, next);
    return next;
  }

  std::uint32_t currency_end(std::uint32_t at) const {
    std::uint32_t end = at;
    if (mention_.kind != Kind::money) return at;
    lexicon_.each_of(text_, at, Role::currency, [&](std::uint32_t stop, std::uint32_t) {
      const std::uint32_t next = after_blanks(text_, stop);
      if (is_figure_at(text_, next) || is_minus(point_at(next))) end = stop;
    });
    return end;
  }

  std::uint32_t read_currency(std::uint32_t at) {
    const std::uint32_t end = currency_end(at);
    if (end == at) return at;
    Part& part = add(PartForm::currency, at, after_blanks(text_, end));
    lexicon_.each_of(text_, at, Role::currency, [&](std::uint32_t stop, std::uint32_t row) {
      if (stop == end) part.row = static_cast<std::uint16_t>(row);
    });
    return part.span.end;
  }

  std::uint32_t read_sign(std::uint32_t at) {
    const CodePoint c = decode(text_, at);
    std::uint32_t end = at + c.length;
    std::int8_t value = 0;
    if (is_minus(c.value)) {
      value = -1;
    } else if (c.value == U'+') {
      value = 1;
    } else if (c.value != 0xB1) {
      const auto word = lexicon_.longest(text_, at, Role::sign);
      if (!word || at > 0 || text_.substr(at).starts_with(kBelowZero)) return at;
      value = word->find(Role::sign)->payload == 1 ? -1 : 1;
      end = word->end;
    }
    const std::uint32_t next = after_blanks(text_, end);
    if (!begins_number(next) && currency_end(next) == next) return at;
    Part& part = add(PartForm::sign, at, end);
    part.value = value;
    return end;
  }

  // ---- numerals ---------------------------------------------------------------------------------------------------

  bool is_own(const UnitReading& reading) const {
    const UnitTerm over = over_of(lexicon_, reading.row);
    return is_same(over, mention_.unit.over) || is_same(over, mention_.unit.per);
  }

  // Rows of two sections may share a code: {척}.
  bool is_same(const UnitTerm& a, const UnitTerm& b) const {
    if (a.id >= UnitTerm::kNoun || b.id >= UnitTerm::kNoun) return !a.none() && a == b;
    return a.id == b.id || lexicon_.units()[a.id].code == lexicon_.units()[b.id].code;
  }

  // In a calendar phrase a spelled numeral counts what a calendar counts.
  bool is_calendar_row(std::uint16_t row) const {
    const UnitRow& unit = lexicon_.units()[row];
    if (mention_.kind == Kind::frequency) return unit.kind == Kind::duration || unit.kind == Kind::count;
    return unit.kind == Kind::duration || unit.code == "{박}" || unit.code == "{번째}" || unit.code == "{회}" ||
           unit.code == "{번}" || unit.code == "{학기}" || unit.code == "{분기}" || unit.code == "{주년}";
  }

  void consider_units(std::uint32_t place, std::uint32_t end, Pick& best) const {
    const Numeral& numeral = out_.numerals[place];
    const auto offer = [&](Fit fit, Span unit, const UnitReading* reading, bool noun) {
      const std::uint16_t row = reading != nullptr ? reading->row : Part::kNoRow;
      // 척 is a foot and a ship: of equal readings the one of the mention's kind.
      const bool better_row = fit == best.fit && row != Part::kNoRow && best.row != Part::kNoRow && unit == best.unit &&
                              lexicon_.units()[row].kind == mention_.kind &&
                              lexicon_.units()[best.row].kind != mention_.kind;
      // 시간 is no 시.
      const bool longer = fit == best.fit && unit.begin == best.unit.begin && unit.end > best.unit.end;
      if (fit <= best.fit && !better_row && !longer) return;
      best = {.fit = fit, .noun = noun, .row = row, .numeral = place, .end = end, .unit = unit};
      if (reading != nullptr) best.reading = *reading;
    };
    const std::uint32_t spaced = after_blanks(text_, end);
    std::vector<UnitReading>& units = out_.units;
    for (const std::uint32_t from : {end, spaced}) {
      if (mention_.unit.over.id == UnitTerm::kNoun && text_.substr(from).starts_with(mention_.unit.over.noun)) {
        const auto stop = static_cast<std::uint32_t>(from + mention_.unit.over.noun.size());
        units.clear();
        read_units(lexicon_, text_, from, units);
        const bool counter =
            std::any_of(units.begin(), units.end(), [&](const UnitReading& u) { return u.end == stop; });
        if (!counter) offer(Fit::own_unit, {from, stop}, nullptr, true);
      }
      std::uint32_t weekday = 0;  // 유월 십일 월요일: where the word ends
      if (is_calendar(mention_.kind) && from > end) {
        const auto word = lexicon_.longest(text_, from, Role::calendar);
        if (word && text_.substr(0, word->end).ends_with("요일")) weekday = word->end;
      }
      if (is_calendar(mention_.kind)) {
        if (const Reading* r = readings_.longest(text_, from, kCounts);
            r != nullptr && from + r->written.size() >= weekday) {
          offer(Fit::own_unit, {from, static_cast<std::uint32_t>(from + r->written.size())}, nullptr, false);
        }
      }
      units.clear();
      read_units(lexicon_, text_, from, units);
      for (const UnitReading& unit : units) {
        if (unit.end < weekday) continue;
        const bool own = is_own(unit);
        // ₩4조 has its unit before it.
        if (!own && last() != nullptr && last()->form == PartForm::currency) continue;
        const bool calendar = is_calendar(mention_.kind) && is_calendar_row(unit.row);
        if (is_calendar(mention_.kind) && !calendar && is_spelled(numeral)) continue;
        offer(own || calendar ? Fit::own_unit : Fit::unit, {from, unit.end}, &unit, false);
      }
      if (mention_.kind == Kind::percent) {
        if (const auto tenth = lexicon_.longest(text_, from, Role::decimal)) {
          offer(Fit::unit, {from, tenth->end}, nullptr, false);
        }
      }
      if (spaced == end) break;
    }
  }

  Pick choose(std::uint32_t at) const {
    std::vector<Numeral>& numerals = out_.numerals;
    numerals.clear();
    read_numerals(lexicon_, text_, at, numerals);
    Pick best;
    for (std::uint32_t i = 0; i < numerals.size(); ++i) {
      const Numeral& numeral = numerals[i];
      // 제13조 3항 holds two numbers.
      if (out_.ordinal && mention_.kind == Kind::nominal && numeral.script == Script::mixed &&
          &numeral != &numerals.back())
        continue;
      std::uint32_t end = numeral.end;
      for (const std::string_view over : kOver) {
        if (text_.substr(end).starts_with(over)) end += static_cast<std::uint32_t>(over.size());
      }
      Pick own;
      if (!mention_.unit.none() || is_calendar(mention_.kind)) consider_units(i, end, own);
      // 일곱에서 아홉 배 begins with no 곱, 일 점 오에서 with no point of a score.
      if (own.unit.end <= numerals.front().end && is_torn(numerals.front(), own)) own = {};
      if (own.fit == Fit::none && !numeral.determiner) own = {.fit = Fit::bare, .numeral = i, .end = end};
      if (mention_.kind == Kind::fraction && numeral.fraction && own.fit == Fit::bare) own.fit = Fit::own_unit;
      // Positional readings come last: 二〇二六 is more than 二.
      const bool longer = numeral.positional && own.fit == best.fit && own.end > best.end;
      if (own.fit > best.fit || longer) best = own;
    }
    return best;
  }

  // Is the unit but a part of a longer numeral? Magnitudes are units of their own: 제십조.
  bool is_torn(const Numeral& longest, const Pick& pick) const {
    if (is_calendar(mention_.kind) || longest.positional || pick.unit.empty()) return false;
    return !lexicon_.longest(text_, pick.unit.begin, Role::magnitude);
  }

  bool accepts(const Pick& pick) const {
    if (pick.fit == Fit::none) return false;
    const Numeral& numeral = out_.numerals[pick.numeral];
    if (!is_spelled(numeral) || text_.substr(pick.end).starts_with(kFromTo)) return true;
    if (is_calendar(mention_.kind)) return pick.fit >= Fit::unit;
    if (pick.fit >= Fit::unit) return true;
    const Part* before = last();
    if (before == nullptr || before->form != PartForm::text) return true;
    const bool first =
        std::none_of(out_.parts.begin(), out_.parts.end(), [](const Part& p) { return p.form == PartForm::number; });
    return first || numeral.syllables > 1;
  }

  std::uint32_t add_number(std::uint32_t at, const Pick& pick) {
    Numeral& numeral = out_.numerals[pick.numeral];
    const std::uint32_t end = numeral.end;
    add(PartForm::number, at, end).numeral = static_cast<std::uint32_t>(out_.found.size());
    out_.found.push_back(std::move(numeral));
    if (pick.end > end) out_.parts.push_back({.form = PartForm::text, .span = {end, pick.end}});
    if (pick.unit.empty()) return pick.end;
    if (pick.unit.begin > pick.end) add(PartForm::blank, pick.end, pick.unit.begin);
    Part& unit = add(PartForm::unit, pick.unit.begin, pick.unit.end);
    unit.row = pick.row;
    unit.reading = pick.reading;
    unit.noun = pick.noun;
    return pick.unit.end;
  }

  // ㎾h당, 배럴당: a divisor that is one unit.
  std::uint32_t read_divisor(std::uint32_t at) {
    std::vector<UnitReading>& units = out_.units;
    units.clear();
    if (!mention_.unit.per.none()) read_units(lexicon_, text_, at, units);
    for (const UnitReading& unit : units) {
      if (!text_.substr(unit.end).starts_with(kPer)) continue;
      Part& part = add(PartForm::unit, at, unit.end);
      part.row = unit.row;
      part.reading = unit;
      return unit.end;
    }
    return at;
  }

  // At least one code point; the rest of the word, up to where another number begins.
  std::uint32_t add_text(std::uint32_t at, std::uint32_t word) {
    std::uint32_t end = word;
    if (end == at) {
      const CodePoint first = decode(text_, at);
      end = at + first.length;
      const bool hangul = is_hangul_syllable(first.value);
      const bool after_unit = last() != nullptr && last()->form == PartForm::unit;
      for (CodePoint c = decode(text_, end); hangul && c.length > 0 && is_hangul_syllable(c.value);
           c = decode(text_, end)) {
        if (is_calendar(mention_.kind) || after_unit) {
          const Pick next = choose(end);
          if (next.fit == Fit::own_unit && is_calendar(mention_.kind)) break;
        }
        end += c.length;
      }
    }
    add(PartForm::text, at, end);
    return end;
  }

  const Readings& readings_;
  const Lexicon& lexicon_;
  std::string_view text_;
  const Mention& mention_;
  Core& out_;
};

}  // namespace

void read_core(const Readings& readings, std::string_view text, const Mention& mention, Core& out) {
  out.text = text;
  out.kind = mention.kind;
  out.ordinal = false;
  out.parts.clear();
  out.found.clear();
  CoreReader(readings, text, mention, out).run();
}

int own_unit_of(const Core& core, std::size_t index) {
  for (std::size_t i = index + 1; i < core.parts.size(); ++i) {
    const Part& part = core.parts[i];
    if (part.form == PartForm::unit) return static_cast<int>(i);
    const bool over =
        part.form == PartForm::text && std::find(kOver.begin(), kOver.end(), core.of(part)) != kOver.end();
    if (part.form != PartForm::blank && !over) return -1;
  }
  return -1;
}

int unit_of_number(const Core& core, std::size_t index) {
  if (const int own = own_unit_of(core, index); own >= 0) return own;
  for (std::size_t i = index + 1; i < core.parts.size(); ++i) {
    const PartForm form = core.parts[i].form;
    if (form == PartForm::number) return own_unit_of(core, i);
    if (form != PartForm::range && form != PartForm::blank && form != PartForm::text) return -1;
  }
  return -1;
}

}  // namespace krnum::detail
