#include "text/fold.h"

#include <gtest/gtest.h>

#include <random>
#include <type_traits>

#include "krnum/text.h"
#include "text/utf8.h"

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

bool is_boundary(std::string_view original, std::uint32_t at) {
  // A place that no code point and no maximal subpart reaches across: what stands before it is repaired apart.
  return repair(original.substr(0, at)).text + repair(original.substr(at)).text == repair(original).text;
}

TEST(Fold, OffsetsAreBoundariesAndRise) {
  std::mt19937 random(11);
  constexpr std::u32string_view kAlphabet =
      U"a3,가한\u1112\u1161\u11AB\u11A7\uFF13\uFF21\u3000\u0301\u0323é\uFFA1漢½\uFFFD\uFEFF";
  for (int i = 0; i < 30000; ++i) {
    std::string bytes;
    for (std::size_t k = random() % 16; k-- > 0;) {
      if (random() % 5 == 0) {
        bytes.push_back(static_cast<char>(random()));
      } else {
        append_utf8(bytes, kAlphabet[random() % kAlphabet.size()]);
      }
    }
    const Folded folded = fold(bytes);
    const std::string_view clean = folded.clean();
    ASSERT_TRUE(validate(clean));
    ASSERT_EQ(clean, normalize(clean, Form::nfc));
    ASSERT_EQ(folded.ill_formed(), repair(bytes).ill_formed);
    ASSERT_EQ(folded.original(0), 0u);
    ASSERT_EQ(folded.original(static_cast<std::uint32_t>(clean.size())), bytes.size());
    std::uint32_t last_begin = 0, last_end = 0;
    for (std::uint32_t at = 0; at < clean.size();) {
      const std::uint32_t end = at + decode(clean, at).length;
      const Span source = folded.original(Span{at, end});
      ASSERT_LT(source.begin, source.end);
      ASSERT_GE(source.begin, last_begin);
      ASSERT_GE(source.end, last_end);
      ASSERT_LE(source.begin, last_end) << "a byte of the original belongs to nothing";
      ASSERT_TRUE(is_boundary(bytes, source.begin));
      ASSERT_TRUE(is_boundary(bytes, source.end));
      ASSERT_EQ(folded.original(at), source.begin);
      last_begin = source.begin;
      last_end = source.end;
      at = end;
    }
    ASSERT_EQ(last_end, bytes.size());
  }
}

TEST(Fold, AClusterIsCoveredWhole) {
  const std::string_view text = "e\u0323\u0301x";
  const Folded folded = fold(text);
  EXPECT_EQ(folded.clean(), "\u1EB9\u0301x");
  EXPECT_EQ(folded.original(Span{0, 3}).of(text), "e\u0323\u0301");
  EXPECT_EQ(folded.original(Span{5, 6}).of(text), "x");
  EXPECT_TRUE(folded.original(Span{3, 3}).empty());
}

TEST(Fold, MovesSafely) {
  static_assert(std::is_nothrow_move_constructible_v<Folded> && std::is_nothrow_move_assignable_v<Folded>);
  Folded first = fold("\uFF11");  // short enough to stand inside the string object
  const Folded second = std::move(first);
  EXPECT_EQ(second.clean(), "1");
  EXPECT_EQ(second.original(Span{0, 1}), (Span{0, 3}));
}

TEST(Fold, WidthsAndSpaces) {
  EXPECT_EQ(fold("１２３，４５６．７％　￦３￡").clean(), "123,456.7% ₩3£");
  EXPECT_EQ(fold("ﾡￂﾤ ￜ").clean(), "ㄱㅏㄴ ㅣ");
  EXPECT_EQ(fold("10\u00A0\u2009㎏²½①").clean(), "10\u00A0\u2009㎏²½①");
}

}  // namespace
}  // namespace krnum::detail
