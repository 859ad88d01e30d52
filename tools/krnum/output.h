// Standard output, in whole records: a broken pipe and Ctrl-C end the program quietly.
#pragma once

#include <string_view>

namespace krnum::cli {

// Writes all of it, small pieces together; one thread at a time. On a broken pipe the process ends at once with status
// 0, as nobody reads on; any other failure (a full disk) ends it with one message and status 2.
void write_out(std::string_view text);
// Writes what write_out() gathered, with the same endings.
void flush_out();

// From now on SIGINT and SIGTERM end the process as they do by default, but not inside a record: a line that is half
// written is written to its end first, unless nobody takes it within a second or the signal comes a second time.
void end_on_signals_between_records();

bool stdout_is_terminal();
bool stderr_is_terminal();

}  // namespace krnum::cli
