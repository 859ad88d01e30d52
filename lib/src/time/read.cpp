#include "time/read.h"

namespace krnum::detail {

void read_times(const Lexicon&, std::string_view, std::uint32_t, std::vector<TimePhrase>&) {}

}  // namespace krnum::detail
