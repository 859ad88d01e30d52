#include "bench/input.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

namespace krnum::bench {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) wrong(path.string() + " cannot be read; bench/inputs.py writes the inputs");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> read_folder(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(KRNUM_SOURCE_DIR "/corpus/" + folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) out.push_back(read_file(path));
  if (out.empty()) wrong("no files in corpus/" + folder);
  return out;
}

}  // namespace

Input::Input(std::string text) : text_(std::move(text)) {
  const std::string_view all = text_;
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = all.size() - at <= kBlock ? all.npos : all.find('\n', at + kBlock);
    end = end == all.npos ? all.size() : end + 1;
    blocks_.push_back(all.substr(at, end - at));
    at = end;
  }
}

const std::vector<std::string>& input_names() {
  static const std::vector<std::string> names{"corpus", "news",     "table",    "ascii", "hangul",
                                              "digits", "brackets", "numerals", "broken"};
  return names;
}

const std::vector<std::string>& large_inputs() {
  static const std::vector<std::string> names{"corpus", "news"};
  return names;
}

const Input& input_named(const std::string& name, unsigned parts) {
  static std::map<std::pair<std::string, unsigned>, std::unique_ptr<const Input>> read;
  std::unique_ptr<const Input>& input = read[{name, parts}];
  if (!input) {
    const char* folder = std::getenv("KRNUM_BENCH_INPUTS");
    if (folder == nullptr) wrong("KRNUM_BENCH_INPUTS does not name the folder of the inputs");
    std::string text = read_file(std::filesystem::path(folder) / (name + ".txt"));
    if (parts > 1) text.resize(std::min(text.find('\n', text.size() / parts), text.size() - 1) + 1);
    input = std::make_unique<const Input>(std::move(text));
  }
  return *input;
}

const std::vector<std::string>& articles() {
  static const std::vector<std::string> all = read_folder("articles");
  return all;
}

const std::vector<std::string>& values() {
  static const std::vector<std::string> all = [] {
    constexpr std::string_view kField = "\"value\":\"";
    std::vector<std::string> out;
    for (const std::string& gold : read_folder("gold")) {
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

void wrong(const std::string& what) { throw Wrong(what); }

}  // namespace krnum::bench
