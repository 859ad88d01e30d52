#include "progress.h"

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <string>

#include "output.h"

namespace krnum::cli {
namespace {

std::atomic<bool> on_screen = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void write_to_terminal(std::string_view text) {
  // Nobody is left to tell when it fails.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

// "1.5 GB", "20.0 MB".
std::string size_text(double bytes) {
  char text[32];
  if (bytes >= 1e9) {
    std::snprintf(text, sizeof text, "%.2f GB", bytes / 1e9);
  } else {
    std::snprintf(text, sizeof text, "%.1f MB", bytes / 1e6);
  }
  return text;
}

// "4 s", "2 min 5 s", "1 h 2 min".
std::string time_text(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole / 60 % 60) + " min";
}

}  // namespace

Progress::Progress(std::string_view found, std::optional<std::uint64_t> total)
    : shown_to_anyone_(stderr_is_terminal() && !stdout_is_terminal()), name_(found), total_(total) {}

void Progress::advance(std::uint64_t bytes, std::uint64_t found) {
  bytes_ += bytes;
  found_ += found;
  if (!shown_to_anyone_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  const double speed = static_cast<double>(bytes_) / std::chrono::duration<double>(now - started_).count();
  std::string line = "\r\x1b[K" + size_text(static_cast<double>(bytes_));
  if (total_) line += " of " + size_text(static_cast<double>(*total_));
  line += ", " + size_text(speed) + "/s";
  if (!name_.empty()) line.append(", ").append(std::to_string(found_)).append(" ").append(name_);
  if (total_ && *total_ > bytes_ && speed > 0) {
    line += ", " + time_text(static_cast<double>(*total_ - bytes_) / speed) + " left";
  }
  on_screen = true;
  write_to_terminal(line);
}

void Progress::clear() { erase_progress(); }

void erase_progress() {
  if (on_screen.exchange(false)) write_to_terminal("\r\x1b[K");
}

}  // namespace krnum::cli
