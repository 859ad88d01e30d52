// What long work tells whoever waits at a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace krnum::cli {

// One line on standard error, rewritten in place, from the second second on: bytes, speed, what was found, and the time
// left where the size of the input is known. Nothing where that is no terminal, or where the output itself goes to one.
// One thread at a time.
class Progress {
 public:
  // `found` is what the work counts, in the plural: "mentions".
  Progress(std::string_view found, std::optional<std::uint64_t> total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::uint64_t bytes, std::uint64_t found);
  // Takes the line away, before a message or the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_to_anyone_;
  std::string_view name_;
  std::optional<std::uint64_t> total_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point next_ = started_ + std::chrono::seconds(1);
  std::uint64_t bytes_ = 0;
  std::uint64_t found_ = 0;
};

// Takes away the line of whatever Progress there is. Async-signal-safe.
void erase_progress();

}  // namespace krnum::cli
