#include "query/pattern.h"

#include <re2/re2.h>

#include "krnum/query.h"
#include "text/fold.h"

namespace krnum::detail {
namespace {

RE2::Options options() {
  RE2::Options out;
  out.set_max_mem(Condition::kPatternBytes);
  out.set_log_errors(false);
  return out;
}

}  // namespace

struct Pattern::State {
  explicit State(const std::string& pattern) : re(pattern, options()) {}
  RE2 re;
};

Pattern::Pattern(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

Result<Pattern> Pattern::compile(std::string_view pattern) {
  auto state = std::make_unique<const State>(plain(pattern));
  if (!state->re.ok()) return Error{ErrorCode::condition_pattern, {0, static_cast<std::uint32_t>(pattern.size())}};
  return Pattern(std::move(state));
}

bool Pattern::matches(std::string_view text) const {
  const Folded folded = fold(text);
  return RE2::PartialMatch(re2::StringPiece(folded.clean().data(), folded.clean().size()), state_->re);
}

std::string plain(std::string_view text) { return std::string(fold(text).clean()); }

}  // namespace krnum::detail
