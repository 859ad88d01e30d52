// What cues tell apart of a josa, a kind and the words after a number.
#pragma once

#include "fact/chunk.h"
#include "fact/cue.h"

namespace krnum::detail {

Mark mark_of(Josa josa);
Measure measure_of(Kind kind);
Following tail_of(const Chunk& number);

}  // namespace krnum::detail
