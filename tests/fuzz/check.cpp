// The guard on summaries: a text supports itself and each of its lines, whatever the bytes, and what is reported stands
// in the texts.
#include "fuzz/fuzz.h"
#include "krnum/query.h"

namespace {

using namespace krnum;

void check_report(const CheckReport& report, std::string_view summary, std::string_view source) {
  std::uint32_t end = 0, counted = 0;
  for (const Claim& claim : report.claims) {
    FUZZ_CHECK(end <= claim.mention.core.begin && claim.mention.core.end <= summary.size());
    FUZZ_CHECK(claim.support.begin <= claim.support.end && claim.support.end <= source.size());
    FUZZ_CHECK(claim.support.empty() == (claim.status == ClaimStatus::unsupported));
    end = claim.mention.core.end;
  }
  for (const std::uint32_t count : report.counts) counted += count;
  FUZZ_CHECK(counted == report.claims.size());
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  static const Checker checker;
  const Reference reference{.year = 2024, .month = 6, .day = 10};
  const std::string_view first = bytes.substr(0, bytes.find('\n'));

  for (const std::optional<Reference>& as_of : {std::optional<Reference>(), std::optional(reference)}) {
    const CheckReport itself = checker.check(bytes, bytes, as_of);
    check_report(itself, bytes, bytes);
    FUZZ_CHECK(itself.holds());
    const CheckReport nothing = checker.check("", bytes, as_of);
    FUZZ_CHECK(nothing.count(ClaimStatus::unsupported) == nothing.claims.size());
    FUZZ_CHECK(nothing.claims.size() == itself.claims.size());
    check_report(checker.check(bytes, first, as_of), first, bytes);
    check_report(checker.check(first, bytes, as_of), bytes, first);
  }
  const CheckReport restated = checker.check_restatements(bytes);
  std::uint32_t begin = 0;
  for (const Claim& claim : restated.claims) {
    FUZZ_CHECK(begin <= claim.mention.core.begin && claim.mention.core.end <= bytes.size());
    FUZZ_CHECK(!claim.support.empty() && claim.support.end <= bytes.size());
    begin = claim.mention.core.begin;
  }
}
