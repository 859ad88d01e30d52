// corpus/negatives.txt: sentences without a number, in which krnum finds none.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "krnum.h"

namespace krnum {
namespace {

TEST(Negatives, HoldNoMention) {
  const Extractor extractor;
  std::ifstream in(KRNUM_SOURCE_DIR "/corpus/negatives.txt");
  int sentences = 0;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    ++sentences;
    for (const Mention& mention : extractor.extract(line).mentions) {
      ADD_FAILURE() << "corpus/negatives.txt:" << number << ": '" << mention.core.of(line) << "' read as "
                    << name_of(mention.kind) << ": " << line;
    }
  }
  EXPECT_GE(sentences, 200);
}

}  // namespace
}  // namespace krnum
