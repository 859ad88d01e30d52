#include <gtest/gtest.h>

#include "krnum/token.h"
#include "support/cases.h"

namespace krnum {
namespace {

// "numeral 3 | unit 명 | josa 이 || hangul 왔다": a bar between tokens, two between eojeols.
std::string shown(std::string_view text) {
  const Tokens tokens = tokenize(text);
  std::string out;
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    const Token& t = tokens.tokens[i];
    if (i > 0) out += t.eojeol == tokens.tokens[i - 1].eojeol ? " | " : " || ";
    out.append(name_of(t.kind)).append(" ").append(t.span.of(text));
  }
  return out;
}

// text, tokens
TEST(Tokenize, Cases) {
  for (const test::Case& c : test::read_cases("token/tokens.tsv", 2)) EXPECT_EQ(shown(c[0]), c[1]) << c.where;
}

TEST(Tokenize, KnowsItsSentences) {
  const std::string_view text = "3명이다. 4명이다.\n끝";
  const Tokens tokens = tokenize(text);
  ASSERT_EQ(tokens.sentences.size(), 3u);
  for (const Token& t : tokens.tokens) {
    EXPECT_GE(t.span.begin, tokens.sentences[t.sentence].begin);
    EXPECT_LE(t.span.end, tokens.sentences[t.sentence].end);
    EXPECT_GE(t.span.begin, tokens.eojeols[t.eojeol].begin);
    EXPECT_LE(t.span.end, tokens.eojeols[t.eojeol].end);
  }
}

TEST(Tokenize, SpansAreThoseOfTheGivenText) {
  EXPECT_EQ(shown("３명은"), "numeral ３ | unit 명 | josa 은");
  EXPECT_EQ(shown("3\u1106\u1167\u11BC이"), "numeral 3 | unit \u1106\u1167\u11BC | josa 이");
  EXPECT_EQ(shown("3\u1161"), "numeral 3 | hangul \u1161");
  EXPECT_EQ(shown("\uFF13\u1161"), "numeral \uFF13\u1161");
  EXPECT_EQ(shown("가\xFF나"), "hangul 가 | symbol \xFF | hangul 나");
}

TEST(Tokenize, NamesOfKinds) {
  for (int i = 0; i < kTokenKinds; ++i) {
    const auto kind = static_cast<TokenKind>(i);
    EXPECT_EQ(token_kind_named(name_of(kind)), kind);
  }
  EXPECT_FALSE(token_kind_named("eojeol"));
}

}  // namespace
}  // namespace krnum
