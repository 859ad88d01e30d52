#include "help.h"

#include <array>

#include "commands/all.h"
#include "message.h"
#include "output.h"
#include "suggest.h"

namespace krnum::cli {
namespace {

Status run(const Arguments& arguments) {
  if (arguments.operands().empty()) {
    write_out(overview());
    return kDone;
  }
  const std::string& name = arguments.operands().front();
  const Command* command = command_named(name);
  if (command != nullptr) {
    write_out(help_of(*command));
    return kDone;
  }
  std::vector<std::string_view> names;
  for (const Command* known : commands()) names.push_back(known->name);
  const std::string_view meant = nearest(name, names);
  complain("", "unknown command '" + name + "'" +
                   (meant.empty() ? "; see krnum help" : "; did you mean '" + std::string(meant) + "'?"));
  return kFailed;
}

constexpr std::array kExamples{
    Example{"krnum help", "every command on a line"},
    Example{"krnum help extract", "examples and flags of one command"},
};

}  // namespace

const Command kHelpCommand{
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "what krnum can do, and how",
    .examples = kExamples,
    .about = "",
    .flags = {},
    .run = run,
};

}  // namespace krnum::cli
