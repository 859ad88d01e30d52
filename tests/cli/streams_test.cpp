// Long input: little memory, a reader that is slow or gone, Ctrl-C, and the line that says how far the work is.
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "cli/command.h"
#include "cli/running.h"

namespace krnum::test {
namespace {

constexpr std::size_t kMegabyte = 1'000'000;
// Sanitizers keep what was freed.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kMost = 2000 * kMegabyte;
#else
constexpr std::size_t kMost = 64 * kMegabyte;
#endif
constexpr Milliseconds kStuck(800);
constexpr std::string_view kLine = "매출은 3만원이다.\n";

// Lines of a megabyte that are quick to look at, with one mention.
std::string megabyte(std::string_view line, std::string_view mention) {
  std::string out(mention);
  while (out.size() + line.size() <= kMegabyte) out += line;
  return out;
}
std::string lines() { return megabyte("the quick brown fox jumps over the lazy dog\n", kLine); }
std::string records() {
  return megabyte("{\"text\":\"the quick brown fox jumps over the lazy dog\"}\n", "{\"text\":\"매출은 3만원이다.\"}\n");
}

struct Case {
  std::vector<std::string> arguments;
  std::string part;
};

TEST(Streams, TakeLittleMemory) {
  const std::vector<Case> cases{
      {{"extract", "--lines"}, lines()},
      {{"facts", "--jsonl"}, records()},
      {{"rewrite", "--to", "digits", "--lines"}, lines()},
      {{"rewrite", "--to", "digits"}, lines() + "\n"},
      {{"normalize"}, lines()},
      {{"grep", "money", "--lines"}, lines()},
  };
  for (const Case& c : cases) {
    std::vector<std::string> arguments = c.arguments;
    arguments.insert(arguments.end(), {"--threads", "2"});
    Running running(arguments);
    EXPECT_GT(running.pump(c.part, 100), 2'000u) << c.arguments[0];
    const Ended ended = running.end();
    EXPECT_EQ(ended.status, 0) << c.arguments[0] << running.complaints();
    EXPECT_LT(ended.most_memory, kMost) << c.arguments[0];
    RecordProperty(c.arguments[0] + c.arguments.back(), std::to_string(ended.most_memory / kMegabyte));
  }
}

// What nobody reads is not worked out: the input waits.
TEST(Streams, ASlowReaderSlowsTheWriter) {
  const std::string part = megabyte(kLine, "");
  for (const std::string threads : {"1", "2"}) {
    Running running({"extract", "--lines", "--threads", threads});
    std::size_t taken = 0;
    for (std::size_t n = part.size(); n == part.size() && taken < 100 * kMegabyte; taken += n) {
      n = running.feed(part, kStuck);
    }
    EXPECT_LT(taken, 20 * kMegabyte);
    running.end_input();
    const std::string out = running.read();
    const auto found = static_cast<std::size_t>(std::count(out.begin(), out.end(), '\n'));
    EXPECT_GE(found, taken / kLine.size());
    EXPECT_LE(found, taken / kLine.size() + 1);
    EXPECT_TRUE(out.ends_with("}\n"));
    EXPECT_EQ(running.end().status, 0);
  }
}

TEST(Streams, ABrokenPipeEndsQuietlyThoughInputGoesOn) {
  const std::string part = megabyte(kLine, "");
  for (const std::string threads : {"1", "2"}) {
    Running running({"extract", "--lines", "--threads", threads});
    running.feed(part, kStuck);
    EXPECT_NE(running.read(1), "");
    running.close_output();
    running.feed(part, kStuck);
    const Ended ended = running.end();
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(running.complaints(), "");
  }
}

TEST(Streams, CtrlCEndsWhatWaitsForInput) {
  for (const std::string threads : {"1", "2"}) {
    Running running({"extract", "--lines", "--threads", threads});
    running.feed(kLine, kStuck);
    EXPECT_TRUE(running.read(1).ends_with("}\n"));
    running.signal(SIGINT);
    const Ended ended = running.end();
    EXPECT_EQ(ended.status, 130);
    EXPECT_TRUE(ended.by_signal);  // so a shell's loop ends, too
    EXPECT_EQ(running.complaints(), "");
  }
}

// The output was full when it came; whoever reads on gets whole records.
TEST(Streams, CtrlCEndsBetweenRecords) {
  const std::string part = megabyte(kLine, "");
  for (const int signal : {SIGINT, SIGTERM}) {
    for (const std::string threads : {"1", "2"}) {
      Running running({"extract", "--lines", "--threads", threads});
      running.feed(part, kStuck);
      EXPECT_NE(running.read(100'000), "");
      running.signal(signal);
      const std::string out = running.read();
      const Ended ended = running.end();
      EXPECT_EQ(ended.status, 128 + signal);
      EXPECT_EQ(running.complaints(), "");
      ASSERT_FALSE(out.empty());
      EXPECT_TRUE(out.ends_with("}\n")) << out.substr(out.rfind('\n') + 1);
    }
  }
}

TEST(Streams, CtrlCDoesNotWaitForAReaderThatIsStuck) {
  Running running({"extract", "--lines", "--threads", "2"});
  running.feed(megabyte(kLine, ""), kStuck);
  const auto before = std::chrono::steady_clock::now();
  running.signal(SIGINT);
  EXPECT_EQ(running.end().status, 130);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(10));
}

TEST(Streams, ATerminalIsToldHowFarTheWorkIs) {
  Running running({"extract", "--lines"}, Complaints::terminal);
  running.feed(kLine, kStuck);
  EXPECT_NE(running.read(1), "");
  EXPECT_EQ(running.complaints(Milliseconds(1200)), "");  // short work says nothing
  running.feed("매출은 3만원, 이익은 2만원이다.\n", kStuck);
  EXPECT_NE(running.read(1), "");
  const std::string line = running.complaints(Milliseconds(3000));
  EXPECT_TRUE(line.starts_with("\r\x1b[K0.0 MB, 0.0 MB/s, 3 mentions")) << line;
  running.end_input();
  running.read();
  EXPECT_EQ(running.end().status, 0);
  EXPECT_TRUE(running.complaints(Milliseconds(1000)).ends_with("mentions\r\x1b[K"));
}

TEST(Streams, CtrlCTakesTheLineAway) {
  Running running({"extract", "--lines"}, Complaints::terminal);
  running.feed(kLine, kStuck);
  EXPECT_NE(running.read(1), "");
  running.complaints(Milliseconds(1200));
  running.feed(kLine, kStuck);
  EXPECT_NE(running.read(1), "");
  EXPECT_NE(running.complaints(Milliseconds(3000)), "");
  running.signal(SIGINT);
  EXPECT_EQ(running.end().status, 130);
  EXPECT_TRUE(running.complaints(Milliseconds(1000)).ends_with("\r\x1b[K"));
}

// The size of a file tells how much time is left. Output that nobody takes for a second makes the work long.
TEST(Streams, TheTimeLeftIsTold) {
  const Folder folder;
  std::string much;
  for (int i = 0; i < 4; ++i) much += megabyte(kLine, "");
  folder.write("much.txt", much);
  Running running({"extract", "--lines", "--threads", "1", folder.path("much.txt")}, Complaints::terminal);
  EXPECT_NE(running.read(1), "");
  std::this_thread::sleep_for(Milliseconds(1200));
  std::string said;
  while (said.empty() && running.read(1) != "") said = running.complaints();
  EXPECT_NE(said.find(" MB of 4.0 MB, "), said.npos) << said;
  EXPECT_TRUE(said.ends_with(" left")) << said;
}

TEST(Streams, OnlyATerminalIsTold) {
  Running running({"extract", "--lines"});
  for (int i = 0; i < 3; ++i) {
    running.feed(kLine, kStuck);
    EXPECT_NE(running.read(1), "");
    EXPECT_EQ(running.complaints(Milliseconds(600)), "");
  }
}

}  // namespace
}  // namespace krnum::test
