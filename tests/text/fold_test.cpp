#include "text/fold.h"

#include <gtest/gtest.h>

namespace krnum::detail {
namespace {

TEST(Fold, BorrowsWhatNeedsNothing) {
  const std::string_view text = "매출은 3만원, é 10² ½ ① 漢字 — “끝”\n";
  const Folded folded = fold(text);
  EXPECT_TRUE(folded.borrowed());
  EXPECT_EQ(folded.clean().data(), text.data());
  EXPECT_EQ(folded.original(Span{3, 7}), (Span{3, 7}));
}

TEST(Fold, MapsBack) {
  const std::string_view text = "a３만\u1112\u1161\u11AB글\xFF끝";
  const Folded folded = fold(text);
  EXPECT_EQ(folded.clean(), "a3만한글\uFFFD끝");
  EXPECT_EQ(folded.ill_formed(), 1u);
  const auto source = [&](std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(folded.clean().find(part));
    return folded.original(Span{begin, begin + static_cast<std::uint32_t>(part.size())}).of(text);
  };
  EXPECT_EQ(source("3만"), "３만");
  EXPECT_EQ(source("한"), "\u1112\u1161\u11AB");
  EXPECT_EQ(source("만한글"), "만\u1112\u1161\u11AB글");
  EXPECT_EQ(source("\uFFFD끝"), "\xFF끝");
}

}  // namespace
}  // namespace krnum::detail
