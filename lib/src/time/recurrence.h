// What comes back: 매일 오후 3시, 매주 월요일, 격일, 3년마다, 두 달에 한 번, 주 2회.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/number.h"
#include "time/length.h"

namespace krnum::detail {

// How often in a period: 주 2회, 두 달에 한 번.
struct Rate {
  Amount amount{};             // without a value where it is not counted: 몇 번
  std::string_view counter{};  // what is counted, in braces: {회}
  std::string per{};           // the unit it is counted over. UCUM: wk; else as written, in braces: {석 달}
};

struct Recurrence {
  std::uint32_t end = 0;
  std::string iso{};
  bool spelled = true;
  bool bare = false;
  bool weak = false;
  std::shared_ptr<const Rate> rate{};  // null where none is said
  bool approx = false;                 // 서너 번
};

// Appends the recurrences at byte `at`, longest first. `words`: a word that opens one may stand there; `lengths` are
// the lengths that were read there.
void read_recurrences(const Scan& scan, std::uint32_t at, bool words, std::span<const Length> lengths,
                      std::vector<Recurrence>& out);

}  // namespace krnum::detail
