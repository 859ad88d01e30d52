// Standard output. A broken pipe ends the program quietly.
#pragma once

#include <string_view>

namespace krnum::cli {

// Writes all of it. On a broken pipe the process ends at once with status 0, as nobody reads on; any other failure (a
// full disk) ends it with one message and status 2.
void write_out(std::string_view text);
// Flushes what stdio holds, with the same endings.
void flush_out();

bool stdout_is_terminal();
bool stderr_is_terminal();

}  // namespace krnum::cli
