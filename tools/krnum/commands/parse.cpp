#include <array>

#include "commands/all.h"
#include "items.h"
#include "quantity.h"
#include "tables.h"

namespace krnum::cli {
namespace {

void append_text_or_null(std::string& out, const std::optional<std::string>& text) {
  if (text) {
    append_json_string(out, *text);
  } else {
    out.append("null");
  }
}

void append_line(std::string& out, std::string_view input, const Quantity& quantity, const Tables& tables) {
  const bool range = quantity.amount.form == Amount::Form::range;
  const auto end_of = [&](const Exact& end) { return range ? std::optional(end.to_string()) : std::nullopt; };
  append_json_string(out.append("{\"input\":"), input);
  append_text_or_null(out.append(",\"value\":"), value_text(quantity.amount));
  append_text_or_null(out.append(",\"low\":"), end_of(quantity.amount.low));
  append_text_or_null(out.append(",\"high\":"), end_of(quantity.amount.high));
  const std::string unit = code_of(quantity.unit, tables);
  append_text_or_null(out.append(",\"unit\":"), unit.empty() ? std::nullopt : std::optional(unit));
  append_json_string(out.append(",\"bound\":"), name_of(quantity.bound));
  out.append("}\n");
}

Status run(const Arguments& arguments) {
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  const Extractor extractor({}, *tables);
  return each_item(arguments, [&](std::string_view item, std::string_view, std::string& out) {
    const auto quantity = read_quantity(item, extractor);
    if (quantity) {
      append_line(out, item, *quantity, *tables);
      return kDone;
    }
    append_error_line(out, item, quantity.error());
    return kNotFound;
  });
}

constexpr std::array kExamples{
    Example{"krnum parse '삼천이백칠억 오천만'", "one numeral, in words"},
    Example{"krnum parse 1.2만 '2억 5000만' 스물하나", "several at once"},
    Example{"krnum parse < numerals.txt", "a line of input, a line of output"},
};

constexpr std::array kFlags{&kTablesFlag};

}  // namespace

const Command kParseCommand{
    .name = "parse",
    .operands = "[NUMERAL...]",
    .summary = "read whole numerals and quantities: words to values",
    .examples = kExamples,
    .about =
        "Each argument, or each line of standard input, is one numeral or quantity and gives one line of JSON: its "
        "input, value, low, high, unit and bound; or its input, the error and the byte at which it stands. The exit "
        "status is 1 where anything could not be read.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
