#include "kinds.h"

namespace krnum::cli {

Kinds Kinds::interpret(const Arguments& arguments) {
  Kinds kinds;
  for (const std::string_view name : arguments.values(kKindsFlag)) {
    kinds.set_.set(static_cast<std::size_t>(*kind_named(name)));
  }
  if (kinds.set_.none()) kinds.set_.set();
  return kinds;
}

}  // namespace krnum::cli
