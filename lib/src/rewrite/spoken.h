// A core as a newsreader says it.
#pragma once

#include <string>

#include "rewrite/core.h"

namespace krnum::detail {

// Appends the words. What is spelled already stays as it stands.
void speak(const Readings& readings, const Core& core, std::string& out);

}  // namespace krnum::detail
