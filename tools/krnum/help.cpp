#include "help.h"

#include <algorithm>

#include "krnum.h"

namespace krnum::cli {
namespace {

std::string left(const Flag& flag) {
  std::string out = flag.letter != 0 ? std::string{'-', flag.letter, ',', ' '} : "    ";
  out.append("--").append(flag.name);
  if (!flag.value.empty()) out.append(" ").append(flag.value);
  return out;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t now = display_width(text);
  if (now < width) text.append(width - now, ' ');
  return text;
}

void append_flags(std::string& out, const Command& command) {
  std::vector<const Flag*> flags(command.flags.begin(), command.flags.end());
  flags.push_back(command.help);
  std::size_t width = 0;
  for (const Flag* flag : flags) width = std::max(width, left(*flag).size());
  for (int c = 0; c < kCategories; ++c) {
    const auto category = static_cast<Category>(c);
    const auto in = [&](const Flag* f) { return f->category == category; };
    if (std::none_of(flags.begin(), flags.end(), in)) continue;
    out.append("\n").append(title_of(category)).append(":\n");
    for (const Flag* flag : flags) {
      if (!in(flag)) continue;
      out.append("  ").append(padded(left(*flag), width + 2)).append(flag->help).append("\n");
      if (flag->choices.empty() || flag->choices.size() > 8) continue;
      std::string choices;
      for (const std::string_view choice : flag->choices) choices.append(choices.empty() ? "" : ", ").append(choice);
      out.append(width + 4, ' ').append("one of ").append(choices).append("\n");
    }
  }
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  std::size_t cells = 0;  // of the line so far; 0: nothing on it yet
  while (!text.empty()) {
    if (text.front() == '\n') {
      if (cells > 0) out.push_back('\n');
      cells = 0;
      text.remove_prefix(1);
      if (text.starts_with('\n')) out.push_back('\n');
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t word_cells = display_width(word);
    if (cells > 0 && cells + 1 + word_cells > width) {
      out.push_back('\n');
      cells = 0;
    }
    if (!word.empty()) {
      out.append(cells == 0 ? indent : 1, ' ').append(word);
      cells += (cells == 0 ? indent : 1) + word_cells;
    }
    text.remove_prefix(end < text.size() && text[end] == ' ' ? end + 1 : end);
  }
  if (cells > 0) out.push_back('\n');
  return out;
}

std::string version_line() { return "krnum " KRNUM_VERSION " (tables " + std::string(Tables::hash()) + ")\n"; }

std::string overview() {
  std::string out =
      "krnum reads the numbers, units, dates and facts of Korean text, exactly.\n\n"
      "Usage: krnum COMMAND [OPTIONS] [FILE...]\n\nCommands:\n";
  std::size_t width = 0;
  for (const Command* command : commands()) width = std::max(width, command->name.size());
  for (const Command* command : commands()) {
    out.append("  ").append(padded(std::string(command->name), width + 2)).append(command->summary).append("\n");
  }
  out +=
      "\nkrnum help COMMAND opens with examples; krnum man prints the manual page.\n"
      "krnum --version tells the version and the hash of the tables.\n"
      "\nWithout FILE, or where it is -, standard input is read. Data goes to standard\n"
      "output, messages to standard error. Exit status: 0 done, 1 done but something\n"
      "was not found, parsed or supported, 2 usage or input error.\n";
  return out;
}

std::string help_of(const Command& command) {
  std::string out = "Examples:\n";
  for (const Example& example : command.examples) {
    out.append("  ").append(example.line).append("\n");
    out.append("      ").append(example.about).append("\n");
  }
  out.append("\nkrnum ").append(command.name).append(": ").append(command.summary).append("\n");
  out.append("\nUsage: krnum ").append(command.name).append(" [OPTIONS]");
  if (!command.operands.empty()) out.append(" ").append(command.operands);
  out.append("\n");
  if (!command.about.empty()) out.append("\n").append(wrapped(command.about, 0));
  append_flags(out, command);
  return out;
}

}  // namespace krnum::cli
