// What grep prints: the lines that match, those around them, or how many there are.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace krnum::cli {

struct Habits {
  bool count = false, files = false, quiet = false, numbers = false, names = false, invert = false, maybe = false,
       color = false;
  int most = -1, before = 0, after = 0;  // most -1: all

  bool context() const { return before > 0 || after > 0; }
};

// A line, or a sentence, as it came out of the condition.
struct Looked {
  bool holds = false;
  std::uint64_t line = 1;
  std::uint64_t place = 0;  // the next in the text has the same or the one after, so gaps show
  std::string_view text;    // as it is printed, without a line feed
};

// Takes the lines of one file in their order and appends what is printed of them.
class Matches {
 public:
  explicit Matches(const Habits& habits) : habits_(habits) {}

  // False where no later line of the file can print anything.
  bool visit(std::string_view file, const Looked& looked, std::string& out);
  // Ends the file; true where anything matched. What comes next is of another one.
  bool end(std::string_view file, std::string& out);

 private:
  struct Held {
    std::uint64_t line, place;
    std::string text;
  };

  void print(std::string_view file, const Looked& looked, char mark, std::string& out);

  const Habits& habits_;
  std::deque<Held> held_;
  int found_ = 0;
  int after_ = 0;
  bool printed_ = false;
  std::uint64_t place_ = 0;  // of the last line printed
};

}  // namespace krnum::cli
