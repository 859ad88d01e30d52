#include "token/josa.h"

namespace krnum::detail {

std::uint32_t skip_josa(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  std::uint32_t best = at;
  lexicon.each(text, at, [&](const Match& m) {
    if (m.find(Role::josa) != nullptr || m.find(Role::copula) != nullptr) best = m.end;
  });
  return best;
}

}  // namespace krnum::detail
