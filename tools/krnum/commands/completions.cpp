#include "completions.h"

#include <array>

#include "commands/all.h"
#include "message.h"
#include "output.h"

namespace krnum::cli {
namespace {

Status run(const Arguments& arguments) {
  if (arguments.operands().size() != 1) {
    complain("", "completions needs one SHELL: bash, zsh or fish");
    return kFailed;
  }
  const std::string script = completions_for(arguments.operands().front());
  if (script.empty()) {
    complain("", "completions: '" + arguments.operands().front() + "' is not one of bash, zsh, fish");
    return kFailed;
  }
  write_out(script);
  return kDone;
}

constexpr std::array kExamples{
    Example{"krnum completions bash > ~/.local/share/bash-completion/completions/krnum", "for bash"},
    Example{"krnum completions zsh > ~/.zfunc/_krnum", "for zsh, where ~/.zfunc is in fpath"},
    Example{"krnum completions fish > ~/.config/fish/completions/krnum.fish", "for fish"},
};

}  // namespace

const Command kCompletionsCommand{
    .name = "completions",
    .operands = "SHELL",
    .summary = "print a script that completes commands and flags in a shell",
    .examples = kExamples,
    .about = "",
    .flags = {},
    .run = run,
};

}  // namespace krnum::cli
