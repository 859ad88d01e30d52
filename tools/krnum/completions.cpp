#include "completions.h"

#include <vector>

#include "command.h"

namespace krnum::cli {
namespace {

std::vector<const Flag*> flags_of(const Command& command) {
  std::vector<const Flag*> flags(command.flags.begin(), command.flags.end());
  flags.push_back(command.help);
  return flags;
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

std::string command_names() {
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  return joined(names);
}

// For a single-quoted string of any of the three shells; help texts hold no backslash.
std::string quoted(std::string_view text, std::string_view escape) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out.append(escape);
    } else {
      out.push_back(c);
    }
  }
  return out.append("'");
}

std::string bash() {
  std::string out =
      "# bash completion for krnum, made by krnum completions bash\n"
      "_krnum() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W '" +
      command_names() +
      " --help --version' -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  case \"$command:$before\" in\n";
  for (const Command* command : commands()) {
    for (const Flag* flag : flags_of(*command)) {
      if (flag->choices.empty()) continue;
      out.append("    ").append(command->name).append(":--").append(flag->name);
      if (flag->letter != 0) out.append("|").append(command->name).append(":-").append(1, flag->letter);
      out.append(") COMPREPLY=($(compgen -W '").append(joined(flag->choices)).append("' -- \"$word\")); return ;;\n");
    }
  }
  out.append("    help:help) COMPREPLY=($(compgen -W '")
      .append(command_names())
      .append("' -- \"$word\")); return ;;\n");
  out += "  esac\n  case \"$word\" in\n    -*)\n      case \"$command\" in\n";
  for (const Command* command : commands()) {
    out.append("        ").append(command->name).append(") COMPREPLY=($(compgen -W '");
    std::string names;
    for (const Flag* flag : flags_of(*command)) {
      names.append(names.empty() ? "--" : " --").append(flag->name);
      if (flag->letter != 0) names.append(" -").append(1, flag->letter);
    }
    out.append(names).append("' -- \"$word\")) ;;\n");
  }
  out +=
      "      esac ;;\n    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _krnum "
      "krnum\n";
  return out;
}

// A bracketed description of zsh ends at ] and its message at :.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string zsh() {
  std::string out =
      "#compdef krnum\n# zsh completion for krnum, made by krnum completions zsh\n"
      "_krnum() {\n  local -a commands\n  commands=(\n";
  for (const Command* command : commands()) {
    const std::string row = std::string(command->name) + ":" + std::string(command->summary);
    out.append("    ").append(quoted(row, "'\\''")).append("\n");
  }
  out += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
  for (const Command* command : commands()) {
    out.append("    ").append(command->name).append(")\n      _arguments");
    for (const Flag* flag : flags_of(*command)) {
      std::string tail = "[" + zsh_text(flag->help) + "]";
      if (!flag->value.empty()) {
        tail += ":" + std::string(flag->value) + ":";
        if (!flag->choices.empty()) {
          tail += flag->list ? "_values -s , " + std::string(flag->value) + " " + joined(flag->choices)
                             : "(" + joined(flag->choices) + ")";
        } else if (flag->path) {
          tail += "_files";
        }
      }
      const std::string star = flag->repeats ? "*" : "";
      out.append(" \\\n        ").append(quoted(star + "--" + std::string(flag->name) + tail, "'\\''"));
      if (flag->letter != 0) {
        out.append(" \\\n        ").append(quoted(star + "-" + std::string(1, flag->letter) + tail, "'\\''"));
      }
    }
    out.append(" \\\n        '*:file:_files' ;;\n");
  }
  out += "  esac\n}\n_krnum \"$@\"\n";
  return out;
}

std::string fish() {
  std::string out = "# fish completion for krnum, made by krnum completions fish\n";
  for (const Command* command : commands()) {
    out.append("complete -c krnum -n __fish_use_subcommand -f -a ").append(command->name).append(" -d ");
    out.append(quoted(command->summary, "\\'")).append("\n");
  }
  for (const Command* command : commands()) {
    for (const Flag* flag : flags_of(*command)) {
      out.append("complete -c krnum -n '__fish_seen_subcommand_from ").append(command->name).append("' -l ");
      out.append(flag->name);
      if (flag->letter != 0) out.append(" -s ").append(1, flag->letter);
      if (!flag->value.empty()) out.append(flag->path ? " -r" : " -x");
      if (!flag->choices.empty()) out.append(" -a ").append(quoted(joined(flag->choices), "\\'"));
      out.append(" -d ").append(quoted(flag->help, "\\'")).append("\n");
    }
  }
  return out;
}

}  // namespace

std::string completions_for(std::string_view shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  if (shell == "fish") return fish();
  return {};
}

}  // namespace krnum::cli
