// The articles of corpus/ with their gold.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "krnum.h"

namespace krnum::test {

inline std::string read_whole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Every article, in the order of articles.tsv.
inline std::vector<GoldDocument> articles() {
  const std::filesystem::path folder = KRNUM_SOURCE_DIR "/corpus";
  std::istringstream index(read_whole(folder / "articles.tsv"));
  std::vector<GoldDocument> out;
  for (std::string line; std::getline(index, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    GoldDocument document;
    std::getline(fields, document.id, '\t');
    std::getline(fields, document.genre, '\t');
    std::getline(fields, document.date, '\t');
    document.text = read_whole(folder / "articles" / (document.id + ".txt"));
    auto mentions = read_mentions(read_whole(folder / "gold" / (document.id + ".jsonl")));
    EXPECT_TRUE(mentions) << document.id;
    if (mentions) document.mentions = *std::move(mentions);
    out.push_back(std::move(document));
  }
  EXPECT_FALSE(out.empty());
  return out;
}

// What krnum finds in an article at its date.
inline std::vector<AnnotatedMention> found_in(const GoldDocument& document, const Extractor& extractor) {
  return annotated({document.id, *document.text},
                   extractor.extract(*document.text, *Reference::parse(document.date)).mentions);
}

}  // namespace krnum::test
