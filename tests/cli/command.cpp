#include "cli/command.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/cases.h"

namespace krnum::test {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// What a child needs before it becomes the program: nothing here allocates after fork().
struct Child {
  std::vector<char*> words;
  std::vector<char*> variables;
  std::string folder, in, out, err;

  [[noreturn]] void become() {
    const int from = open(in.c_str(), O_RDONLY);
    const int to = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int complaints = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool ready = from >= 0 && to >= 0 && complaints >= 0 && dup2(from, STDIN_FILENO) >= 0 &&
                       dup2(to, STDOUT_FILENO) >= 0 && dup2(complaints, STDERR_FILENO) >= 0 &&
                       chdir(folder.c_str()) == 0;
    if (ready) execve(words.front(), words.data(), variables.data());
    _exit(127);
  }
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "krnum-cli-XXXXXX").string();
  path_ = mkdtemp(name.data());
  std::filesystem::create_directory(path_ + "/work");
  path_ += "/work";
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(std::filesystem::path(path_).parent_path(), ignored);
}

void Folder::write(const std::string& name, std::string_view content) const {
  std::ofstream out(path(name), std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  EXPECT_TRUE(out) << name;
}

Ran Folder::run(const std::vector<std::string>& arguments, std::string_view input,
                const Environment& environment) const {
  std::vector<std::string> words{KRNUM_COMMAND};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return spawn(words, input, environment);
}

Ran Folder::shell(const std::string& line) const { return spawn({"/bin/bash", "-c", line}, "", {}); }

Ran Folder::spawn(const std::vector<std::string>& words, std::string_view input, const Environment& environment) const {
  // Beside the working folder, which a program may look at.
  const std::string base = std::filesystem::path(path_).parent_path().string();
  write("../stdin", input);
  std::vector<std::string> arguments = words;
  std::vector<std::string> variables{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", std::string("KRNUM=") + KRNUM_COMMAND};
  for (const auto& [name, value] : environment) variables.push_back(name + "=" + value);
  Child child{pointers(arguments), pointers(variables), path_, base + "/stdin", base + "/stdout", base + "/stderr"};
  const pid_t pid = fork();
  if (pid == 0) child.become();
  int status = 0;
  EXPECT_EQ(waitpid(pid, &status, 0), pid);
  const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return {code, content_of(child.out), content_of(child.err)};
}

Ran krnum(const std::vector<std::string>& arguments, std::string_view input, const Environment& environment) {
  return Folder().run(arguments, input, environment);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

void expect_cases(const Folder& folder, const std::string& table, std::string_view sign, std::string_view meant) {
  const auto shown = [&](std::string_view field) {
    if (field == "-") return std::string();
    std::string out(field);
    for (std::size_t at = out.find(sign); at != out.npos; at = out.find(sign, at)) out.replace(at, sign.size(), meant);
    return out;
  };
  for (const Case& c : read_cases(table, 4)) {
    const Ran ran = folder.shell("\"$KRNUM\" " + c[0]);
    EXPECT_EQ(std::to_string(ran.status), c[1]) << c.where << ": " << c[0];
    EXPECT_EQ(ran.out, shown(c[2])) << c.where << ": " << c[0];
    EXPECT_EQ(ran.err, shown(c[3])) << c.where << ": " << c[0];
  }
}

}  // namespace krnum::test
