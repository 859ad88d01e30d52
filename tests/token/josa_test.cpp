#include "token/josa.h"

#include <gtest/gtest.h>

#include "krnum/tables.h"
#include "support/cases.h"

namespace krnum::detail {
namespace {

// word, what follows it, the chain that begins there
TEST(SkipJosa, Cases) {
  const Lexicon& lexicon = Tables::built_in().lexicon();
  for (const test::Case& c : test::read_cases("token/josa_chains.tsv", 3)) {
    const std::string text = c[0] + c[1];
    const auto at = static_cast<std::uint32_t>(c[0].size());
    EXPECT_EQ(text.substr(at, skip_josa(lexicon, text, at) - at), c[2]) << c.where;
  }
}

}  // namespace
}  // namespace krnum::detail
