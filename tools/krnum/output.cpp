#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "command.h"
#include "message.h"

namespace krnum::cli {
namespace {

[[noreturn]] void end_on_failure() {
  if (errno == EPIPE) std::_Exit(kDone);
  complain("standard output", std::strerror(errno));
  std::_Exit(kFailed);
}

}  // namespace

void write_out(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) end_on_failure();
}

void flush_out() {
  if (std::fflush(stdout) != 0) end_on_failure();
}

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) != 0; }
bool stderr_is_terminal() { return isatty(STDERR_FILENO) != 0; }

}  // namespace krnum::cli
