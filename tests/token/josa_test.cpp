#include "token/josa.h"

#include <gtest/gtest.h>

#include "krnum/tables.h"
#include "support/cases.h"

namespace krnum::detail {
namespace {

// Rows of our own, so that the rules of a chain are tested apart from what the built-in table happens to hold.
const Lexicon& lexicon() {
  static const Tables tables = *Tables::with(
      "[josa]\n"
      "은\tjosa\t-\n는\tjosa\t-\n이\tjosa\t-\n가\tjosa\t-\n을\tjosa\t-\n를\tjosa\t-\n과\tjosa\t-\n와\tjosa\t-\n"
      "의\tjosa\t-\n도\tjosa\t-\n만\tjosa\t-\n에\tjosa\t-\n에서\tjosa\t-\n부터\tjosa\t-\n까지\tjosa\t-\n로\tjosa\t-\n"
      "으로\tjosa\t-\n으로서\tjosa\t-\n로서\tjosa\t-\n이나\tjosa\t-\n나\tjosa\t-\n요\tjosa\t-\n보다\tjosa\t-\n"
      "이라고\tcopula\t-\n라고\tcopula\t-\n이다\tcopula\t-\n다\tcopula\t-\n입니다\tcopula\t-\n였다\tcopula\t-\n"
      "이었다\tcopula\t-\n인\tcopula\t-\n");
  return tables.lexicon();
}

// word, what follows it, the chain that begins there
TEST(SkipJosa, Cases) {
  for (const test::Case& c : test::read_cases("token/josa_chains.tsv", 3)) {
    const std::string text = c[0] + c[1];
    const auto at = static_cast<std::uint32_t>(c[0].size());
    EXPECT_EQ(text.substr(at, skip_josa(lexicon(), text, at) - at), c[2]) << c.where;
  }
}

}  // namespace
}  // namespace krnum::detail
