#include "number/figures.h"

#include <unicode/uchar.h>

#include <array>
#include <string>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

// Exponents beyond are read, but are worth nothing.
constexpr std::int64_t kMaxExponent = 10000;
// A power of another base than ten is worked out up to this many digits.
constexpr std::int64_t kMaxPowerDigits = 10000;
bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_separator(char32_t c) { return c == ',' || c == 0x2009 || c == 0x202F || c == 0xA0; }
bool is_slash(char32_t c) { return c == '/' || c == 0x2044 || c == 0x2215; }

int superscript_value(char32_t c) {
  if (c == 0xB9) return 1;
  if (c == 0xB2) return 2;
  if (c == 0xB3) return 3;
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070);
  return -1;
}

bool is_digit_at(std::string_view text, std::size_t at) { return digit_value(decode(text, at).value) >= 0; }

bool is_digit_before(std::string_view text, std::size_t at) {
  return at > 0 && digit_value(decode_before(text, at).value) >= 0;
}

// Whether a digit and then a character that `joins` accepts stand before `at`.
template <class F>
bool joined_before(std::string_view text, std::size_t at, F&& joins) {
  const CodePoint c = decode_before(text, at);
  return c.length > 0 && joins(c.value) && is_digit_before(text, at - c.length);
}

struct Run {
  std::uint32_t end = 0;
  std::uint32_t count = 0;
};

// The run of digits at `at`, appended to `digits` as ASCII.
Run read_run(std::string_view text, std::uint32_t at, std::string& digits, std::size_t& steps) {
  Run run{at, 0};
  std::uint32_t ascii = at;
  while (ascii < text.size() && text[ascii] >= '0' && text[ascii] <= '9') ++ascii;
  digits.append(text, at, ascii - at);
  run.end = ascii;
  run.count = ascii - at;
  for (CodePoint c = decode(text, run.end); digit_value(c.value) >= 0; c = decode(text, run.end)) {
    digits.push_back(static_cast<char>('0' + digit_value(c.value)));
    run.end += c.length;
    ++run.count;
  }
  steps += run.count + 1;
  return run;
}

struct Vulgar {
  char32_t c;
  std::uint8_t numerator, denominator;
};

constexpr std::array kVulgar{
    Vulgar{0xBC, 1, 4},    Vulgar{0xBD, 1, 2},   Vulgar{0xBE, 3, 4},   Vulgar{0x2150, 1, 7}, Vulgar{0x2151, 1, 9},
    Vulgar{0x2152, 1, 10}, Vulgar{0x2153, 1, 3}, Vulgar{0x2154, 2, 3}, Vulgar{0x2155, 1, 5}, Vulgar{0x2156, 2, 5},
    Vulgar{0x2157, 3, 5},  Vulgar{0x2158, 4, 5}, Vulgar{0x2159, 1, 6}, Vulgar{0x215A, 5, 6}, Vulgar{0x215B, 1, 8},
    Vulgar{0x215C, 3, 8},  Vulgar{0x215D, 5, 8}, Vulgar{0x215E, 7, 8}, Vulgar{0x2189, 0, 3},
};

std::optional<Exact> vulgar_value(char32_t c) {
  for (const Vulgar& v : kVulgar) {
    if (v.c == c) return *Exact::ratio(Decimal(v.numerator), Decimal(v.denominator));
  }
  return std::nullopt;
}

// Blocks of enclosed figures: circled, in brackets, with a full stop, filled.
struct Enclosed {
  char32_t first, last;
  std::uint8_t value;  // of the first
};

constexpr std::array kEnclosed{
    Enclosed{0x2460, 0x2473, 1}, Enclosed{0x2474, 0x2487, 1},  Enclosed{0x2488, 0x249B, 1},
    Enclosed{0x24EA, 0x24EA, 0}, Enclosed{0x24EB, 0x24F4, 11}, Enclosed{0x24F5, 0x24FE, 1},
    Enclosed{0x24FF, 0x24FF, 0}, Enclosed{0x2776, 0x277F, 1},  Enclosed{0x2780, 0x2789, 1},
    Enclosed{0x278A, 0x2793, 1}, Enclosed{0x3220, 0x3229, 1},  Enclosed{0x3251, 0x325F, 21},
    Enclosed{0x3280, 0x3289, 1}, Enclosed{0x32B1, 0x32BF, 36},
};

std::optional<int> enclosed_value(char32_t c) {
  for (const Enclosed& block : kEnclosed) {
    if (c >= block.first && c <= block.last) return static_cast<int>(block.value + (c - block.first));
  }
  return std::nullopt;
}

// An exponent written after ^ or as superscripts; `value` is empty beyond ±10000.
struct Exponent {
  std::uint32_t end = 0;
  std::optional<std::int64_t> value;
};

std::optional<std::int64_t> bounded(std::string_view digits, bool negative) {
  const auto value = Decimal::from_digits(digits, 0, negative).to_int64();
  if (!value || *value > kMaxExponent || *value < -kMaxExponent) return std::nullopt;
  return value;
}

std::optional<Exponent> read_plain_exponent(std::string_view text, std::uint32_t at, std::size_t& steps) {
  const CodePoint sign = decode(text, at);
  const bool negative = sign.value == '-' || sign.value == 0x2212;
  if (negative || sign.value == '+') at += sign.length;
  std::string digits;
  const Run run = read_run(text, at, digits, steps);
  if (run.count == 0) return std::nullopt;
  return Exponent{run.end, bounded(digits, negative)};
}

// 10², 10⁻³, 10^6, 10^-3.
std::optional<Exponent> read_exponent(std::string_view text, std::uint32_t at, std::size_t& steps) {
  CodePoint c = decode(text, at);
  if (c.value == '^') return read_plain_exponent(text, at + 1, steps);
  const bool negative = c.value == 0x207B;
  if (negative || c.value == 0x207A) {
    at += c.length;
    c = decode(text, at);
  }
  std::string digits;
  for (; superscript_value(c.value) >= 0; c = decode(text, at)) {
    digits.push_back(static_cast<char>('0' + superscript_value(c.value)));
    at += c.length;
    ++steps;
  }
  if (digits.empty()) return std::nullopt;
  return Exponent{at, bounded(digits, negative)};
}

std::optional<Exact> power(const Decimal& base, const Exponent& exponent) {
  if (!exponent.value || base.is_zero()) return std::nullopt;
  const std::int64_t n = *exponent.value;
  if (base.digits() == "1") return Exact(Decimal(1).shifted(base.exponent() * n));
  const std::int64_t times = n < 0 ? -n : n;
  if (std::max(base.top(), base.digit_count()) * times > kMaxPowerDigits) return std::nullopt;
  Decimal result(1);
  Decimal square = base;
  for (std::int64_t left = times; left > 0; left /= 2) {
    if (left % 2 != 0) result = result * square;
    if (left > 1) square = square * square;
  }
  if (n >= 0) return Exact(result);
  const auto inverse = Exact::ratio(Decimal(1), result);
  return inverse ? std::optional<Exact>(*inverse) : std::nullopt;
}

Amount amount_of(std::optional<Exact> value) { return value ? Amount::of(*std::move(value)) : Amount{}; }

struct Ratio {
  std::uint32_t end = 0;
  Exact value;
  bool proper = false;
};

// 1/3 at `at`: two runs of digits without leading zeros, and no third (2024/6/10 is a date).
std::optional<Ratio> read_ratio(std::string_view text, std::uint32_t at, std::size_t& steps) {
  if (joined_before(text, at, is_slash)) return std::nullopt;
  std::string over, under;
  const Run first = read_run(text, at, over, steps);
  const CodePoint slash = decode(text, first.end);
  if (first.count == 0 || first.count > 2 * kMaxFractionDigits + 1 || !is_slash(slash.value)) return std::nullopt;
  const Run second = read_run(text, first.end + slash.length, under, steps);
  if (second.count == 0 || second.count > kMaxFractionDigits) return std::nullopt;
  if (under.front() == '0' || (over.front() == '0' && over.size() > 1)) return std::nullopt;
  const CodePoint next = decode(text, second.end);
  if ((is_slash(next.value) || next.value == '.' || next.value == ',') && is_digit_at(text, second.end + next.length)) {
    return std::nullopt;
  }
  const Decimal numerator = Decimal::from_digits(over);
  const Decimal denominator = Decimal::from_digits(under);
  return Ratio{second.end, *Exact::ratio(numerator, denominator), numerator < denominator && !numerator.is_zero()};
}

}  // namespace

int wide_digit_value(char32_t c) {
  // Hangul and Hanja hold no decimal digits, and nearly all text is one of them.
  if (c < 0x0660 || (c >= 0x1100 && c < 0x1200) || (c >= 0x2E80 && c < 0xA620)) return -1;
  return u_charDigitValue(static_cast<UChar32>(c));
}

namespace {

// Up to 18 ASCII digits, which fit 64 bits: 2024, 1,234, 3.5. By the rules of read_figure(), which has no other digits
// and separators to think of here; false where it has, or where the number is longer.
bool read_plain_figure(std::string_view text, std::uint32_t at, Figure& out) {
  constexpr std::uint32_t kMost = 18;
  const auto byte_at = [&](std::uint32_t p) { return p < text.size() ? static_cast<unsigned char>(text[p]) : 0; };
  const auto is_digit = [&](std::uint32_t p) { return byte_at(p) >= '0' && byte_at(p) <= '9'; };
  const auto is_wide = [&](std::uint32_t p) {  // a digit or separator beyond ASCII
    if (byte_at(p) < 0x80) return false;
    const char32_t c = decode(text, p).value;
    return is_separator(c) || digit_value(c) >= 0;
  };
  std::uint64_t value = 0;
  std::uint32_t count = 0;
  const auto take = [&](std::uint32_t p) {
    for (; is_digit(p) && count <= kMost; ++p, ++count) value = value * 10 + (byte_at(p) - std::uint64_t{'0'});
    return p;
  };

  out.end = take(at);
  if (count == 0 || count > kMost || is_wide(out.end)) return false;
  out.leading_zero = count > 1 && text[at] == '0';
  out.one_digit = count == 1;
  if (byte_at(out.end) == ',') {
    if (is_wide(out.end + 1)) return false;
    if (count <= 3 && text[at] != '0' && is_digit(out.end + 1) && !joined_before(text, at, is_separator)) {
      const std::uint64_t first = value;
      std::uint32_t end = out.end;
      while (byte_at(end) == ',' && (is_digit(end + 1) || is_wide(end + 1))) {
        const std::uint32_t before = count;
        const std::uint32_t group = take(end + 1);
        if (count > kMost || is_wide(group) || is_wide(end + 1)) return false;
        out.grouped = count == before + 3;
        if (!out.grouped) break;  // 1,234,56 has no grouping
        end = group;
      }
      if (out.grouped) {
        out.end = end;
        out.one_digit = false;
      } else {
        value = first;
      }
    }
  }
  std::uint32_t places = 0;
  if (byte_at(out.end) == '.') {
    if (is_wide(out.end + 1)) return false;
    if (is_digit(out.end + 1) && !joined_before(text, at, [](char32_t c) { return c == '.'; })) {
      const std::uint64_t integer = value;
      const std::uint32_t before = count;
      const std::uint32_t end = take(out.end + 1);
      if (count > kMost || is_wide(end) || (byte_at(end) == '.' && is_wide(end + 1))) return false;
      if (byte_at(end) == '.' && is_digit(end + 1)) {
        value = integer;
      } else {
        out.end = end;
        out.integer = out.one_digit = false;
        places = count - before;
      }
    }
  }
  out.value = Decimal(static_cast<std::int64_t>(value));
  if (places > 0) out.value = out.value.shifted(-static_cast<std::int64_t>(places));
  return true;
}

// A figure that begins at `at` and not before: with digits of any script, of any length.
std::optional<Figure> read_any_figure(std::string_view text, std::uint32_t at, std::size_t& steps) {
  const bool bare_point = text[at] == '.';
  const auto point_at = [&](std::uint32_t p) { return p < text.size() && text[p] == '.' && is_digit_at(text, p + 1); };
  Figure out;
  std::string digits;
  Run run{at, 0};
  if (bare_point) {
    const char32_t before = at > 0 ? decode_before(text, at).value : 0;
    // 못 미쳤다.4-1로: a full stop without its space.
    if (!point_at(at) || before == '.' || is_ascii_letter(before) || is_hangul_syllable(before)) return std::nullopt;
  } else {
    run = read_run(text, at, digits, steps);
    out.leading_zero = run.count > 1 && digits.front() == '0';
    // 1,234,567: strict groups, one separator throughout. A list such as 1,2,345 is entered at 2 as well, which then is
    // no group.
    if (run.count <= 3 && digits.front() != '0' && !joined_before(text, at, is_separator)) {
      const CodePoint separator = decode(text, run.end);
      std::string grouped = digits;
      Run end = run;
      while (is_separator(separator.value) && decode(text, end.end).value == separator.value) {
        const std::size_t before = grouped.size();
        const Run group = read_run(text, end.end + separator.length, grouped, steps);
        if (group.count == 3) {
          end = {group.end, end.count + 3};
          continue;
        }
        grouped.resize(before);
        // 1,234,56 has no grouping; a space only ends it.
        if (group.count > 0 && separator.value == ',') end = run;
        break;
      }
      if (end.end != run.end) {
        digits = std::move(grouped);
        run = end;
        out.grouped = true;
      }
    }
  }
  out.end = run.end;
  out.one_digit = run.count == 1;
  std::int64_t places = 0;
  // Two points make a version or a date.
  if (point_at(run.end) && !joined_before(text, at, [](char32_t c) { return c == '.'; })) {
    const std::size_t before = digits.size();
    const Run decimals = read_run(text, run.end + 1, digits, steps);
    if (point_at(decimals.end)) {
      if (bare_point) return std::nullopt;
      digits.resize(before);
    } else {
      out.end = decimals.end;
      out.integer = false;
      out.one_digit = false;
      places = decimals.count;
    }
  } else if (bare_point) {
    return std::nullopt;
  }
  out.value = Decimal::from_digits(digits, -places);
  return out;
}

}  // namespace

std::optional<Figure> read_figure(std::string_view text, std::uint32_t at, std::size_t& steps) {
  const CodePoint first = decode(text, at);
  const bool bare_point = first.value == '.';
  if (!bare_point && digit_value(first.value) < 0) return std::nullopt;
  if (is_digit_before(text, at)) return std::nullopt;
  std::optional<Figure> read(std::in_place);
  if (read_plain_figure(text, at, *read)) {
    steps += read->end - at + 1;
    return read;
  }
  return read_any_figure(text, at, steps);
}

void read_symbols(std::string_view text, std::uint32_t at, const Figure* plain, std::vector<Numeral>& out,
                  std::size_t& steps) {
  const auto add = [&](std::uint32_t end, Amount amount) -> Numeral& {
    Numeral& n = out.emplace_back();
    n.end = end;
    n.amount = std::move(amount);
    return n;
  };
  const CodePoint first = decode(text, at);
  if (plain == nullptr) {
    if (first.value < 0x80 || is_digit_before(text, at)) return;
    if (const auto value = enclosed_value(first.value)) {
      add(at + first.length, Amount::of(Decimal(*value))).enclosed = true;
    } else if (const auto fraction = vulgar_value(first.value)) {
      add(at + first.length, Amount::of(*fraction)).fraction = true;
    }
    return;
  }

  const CodePoint next = decode(text, plain->end);
  if (is_hangul_syllable(next.value)) return;  // 3만, 25일: no symbol at all
  const bool whole = plain->integer && !plain->leading_zero;
  if (whole) {
    const std::uint32_t spaced = after_space(text, plain->end);
    const CodePoint c = decode(text, spaced);
    const bool short_enough = plain->value.top() <= kMaxFractionDigits;
    if (const auto fraction = vulgar_value(c.value); fraction && short_enough) {
      add(spaced + c.length, Amount::of(Exact(plain->value) + *fraction)).fraction = true;
    } else if (spaced != plain->end && digit_value(c.value) >= 0) {
      const auto ratio = read_ratio(text, spaced, steps);
      if (ratio && ratio->proper && short_enough) {
        Numeral& n = add(ratio->end, Amount::of(Exact(plain->value) + ratio->value));
        n.fraction = n.slash = true;
      }
    }
    if (!plain->grouped && is_slash(next.value)) {
      if (const auto ratio = read_ratio(text, at, steps)) {
        Numeral& n = add(ratio->end, Amount::of(ratio->value));
        n.fraction = n.slash = true;
      }
    }
  }
  // 2.5^-1; superscripts on a decimal are notes.
  if (whole || (!plain->leading_zero && next.value == '^')) {
    if (const auto exponent = read_exponent(text, plain->end, steps)) {
      add(exponent->end, amount_of(power(plain->value, *exponent)));
    }
  }

  const auto ends_word = [&](std::uint32_t end) {
    const char32_t c = decode(text, end).value;
    return !is_ascii_letter(c) && digit_value(c) < 0;
  };
  if (!plain->leading_zero && (next.value == 'e' || next.value == 'E')) {
    const auto exponent = read_plain_exponent(text, plain->end + 1, steps);
    if (exponent && ends_word(exponent->end)) {
      add(exponent->end, exponent->value ? Amount::of(plain->value.shifted(*exponent->value)) : Amount{});
    }
  }
  // 6.02×10²³
  const std::uint32_t times_at = after_space(text, plain->end);
  const CodePoint times = decode(text, times_at);
  if (times.value == 0xD7 || times.value == 'x' || times.value == 'X' || times.value == '*') {
    const std::uint32_t ten = after_space(text, times_at + times.length);
    if (text.substr(ten, 2) == "10") {
      if (const auto exponent = read_exponent(text, ten + 2, steps)) {
        add(exponent->end, exponent->value ? Amount::of(plain->value.shifted(*exponent->value)) : Amount{});
      }
    }
  }
  const std::int32_t scale = next.value == 'K' || next.value == 'k' ? 3
                             : next.value == 'M'                    ? 6
                             : next.value == 'B'                    ? 9
                             : next.value == 'T'                    ? 12
                                                                    : 0;
  // 0.01K is a temperature, and nobody writes ten so.
  const bool kelvin = scale == 3 && plain->value.top() <= 0;
  if (scale != 0 && !kelvin && !plain->leading_zero && ends_word(plain->end + 1)) {
    Numeral& n = add(plain->end + 1, Amount::of(plain->value.shifted(scale)));
    n.letter = true;
    n.scale = scale;
  }
}

}  // namespace krnum::detail
