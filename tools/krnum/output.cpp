#include "output.h"

#include <poll.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>

#include "command.h"
#include "message.h"
#include "progress.h"

namespace krnum::cli {
namespace {

constexpr std::size_t kGathered = std::size_t{1} << 16;
constexpr std::size_t kAtomic = 4096;  // a pipe that poll() calls ready takes this much without waiting (PIPE_BUF)
constexpr int kPatience = 1000;        // milliseconds for the rest of a record, once a signal has come
constexpr int kNudge = SIGURG;         // means nothing by itself: it makes write(2) return

// What a signal handler may find the output doing.
enum class State : int { idle, writing, ending };
std::atomic<State> state = State::idle;
std::atomic<int> asked = 0;  // the signal that came while writing
std::atomic<pthread_t> writer;
static_assert(std::atomic<State>::is_always_lock_free && std::atomic<int>::is_always_lock_free &&
              std::atomic<pthread_t>::is_always_lock_free);

std::string& gathered() {
  static std::string text;
  return text;
}

[[noreturn]] void end_on_failure(int error) {
  erase_progress();
  if (error == EPIPE) std::_Exit(kDone);
  complain("standard output", std::strerror(error));
  std::_Exit(kFailed);
}

// Dies of the signal, so that a shell's loop ends with it; a shell calls that status 128 + signal. Async-signal-safe.
[[noreturn]] void end_on_signal(int signal) {
  erase_progress();
  std::signal(signal, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  ::raise(signal);
  _exit(128 + signal);
}

bool begins_ending() {
  State was = State::idle;
  return state.compare_exchange_strong(was, State::ending);
}

extern "C" void on_signal(int signal) {
  if (begins_ending() || asked.exchange(signal) != 0) end_on_signal(signal);
  if (begins_ending()) end_on_signal(signal);  // the writer was done before it could see `asked`
  const pthread_t thread = writer;
  if (!pthread_equal(thread, pthread_self())) pthread_kill(thread, kNudge);
}

extern "C" void on_nudge(int /*signal*/) {}

// One write(2). The bytes taken, maybe none; once a signal has come it waits no longer than for one's patience.
std::size_t write_some(std::string_view text) {
  if (asked != 0) {
    pollfd ready{STDOUT_FILENO, POLLOUT, 0};
    if (poll(&ready, 1, kPatience) <= 0) end_on_signal(asked);
    text = text.substr(0, kAtomic);
  }
  const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
  if (written >= 0) return static_cast<std::size_t>(written);
  if (errno == EAGAIN || errno == EWOULDBLOCK) {  // whoever shares it made it so
    pollfd ready{STDOUT_FILENO, POLLOUT, 0};
    poll(&ready, 1, -1);
  } else if (errno != EINTR) {
    end_on_failure(errno);
  }
  return 0;
}

void write_records(std::string_view text) {
  writer = pthread_self();
  State was = State::idle;
  while (!state.compare_exchange_strong(was, State::writing)) pause();  // a signal is ending the process
  std::size_t written = 0;
  while (written < text.size()) {
    if (asked != 0) {
      const std::size_t end = written == 0 ? 0 : text.find('\n', written - 1);
      if (end != text.npos) text = text.substr(0, std::max(written, std::min(end + 1, text.size())));
      if (written == 0 || written >= text.size()) end_on_signal(asked);
    }
    written += write_some(text.substr(written));
  }
  state = State::idle;
  if (asked != 0) end_on_signal(asked);
}

void handle(int signal, void (*handler)(int)) {
  struct sigaction now {};
  if (sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) return;  // under nohup it stays ignored
  now.sa_handler = handler;
  now.sa_flags = 0;  // no SA_RESTART: write(2) has to return
  sigemptyset(&now.sa_mask);
  sigaction(signal, &now, nullptr);
}

}  // namespace

void write_out(std::string_view text) {
  std::string& small = gathered();
  if (small.size() + text.size() > kGathered) flush_out();
  if (text.size() >= kGathered) {
    write_records(text);
  } else {
    small.append(text);
  }
}

void flush_out() {
  std::string& small = gathered();
  if (!small.empty()) write_records(small);
  small.clear();
}

void end_on_signals_between_records() {
  handle(kNudge, on_nudge);
  handle(SIGINT, on_signal);
  handle(SIGTERM, on_signal);
}

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) != 0; }
bool stderr_is_terminal() { return isatty(STDERR_FILENO) != 0; }

}  // namespace krnum::cli
