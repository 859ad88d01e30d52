// A numeral is groups of ten thousand whose magnitudes fall; a group is terms whose powers fall, then units; each may
// be spelled or in figures. The reader walks once from left to right and appends a reading wherever what it has is a
// numeral.
#include "number/reader.h"

#include <algorithm>
#include <iterator>

namespace krnum::detail {
namespace {

constexpr std::int64_t kPowers[] = {1, 10, 100, 1000, 10000};
constexpr std::uint32_t kNine = 9;
constexpr std::int32_t kGu = 32;             // 구 is nine and 10^32
constexpr std::int32_t kRareMagnitude = 20;  // from 해 on

}  // namespace

void Reader::read(std::uint32_t at) {
  const std::size_t first = out_.size();
  read_plain(at);
  read_positional(at);
  if (out_.size() == first) return;
  read_fractions(first);
  read_points(first);
  if (out_.size() - first == 1) return;
  const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(first);
  const auto is_before = [](const Numeral& a, const Numeral& b) {
    if (a.positional != b.positional) return b.positional;
    return a.end != b.end ? a.end > b.end : a.loose < b.loose;
  };
  // Readings mostly grow: 2, 2억, 2억 5000만.
  const auto shrinks = [&](const Numeral& a, const Numeral& b) { return !is_before(b, a); };
  if (std::adjacent_find(begin, out_.end(), shrinks) == out_.end()) {
    std::reverse(begin, out_.end());
  } else {
    std::sort(begin, out_.end(), is_before);
  }
}

void Reader::read_plain(std::uint32_t at) {
  if (figure_at_ != at) {
    figure_ = read_figure(text_, at, steps_);
    figure_at_ = at;
  }
  if (figure_ || decode(text_, at).value < 0x3400) {
    read_symbols(text_, at, figure_ ? &*figure_ : nullptr, out_, steps_);
  }
  if (!figure_) read_native(nullptr, nullptr, at);
  Sum sum;
  while (read_group(sum, at)) {
  }
}

// Reads one group and its magnitude at `at`; true where another group may follow.
bool Reader::read_group(Sum& sum, std::uint32_t& at) {
  Group group;
  std::uint32_t p = at;
  if (sum.groups > 0) {
    p = after_space(text_, at);
    group.spaced = p != at;
    // 만 19세 is an age, 만 이천 a number.
    if (sum.bare && !whole_ && digit_value(decode(text_, p).value) >= 0) return false;
  }
  for (;;) {
    // The magnitude, if one follows.
    const std::uint32_t spaced = after_space(text_, p);
    std::uint32_t from = p;
    Atom magnitude = atoms(p).magnitude();
    if (!magnitude && spaced != p && !group.open()) {
      const Atoms next = atoms(spaced);
      // 이 억 원 is money, 이 억울한 is not.
      const bool sturdy = sum.figures || group.terms > 0 || sum.syllables > 1 ||
                          (next.magnitude() && (starts_with(after_space(text_, next.magnitude().end), "원") ||
                                                is_term(after_space(text_, next.magnitude().end))));
      if (next.magnitude() && (whole_ || (is_common(next.magnitude().value) && sturdy))) {
        magnitude = next.magnitude();
        from = spaced;
      }
    }
    bool loose = from != p;
    bool over = false;
    if (!magnitude && starts_with(p, "여") && !group.open() && !group.pair &&
        (!group.units || group.figure.exponent() > 0)) {
      // 10여만, 십여만, 10여 만, 1천800여만
      const std::uint32_t after = p + 3;
      const std::uint32_t gap = after_space(text_, after);
      const Atom next = atoms(gap).magnitude();
      if (next && (gap == after || is_common(next.value))) {
        magnitude = next;
        from = gap;
        loose = gap != after;
        over = true;
      }
    }
    // After a power 구 is nine: 천구백, 십구.
    const bool nine = magnitude && magnitude.value == kGu && !group.units && atoms(from).digit().value == kNine;
    if (magnitude && !nine && !group.open()) {
      const auto power = static_cast<std::int32_t>(magnitude.value);
      if (!fits(sum, group, power)) return false;
      if (loose) sum.loose = true;
      if (over) ++sum.syllables;
      note(sum, from, magnitude.end);
      if (power >= kRareMagnitude) sum.rare = true;
      const Decimal low = sum.low;
      sum.low = low + (Decimal(group.low) + group.figure).shifted(power);
      // Nothing goes on behind a pair, so that what stands before it is one value.
      sum.high = group.low == group.high ? sum.low : low + (Decimal(group.high) + group.figure).shifted(power);
      sum.limit = power;
      ++sum.groups;
      at = magnitude.end;
      if (sum.groups == 1 && !group.pair) sum.scale = power + group.one_term;
      add(sum, at, sum.low, sum.high).over = over;
      if (!over && !group.pair && !group.point) {
        read_native(&sum, nullptr, at);
        return true;
      }
      return false;
    }
    const bool inner = whole_ && !sum.figures && sum.limit > 4;  // 일억 만
    if (group.open() && (sum.groups == 0 || inner) && magnitude && magnitude.value == 4) {
      // 일 was dropped: 만 이천. No other magnitude stands without its number.
      note(sum, p, magnitude.end);
      sum.low = sum.high = sum.low + Decimal(10000);
      sum.limit = 4;
      sum.bare = sum.groups == 0;
      ++sum.groups;
      at = magnitude.end;
      add(sum, at, sum.low, sum.high);
      read_native(&sum, nullptr, at);
      return true;
    }
    if (group.units || group.pair) return false;
    if (read_term(sum, group, p, false)) continue;
    if (group.terms == 0 || spaced == p) return false;
    p = spaced;
    if (!read_term(sum, group, p, true)) return false;
  }
}

// Reads one term or the units at `at`. `gap`: a space was skipped inside the group.
bool Reader::read_term(Sum& sum, Group& group, std::uint32_t& at, bool gap) {
  if (digit_value(decode(text_, at).value) >= 0 || starts_with(at, ".")) return read_figure_term(sum, group, at, gap);
  const Atoms a = atoms(at);
  if (group.terms > 0 && !group.units && (!gap || whole_)) read_native(&sum, &group, at);
  if (a.digit()) return read_digit_term(sum, group, at, a, gap);
  if (a.power()) {
    const auto power = static_cast<std::int32_t>(a.power().value);
    // 이천 십 칠 년, but figures are not followed by a bare power: 3천 백화점.
    if (power >= group.last_power || (gap && !whole_ && (sum.figures || group.pair || !sum.hangul))) return false;
    note(sum, at, a.power().end);
    group.low += kPowers[power];
    group.high += kPowers[power];
    group.last_power = power;
    group.one_term = 0;
    ++group.terms;
    at = a.power().end;
    if (gap) sum.loose = true;
    add_units(sum, group, at);
    return true;
  }
  return !gap && a.indefinite() && read_some(sum, group, at, a);
}

bool Reader::read_figure_term(Sum& sum, Group& group, std::uint32_t& at, bool gap) {
  const bool first = sum.groups == 0 && group.terms == 0;
  if (!first && text_[at] == '.') return false;
  const auto figure = at == figure_at_ ? figure_ : read_figure(text_, at, steps_);
  if (!figure) return false;
  std::uint32_t next = figure->end;
  Atoms after = atoms(next);
  bool loose = gap;
  if (!after.power() && figure->one_digit) {
    next = after_space(text_, figure->end);
    if (next != figure->end) {
      after = atoms(next);
      loose = true;
    }
  }
  if (after.power() && figure->one_digit && !figure->value.is_zero() &&
      static_cast<std::int32_t>(after.power().value) < group.last_power) {
    // 3천, 5백
    if (first) {
      Sum lone = sum;
      lone.figures = true;
      add(lone, figure->end, figure->value, figure->value);
    }
    const auto power = static_cast<std::int32_t>(after.power().value);
    const std::int64_t value = figure->value.to_int64().value_or(0) * kPowers[power];
    group.low += value;
    group.high += value;
    group.last_power = power;
    group.one_term = group.terms == 0 ? power : 0;
    ++group.terms;
    sum.figures = true;
    if (loose) sum.loose = true;
    note(sum, next, after.power().end);
    at = after.power().end;
    add_units(sum, group, at);
    return true;
  }
  // What follows a term or a group is smaller, and written without zeros before it (but 1만0.5).
  // 1천 500명 and 1천 1백 70만 are one number, 2천 5명 may be two.
  const bool fills = group.terms > 0 && sum.figures && figure->integer && figure->value.top() == group.last_power;
  if (gap && !whole_ && !fills) return false;
  if (!first) {
    const std::int32_t room = group.terms > 0 ? group.last_power : sum.limit;
    if (figure->leading_zero || (figure->grouped && group.terms > 0) || figure->value.is_zero()) return false;
    if (group.spaced && !figure->integer && figure->value.top() <= 0) return false;  // 38만 0.76
    if (figure->value.top() > room) return false;
  }
  group.figure = figure->value;
  group.units = true;
  group.one_term = 0;
  group.point = !figure->integer;
  sum.figures = true;
  if (gap) sum.loose = true;
  at = figure->end;
  if (!figure->leading_zero && first && !figure->one_digit) {
    // Tables and reports count in 천, 백만 and 십억: 12,345천원, 500백만원.
    const Atoms scale = atoms(at);
    if (scale.power() && scale.power().value == 3 && counts_thousands(scale.power().end)) {
      add_units(sum, group, at);
      Sum scaled = sum;
      note(scaled, at, scale.power().end);
      const Decimal value = figure->value.shifted(3);
      add(scaled, scale.power().end, value, value).scale = 3;
      return false;
    }
    if (scale.power() && (scale.power().value == 2 || scale.power().value == 1)) {
      const Atom magnitude = atoms(scale.power().end).magnitude();
      if (magnitude && magnitude.value == (scale.power().value == 2 ? 4U : 8U)) {
        add_units(sum, group, at);
        const auto power = static_cast<std::int32_t>(scale.power().value + magnitude.value);
        Sum scaled = sum;
        note(scaled, at, magnitude.end);
        const Decimal value = figure->value.shifted(power);
        add(scaled, magnitude.end, value, value).scale = power;
        return false;
      }
    }
  }
  add_units(sum, group, at);
  return !figure->leading_zero;
}

// 천원, 천주, 천 명: what tables count by the thousand stands at `at`. 2015천안 is a town.
bool Reader::counts_thousands(std::uint32_t at) const {
  constexpr std::string_view kCounted[] = {"원", "달러", "불", "엔", "유로", "위안",
                                           "주", "톤",   "명", "대", "배럴", "㎡"};
  const std::uint32_t next = after_space(text_, at);
  return std::any_of(std::begin(kCounted), std::end(kCounted),
                     [&](std::string_view word) { return starts_with(next, word); });
}

bool Reader::read_digit_term(Sum& sum, Group& group, std::uint32_t& at, const Atoms& a, bool gap) {
  const bool first = sum.groups == 0 && group.terms == 0;
  const std::int64_t digit = a.digit().value;
  if (digit == 0) {
    if (first) {
      // 공 alone is a ball.
      if (!whole_ && starts_with(at, "공")) return false;
      note(sum, at, a.digit().end);
      add(sum, a.digit().end, {}, {});
      return false;
    }
    // 一千零五: the zero holds an empty place.
    const Atoms next = atoms(a.digit().end);
    if (!sum.hanja || !next.digit() || next.digit().value == 0) return false;
    at = a.digit().end;
    return read_digit_term(sum, group, at, next, gap);
  }
  // After a space in running text a lone digit is another word: 3만 이 지역. Behind a power it may close the numeral,
  // if a counter bears it out: 십 팔 개월.
  const bool edge = group.spaced && group.terms == 0;
  const auto add_lone = [&](std::uint32_t end, std::int64_t low, std::int64_t high) {
    if ((edge || (gap && (sum.figures || group.terms == 0))) && !whole_) return;
    if (gap && !whole_ && (atoms(end).power() || atoms(end).magnitude())) return;  // 이천 삼백
    if (sum.figures && group.terms == 0 && !whole_) return;                        // 2억이
    Sum lone = sum;
    lone.loose = lone.loose || gap;
    note(lone, at, end);
    Group units = group;
    units.low += low;
    units.high += high;
    units.units = true;
    add_units(lone, units, end);
  };

  std::uint32_t end = a.digit().end;
  std::int64_t high = digit;
  Atoms next = atoms(end);
  add_lone(end, digit, digit);
  if (!gap && next.digit() && next.digit().value == digit + 1) {
    // 오륙, 이삼십; 이삼일 may be two or three days, but 십일이 is not eleven or twelve.
    const Atoms third = atoms(next.digit().end);
    if (digit > 1 || first || third.power() || third.magnitude()) {
      high = digit + 1;
      end = next.digit().end;
      next = third;
      group.pair = true;
      add_lone(end, digit, high);
    }
  }
  bool loose = gap;
  if (!next.power() && (whole_ || (first && !gap && !group.pair && digit > 2))) {
    const std::uint32_t spaced = after_space(text_, end);
    // 오 천 칠백 사십 명, 팔 십 명: as loosely as recognizers print it, where a further term or what counts follows.
    const Atom power = atoms(spaced).power();
    const std::uint32_t behind = power ? after_space(text_, power.end) : end;
    const bool counts = power && (is_term(behind) || lexicon_.longest(text_, behind, Role::unit));
    if (spaced != end && (whole_ || counts)) {
      next = atoms(spaced);
      loose = true;
    }
  }
  note(sum, at, end);
  if (next.power() && static_cast<std::int32_t>(next.power().value) < group.last_power) {
    const auto power = static_cast<std::int32_t>(next.power().value);
    note(sum, end, next.power().end);
    group.low += digit * kPowers[power];
    group.high += high * kPowers[power];
    group.last_power = power;
    group.one_term = group.terms == 0 && !group.pair ? power : 0;
    ++group.terms;
    at = next.power().end;
    if (loose) sum.loose = true;
    add_units(sum, group, at);
    return true;
  }
  if (gap && !whole_) return false;
  group.low += digit;
  group.high += high;
  group.units = true;
  group.one_term = 0;
  at = end;
  if (gap) sum.loose = true;
  return true;
}

// 칠백: a digit with its power.
bool Reader::is_term(std::uint32_t at) {
  const Atom digit = atoms(at).digit();
  return digit && digit.value != 0 && atoms(digit.end).power();
}

// 수십, 몇백만, 수만, 십수, 이십몇.
bool Reader::read_some(Sum& sum, Group& group, std::uint32_t& at, const Atoms& a) {
  if (a.indefinite().value != 0 || starts_with(at, "여러")) return false;
  const bool how_many = starts_with(at, "몇");
  const bool first = sum.groups == 0 && group.terms == 0;
  std::uint32_t from = a.indefinite().end;
  Atoms next = atoms(from);
  if (!next.power() && !next.magnitude()) {
    const std::uint32_t spaced = after_space(text_, from);
    const Atoms after = spaced != from ? atoms(spaced) : Atoms{};
    if ((after.power() || after.magnitude()) && first) {
      from = spaced;
      next = after;
      sum.loose = true;
    }
  }
  std::int64_t unit = 0;
  std::uint32_t end = 0;
  if (next.power() && static_cast<std::int32_t>(next.power().value) < group.last_power) {
    const auto power = static_cast<std::int32_t>(next.power().value);
    unit = kPowers[power];
    end = next.power().end;
    group.last_power = power;
    ++group.terms;
  } else if (next.magnitude() && group.terms == 0 && is_common(next.magnitude().value)) {
    unit = 1;
    end = from;
    group.units = true;
  } else if (group.terms > 0 && (how_many || (group.last_power == 1 && group.low == 10))) {
    unit = 1;
    end = a.indefinite().end;
    group.units = true;
  } else {
    return false;
  }
  note(sum, at, end);
  group.low += 2 * unit;
  group.high += 9 * unit;
  group.pair = true;
  at = end;
  if (group.terms > 0) add_units(sum, group, at);
  return true;
}

bool Reader::fits(const Sum& sum, const Group& group, std::int32_t power) const {
  const Decimal most = Decimal(group.high) + group.figure;
  if (most.is_zero() || power >= sum.limit) return false;
  if (group.point && sum.groups > 0) return false;
  return sum.groups == 0 || most.top() + power <= sum.limit;
}

// The reading that ends with the open group, without a magnitude.
void Reader::add_units(const Sum& sum, const Group& group, std::uint32_t end) {
  if (sum.groups > 0) {
    // 2만 3억: the 3 belongs to what follows.
    const Atom next = atoms(end).magnitude();
    if (next && next.value <= 8) return;
    // 만 십팔 세 is an age, 만 삼십 원 money.
    if (sum.bare && group.spaced && !whole_ && group.high < 100 && !starts_with(after_space(text_, end), "원")) return;
  }
  const Decimal low = sum.low + (Decimal(group.low) + group.figure);
  Numeral& n = add(sum, end, low, group.low == group.high ? low : sum.high + (Decimal(group.high) + group.figure));
  if (sum.groups == 0 && !group.units && !group.pair) n.scale = group.one_term;
}

Numeral& Reader::add(const Sum& sum, std::uint32_t end, const Decimal& low, const Decimal& high) {
  Numeral& n = out_.emplace_back();
  n.end = end;
  set_exact(n.amount, low);
  if (low != high) {
    n.indefinite = true;
    n.amount.form = Amount::Form::range;
    n.amount.high = Exact(high);
  }
  n.script = sum.figures ? (sum.hangul || sum.hanja ? Script::mixed : Script::figures)
             : sum.hanja ? Script::hanja
                         : Script::sino;
  n.loose = sum.loose;
  n.rare = sum.rare;
  n.scale = sum.scale;
  n.syllables = static_cast<std::uint8_t>(std::min<std::uint32_t>(sum.syllables, 255));
  return n;
}

// Notes the script and the syllables of a surface.
void Reader::note(Sum& sum, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t p = begin; p < end;) {
    const CodePoint c = decode(text_, p);
    if (is_hanja(c.value)) {
      sum.hanja = true;
      ++sum.syllables;
    } else if (is_hangul_syllable(c.value)) {
      sum.hangul = true;
      ++sum.syllables;
    }
    p += c.length;
  }
}

}  // namespace krnum::detail
