#include <gtest/gtest.h>

#include "krnum.h"

namespace krnum {
namespace {

std::string laid(std::string_view rows, bool color = false) {
  TableLayout layout(color);
  std::string out;
  layout.add(rows, out);
  layout.end(out);
  return out;
}

TEST(DisplayWidth, HangulTakesTwoCells) {
  EXPECT_EQ(display_width(""), 0u);
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("3만 원"), 6u);
  EXPECT_EQ(display_width("三千"), 4u);
  EXPECT_EQ(display_width("ｋｍ"), 4u);
  EXPECT_EQ(display_width("ﾊﾝ"), 2u);
  EXPECT_EQ(display_width("e\u0301"), 1u);
  EXPECT_EQ(display_width("\u1112\u1161\u11AB"), 2u);  // 한 in conjoining jamo
  EXPECT_EQ(display_width("\xFF"), 1u);
}

TEST(TableLayout, LinesUpByCells) {
  EXPECT_EQ(laid("text\tkind\n3만 원\tmoney\n5\tnumber\n"),
            "text    kind\n"
            "3만 원  money\n"
            "5       number\n");
}

TEST(TableLayout, NoRowEndsInSpaces) { EXPECT_EQ(laid("a\tb\tc\n1\t\t\n\t2\t\n"), "a  b  c\n1\n   2\n"); }

TEST(TableLayout, NothingIsNothing) { EXPECT_EQ(laid(""), ""); }

TEST(TableLayout, ALongCellPushesOnlyItsRow) {
  const std::string longest(100, 'x');
  EXPECT_EQ(laid("a\tb\n" + longest + "\t1\n2\t3\n"),
            "a" + std::string(41, ' ') + "b\n" + longest + "  1\n2" + std::string(41, ' ') + "3\n");
}

TEST(TableLayout, ColoursTheHeader) { EXPECT_EQ(laid("a\n1\n", true), "\x1b[1ma\x1b[0m\n\x1b[2m1\x1b[0m\n"); }

// However the rows arrive, and however many, each comes out once and in order.
TEST(TableLayout, ManyRows) {
  TableLayout layout;
  std::string out;
  for (int i = 0; i < 5000; ++i) layout.add(std::to_string(i) + "\tx\n", out);
  EXPECT_FALSE(out.empty()) << "memory would grow with the rows";
  layout.end(out);
  std::size_t at = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string row = std::to_string(i);
    ASSERT_EQ(out.compare(at, row.size() + 1, row + " "), 0) << i;
    at = out.find('\n', at) + 1;
  }
  EXPECT_EQ(at, out.size());
}

}  // namespace
}  // namespace krnum
