// corpus/negatives.txt: sentences without a number, in which krnum should find none.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "krnum.h"

namespace krnum {
namespace {

// Sentences that are still misread.
constexpr int kMisread = 0;

TEST(Negatives, HoldNoMention) {
  const Extractor extractor;
  std::ifstream in(KRNUM_SOURCE_DIR "/corpus/negatives.txt");
  int sentences = 0, misread = 0;
  std::ostringstream told;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    ++sentences;
    const Extraction found = extractor.extract(line);
    misread += found.mentions.empty() ? 0 : 1;
    for (const Mention& mention : found.mentions) {
      told << "corpus/negatives.txt:" << number << ": '" << mention.core.of(line) << "' read as "
           << name_of(mention.kind) << ": " << line << "\n";
    }
  }
  std::cout << misread << " of " << sentences << " sentences without a number are misread\n" << told.str();
  EXPECT_GE(sentences, 400);
  EXPECT_LE(misread, kMisread);
}

}  // namespace
}  // namespace krnum
