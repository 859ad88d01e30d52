// What long work tells whoever waits at a terminal.
#pragma once

#include <chrono>
#include <cstdint>

namespace krnum::cli {

// One line on standard error, rewritten in place, from the second second on; nothing where that is no terminal, or
// where the output itself goes to one. One thread at a time.
class Progress {
 public:
  Progress();
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::uint64_t documents, std::uint64_t bytes);
  // Takes the line away, before a message or the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_to_anyone_;
  bool on_screen_ = false;
  Clock::time_point started_ = Clock::now();
  Clock::time_point next_ = started_ + std::chrono::seconds(1);
  std::uint64_t documents_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace krnum::cli
