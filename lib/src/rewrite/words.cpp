#include "rewrite/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "krnum/hangul.h"
#include "krnum/number.h"
#include "rewrite/letters.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, 10> kNames{"공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
constexpr std::string_view kZero = "영";
constexpr std::string_view kPoint = " 점 ";
constexpr std::string_view kMinus = "마이너스 ";
constexpr std::string_view kParts = "분의";
constexpr std::string_view kOver = "여";

std::string_view name_of_digit(char digit) { return kNames[static_cast<std::size_t>(digit - '0')]; }

// 영 for zero, as in decimals.
void append_decimals(std::string& out, std::string_view figures) {
  for (const char b : figures) out += b == '0' ? kZero : name_of_digit(b);
}

std::string spelled(const Exact& value, NumberStyle style, bool determiner) {
  const auto words = format_number(value, {.style = style, .determiner = determiner});
  return words ? *words : std::string();
}

// ½ as its two sides; 0 over 0 for other characters.
struct Vulgar {
  char32_t sign;
  std::uint8_t above, below;
};
constexpr std::array kVulgars{Vulgar{0xBC, 1, 4},   Vulgar{0xBD, 1, 2},    Vulgar{0xBE, 3, 4},   Vulgar{0x2150, 1, 7},
                              Vulgar{0x2151, 1, 9}, Vulgar{0x2152, 1, 10}, Vulgar{0x2153, 1, 3}, Vulgar{0x2154, 2, 3},
                              Vulgar{0x2155, 1, 5}, Vulgar{0x2156, 2, 5},  Vulgar{0x2157, 3, 5}, Vulgar{0x2158, 4, 5},
                              Vulgar{0x2159, 1, 6}, Vulgar{0x215A, 5, 6},  Vulgar{0x215B, 1, 8}, Vulgar{0x215C, 3, 8},
                              Vulgar{0x215D, 5, 8}, Vulgar{0x215E, 7, 8}};

constexpr std::array<char32_t, 10> kSuperscripts{0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                                 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
constexpr char32_t kSuperscriptMinus = 0x207B;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// One side of a fraction: spelled sides stay as they are.
std::string say_side(std::string_view written) {
  written = trimmed(written);
  const auto amount = parse_number(written);
  if (!amount || amount->exact() == nullptr || (is_all_hangul(written) && !has_figures(written))) {
    return std::string(written);
  }
  return say_sino(*amount->exact());
}

std::string join_fraction(std::string_view whole, const std::string& above, const std::string& below) {
  std::string out;
  if (whole = trimmed(whole); !whole.empty()) {
    if (whole.ends_with("과") || whole.ends_with("와"))
      whole = trimmed(whole.substr(0, whole.size() - kParts.size() / 2));
    out = attach_josa(say_side(whole), "과/와") + " ";
  }
  return out.append(below).append(kParts).append(" ").append(above);
}

// 2/3, 1과 1/2, 2 1/4, 3분의 1, ½, 2½.
std::optional<std::string> say_fraction(std::string_view written) {
  if (const std::size_t parts = written.find(kParts); parts != written.npos) {
    std::string_view below = written.substr(0, parts);
    std::string_view whole;
    for (const std::string_view link : {"과", "와"}) {
      if (const std::size_t at = below.rfind(link); at != below.npos) {
        whole = below.substr(0, at + link.size());
        below = below.substr(at + link.size());
      }
    }
    return join_fraction(whole, say_side(written.substr(parts + kParts.size())), say_side(below));
  }
  constexpr std::string_view kFractionSlash = "\xE2\x81\x84";
  std::size_t slash = written.find('/'), width = 1;
  if (slash == written.npos) {
    slash = written.find(kFractionSlash);
    width = kFractionSlash.size();
  }
  if (slash != written.npos) {
    std::size_t above = slash;
    while (above > 0 && (is_figure_byte(written[above - 1]) || written[above - 1] == ',')) --above;
    return join_fraction(written.substr(0, above), say_side(written.substr(above, slash - above)),
                         say_side(written.substr(slash + width)));
  }
  for (std::size_t at = 0; at < written.size();) {
    const CodePoint c = decode(written, at);
    for (const Vulgar& v : kVulgars) {
      if (v.sign == c.value) {
        return join_fraction(written.substr(0, at), say_sino(Decimal(v.above)), say_sino(Decimal(v.below)));
      }
    }
    at += c.length;
  }
  return std::nullopt;
}

// 10^-3, 10²: the base, and its power.
std::optional<std::string> say_power(std::string_view written) {
  std::size_t at = 0;
  std::string figures;
  bool minus = false;
  if (const std::size_t hat = written.find('^'); hat != written.npos) {
    at = hat;
    for (const char b : written.substr(hat + 1)) {
      minus = minus || b == '-';
      if (is_figure_byte(b)) figures.push_back(b);
    }
  } else {
    while (at < written.size() && static_cast<unsigned char>(written[at]) < 0x80) ++at;
    for (std::size_t i = at; i < written.size();) {
      const CodePoint c = decode(written, i);
      const auto digit = std::find(kSuperscripts.begin(), kSuperscripts.end(), c.value);
      minus = minus || c.value == kSuperscriptMinus;
      if (digit != kSuperscripts.end()) figures.push_back(static_cast<char>('0' + (digit - kSuperscripts.begin())));
      i += c.length;
    }
  }
  if (at == 0 || figures.empty()) return std::nullopt;
  std::string out = say_side(written.substr(0, at)) + "의 ";
  if (minus) out += kMinus;
  if (!minus && figures == "2") return out + "제곱";
  if (!minus && figures == "3") return out + "세제곱";
  return out + say_sino(Decimal::from_digits(figures)) + " 제곱";
}

bool is_plain(std::string_view written) {
  for (std::size_t at = 0; at < written.size();) {
    const CodePoint c = decode(written, at);
    if (!is_figure_byte(written[at]) && c.value != U',' && c.value != U'.' && !is_blank_point(c.value)) return false;
    at += c.length;
  }
  return true;
}

}  // namespace

std::string say_figures(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char b : text) {
    if (!is_figure_byte(b)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out.push_back(' ');
    gap = false;
    out += name_of_digit(b);
  }
  return out;
}

std::string say_code(std::string_view figures) {
  constexpr std::size_t kYear = 4;
  const bool year = figures.size() == kYear && (figures.starts_with("19") || figures.starts_with("20"));
  const bool round = figures.size() <= kYear && figures.ends_with("00");
  const bool small = figures.size() <= 2;
  if (figures == "0") return std::string(kZero);
  if (figures.starts_with('0') || !(year || round || small)) return say_figures(figures);
  return say_sino(Decimal::from_digits(figures));
}

std::string say_sino(const Exact& value) {
  std::string words = spelled(value, NumberStyle::hangul, false);
  if (!words.empty()) return words;
  const std::string digits = value.to_string();
  std::string out;
  for (const char b : digits) {
    if (is_figure_byte(b)) {
      out += b == '0' ? kZero : name_of_digit(b);
    } else if (b == '.') {
      out += kPoint;
    } else if (b == '-') {
      out += kMinus;
    }
  }
  return out;
}

bool is_native(const Exact& value, Style style) {
  constexpr int kLastNative = 99;
  if (!style.native || !value.is_decimal() || !value.numerator().is_integer()) return false;
  if (value < Exact(Decimal(1))) return false;
  return value <= Exact(Decimal(style.ceiling)) ||
         (style.ceiling == kLastNative && value > Exact(Decimal(kLastNative)));
}

std::string say_value(const Exact& value, Style style, bool determiner) {
  if (is_native(value, style)) {
    if (std::string words = spelled(value, NumberStyle::native, determiner); !words.empty()) return words;
  }
  return say_sino(value);
}

std::string say_numeral(std::string_view written, const Numeral& numeral, Style style, bool determiner) {
  if (numeral.script == Script::sino || numeral.script == Script::native) return std::string(written);
  if (numeral.fraction) {
    if (auto words = say_fraction(written)) return *words;
  }
  if (numeral.positional && !numeral.digits.empty()) return say_sino(Decimal::from_digits(numeral.digits));
  if (const std::size_t over = written.find(kOver); numeral.over && over != written.npos) {
    // 5000여만: the magnitude stands as it is.
    return say_side(written.substr(0, over)).append(written.substr(over));
  }
  if (numeral.script == Script::figures) {
    if (const std::size_t point = written.find('.'); is_plain(written) && point != written.npos) {
      std::string whole;
      for (const char b : written.substr(0, point)) {
        if (is_figure_byte(b)) whole.push_back(b);
      }
      std::string out = say_sino(Decimal::from_digits(whole.empty() ? "0" : whole));
      out += kPoint;
      append_decimals(out, written.substr(point + 1));
      return out;
    }
    if (auto words = say_power(written)) return *words;
  }
  if (const Exact* value = numeral.amount.exact()) return say_value(*value, style, determiner);
  if (numeral.amount.form == Amount::Form::range) {
    return say_value(numeral.amount.low, style, false) + "에서 " + say_value(numeral.amount.high, style, determiner);
  }
  return std::string(written);
}

std::string say_event(const Readings& readings, std::string_view written) {
  std::size_t month_end = 0;
  while (is_figure_at(written, month_end)) ++month_end;
  std::size_t day_begin = month_end;
  while (day_begin < written.size() && !is_figure_byte(written[day_begin])) ++day_begin;
  const std::string_view month = written.substr(0, month_end), day = written.substr(day_begin);
  if (const Reading* row = readings.find(std::string(month) + "·" + std::string(day), "event")) {
    return std::string(row->spoken);
  }
  std::string out = say_sino(Decimal::from_digits(month));
  if (day.size() < 2 || day[1] == '0') return out + say_sino(Decimal::from_digits(day));
  // 이 다음의 6은 륙: 십이륙.
  return out.append(name_of_digit(day[0])).append(day[1] == '6' ? "륙" : name_of_digit(day[1]));
}

}  // namespace krnum::detail
