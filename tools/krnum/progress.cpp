#include "progress.h"

#include <cstdio>

#include "output.h"

namespace krnum::cli {

Progress::Progress() : shown_to_anyone_(stderr_is_terminal() && !stdout_is_terminal()) {}

void Progress::advance(std::uint64_t documents, std::uint64_t bytes) {
  documents_ += documents;
  bytes_ += bytes;
  if (!shown_to_anyone_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  std::fprintf(stderr, "\r\x1b[K%llu documents, %.1f MB, %.1f MB/s", static_cast<unsigned long long>(documents_),
               megabytes, megabytes / seconds);
  std::fflush(stderr);
  on_screen_ = true;
}

void Progress::clear() {
  if (!on_screen_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  on_screen_ = false;
}

}  // namespace krnum::cli
