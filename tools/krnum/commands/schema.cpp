#include <array>

#include "commands/all.h"
#include "krnum.h"
#include "message.h"
#include "output.h"

namespace krnum::cli {
namespace {

Status run(const Arguments& arguments) {
  const std::vector<std::string>& operands = arguments.operands();
  if (operands.size() != 1) {
    complain("", "schema needs one RECORD: mention, fact, token, change or unit");
    return kFailed;
  }
  const auto type = record_type_named(operands.front());
  if (!type) {
    complain("", "schema: '" + operands.front() + "' is not one of mention, fact, token, change, unit");
    return kFailed;
  }
  write_out(json_schema(*type));
  return kDone;
}

constexpr std::array kExamples{
    Example{"krnum schema mention", "the record that extract prints"},
    Example{"krnum schema fact > fact.schema.json", "keep one for a validator"},
};

}  // namespace

const Command kSchemaCommand{
    .name = "schema",
    .operands = "mention|fact|token|change|unit",
    .summary = "print the JSON Schema of a record",
    .examples = kExamples,
    .about = "The schema follows JSON Schema 2020-12. It allows further fields, as --keep adds them.",
    .flags = {},
    .run = run,
};

}  // namespace krnum::cli
