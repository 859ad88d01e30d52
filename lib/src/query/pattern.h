// Patterns that a user gives, matched in linear time within a budget of memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "krnum/result.h"

namespace krnum::detail {

class Pattern {
 public:
  // RE2 syntax over UTF-8, in NFC and with ordinary widths, as the text that it meets is made. Error condition_pattern:
  // the span is the whole pattern.
  static Result<Pattern> compile(std::string_view pattern);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  // Anywhere in the text.
  bool matches(std::string_view text) const;

 private:
  struct State;
  explicit Pattern(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

// As patterns and plain comparisons see a text.
std::string plain(std::string_view text);

}  // namespace krnum::detail
