#include "man.h"

#include <array>

#include "commands/all.h"
#include "output.h"

namespace krnum::cli {
namespace {

Status run(const Arguments&) {
  write_out(man_page());
  return kDone;
}

constexpr std::array kExamples{
    Example{"krnum man | man -l -", "read the manual page"},
    Example{"krnum man > krnum.1", "keep it"},
};

}  // namespace

const Command kManCommand{
    .name = "man",
    .operands = "",
    .summary = "print the manual page",
    .examples = kExamples,
    .about = "",
    .flags = {},
    .run = run,
};

}  // namespace krnum::cli
