#include "table/lexicon.h"

#include <gtest/gtest.h>

#include "krnum/tables.h"

namespace krnum {
namespace {

TEST(Lexicon, GivesEveryRoleOfASurface) {
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  const auto match = lexicon.longest("명이", 0, detail::Role::unit);
  ASSERT_TRUE(match);
  EXPECT_EQ(match->end, 3u);
  EXPECT_EQ(lexicon.units()[match->find(detail::Role::unit)->payload].code, "{명}");
}

TEST(Tables, UserRowsAreRead) {
  const auto tables = Tables::with("[counters]\n{꾸러미}\t꾸러미\tcount\tboth\t99\tthing\t-\n");
  ASSERT_TRUE(tables);
  EXPECT_TRUE(tables->lexicon().unit_named("{꾸러미}"));
  EXPECT_TRUE(tables->lexicon().unit_named("{명}"));
}

TEST(Tables, ABadRowSaysWhere) {
  const std::string_view text = "[counters]\n{꾸러미}\t꾸러미\tnothing\tboth\t99\tthing\t-\n";
  const auto tables = Tables::with(text);
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.error().code, ErrorCode::table_bad_value);
  EXPECT_EQ(tables.error().span.of(text), "nothing");
}

}  // namespace
}  // namespace krnum
