// replay FILE|FOLDER...: runs the target on every seed as it is, cut short at every byte, with every byte struck out,
// and with pseudo-random bytes changed. The same inputs every time.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "fuzz/fuzz.h"

namespace {

constexpr std::size_t kVaried = 1024;  // longer seeds run as they are: every cut of them would cost the square
constexpr int kChanges = 64;

long runs = 0;
std::string_view current;

// What a failed check aborts on, as a string that printf(1) takes.
void show_current(int) {
  std::fputs("input: '", stderr);
  for (const char c : current) {
    if (c == '\'' || c == '\\' || c == '%' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      std::fprintf(stderr, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      std::fputc(c, stderr);
    }
  }
  std::fputs("'\n", stderr);
}

void run(std::string_view bytes) {
  const std::unique_ptr<char[]> exact(new char[bytes.size()]);
  std::memcpy(exact.get(), bytes.data(), bytes.size());
  current = bytes;
  krnum::fuzz::target({exact.get(), bytes.size()});
  ++runs;
}

void vary(const std::string& seed) {
  run(seed);
  if (seed.size() > kVaried) return;
  for (std::size_t i = 0; i < seed.size(); ++i) {
    run(std::string_view(seed).substr(0, i));
    run(std::string_view(seed).substr(i));
    run(seed.substr(0, i) + seed.substr(i + 1));
  }
  std::uint32_t random = 2463534242;  // xorshift
  for (int change = 0; change < kChanges && !seed.empty(); ++change) {
    std::string changed = seed;
    for (int i = 0; i < 1 + change / 16; ++i) {
      random ^= random << 13;
      random ^= random >> 17;
      random ^= random << 5;
      changed[random % changed.size()] = static_cast<char>(random >> 24);
    }
    run(changed);
  }
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** names) {
  std::signal(SIGABRT, show_current);
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < count; ++i) {
    if (!std::filesystem::is_directory(names[i])) {
      seeds.emplace_back(names[i]);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(names[i])) seeds.push_back(entry.path());
  }
  std::sort(seeds.begin(), seeds.end());
  for (const auto& seed : seeds) {
    std::fprintf(stderr, "%s\n", seed.c_str());  // the last name printed is the seed that fails
    vary(read(seed));
  }
  std::printf("%zu seeds, %ld inputs\n", seeds.size(), runs);
  return seeds.empty() ? 1 : 0;
}
