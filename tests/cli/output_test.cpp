// How output goes out: in order on any number of threads, quietly into a broken pipe, coloured where asked.
#include <gtest/gtest.h>

#include "cli/command.h"

namespace krnum::test {
namespace {

// Documents of very different sizes, so that threads finish out of order.
std::string many_lines() {
  std::string out;
  for (int i = 0; i < 4000; ++i) {
    out += std::to_string(i) + "번째 줄의 매출은 3만원이다.";
    if (i % 1000 == 0) {
      for (int j = 0; j < 500; ++j) out += " 약 2억 5000만 원을 썼다.";
    }
    out.push_back('\n');
  }
  return out;
}

TEST(Output, IsTheSameOnAnyNumberOfThreads) {
  const Folder folder;
  folder.write("many.txt", many_lines());
  for (const std::string command : {"extract", "facts", "tokenize"}) {
    for (const std::string format : {"jsonl", "json", "csv", "table"}) {
      const std::vector<std::string> line{command, "--lines", "many.txt", "--format", format, "--threads"};
      std::string one;
      for (const std::string threads : {"1", "2", "7"}) {
        std::vector<std::string> arguments = line;
        arguments.push_back(threads);
        const Ran ran = folder.run(arguments);
        EXPECT_EQ(ran.status, 0) << ran.err;
        EXPECT_EQ(ran.err, "");
        if (threads == "1") one = ran.out;
        ASSERT_TRUE(ran.out == one) << command << " " << format << " on " << threads << " threads";
      }
      if (command == "tokenize") {
        EXPECT_GT(lines_of(one).size(), 3999u);
      }
    }
  }
}

TEST(Output, WarningsAndErrorsKeepTheirOrderOnThreads) {
  const Folder folder;
  std::vector<std::string> arguments{"tokenize", "--encoding", "utf-8", "--format", "json", "--threads", "4"};
  std::string wanted;
  for (int i = 0; i < 30; ++i) {
    const std::string name = "f" + std::to_string(i);
    arguments.push_back(name);
    if (i % 3 == 0) {
      wanted += name + ": no such file or directory\n";
    } else {
      folder.write(name, i % 3 == 1 ? "가" : "\xFF");
      if (i % 3 == 2) wanted += name + ": warning: 1 ill-formed sequence read as U+FFFD\n";
    }
  }
  const Ran ran = folder.run(arguments);
  EXPECT_EQ(ran.err, wanted);
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(lines_of(ran.out).size(), 20u);
}

TEST(Output, ABrokenPipeEndsQuietly) {
  const Folder folder;
  folder.write("many.txt", many_lines());
  const Ran ran = folder.shell("\"$KRNUM\" tokenize --lines many.txt | head -n 1; echo ${PIPESTATUS[0]}");
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 2u) << ran.out;
  EXPECT_EQ(lines[1], "0");
  EXPECT_EQ(ran.err, "");
}

TEST(Output, AFullDiskIsAnError) {
  const Ran ran = Folder().shell("\"$KRNUM\" help > /dev/full");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "standard output: No space left on device\n");
}

TEST(Output, LinesFromAPipeAreAnsweredAsTheyCome) {
  // The second line is written only once the first is answered.
  const Ran ran = Folder().shell(
      "mkfifo in; { exec 3>in; echo 가 >&3; for i in {1..100}; do grep -q 가 out && break; sleep 0.05; done; "
      "grep -q 가 out && echo answered; echo 나 >&3; } & timeout 60 \"$KRNUM\" tokenize --lines < in > out; wait; cat "
      "out");
  EXPECT_TRUE(ran.out.starts_with("answered\n")) << ran.out << ran.err;
  EXPECT_EQ(lines_of(ran.out).size(), 3u);
}

TEST(Output, ColourFollowsTheFlagAndNoColor) {
  const std::vector<std::string> table{"tokenize", "--format", "table"};
  const auto with = [&](const std::string& when, const Environment& environment) {
    std::vector<std::string> arguments = table;
    arguments.insert(arguments.end(), {"--color", when});
    return krnum(arguments, "가", environment).out.find("\x1b[") != std::string::npos;
  };
  EXPECT_TRUE(with("always", {}));
  EXPECT_TRUE(with("always", {{"NO_COLOR", "1"}}));
  EXPECT_FALSE(with("never", {}));
  EXPECT_FALSE(with("auto", {}));  // not a terminal
}

TEST(Output, ATerminalGetsATable) {
  const Ran ran = Folder().shell(
      "command -v script > /dev/null || exit 77; "
      "echo 3명 > a; script -qec \"$KRNUM tokenize a\" /dev/null");
  if (ran.status == 77) GTEST_SKIP() << "no script(1) here";
  EXPECT_NE(ran.out.find("eojeol"), 0u);
  EXPECT_NE(ran.out.find("\x1b[1mdoc\x1b[0m  \x1b[1mstart\x1b[0m"), std::string::npos) << ran.out;
}

}  // namespace
}  // namespace krnum::test
