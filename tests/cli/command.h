// Runs the built command as a user does: in an empty folder of its own, with what it reads and prints in hand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace krnum::test {

struct Ran {
  int status = -1;  // the exit status; 128 + the signal where one ended it
  std::string out;
  std::string err;
};

using Environment = std::vector<std::pair<std::string, std::string>>;

// An empty folder while it lives.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view content) const;
  std::string path(const std::string& name) const { return path_ + "/" + name; }

  // krnum with these arguments, standard input, and variables added to an environment that has none of ours.
  Ran run(const std::vector<std::string>& arguments, std::string_view input = "",
          const Environment& environment = {}) const;
  // A shell's command line in which $KRNUM is the command.
  Ran shell(const std::string& line) const;

 private:
  Ran spawn(const std::vector<std::string>& words, std::string_view input, const Environment& environment) const;

  std::string path_;
};

// In a folder of its own.
Ran krnum(const std::vector<std::string>& arguments, std::string_view input = "", const Environment& environment = {});

std::vector<std::string> lines_of(std::string_view text);

// Runs the command lines of a table under tests/ in the folder. Columns: what follows the command, its status, its
// standard output and error; '-' for nothing, and `sign` in them stands for `meant`.
void expect_cases(const Folder& folder, const std::string& table, std::string_view sign, std::string_view meant);

}  // namespace krnum::test
