// One extractor serves many threads: the same mentions as on one thread, and nothing for ThreadSanitizer to say.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "krnum.h"

namespace {

std::vector<std::string> articles() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(KRNUM_SOURCE_DIR) + "/corpus/articles")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

// The tables are built on first use, from whichever thread comes first.
TEST(SharedTables, AreBuiltOnce) {
  std::vector<std::thread> threads;
  std::vector<const krnum::Tables*> seen(4, nullptr);
  for (const krnum::Tables*& mine : seen) {
    threads.emplace_back([&mine] { mine = &krnum::Tables::built_in(); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(seen, std::vector<const krnum::Tables*>(4, seen[0]));
}

TEST(SharedExtractor, GivesEveryThreadTheSameMentions) {
  const std::vector<std::string> texts = articles();
  ASSERT_FALSE(texts.empty());
  const krnum::Extractor extractor;
  const krnum::Reference reference{.year = 2024, .month = 6, .day = 10};
  std::vector<krnum::Extraction> alone;
  for (const std::string& text : texts) alone.push_back(extractor.extract(text, reference));

  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (int& mine : wrong) {
    threads.emplace_back([&] {
      krnum::Extraction reused;
      for (std::size_t i = 0; i < texts.size(); ++i) {
        extractor.extract(texts[i], reference, reused);
        mine += reused.mentions != alone[i].mentions;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

}  // namespace
