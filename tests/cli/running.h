// The command while it runs: what it is fed and gives bit by bit, signals, a terminal to complain to.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace krnum::test {

using Milliseconds = std::chrono::milliseconds;

struct Ended {
  int status = -1;  // the exit status; 128 + the signal where one ended it
  bool by_signal = false;
  std::size_t most_memory = 0;  // bytes resident at its peak
};

// The standard error of a Running.
enum class Complaints { pipe, terminal };

class Running {
 public:
  explicit Running(const std::vector<std::string>& arguments, Complaints complaints = Complaints::pipe);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // Gives bytes to its standard input; those it took before it let this long pass without taking any.
  std::size_t feed(std::string_view bytes, Milliseconds patience);
  void end_input();
  // What comes out until at least `least` bytes are there or this long has passed; all until the end without a bound.
  std::string read(std::size_t least = static_cast<std::size_t>(-1), Milliseconds patience = Milliseconds(120'000));
  void close_output();
  // Feeds `part` so many times while it reads and forgets the output; bytes read.
  std::size_t pump(std::string_view part, std::size_t times);
  void signal(int number) const;
  // Waits for its end.
  Ended end();
  // What stands on its standard error so far; without its end, after as long as it says nothing.
  std::string complaints(Milliseconds patience = Milliseconds(0));

 private:
  pid_t pid_ = -1;
  int in_ = -1, out_ = -1, err_ = -1;
  std::string said_;
};

}  // namespace krnum::test
