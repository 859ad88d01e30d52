#include "command.h"

#include <array>

#include "commands/all.h"

namespace krnum::cli {

bool Arguments::has(const Flag& flag) const {
  for (const auto& [given, value] : given_) {
    if (given == &flag) return true;
  }
  return false;
}

std::string_view Arguments::value(const Flag& flag, std::string_view otherwise) const {
  std::string_view last = otherwise;
  for (const auto& [given, value] : given_) {
    if (given == &flag) last = value;
  }
  return last;
}

std::vector<std::string_view> Arguments::values(const Flag& flag) const {
  std::vector<std::string_view> out;
  for (const auto& [given, value] : given_) {
    if (given != &flag) continue;
    std::string_view rest = value;
    for (std::size_t comma = rest.find(','); comma != std::string_view::npos && !flag.path; comma = rest.find(',')) {
      if (comma > 0) out.push_back(rest.substr(0, comma));
      rest.remove_prefix(comma + 1);
    }
    if (!rest.empty()) out.push_back(rest);
  }
  return out;
}

std::span<const Command* const> commands() {
  static constexpr std::array kCommands{
      &kExtractCommand,  &kFactsCommand,   &kParseCommand, &kFormatCommand, &kRewriteCommand,    &kNormalizeCommand,
      &kTokenizeCommand, &kConvertCommand, &kGrepCommand,  &kCheckCommand,  &kUnitsCommand,      &kCorpusCommand,
      &kEvalCommand,     &kSchemaCommand,  &kHelpCommand,  &kManCommand,    &kCompletionsCommand};
  return kCommands;
}

const Command* command_named(std::string_view name) {
  for (const Command* command : commands()) {
    if (command->name == name) return command;
  }
  return nullptr;
}

}  // namespace krnum::cli
