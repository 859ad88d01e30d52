// eval --facts: the links of facts against gold.
#pragma once

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

// The bundled corpus, or two files of fact records; prints scores, or the first `errors` disagreements.
Status evaluate_facts(const Arguments& arguments, const Tables& tables, std::size_t errors);

}  // namespace krnum::cli
