#include "krnum/kind.h"

#include <array>

namespace krnum {
namespace {

constexpr std::array<std::string_view, kKinds> kKindNames{
    "number",  "count",   "measure", "money", "percent", "fraction", "multiple",  "ratio", "score",
    "ordinal", "nominal", "age",     "date",  "time",    "duration", "frequency", "phone"};
constexpr std::array<std::string_view, kBounds> kBoundNames{"exact", "over", "under", "ge", "gt", "le", "lt", "band"};

template <class T, std::size_t N>
std::optional<T> named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<T>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Bound bound) { return kBoundNames[static_cast<std::size_t>(bound)]; }
std::optional<Kind> kind_named(std::string_view name) { return named<Kind>(kKindNames, name); }
std::optional<Bound> bound_named(std::string_view name) { return named<Bound>(kBoundNames, name); }

}  // namespace krnum
