#include <csignal>
#include <string>
#include <vector>

#include "command.h"
#include "help.h"
#include "krnum.h"
#include "message.h"
#include "output.h"
#include "parse.h"
#include "suggest.h"

namespace krnum::cli {
namespace {

Status run_unknown(const std::string& name) {
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  const std::string_view meant = nearest(name, names);
  if (name.starts_with('-')) {
    complain("", "unknown flag " + name + "; see krnum help");
  } else if (meant.empty()) {
    complain("", "unknown command '" + name + "'; see krnum help");
  } else {
    complain("", "unknown command '" + name + "'; did you mean '" + std::string(meant) + "'?");
  }
  return kFailed;
}

Status run(const std::vector<std::string>& typed) {
  if (typed.empty()) {
    complain("", "no command; see krnum help");
    return kFailed;
  }
  const std::string& first = typed.front();
  if (first == "--version" || first == "-V") {
    write_out(version_line());
    return kDone;
  }
  if (first == "--help" || first == "-h") {
    write_out(overview());
    return kDone;
  }
  const Command* command = command_named(first);
  if (command == nullptr) return run_unknown(first);
  const auto arguments = parse_arguments(*command, {typed.begin() + 1, typed.end()});
  if (!arguments) return kFailed;
  if (arguments->has(*command->help)) {
    write_out(help_of(*command));
    return kDone;
  }
  return command->run(*arguments);
}

}  // namespace
}  // namespace krnum::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // write_out sees the broken pipe and ends quietly
  krnum::cli::end_on_signals_between_records();
  const auto status = krnum::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  krnum::cli::flush_out();
  return status;
}
