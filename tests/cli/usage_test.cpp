// Usage: every wrong command line gives one line on standard error and status 2; help knows everything.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "cli/command.h"
#include "krnum.h"
#include "support/cases.h"

namespace krnum::test {
namespace {

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

// The commands as the overview lists them.
std::vector<std::string> command_names() {
  std::vector<std::string> names;
  bool listing = false;
  for (const std::string& line : lines_of(krnum({"help"}).out)) {
    if (line == "Commands:") {
      listing = true;
    } else if (listing && line.empty()) {
      break;
    } else if (listing) {
      names.push_back(words_of(line).front());
    }
  }
  return names;
}

// The flags that a command's help lists, with the dashes: "  -f, --format FORMAT  the form …".
std::vector<std::string> flags_of(const std::string& command) {
  std::vector<std::string> flags;
  for (const std::string& line : lines_of(krnum({"help", command}).out)) {
    const std::vector<std::string> words = words_of(line);
    const bool lettered = line.starts_with("  -") && words.size() > 1 && words[1].starts_with("--");
    const bool bare = line.starts_with("      --") && !words.empty();
    if (!lettered && !bare) continue;
    if (lettered) flags.push_back(words[0].substr(0, 2));
    flags.push_back(words[lettered ? 1 : 0]);
    EXPECT_NE(line.find("  ", 8), std::string::npos) << "unexplained: " << line;
  }
  return flags;
}

TEST(Usage, Mistakes) {
  for (const Case& c : read_cases("cli/mistakes.tsv", 2)) {
    const Ran ran = krnum(words_of(c[0]));
    EXPECT_EQ(ran.status, 2) << c.where;
    EXPECT_EQ(ran.out, "") << c.where;
    EXPECT_EQ(ran.err, c[1] + "\n") << c.where;
  }
}

TEST(Usage, Version) {
  const Ran ran = krnum({"--version"});
  EXPECT_EQ(ran.status, 0);
  const std::vector<std::string> words = words_of(ran.out);
  ASSERT_EQ(words.size(), 4u) << ran.out;
  EXPECT_EQ(words[0], "krnum");
  EXPECT_EQ(std::count(words[1].begin(), words[1].end(), '.'), 2) << ran.out;
  EXPECT_EQ(words[2], "(tables");
  EXPECT_EQ(words[3], std::string(Tables::hash()) + ")");
}

TEST(Usage, HelpOpensWithExamples) {
  ASSERT_GT(command_names().size(), 10u);
  for (const std::string& name : command_names()) {
    const Ran help = krnum({"help", name});
    EXPECT_EQ(help.status, 0) << name;
    EXPECT_TRUE(help.out.starts_with("Examples:\n  ")) << name << "\n" << help.out;
    EXPECT_NE(help.out.find("\nUsage: krnum " + name), std::string::npos) << name;
    EXPECT_EQ(krnum({name, "--help"}).out, help.out) << name;
    EXPECT_EQ(krnum({name, "-h"}).out, help.out) << name;
    for (const std::string& line : lines_of(help.out)) EXPECT_LE(display_width(line), 100u) << name << ": " << line;
  }
}

TEST(Usage, FlagsStandOnceAndAreExplained) {
  for (const std::string& name : command_names()) {
    const std::vector<std::string> flags = flags_of(name);
    EXPECT_GE(flags.size(), 2u) << name;  // -h, --help
    EXPECT_EQ(std::set<std::string>(flags.begin(), flags.end()).size(), flags.size()) << name;
  }
}

TEST(Usage, ManualAndCompletionsKnowEveryCommandAndFlag) {
  const std::string manual = krnum({"man"}).out;
  std::string plain;  // without roff's escapes
  for (std::size_t i = 0; i < manual.size(); ++i) {
    if (manual[i] == '\\' && i + 1 < manual.size() && manual[i + 1] == '-') ++i;
    plain.push_back(manual[i]);
  }
  for (const std::string& name : command_names()) {
    EXPECT_NE(plain.find(".SS \"krnum " + name + " "), std::string::npos) << name;
    for (const std::string& flag : flags_of(name)) {
      EXPECT_NE(plain.find("\\fB" + flag + "\\fR"), std::string::npos) << flag;
    }
  }
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const Ran ran = krnum({"completions", shell});
    EXPECT_EQ(ran.status, 0);
    for (const std::string& name : command_names()) {
      EXPECT_NE(ran.out.find(name), std::string::npos) << shell << " " << name;
      for (const std::string& flag : flags_of(name)) {
        const bool short_flag = flag[1] != '-';
        const std::string wanted = shell != "fish" ? flag
                                   : short_flag    ? "-s " + flag.substr(1)
                                                   : "-l " + flag.substr(2);
        EXPECT_NE(ran.out.find(wanted), std::string::npos) << shell << " " << flag;
      }
    }
  }
}

TEST(Usage, BashTakesTheCompletions) {
  const Ran ran = Folder().shell(
      "source <(\"$KRNUM\" completions bash) && COMP_WORDS=(krnum extract --format j) COMP_CWORD=3 && _krnum && "
      "echo \"${COMPREPLY[@]}\"");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, "jsonl json\n");
}

}  // namespace
}  // namespace krnum::test
