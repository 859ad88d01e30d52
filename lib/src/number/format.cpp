// Values in words: groups of ten thousand from the highest down, each spelled by one of three sets of names.
#include <array>

#include "krnum/number.h"
#include "krnum/tables.h"
#include "table/lexicon.h"

namespace krnum {
namespace {

constexpr std::int64_t kGroup = 4;
constexpr std::size_t kMagnitudes = 18;  // groups up to 무량대수
constexpr std::size_t kGu = 8;           // the group of 구, 10^32

struct Names {
  std::array<std::string_view, 10> digits;
  std::array<std::string_view, kGroup> powers;
  std::array<std::string_view, kMagnitudes> magnitudes;
  std::string_view point;
  std::string_view parts;  // between denominator and numerator
};

constexpr std::array<std::string_view, kMagnitudes> kHangulMagnitudes{
    "",   "만", "억", "조", "경",     "해",     "자",     "양",       "구",
    "간", "정", "재", "극", "항하사", "아승기", "나유타", "불가사의", "무량대수"};
constexpr std::array<std::string_view, kMagnitudes> kHanjaMagnitudes{
    "",   "萬", "億", "兆", "京",     "垓",     "秭",     "穰",       "溝",
    "澗", "正", "載", "極", "恒河沙", "阿僧祇", "那由他", "不可思議", "無量大數"};

constexpr Names kHangul{{"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"},
                        {"", "십", "백", "천"},
                        kHangulMagnitudes,
                        "점",
                        "분의"};
constexpr Names kHanja{{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
                       {"", "十", "百", "千"},
                       kHanjaMagnitudes,
                       "點",
                       "分之"};
// Only one, two, three and ten are easily altered; 百 千 萬 stay as they are (壹百萬).
constexpr Names kFormalHanja{{"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"},
                             {"", "拾", "百", "千"},
                             kHanjaMagnitudes,
                             "點",
                             "分之"};

constexpr std::array<std::string_view, 10> kNativeOnes{"",     "하나", "둘",   "셋",   "넷",
                                                       "다섯", "여섯", "일곱", "여덟", "아홉"};
constexpr std::array<std::string_view, 10> kNativeTens{"",   "열",   "스물", "서른", "마흔",
                                                       "쉰", "예순", "일흔", "여든", "아흔"};
constexpr std::array<std::string_view, 5> kDeterminers{"", "한", "두", "세", "네"};

int digit_of(char c) { return c - '0'; }

struct Spelling {
  const Names& names;
  bool space = false;     // at each group
  bool keep_one = false;  // 일천오백, not 천오백
  bool native = false;    // the last two digits in native numerals
  bool determiner = false;
};

// A group of at most four digits, the units last.
void spell_group(std::string& out, std::string_view group, const Spelling& how) {
  for (std::size_t i = 0; i < group.size(); ++i) {
    const int digit = digit_of(group[i]);
    const std::size_t power = group.size() - 1 - i;
    if (digit == 0) continue;
    if (digit != 1 || power == 0 || how.keep_one) out += how.names.digits[digit];
    out += how.names.powers[power];
  }
}

void spell_native(std::string& out, int value, bool determiner) {
  if (value == 20 && determiner) {
    out += "스무";
    return;
  }
  out += kNativeTens[value / 10];
  const int ones = value % 10;
  out += determiner && ones < static_cast<int>(kDeterminers.size()) ? kDeterminers[ones] : kNativeOnes[ones];
}

// Digits without leading zeros; "0" is zero.
void spell_integer(std::string& out, std::string_view digits, const Spelling& how) {
  if (digits == "0") {
    out += how.names.digits[0];
    return;
  }
  bool first = true;
  const auto part = [&] {
    if (!first && how.space) out.push_back(' ');
    first = false;
  };
  while (!digits.empty()) {
    const std::size_t size = (digits.size() - 1) % kGroup + 1;
    std::string_view group = digits.substr(0, size);
    digits.remove_prefix(size);
    const std::size_t magnitude = digits.size() / kGroup;
    if (group.find_first_not_of('0') == std::string_view::npos) continue;
    part();
    if (magnitude == 0 && how.native) {
      const std::size_t hundreds = group.size() > 2 ? group.size() - 2 : 0;
      int tail = 0;
      for (const char c : group.substr(hundreds)) tail = tail * 10 + digit_of(c);
      std::string sino(group);
      for (std::size_t i = hundreds; i < sino.size(); ++i) sino[i] = '0';
      spell_group(out, sino, how);
      spell_native(out, tail, how.determiner);
      return;
    }
    const bool leading_man = magnitude == 1 && group == "1" && !how.keep_one;
    if (!leading_man) spell_group(out, group, how);
    // 십구 is nineteen and 팔구 eight or nine.
    const bool nine = magnitude == kGu && (group.back() == '0' || group.back() == '8');
    out += nine ? kHanjaMagnitudes[kGu] : how.names.magnitudes[magnitude];
  }
}

// 2억5000만
void mix_integer(std::string& out, std::string_view digits, bool space, bool keep_zero) {
  bool first = true;
  while (!digits.empty()) {
    const std::size_t size = (digits.size() - 1) % kGroup + 1;
    std::string_view group = digits.substr(0, size);
    digits.remove_prefix(size);
    const std::size_t nonzero = group.find_first_not_of('0');
    if (nonzero == std::string_view::npos) {
      if (digits.empty() && (first || keep_zero)) out.push_back('0');
      continue;
    }
    if (!first && space) out.push_back(' ');
    first = false;
    out += group.substr(nonzero);
    out += kHangulMagnitudes[digits.size() / kGroup];
  }
}

void comma_integer(std::string& out, std::string_view digits) {
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out.push_back(',');
    out.push_back(digits[i]);
  }
}

// A value of at least zero as its digits before and after the point.
struct Digits {
  std::string text;
  std::size_t point = 0;

  explicit Digits(const Decimal& value) : text(value.abs().to_string()), point(std::min(text.find('.'), text.size())) {}
  std::string_view integer() const { return std::string_view(text).substr(0, point); }
  std::string_view decimals() const {
    return point < text.size() ? std::string_view(text).substr(point + 1) : std::string_view();
  }
};

void spell(std::string& out, const Decimal& value, const Spelling& how) {
  const Digits digits(value);
  spell_integer(out, digits.integer(), how);
  if (digits.decimals().empty()) return;
  const std::string_view gap = how.space ? " " : "";
  out += gap;
  out += how.names.point;
  out += gap;
  for (const char c : digits.decimals()) out += how.names.digits[digit_of(c)];
}

void mix(std::string& out, const Decimal& value, bool space) {
  const Digits digits(value);
  const bool decimals = !digits.decimals().empty();
  mix_integer(out, digits.integer(), space, decimals);
  if (decimals) out.append(".").append(digits.decimals());
}

void write_digits(std::string& out, const Decimal& value, bool comma) {
  const Digits digits(value);
  if (comma) {
    comma_integer(out, digits.integer());
  } else {
    out += digits.integer();
  }
  if (!digits.decimals().empty()) out.append(".").append(digits.decimals());
}

bool is_currency(std::string_view unit) {
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  bool found = false;
  lexicon.each_of(unit, 0, detail::Role::unit, [&](std::uint32_t end, std::uint32_t index) {
    found = found || (end == unit.size() && lexicon.units()[index].section == detail::Section::currencies);
  });
  return found;
}

}  // namespace

Result<std::string> format_number(const Exact& value, const NumberFormat& format) {
  const Error not_sayable{ErrorCode::not_sayable, {}};
  const NumberStyle style = format.style;
  const bool fraction = !value.is_decimal();
  const bool integer = !fraction && value.numerator().is_integer();
  const bool sum = style == NumberStyle::formal && is_currency(format.unit);
  const auto words_end = static_cast<std::int64_t>(kMagnitudes) * kGroup;
  if (style != NumberStyle::digits && (value.numerator().top() > words_end || value.denominator().top() > words_end)) {
    return not_sayable;
  }
  if (style == NumberStyle::native && (!integer || value.is_negative() || value.numerator().is_zero())) {
    return not_sayable;
  }
  if (sum && (!integer || value.is_negative())) return not_sayable;

  const bool spoken = style == NumberStyle::hangul || style == NumberStyle::native;
  const bool space =
      (spoken && format.space.value_or(true)) || (style == NumberStyle::mixed && format.space.value_or(false));
  const bool formal = style == NumberStyle::formal || (style == NumberStyle::hanja && format.formal_hanja);
  const Names& names = style != NumberStyle::hanja ? kHangul : format.formal_hanja ? kFormalHanja : kHanja;
  const Spelling how{names, space, formal, style == NumberStyle::native, format.determiner || !format.unit.empty()};

  std::string out;
  if (sum) out += "일금 ";
  const bool figures = style == NumberStyle::mixed || style == NumberStyle::digits;
  if (value.is_negative()) out += figures ? "-" : spoken && space ? "마이너스 " : "마이너스";
  const auto write = [&](const Decimal& part) {
    if (style == NumberStyle::digits) {
      write_digits(out, part, format.comma && !fraction);
    } else if (style == NumberStyle::mixed) {
      mix(out, part, space);
    } else {
      spell(out, part, how);
    }
  };
  if (fraction && style == NumberStyle::digits) {
    write(value.numerator());
    out.push_back('/');
    write(value.denominator());
  } else {
    if (fraction) {
      write(value.denominator());
      out += names.parts;
      if (space || style == NumberStyle::mixed) out.push_back(' ');
    }
    write(value.numerator());
  }
  if (!format.unit.empty()) {
    if (spoken && space) out.push_back(' ');
    out += format.unit;
  }
  if (sum) out += "정";
  return out;
}

}  // namespace krnum
