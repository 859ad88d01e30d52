#include "parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <deque>

#include "message.h"
#include "suggest.h"

namespace krnum::cli {
namespace {

struct Given {
  const Flag* flag = nullptr;
  std::vector<std::string> values;
  bool on = false;
};

std::string spelled(const Flag& flag) { return "--" + std::string(flag.name); }

std::string joined(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

// -5 and -.5 are numbers, not flags.
bool looks_like_flag(std::string_view text) {
  if (text.size() < 2 || text[0] != '-') return false;
  const char next = text[1] == '.' && text.size() > 2 ? text[2] : text[1];
  return next < '0' || next > '9';
}

void complain_unknown(const Command& command, std::string_view typed) {
  const std::string name(typed.substr(0, typed.find('=')));
  std::vector<std::string> spellings{spelled(*command.help)};
  for (const Flag* flag : command.flags) spellings.push_back(spelled(*flag));
  const std::vector<std::string_view> names(spellings.begin(), spellings.end());
  const std::string_view meant = nearest(name, names);
  std::string what = std::string(command.name) + " has no flag " + name;
  if (meant.empty()) {
    what += "; see krnum help " + std::string(command.name);
  } else {
    what.append("; did you mean ").append(meant).append("?");
  }
  complain("", what);
}

// Is each value of the flag one of its choices?
bool allowed(const Flag& flag, const std::vector<std::string_view>& values) {
  if (flag.choices.empty()) return true;
  for (const std::string_view value : values) {
    if (std::find(flag.choices.begin(), flag.choices.end(), value) != flag.choices.end()) continue;
    complain("", spelled(flag) + ": '" + std::string(value) + "' is not one of " + joined(flag.choices));
    return false;
  }
  return true;
}

void complain_parse(const std::deque<Given>& given, const std::vector<std::string>& typed, const char* otherwise) {
  for (const Given& g : given) {
    const bool last = !typed.empty() && (typed.back() == spelled(*g.flag) ||
                                         (g.flag->letter != 0 && typed.back() == std::string{'-', g.flag->letter}));
    if (last && !g.flag->value.empty()) {
      complain("", spelled(*g.flag) + " needs a value: " + std::string(g.flag->value));
      return;
    }
  }
  complain("", otherwise);
}

}  // namespace

std::optional<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& typed) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::deque<Given> given;  // CLI11 holds references into it
  const auto declare = [&](const Flag& flag) {
    Given& g = given.emplace_back(Given{&flag, {}, false});
    const std::string names = (flag.letter != 0 ? std::string{'-', flag.letter, ','} : "") + spelled(flag);
    if (flag.value.empty()) {
      app.add_flag(names, g.on)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else {
      app.add_option(names, g.values)->allow_extra_args(false);
    }
  };
  declare(*command.help);
  for (const Flag* flag : command.flags) declare(*flag);

  // After -- everything is an operand.
  const auto mark = std::find(typed.begin(), typed.end(), "--");
  std::vector<std::string> before(typed.begin(), mark);
  std::vector<std::string> reversed(before.rbegin(), before.rend());  // as CLI11 takes them
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    complain_parse(given, before, error.what());
    return std::nullopt;
  }

  Arguments out;
  for (const Given& g : given) {
    if (g.on) out.add(*g.flag, "");
    for (const std::string& value : g.values) out.add(*g.flag, value);
    const auto values =
        g.flag->list ? out.values(*g.flag) : std::vector<std::string_view>(g.values.begin(), g.values.end());
    if (!allowed(*g.flag, values)) return std::nullopt;
  }
  for (std::string& rest : app.remaining()) {
    if (looks_like_flag(rest)) {
      complain_unknown(command, rest);
      return std::nullopt;
    }
    out.add_operand(std::move(rest));
  }
  if (mark != typed.end()) {
    for (auto operand = mark + 1; operand != typed.end(); ++operand) out.add_operand(*operand);
  }
  if (command.operands.empty() && !out.operands().empty() && !out.has(*command.help)) {
    complain("", std::string(command.name) + " takes no operand: '" + out.operands().front() + "'");
    return std::nullopt;
  }
  return out;
}

std::optional<int> parse_count(const Flag& flag, std::string_view typed, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  if (error == std::errc() && end == typed.data() + typed.size() && value >= least && value <= most) return value;
  complain("", spelled(flag) + ": '" + std::string(typed) + "' is not a whole number from " + std::to_string(least) +
                   " to " + std::to_string(most));
  return std::nullopt;
}

}  // namespace krnum::cli
