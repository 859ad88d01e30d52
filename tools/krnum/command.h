// A command is data and one function: what it is called, how it is used, its flags, and what it does.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "flags.h"

namespace krnum::cli {

// The exit statuses of every command.
enum Status : int {
  kDone = 0,
  kNotFound = 1,  // done, but something was not found, parsed or supported
  kFailed = 2,    // usage or input error
};

// What was typed, before anything is made of it.
class Arguments {
 public:
  bool has(const Flag& flag) const;
  // The last value given, or `otherwise`.
  std::string_view value(const Flag& flag, std::string_view otherwise = {}) const;
  // Every value given, in order; those of a list flag one by one.
  std::vector<std::string_view> values(const Flag& flag) const;
  const std::vector<std::string>& operands() const { return operands_; }

  void add(const Flag& flag, std::string value) { given_.emplace_back(&flag, std::move(value)); }
  void add_operand(std::string operand) { operands_.push_back(std::move(operand)); }

 private:
  std::vector<std::pair<const Flag*, std::string>> given_;
  std::vector<std::string> operands_;
};

struct Example {
  std::string_view line;   // a whole command line
  std::string_view about;  // what it shows, in a few words
};

struct Command {
  std::string_view name;
  std::string_view operands;  // "[FILE...]"; empty: it takes none
  std::string_view summary;   // one line, without a full stop
  std::span<const Example> examples;
  std::string_view about;              // paragraphs for help and the manual
  std::span<const Flag* const> flags;  // but --help, which every command has
  Status (*run)(const Arguments& arguments);
  const Flag* help = &kHelpFlag;  // one without a letter where a flag takes -h for itself
};

// Every command, in the order of help.
std::span<const Command* const> commands();
const Command* command_named(std::string_view name);

}  // namespace krnum::cli
