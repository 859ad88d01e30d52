#include <array>

#include "krnum/query.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kClaimStatuses> kStatusNames{"supported", "rounded", "misattributed",
                                                                    "unsupported"};

}  // namespace

std::string_view name_of(ClaimStatus status) { return kStatusNames[static_cast<std::size_t>(status)]; }

struct Checker::State {
  explicit State(const Tables& t) : tables(t), extractor({}, t), linker(t) {}

  Tables tables;
  Extractor extractor;
  Linker linker;
};

Checker::Checker(Tables tables) : state_(std::make_unique<const State>(tables)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

CheckReport Checker::check(std::string_view, std::string_view, const std::optional<Reference>&) const { return {}; }
CheckReport Checker::check_restatements(std::string_view, const std::optional<Reference>&) const { return {}; }

}  // namespace krnum
