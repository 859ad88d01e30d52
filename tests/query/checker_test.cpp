// The guard on summaries: an altered number is caught, a faithful paraphrase is left in peace.
#include <gtest/gtest.h>

#include <algorithm>

#include "krnum/query.h"
#include "support/cases.h"

namespace krnum {
namespace {

bool is_flagged(const Claim& c) {
  return c.status == ClaimStatus::unsupported || c.status == ClaimStatus::misattributed;
}

TEST(Checker, CatchesWhatWasAlteredAndLittleElse) {
  // The aim is 0.98 caught and 0.01 flagged; what is flagged in vain tells one number in two kinds (142mm in an hour).
  constexpr double kLeastCaught = 0.98;
  constexpr double kMostFlagged = 0.05;
  const Checker checker;
  std::size_t cases = 0, caught = 0, claims = 0, flagged = 0;
  for (const test::Case& c : test::read_cases("query/pairs.tsv", 4)) {
    ++cases;
    const CheckReport faithful = checker.check(c[0], c[1]);
    claims += faithful.claims.size();
    for (const Claim& claim : faithful.claims) flagged += is_flagged(claim);
    const CheckReport altered = checker.check(c[0], c[2]);
    caught += std::any_of(altered.claims.begin(), altered.claims.end(), [&](const Claim& claim) {
      const std::string_view core = claim.mention.core.of(c[2]);
      return is_flagged(claim) && (core.find(c[3]) != core.npos || c[3].find(core) != c[3].npos);
    });
  }
  RecordProperty("caught", static_cast<int>(caught));
  RecordProperty("flagged_in_vain", static_cast<int>(flagged));
  EXPECT_GE(static_cast<double>(caught), kLeastCaught * static_cast<double>(cases)) << caught << " of " << cases;
  EXPECT_LE(static_cast<double>(flagged), kMostFlagged * static_cast<double>(claims)) << flagged << " of " << claims;
}

// The source tells another number of what the claim names.
TEST(Checker, SwappedSubjectsAreMisattributed) {
  const Checker checker;
  const CheckReport report = checker.check("서울은 3도, 부산은 7도로 예보됐다.", "서울은 7도, 부산은 3도로 예보됐다.");
  EXPECT_EQ(report.count(ClaimStatus::misattributed), 2U);
  EXPECT_TRUE(checker.check("서울은 3도, 부산은 7도로 예보됐다.", "부산은 7도, 서울은 3도로 예보됐다.").holds());
}

}  // namespace
}  // namespace krnum
