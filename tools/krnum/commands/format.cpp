#include <array>

#include "commands/all.h"
#include "items.h"
#include "krnum.h"
#include "message.h"

namespace krnum::cli {
namespace {

constexpr std::array<std::string_view, 6> kStyles{"hangul", "mixed", "native", "hanja", "formal", "digits"};

constexpr Flag kStyleFlag{
    .name = "style",
    .letter = 's',
    .value = "STYLE",
    .category = Category::output,
    .help = "how the value is said (default: hangul)",
    .more =
        "hangul 만 이천삼백, mixed 1만2300, native 스물하나, hanja 一萬二千三百, formal 일금 일만이천삼백원정 with "
        "--unit 원, "
        "digits 12300.",
    .choices = kStyles,
};
constexpr Flag kUnitFlag{
    .name = "unit",
    .letter = 'u',
    .value = "UNIT",
    .category = Category::output,
    .help = "the unit or counter to say after the number",
};
constexpr Flag kNoSpaceFlag{
    .name = "no-space",
    .category = Category::output,
    .help = "hangul without spaces at groups of ten thousand",
};
constexpr Flag kSpaceFlag{
    .name = "space",
    .category = Category::output,
    .help = "mixed with spaces at groups of ten thousand",
};
constexpr Flag kCommaFlag{
    .name = "comma",
    .category = Category::output,
    .help = "digits in groups of three",
};
constexpr Flag kFormalFlag{
    .name = "formal",
    .category = Category::output,
    .help = "hanja as on contracts: 壹貳參",
};

NumberStyle style_named(std::string_view name) {
  for (std::size_t i = 0; i < kStyles.size(); ++i) {
    if (kStyles[i] == name) return static_cast<NumberStyle>(i);
  }
  return NumberStyle::hangul;
}

Result<std::string> say(std::string_view item, const NumberFormat& format) {
  const auto amount = parse_number(item);
  if (!amount) return amount.error();
  if (amount->exact() == nullptr) return Error{ErrorCode::not_sayable, {0, static_cast<std::uint32_t>(item.size())}};
  return format_number(*amount->exact(), format);
}

Status run(const Arguments& arguments) {
  NumberFormat format;
  format.style = style_named(arguments.value(kStyleFlag, "hangul"));
  format.unit = arguments.value(kUnitFlag);
  format.space = format.style == NumberStyle::mixed ? arguments.has(kSpaceFlag) : !arguments.has(kNoSpaceFlag);
  format.comma = arguments.has(kCommaFlag);
  format.formal_hanja = arguments.has(kFormalFlag);
  format.determiner = !format.unit.empty();  // 한 명, not 하나 명
  return each_item(arguments, [&](std::string_view item, std::string_view where, std::string& out) {
    const auto words = say(item, format);
    if (words) {
      out.append(*words).push_back('\n');
      return kDone;
    }
    out.push_back('\n');
    complain(where, describe(words.error()));
    return kNotFound;
  });
}

constexpr std::array kExamples{
    Example{"krnum format 12300", "만 이천삼백"},
    Example{"krnum format --style mixed 250000000", "2억5000만"},
    Example{"krnum format --style formal --unit 원 15000000", "일금 일천오백만원정"},
    Example{"krnum format --style native --unit 명 21", "스물한 명"},
    Example{"krnum format --style hanja < values.txt", "a value a line"},
};

constexpr std::array kFlags{&kStyleFlag, &kUnitFlag, &kNoSpaceFlag, &kSpaceFlag, &kCommaFlag, &kFormalFlag};

}  // namespace

const Command kFormatCommand{
    .name = "format",
    .operands = "[VALUE...]",
    .summary = "say values: numbers to words",
    .examples = kExamples,
    .about =
        "Each argument, or each line of standard input, is one value and gives one line. Commas in it are fine. A "
        "value "
        "that the style cannot say gives an empty line, with the reason on standard error, and exit status 1.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
