// Wires the steps of linking, nothing else.
#include "krnum/fact.h"

#include <array>

namespace krnum {
namespace {

constexpr std::array<std::string_view, kChanges> kChangeNames{"", "up", "down", "flat"};

}  // namespace

std::string_view name_of(Change change) { return kChangeNames[static_cast<std::size_t>(change)]; }

std::optional<Change> change_named(std::string_view name) {
  for (std::size_t i = 1; i < kChangeNames.size(); ++i) {
    if (kChangeNames[i] == name) return static_cast<Change>(i);
  }
  return std::nullopt;
}

bool is_measured(Kind kind) { return kind < Kind::nominal || kind == Kind::age; }

struct Linker::State {
  Tables tables;
};

Linker::Linker(const Tables& tables) : state_(std::make_unique<const State>(State{tables})) {}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

std::vector<Fact> Linker::link(std::string_view text, std::span<const Mention> mentions) const {
  std::vector<Fact> out;
  link(text, mentions, out);
  return out;
}

void Linker::link(std::string_view, std::span<const Mention> mentions, std::vector<Fact>& out) const {
  out.clear();
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (is_measured(mentions[i].kind)) out.push_back({.mention = i});
  }
}

}  // namespace krnum
