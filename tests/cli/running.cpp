#include "cli/running.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace krnum::test {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
  int from = -1, to = -1;
};

// Neither end reaches a child that is not meant to have it.
Pipe make_pipe() {
  std::array<int, 2> ends{-1, -1};
  EXPECT_EQ(pipe(ends.data()), 0);
  for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  return {ends[0], ends[1]};
}

Pipe make_terminal() {
  const int ours = posix_openpt(O_RDWR | O_NOCTTY);
  EXPECT_GE(ours, 0);
  EXPECT_EQ(grantpt(ours), 0);
  EXPECT_EQ(unlockpt(ours), 0);
  const int theirs = open(ptsname(ours), O_RDWR | O_NOCTTY);
  EXPECT_GE(theirs, 0);
  for (const int end : {ours, theirs}) fcntl(end, F_SETFD, FD_CLOEXEC);
  return {ours, theirs};
}

// Can something be done within this time?
bool ready(int file, short what, Milliseconds patience) {
  pollfd one{file, what, 0};
  return poll(&one, 1, static_cast<int>(patience.count())) > 0;
}

void shut(int& file) {
  if (file >= 0) close(file);
  file = -1;
}

}  // namespace

Running::Running(const std::vector<std::string>& arguments, Complaints complaints) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> texts{KRNUM_COMMAND};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  std::vector<char*> words;
  for (std::string& text : texts) words.push_back(text.data());
  words.push_back(nullptr);

  const Pipe in = make_pipe(), out = make_pipe();
  const Pipe err = complaints == Complaints::terminal ? make_terminal() : make_pipe();
  pid_ = fork();
  if (pid_ == 0) {
    if (dup2(in.from, STDIN_FILENO) >= 0 && dup2(out.to, STDOUT_FILENO) >= 0 && dup2(err.to, STDERR_FILENO) >= 0) {
      std::signal(SIGINT, SIG_DFL);  // whoever runs the tests may ignore it
      std::signal(SIGPIPE, SIG_DFL);
      execv(words.front(), words.data());
    }
    _exit(127);
  }
  for (const int theirs : {in.from, out.to, err.to}) close(theirs);
  in_ = in.to;
  out_ = out.from;
  err_ = err.from;
  fcntl(in_, F_SETFL, O_NONBLOCK);
}

Running::~Running() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  for (int* file : {&in_, &out_, &err_}) shut(*file);
}

std::size_t Running::feed(std::string_view bytes, Milliseconds patience) {
  std::size_t taken = 0;
  while (taken < bytes.size() && ready(in_, POLLOUT, patience)) {
    const ssize_t n = ::write(in_, bytes.data() + taken, bytes.size() - taken);
    if (n < 0 && errno != EAGAIN) break;
    taken += n > 0 ? static_cast<std::size_t>(n) : 0;
  }
  return taken;
}

void Running::end_input() { shut(in_); }

std::string Running::read(std::size_t least, Milliseconds patience) {
  const auto until = Clock::now() + patience;
  std::string got;
  while (got.size() < least) {
    const auto left = std::chrono::duration_cast<Milliseconds>(until - Clock::now());
    if (left.count() <= 0 || !ready(out_, POLLIN, left)) break;
    std::array<char, 65536> block;
    const ssize_t n = ::read(out_, block.data(), block.size());
    if (n <= 0) break;
    got.append(block.data(), static_cast<std::size_t>(n));
  }
  return got;
}

void Running::close_output() { shut(out_); }

std::size_t Running::pump(std::string_view part, std::size_t times) {
  std::size_t came = 0, sent = 0;
  const std::size_t all = part.size() * times;
  std::array<char, 65536> block;
  for (;;) {
    std::array<pollfd, 2> both{pollfd{out_, POLLIN, 0}, pollfd{in_, POLLOUT, 0}};
    if (poll(both.data(), in_ < 0 ? 1 : 2, 120'000) <= 0) break;
    if (both[0].revents != 0) {
      const ssize_t n = ::read(out_, block.data(), block.size());
      if (n <= 0) break;
      came += static_cast<std::size_t>(n);
    }
    if (in_ >= 0 && both[1].revents != 0) {
      const std::string_view rest = part.substr(sent % part.size());
      const ssize_t n = ::write(in_, rest.data(), std::min(rest.size(), all - sent));
      if (n < 0 && errno != EAGAIN) break;
      sent += n > 0 ? static_cast<std::size_t>(n) : 0;
      if (sent == all) end_input();
    }
  }
  return came;
}

void Running::signal(int number) const { kill(pid_, number); }

Ended Running::end() {
  Ended ended;
  int status = 0;
  rusage used{};
  EXPECT_EQ(wait4(pid_, &status, 0, &used), pid_);
  pid_ = -1;
  ended.by_signal = WIFSIGNALED(status);
  ended.status = ended.by_signal ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  ended.most_memory = static_cast<std::size_t>(used.ru_maxrss) * 1024;
  return ended;
}

std::string Running::complaints(Milliseconds patience) {
  while (ready(err_, POLLIN, patience)) {
    std::array<char, 4096> block;
    const ssize_t n = ::read(err_, block.data(), block.size());
    if (n <= 0) break;  // a terminal that nobody writes to any more is an error
    said_.append(block.data(), static_cast<std::size_t>(n));
  }
  return said_;
}

}  // namespace krnum::test
