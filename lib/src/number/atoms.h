// The smallest pieces that numerals are made of, as the lexicon knows them at one place.
#pragma once

#include <cstdint>
#include <string_view>

#include "table/lexicon.h"
#include "text/utf8.h"

namespace krnum::detail {

inline Atoms atoms_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::size_t& steps) {
  ++steps;
  return lexicon.atoms(text, at);
}

}  // namespace krnum::detail
