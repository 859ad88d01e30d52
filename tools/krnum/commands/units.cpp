#include <algorithm>
#include <array>

#include "commands/all.h"
#include "message.h"
#include "records.h"
#include "tables.h"

namespace krnum::cli {
namespace {

bool fits(const UnitInfo& unit, std::string_view word) {
  return unit.code == word || unit.section == word || unit.group == word || name_of(unit.kind) == word ||
         unit.spoken == word || std::find(unit.surfaces.begin(), unit.surfaces.end(), word) != unit.surfaces.end();
}

Status run(const Arguments& arguments) {
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  std::vector<UnitInfo> units = list_units(*tables);
  const std::vector<std::string>& words = arguments.operands();
  std::erase_if(units, [&](const UnitInfo& unit) {
    return !std::all_of(words.begin(), words.end(), [&](const std::string& word) { return fits(unit, word); });
  });
  const RecordFormat format = interpret_format(arguments);
  const RecordWriter writer({.type = RecordType::unit, .format = format}, *tables);
  RecordOutput output(format, interpret_color(arguments));
  std::string out;
  writer.begin(out);
  writer.add(units, out);
  output.write(out);
  output.end();
  return units.empty() ? kNotFound : kDone;
}

constexpr std::array kExamples{
    Example{"krnum units", "every unit, counter and currency"},
    Example{"krnum units 평", "what 평 is, and where that comes from"},
    Example{"krnum units counters person", "the counters for people"},
    Example{"krnum units --format csv length", "units of length as a sheet"},
};

constexpr std::array kFlags{&kTablesFlag, &kListFormatFlag, &kColorFlag};

}  // namespace

const Command kUnitsCommand{
    .name = "units",
    .operands = "[WORD...]",
    .summary = "list units, counters and currencies",
    .examples = kExamples,
    .about =
        "A row is shown where every WORD is its code, a surface, its kind, its section (units, counters, currencies), "
        "its "
        "dimension or class, or its name. The exit status is 1 where there is none.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
