// Questions that people ask of numbers: which lines hold one that satisfies a condition, and which numbers of one text
// does another text not support.
//
//   const krnum::Extractor extractor;
//   const auto condition = krnum::Condition::parse("money >= 1조원 and attribute ~ 매출", extractor);
//   if (!condition) return krnum::describe(condition.error());   // the span is the place for a caret
//   condition->each_passage({text, found.mentions, facts}, krnum::Passage::Unit::line, [&](const krnum::Passage& p) {
//     std::cout << p.span.of(text) << '\n';
//     return true;                                                // go on
//   });
//
//   const krnum::Checker checker;
//   for (const krnum::Claim& c : checker.check(source, summary).claims)
//     if (c.status == krnum::ClaimStatus::unsupported) std::cout << c.mention.core.of(summary) << '\n';
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "krnum/extract.h"
#include "krnum/fact.h"
#include "krnum/mention.h"
#include "krnum/result.h"
#include "krnum/tables.h"
#include "krnum/time.h"

namespace krnum {

// What a condition is of a mention whose value is not exact: 500명 이상 is 600명 or more, maybe.
enum class Truth : std::uint8_t { no, maybe, yes };

// A document with what was found in it, borrowed for the call. `mentions` and `facts` are as the extractor and the
// linker give them; facts may be left out where the condition does not ask for them.
struct Numbers {
  std::string_view text;
  std::span<const Mention> mentions;
  std::span<const Fact> facts{};
};

// A line or a sentence, without the line feed (and carriage return) that ends it.
struct Passage {
  enum class Unit : std::uint8_t { line, sentence };

  Span span;
  std::uint32_t line = 1;  // its number, or that of the line on which the sentence begins; from 1
  Truth truth = Truth::no;
  std::vector<std::uint32_t> mentions;  // the indices of those that make the condition true (or maybe), in text order
};

// A condition on a mention, and on the fact that it gives:
//
//   condition  test, not condition, condition and condition, condition or condition, (condition); `not` binds
//              closest, `or` loosest
//   test       money                          a kind, by its name (kind.h)
//              money >= 1조원                 a kind and its value: = != < <= > >=
//              money in 3~4만원               every value of the mention lies in the range; also 1조원 이상, 3%대
//              count between 10명 and 20명
//              value > 5                      the same of any kind
//              date in 2022-Q2                a calendar value, ISO 8601 or in words (지난해 2분기): = != < <= > >= in
//              unit = km                      the unit, by any of its names; kind, bound and change by their names
//              change = up
//              approx                         약, 가량 …
//              text ~ '^약'                   an RE2 pattern; also subject, attribute, basis, source, unit; !~, = and
//              subject = 한빛전자             != for the whole of it
//              when in 2022                   the time of the fact
//
// Quantities are read as in running text (이억 오천만 원, 섭씨 20도, 30평) and compared exactly. With a unit, mentions
// whose unit converts to it are compared after conversion and others are not what was asked (money of another currency,
// a rate, %p for %); a bare number is compared with the mention's value in its own unit. A date that lies partly in
// what was asked, or whose year is not stated, is maybe.
//
// All of a condition is asked of one mention. Where no mention could satisfy both sides of an `and` (money and
// percent), each side is asked of a mention of its own in the same passage; a test that fits several goes with the one
// before it.
class KRNUM_API Condition {
 public:
  // Relative dates resolve against the reference. Errors, with the place in `text`:
  //   bad_condition        a test is expected, or the word begins none
  //   condition_operator   the test does not take this operator, or lacks one
  //   condition_value      what stands after the operator is no value for it
  //   condition_end        `and`, `or`, `)` or the end is expected
  //   condition_pattern    not an RE2 pattern, or one that takes more than kPatternBytes
  //   incompatible_units   no mention of the kind has a unit of this sort (money >= 3km)
  // Linear.
  static Result<Condition> parse(std::string_view text, const Extractor& extractor,
                                 const std::optional<Reference>& reference = {},
                                 const Tables& tables = Tables::built_in());
  static constexpr std::int64_t kPatternBytes = std::int64_t{1} << 20;
  // Brackets and `not` nest no deeper.
  static constexpr int kDepth = 200;

  ~Condition();
  Condition(Condition&&) noexcept;
  Condition& operator=(Condition&&) noexcept;

  // Whether facts can change the answer.
  bool asks_facts() const;

  // Of the mentions [begin, end) of a document, as one passage; appends those that make it true (or maybe).
  Truth test(const Numbers& numbers, std::uint32_t begin, std::uint32_t end,
             std::vector<std::uint32_t>& witnesses) const;

  // Calls visit for every passage of the text, in text order, until it returns false. Linear in text and mentions.
  using Visit = std::function<bool(const Passage& passage)>;
  void each_passage(const Numbers& numbers, Passage::Unit unit, const Visit& visit) const;

 private:
  struct State;
  explicit Condition(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

// supported: the source says the same value, in whatever words or unit, or one that lies in the claim's range or bound
// (a range that shares one end only with a range of the source is no such).
// rounded: the claim is the source's value at the precision that it is written in. misattributed: the value is in the
// source, but of another subject or attribute where both texts state one, the claim in its own sentence, and the source
// tells another number of the same sort of what the claim names. unsupported: none of these.
enum class ClaimStatus : std::uint8_t { supported, rounded, misattributed, unsupported };
inline constexpr int kClaimStatuses = 4;

KRNUM_API std::string_view name_of(ClaimStatus status);

// A number of the text that was checked, and the best support for it.
struct Claim {
  Mention mention;
  ClaimStatus status = ClaimStatus::unsupported;
  Span support;  // bytes of the source; empty: nowhere
};

struct CheckReport {
  std::vector<Claim> claims;  // in text order
  std::array<std::uint32_t, kClaimStatuses> counts{};

  std::uint32_t count(ClaimStatus status) const { return counts[static_cast<std::size_t>(status)]; }
  // Every claim is supported or rounded.
  bool holds() const { return count(ClaimStatus::misattributed) + count(ClaimStatus::unsupported) == 0; }
};

// A guard against wrong numbers. Quiet on paraphrase: mentions without a known value (여러 명) are no claims.
// Immutable: build once, share freely.
class KRNUM_API Checker {
 public:
  explicit Checker(Tables tables = Tables::built_in());
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  // Which numbers of `summary` does `source` support? Both are read against the reference date; without one, relative
  // dates are compared with each other only (8년 전 with 8년 전). Linear in both texts, and in the number of mentions
  // of the one times that of the other.
  CheckReport check(std::string_view source, std::string_view summary,
                    const std::optional<Reference>& reference = {}) const;

  // Which restatements of one text agree with what they restate: 204B(2040억개), and which totals with their parts: 총
  // 5명(남 3명, 여 2명), 남 3명, 여 2명 등 모두 5명. A total is a number after 총, 모두, 합계 or the like; 등 leaves
  // room for parts that are not named. Claims are the restatements and totals; `support` is what they are checked
  // against. Linear.
  CheckReport check_restatements(std::string_view text, const std::optional<Reference>& reference = {}) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace krnum
