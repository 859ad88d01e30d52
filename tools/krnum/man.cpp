#include "man.h"

#include <algorithm>
#include <vector>

#include "command.h"

namespace krnum::cli {
namespace {

// Text that roff prints as it is: no escapes, no minus taken for a hyphen, no request at the head of a line.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '.' && (out.empty() || out.back() == '\n')) out.append("\\&");
    switch (c) {
      case '\\':
        out.append("\\e");
        break;
      case '-':
        out.append("\\-");
        break;
      case '\'':
        out.append("\\(aq");
        break;
      case '~':
        out.append("\\(ti");
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

void append_paragraphs(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    out.append(".PP\n").append(roff(text.substr(0, end))).append("\n");
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 2);
  }
}

void append_flag(std::string& out, const Flag& flag) {
  out.append(".TP\n");
  if (flag.letter != 0) out.append("\\fB\\-").append(1, flag.letter).append("\\fR, ");
  out.append("\\fB\\-\\-").append(roff(flag.name)).append("\\fR");
  if (!flag.value.empty()) out.append(" \\fI").append(roff(flag.value)).append("\\fR");
  std::string text(flag.help);
  text.front() = static_cast<char>(text.front() >= 'a' && text.front() <= 'z' ? text.front() - 32 : text.front());
  out.append("\n").append(roff(text)).append(".\n");
  if (!flag.choices.empty()) {
    std::string choices;
    for (const std::string_view choice : flag.choices) choices.append(choices.empty() ? "" : ", ").append(choice);
    out.append("One of ").append(roff(choices)).append(".\n");
  }
  if (!flag.more.empty()) out.append(roff(flag.more)).append("\n");
}

void append_command(std::string& out, const Command& command) {
  out.append(".SS \"krnum ").append(command.name).append(" [OPTIONS]");
  if (!command.operands.empty()) out.append(" ").append(roff(command.operands));
  out.append("\"\n");
  std::string summary(command.summary);
  summary.front() =
      static_cast<char>(summary.front() >= 'a' && summary.front() <= 'z' ? summary.front() - 32 : summary.front());
  out.append(roff(summary)).append(".\n");
  append_paragraphs(out, command.about);
  for (const Flag* flag : command.flags) append_flag(out, *flag);
  for (const Example& example : command.examples) {
    out.append(".PP\n").append(roff(example.about)).append(":\n.PP\n.RS 4\n.EX\n");
    out.append(roff(example.line)).append("\n.EE\n.RE\n");
  }
}

}  // namespace

std::string man_page() {
  std::string out =
      "'\\\" -*- coding: utf-8 -*-\n.\\\" Made by krnum man; do not edit.\n.TH KRNUM 1 \"\" \"krnum " KRNUM_VERSION
      "\" \"User Commands\"\n";
  out +=
      ".SH NAME\nkrnum \\- numbers, units, dates and facts of Korean text, read exactly\n"
      ".SH SYNOPSIS\n.B krnum\n.I COMMAND\n.RI [ OPTIONS ]\n.RI [ FILE ...]\n"
      ".SH DESCRIPTION\n"
      "Without\n.IR FILE ,\nor where it is \\-, standard input is read. "
      "Data goes to standard output, messages to standard error.\n"
      ".SH COMMANDS\n";
  for (const Command* command : commands()) append_command(out, *command);
  out.append(".SH OPTIONS\nEvery command also takes:\n");
  append_flag(out, kHelpFlag);
  out +=
      ".SH EXIT STATUS\n.TP\n0\nDone. A broken pipe ends the program with this status, quietly.\n"
      ".TP\n1\nDone, but something was not found, parsed or supported.\n"
      ".TP\n2\nUsage or input error; a bad file or record does not stop the rest.\n"
      ".SH ENVIRONMENT\n.TP\nKRNUM_TABLES\nFiles of tables, separated by colons, that are read before those of "
      "\\-\\-tables.\n"
      ".TP\nKRNUM_CORPUS\nThe folder of the corpus, where \\-\\-corpus names none.\n"
      ".TP\nNO_COLOR\nWhere set, no colour unless \\-\\-color says always.\n";
  return out;
}

}  // namespace krnum::cli
