// The kinds of mention that a command is asked for.
#pragma once

#include <bitset>

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

class Kinds {
 public:
  // --kinds; every kind where it is not given.
  static Kinds interpret(const Arguments& arguments);

  bool hold(Kind kind) const { return set_.test(static_cast<std::size_t>(kind)); }

 private:
  std::bitset<kKinds> set_;
};

}  // namespace krnum::cli
