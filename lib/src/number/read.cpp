#include "number/read.h"

namespace krnum::detail {

void read_numerals(const Lexicon&, std::string_view, std::uint32_t, std::vector<Numeral>&, std::size_t*) {}

std::optional<Proportion> read_proportion(const Lexicon&, std::string_view, std::uint32_t) { return std::nullopt; }

}  // namespace krnum::detail
