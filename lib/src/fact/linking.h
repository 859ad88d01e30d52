// Linking with a chooser of one's own, which fitting the weights needs.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "fact/chooser.h"
#include "fact/knowledge.h"
#include "krnum/fact.h"

namespace krnum::detail {

// As Linker::link.
void link_all(const LinkWords& words, const Chooser& chooser, std::string_view text, std::span<const Mention> mentions,
              std::vector<Fact>& out);

}  // namespace krnum::detail
