// Counts the calls of operator new, in the whole program.
#include <cstdint>
#include <cstdlib>
#include <new>

#include "bench/benchmark.h"

namespace {

thread_local std::uint64_t allocated = 0;

}  // namespace

std::uint64_t krnum::bench::allocations() { return allocated; }

// The other forms of new and delete call these.
void* operator new(std::size_t size) {
  ++allocated;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
