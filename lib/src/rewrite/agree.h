// The josa behind a core that changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "table/lexicon.h"

namespace krnum::detail {

// What stands in place of the first `length` bytes of the text behind the core.
struct JosaChange {
  std::uint32_t length = 0;
  std::string form;
};

// `tail`: the folded text behind the core, a few dozen bytes of it. None where what follows is no josa, or one that
// suits the sound of `now`.
std::optional<JosaChange> agree_josa(const Lexicon& lexicon, std::string_view now, std::string_view tail);

}  // namespace krnum::detail
