// What the benchmarks read: the files that inputs.py writes, and the bundled articles for checks.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace krnum::bench {

// One text, in blocks as the command reads them: cut at the first line feed after kBlock bytes. Every benchmark takes
// the same blocks, krnum's and its peers' alike.
class Input {
 public:
  static constexpr std::size_t kBlock = std::size_t{1} << 16;

  explicit Input(std::string text);

  const std::vector<std::string_view>& blocks() const { return blocks_; }
  std::size_t bytes() const { return text_.size(); }

 private:
  std::string text_;
  std::vector<std::string_view> blocks_;
};

// The texts of inputs.py, by name.
const std::vector<std::string>& input_names();
// The two that inputs.py makes large; slow benchmarks read a part of them.
const std::vector<std::string>& large_inputs();
// The first of `parts` equal parts of a text, up to the end of its line. Read once, from the folder KRNUM_BENCH_INPUTS
// of the environment.
const Input& input_named(const std::string& name, unsigned parts = 1);

// The bundled articles in the order of their names.
const std::vector<std::string>& articles();
// The whole numbers among the gold values of the bundled corpus, in text order, as digits.
const std::vector<std::string>& values();

// A wrong answer is an error, not a number: ends the benchmark, which is then reported with `what`.
[[noreturn]] void wrong(const std::string& what);
struct Wrong : std::runtime_error {
  using runtime_error::runtime_error;
};

}  // namespace krnum::bench
