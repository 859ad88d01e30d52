#include <array>

#include "commands/all.h"
#include "items.h"
#include "message.h"
#include "quantity.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr Flag kToFlag{
    .name = "to",
    .value = "UNIT",
    .category = Category::output,
    .help = "the unit to convert to, as written or as a code",
};

void append_line(std::string& out, std::string_view input, const Exact& value, const std::string& unit) {
  append_json_string(out.append("{\"input\":"), input);
  append_json_string(out.append(",\"value\":"), value.to_string());
  append_json_string(out.append(",\"unit\":"), unit);
  out.append("}\n");
}

Status run(const Arguments& arguments) {
  if (!arguments.has(kToFlag)) {
    complain("", "convert needs --to UNIT");
    return kFailed;
  }
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  const std::string to(arguments.value(kToFlag));
  const auto target = parse_unit(to, *tables);
  if (!target) {
    complain("", "--to: '" + to + "': " + describe(target.error()));
    return kFailed;
  }
  const std::string code = code_of(*target, *tables);
  const Extractor extractor({}, *tables);
  return each_item(arguments, [&](std::string_view item, std::string_view, std::string& out) {
    const auto quantity = read_quantity(item, extractor);
    if (!quantity) {
      append_error_line(out, item, quantity.error());
      return kNotFound;
    }
    const Span whole{0, static_cast<std::uint32_t>(item.size())};
    if (quantity->amount.exact() == nullptr) {
      append_error_line(out, item, {ErrorCode::not_a_number, whole});
      return kNotFound;
    }
    const auto value = convert(*quantity->amount.exact(), quantity->unit, *target, *tables);
    if (!value) {
      append_error_line(out, item, {value.error().code, whole});
      return kNotFound;
    }
    append_line(out, item, *value, code);
    return kDone;
  });
}

constexpr std::array kExamples{
    Example{"krnum convert 30평 --to m2", "an area"},
    Example{"krnum convert '섭씨 20도' 100km --to 마일", "several at once; what does not convert says so"},
    Example{"krnum convert --to kg < weights.txt", "a quantity a line"},
};

constexpr std::array kFlags{&kToFlag, &kTablesFlag};

}  // namespace

const Command kConvertCommand{
    .name = "convert",
    .operands = "[QUANTITY...]",
    .summary = "convert quantities between units, exactly",
    .examples = kExamples,
    .about =
        "Each argument, or each line of standard input, is one quantity and gives one line of JSON: its input, the "
        "exact "
        "value (a fraction where the decimal would not end) and the unit; or its input and the error. The exit "
        "status is 1 where anything could not be converted.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
