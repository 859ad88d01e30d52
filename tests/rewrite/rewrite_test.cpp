// Running sentences, each with what becomes of it.
#include "krnum/rewrite.h"

#include <gtest/gtest.h>

#include "support/cases.h"

namespace krnum {
namespace {

void expect_cases(const std::string& name, const RewriteOptions& options) {
  const Rewriter rewriter(options);
  for (const test::Case& c : test::read_cases("rewrite/" + name, 2)) {
    const std::string got = rewriter.rewrite(c[0]);
    EXPECT_TRUE(got == c[1]) << c.where << ": " << c[0] << "\n  gave     " << got << "\n  expected " << c[1];
  }
}

TEST(Rewrite, ToDigits) { expect_cases("digits.tsv", {.to = RewriteTo::digits}); }
TEST(Rewrite, ToMixed) { expect_cases("mixed.tsv", {.to = RewriteTo::mixed}); }
TEST(Rewrite, ToSpoken) { expect_cases("spoken.tsv", {.to = RewriteTo::spoken}); }
TEST(Rewrite, JosaAgrees) { expect_cases("josa.tsv", {.to = RewriteTo::spoken}); }

TEST(Rewrite, WordsAreLeftAlone) {
  for (const RewriteTo to : {RewriteTo::digits, RewriteTo::mixed, RewriteTo::spoken}) {
    const Rewriter rewriter({.to = to});
    for (const test::Case& c : test::read_cases("rewrite/unchanged.tsv", 1)) {
      EXPECT_EQ(rewriter.rewrite(c[0]), c[0]) << c.where << " to " << name_of(to);
    }
  }
}

TEST(Rewrite, ToSymbols) { expect_cases("symbols.tsv", {.to = RewriteTo::digits, .symbols = true}); }

}  // namespace
}  // namespace krnum
