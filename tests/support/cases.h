// Cases as data: tab-separated rows beside the test that runs them. An empty file fails, a failure names FILE:LINE.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace krnum::test {

struct Case {
  std::string where;  // FILE:LINE
  std::vector<std::string> fields;
  const std::string& operator[](std::size_t i) const { return fields[i]; }
};

// The rows of tests/NAME, each with exactly `columns` fields; lines that open with # are comments. \n, \t and \\ in a
// field stand for the characters.
inline std::vector<Case> read_cases(const std::string& name, std::size_t columns) {
  std::vector<Case> out;
  std::ifstream in(std::string(KRNUM_SOURCE_DIR) + "/tests/" + name);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    Case c{name + ":" + std::to_string(number), {""}};
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\t') {
        c.fields.emplace_back();
      } else if (line[i] == '\\' && i + 1 < line.size()) {
        const char next = line[++i];
        c.fields.back().push_back(next == 'n' ? '\n' : next == 't' ? '\t' : next);
      } else {
        c.fields.back().push_back(line[i]);
      }
    }
    EXPECT_EQ(c.fields.size(), columns) << c.where;
    if (c.fields.size() == columns) out.push_back(std::move(c));
  }
  EXPECT_FALSE(out.empty()) << name << " holds no cases";
  return out;
}

}  // namespace krnum::test
