// eval --facts: the links of facts against gold.
#pragma once

#include <string>

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

// krnum on the bundled corpus, the fact records of the file `predictions` on it, or two files of fact records; prints
// scores, or the first `errors` disagreements.
Status evaluate_facts(const Arguments& arguments, const Tables& tables, const std::string& predictions,
                      std::size_t errors);

}  // namespace krnum::cli
