#include "corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace krnum::bench {
namespace {

std::vector<std::string> files(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(KRNUM_SOURCE_DIR) + "/corpus/" + folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (out.empty()) wrong("no files in corpus/" + folder);
  return out;
}

}  // namespace

const std::vector<std::string>& articles() {
  static const std::vector<std::string> all = files("articles");
  return all;
}

const std::string& text() {
  static const std::string repeated = [] {
    std::string out;
    for (std::size_t i = 0; out.size() + articles()[i].size() < kTextSize; i = (i + 1) % articles().size()) {
      out += articles()[i];
      out += "\n\n";
    }
    return out;
  }();
  return repeated;
}

const std::vector<std::string>& values() {
  static const std::vector<std::string> all = [] {
    constexpr std::string_view kField = "\"value\":\"";
    std::vector<std::string> out;
    for (const std::string& gold : files("gold")) {
      for (std::size_t at = gold.find(kField); at != gold.npos; at = gold.find(kField, at)) {
        at += kField.size();
        const std::string value = gold.substr(at, gold.find('"', at) - at);
        if (value.find_first_not_of("0123456789") == value.npos && (value[0] != '0' || value == "0")) {
          out.push_back(value);
        }
      }
    }
    return out;
  }();
  return all;
}

void wrong(const std::string& what) {
  std::fprintf(stderr, "wrong result: %s\n", what.c_str());
  std::exit(1);
}

}  // namespace krnum::bench
