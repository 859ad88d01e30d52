// Hyperscan: where any of the counters, units and numerals that krnum knows ends. An item is such a place.
#include <hs.h>

#include <memory>

#include "bench/benchmark.h"
#include "krnum/unit.h"

namespace krnum::bench {
namespace {

struct Free {
  void operator()(hs_database_t* database) const { hs_free_database(database); }
  void operator()(hs_scratch_t* scratch) const { hs_free_scratch(scratch); }
};

int count_one(unsigned, unsigned long long, unsigned long long, unsigned, void* found) {
  ++*static_cast<std::size_t*>(found);
  return 0;
}

// Hangul words: the surfaces of all units and counters, and the numerals.
std::vector<std::string> words() {
  std::vector<std::string> out{"일", "이", "삼", "사", "오", "육", "칠",   "팔", "구", "십", "백", "천",
                               "만", "억", "조", "한", "두", "세", "다섯", "열", "수", "몇", "반"};
  for (const UnitInfo& unit : list_units()) {
    for (const std::string_view surface : unit.surfaces) {
      if (static_cast<unsigned char>(surface.front()) >= 0xEA) out.emplace_back(surface);
    }
  }
  return out;
}

void search(benchmark::State& state, const Input& input) {
  const std::vector<std::string> all = words();
  std::vector<const char*> patterns;
  for (const std::string& word : all) patterns.push_back(word.c_str());
  const std::vector<unsigned> flags(all.size());
  hs_database_t* built = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_multi(patterns.data(), flags.data(), nullptr, static_cast<unsigned>(patterns.size()), HS_MODE_BLOCK,
                       nullptr, &built, &error) != HS_SUCCESS) {
    wrong("hyperscan does not compile the words");
  }
  const std::unique_ptr<hs_database_t, Free> database(built);
  hs_scratch_t* made = nullptr;
  if (hs_alloc_scratch(database.get(), &made) != HS_SUCCESS) wrong("hyperscan has no memory");
  const std::unique_ptr<hs_scratch_t, Free> scratch(made);
  time_blocks(state, input, [&](std::string_view block) {
    std::size_t found = 0;
    hs_scan(database.get(), block.data(), static_cast<unsigned>(block.size()), 0, scratch.get(), count_one, &found);
    return found;
  });
}
const Benchmark kWords("hyperscan_words", search, {.inputs = main_inputs()});

}  // namespace
}  // namespace krnum::bench
