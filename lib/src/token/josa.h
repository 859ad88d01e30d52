// Josa and copula endings after a numeral, a unit or a name.
#pragma once

#include <cstdint>
#include <string_view>

#include "table/lexicon.h"

namespace krnum::detail {

// The end of the longest chain of josa and copula endings that begins at byte `at` of folded text; `at` where none
// does. 까지만, 에서부터는, 이라고는 are chains. A josa that agrees with the sound before it (은 or 는, 이 or 가) must
// agree; after a sound that nobody can tell (a foreign word) both do. Whether something may follow the chain is for the
// caller to say: 3이나 has a chain of two syllables, and so has 3이나라.
std::uint32_t skip_josa(const Lexicon& lexicon, std::string_view text, std::uint32_t at);

}  // namespace krnum::detail
