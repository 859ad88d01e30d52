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

// As the header shows it.
TEST(Rewrite, ExampleOfTheHeader) {
  const krnum::Rewriter spoken({.to = krnum::RewriteTo::spoken});
  const std::string text = "사과 3개를 2,500원에 샀다.";
  EXPECT_EQ(spoken.rewrite(text), "사과 세 개를 이천오백 원에 샀다.");

  std::string marked;
  std::size_t copied = 0;
  spoken.rewrite(text, {}, [&](const krnum::Replacement& r) {
    marked.append(text, copied, r.span.begin - copied).append("<").append(r.text).append(">");
    copied = r.span.end;
  });
  marked.append(text, copied);
  EXPECT_EQ(marked, "사과 <세 개>를 <이천오백 원>에 샀다.");
}

// What a visitor is told: span, text and mention of each replacement.
TEST(Rewrite, ReplacementsSayWhatTheyHold) {
  const Rewriter spoken({.to = RewriteTo::spoken});
  const auto told = [&](std::string_view text) {
    std::string out;
    spoken.rewrite(text, {}, [&](const Replacement& r) {
      out.append(r.span.of(text)).append("=").append(r.text).append(":").append(name_of(r.mention.kind)).append(" ");
    });
    return out;
  };
  EXPECT_EQ(told("국민의 2/3은 남았다."), "2/3은=삼분의 이는:fraction ");
  EXPECT_EQ(told("3 × 4"), "3=삼:number  × 4= 곱하기 사:number ");
  EXPECT_EQ(told("코로나19와 1+1 행사, 3명"),
            "코로나19=코로나일구:nominal 1+1 행사=원 플러스 원 행사:number 3명=세 명:count ");
  EXPECT_EQ(told("909-808-7070"), "909-808-7070=구공구 팔공팔 칠공칠공:number ");
  EXPECT_EQ(told("그는 천천히 걸었다."), "");
}

TEST(Rewrite, NamesOfTargets) {
  for (const RewriteTo to : {RewriteTo::digits, RewriteTo::mixed, RewriteTo::spoken}) {
    EXPECT_EQ(rewrite_to_named(name_of(to)), to);
  }
  EXPECT_FALSE(rewrite_to_named("loud"));
  EXPECT_FALSE(rewrite_to_named(""));
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
