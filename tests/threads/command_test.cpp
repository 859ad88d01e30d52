// The command's own threads: the same output whatever their number, and nothing for ThreadSanitizer to say.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>

namespace {

struct Ran {
  std::string output;
  int status = -1;
};

// A race that is found in the command ends it with a status of its own.
Ran shell(const std::string& line) {
  Ran out;
  std::FILE* pipe = popen(line.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> block;
  for (std::size_t n = 0; (n = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
    out.output.append(block.data(), n);
  out.status = pclose(pipe);
  return out;
}

// `arguments` up to the number of threads; the articles as files, or as the lines of standard input.
void expect_same_output(const std::string& arguments, bool files) {
  const std::string articles = "'" KRNUM_SOURCE_DIR "'/corpus/articles/*.txt";
  const auto ran = [&](const std::string& threads) {
    const std::string command = "'" KRNUM_COMMAND "' " + arguments + " --threads " + threads;
    return shell(files ? command + " " + articles : "cat " + articles + " | " + command);
  };
  const Ran one = ran("1");
  EXPECT_EQ(one.status, 0) << arguments;
  EXPECT_FALSE(one.output.empty()) << arguments;
  for (const std::string threads : {"2", "7"}) {
    const Ran many = ran(threads);
    EXPECT_EQ(many.status, 0) << arguments;
    EXPECT_TRUE(many.output == one.output) << arguments << " on " << threads << " threads";
  }
}

TEST(CommandThreads, GiveTheSameOutputForFiles) {
  expect_same_output("extract", true);
  expect_same_output("extract --explain --format json", true);
}

TEST(CommandThreads, GiveTheSameOutputForLines) {
  expect_same_output("facts --lines", false);
  expect_same_output("rewrite --to spoken", false);
  expect_same_output("normalize --form nfd", false);
}

}  // namespace
