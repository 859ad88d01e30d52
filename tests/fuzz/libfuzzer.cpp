#include <cstddef>
#include <cstdint>
#include <memory>

#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  krnum::fuzz::target({reinterpret_cast<const char*>(data), size});
  return 0;
}
