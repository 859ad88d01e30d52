#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "krnum/text.h"
#include "krnum/token.h"
#include "text/character.h"
#include "text/utf8.h"
#include "token/agreement.h"

namespace krnum {
namespace {

constexpr std::u32string_view kAlphabet =
    U"가나다요은는이에서만명원개월일3 "
    U"1230,.:~-%()[]“”\"'‘’!?…。\n\t\u00A0\u2009\u200B\u3000\uFEFFabLGkm@/.www한\u1112\u1161\u11AB\u0301\uFF13"
    U"三千名漢①½²👍\U0001F3FD\u200D🇰🇷\uFE0F\u20E3▲©₩";

std::string random_text(std::mt19937& random, std::size_t length, bool damaged) {
  std::string out;
  while (length-- > 0) {
    if (damaged && random() % 12 == 0) {
      out.push_back(static_cast<char>(random()));
    } else {
      detail::append_utf8(out, kAlphabet[random() % kAlphabet.size()]);
    }
  }
  return out;
}

bool all_white(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const detail::CodePoint c = detail::decode(text, at);
    if (!detail::is_white(c.value)) return false;
    at += c.length;
  }
  return true;
}

// Sentences hold all that is not white; eojeols fill their sentences and tokens their eojeols, in order and disjoint.
void check(const std::string& text) {
  const Tokens tokens = tokenize(text);
  ASSERT_EQ(tokens.sentences, sentences(text));
  std::uint32_t at = 0;
  for (const Span s : tokens.sentences) {
    ASSERT_LE(at, s.begin);
    ASSERT_LT(s.begin, s.end);
    ASSERT_TRUE(all_white(repair(std::string_view(text).substr(at, s.begin - at)).text));
    at = s.end;
  }
  ASSERT_LE(at, text.size());
  ASSERT_TRUE(all_white(repair(std::string_view(text).substr(at)).text));
  std::size_t next = 0;
  for (std::uint32_t e = 0; e < tokens.eojeols.size(); ++e) {
    const Span eojeol = tokens.eojeols[e];
    at = eojeol.begin;
    for (; next < tokens.tokens.size() && tokens.tokens[next].eojeol == e; ++next) {
      const Token& t = tokens.tokens[next];
      ASSERT_EQ(t.span.begin, at);
      ASSERT_LT(at, t.span.end);
      at = t.span.end;
      ASSERT_LE(tokens.sentences[t.sentence].begin, eojeol.begin);
      ASSERT_GE(tokens.sentences[t.sentence].end, eojeol.end);
    }
    ASSERT_EQ(at, eojeol.end);
  }
  ASSERT_EQ(next, tokens.tokens.size());
}

TEST(Laws, WellFormedText) {
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random, random() % 40, false);
    check(text);
    if (HasFatalFailure()) FAIL() << text;
  }
}

TEST(Laws, AnyBytes) {
  std::mt19937 random(4);
  for (int i = 0; i < 20000; ++i) {
    check(random_text(random, random() % 30, true));
    if (HasFatalFailure()) FAIL();
  }
}

TEST(Laws, AReusedResultIsTheSame) {
  std::mt19937 random(5);
  Tokens reused;
  for (int i = 0; i < 1000; ++i) {
    const std::string text = random_text(random, random() % 200, false);
    tokenize(text, Tables::built_in(), reused);
    ASSERT_EQ(reused.tokens, tokenize(text).tokens);
  }
}

// Texts that make a careless reader look ahead from every place.
TEST(Laws, AdversarialTextsAreRead) {
  for (const std::string_view unit :
       {"“",     "‘",      "\"",     "(",    "[",        "1.",        "1. ", "a.",  "a@", "a.a",
        "1,111", "3만",    "만",     "에서", "https://", "www.",      ".",   "...", "…",  "1 ",
        "가.\n", "\u0301", "\u1161", "三",   "0",        "\u2009111", "?”",  "다.“"}) {
    std::string text;
    while (text.size() < 300000) text += unit;
    check(text);
    if (HasFatalFailure()) FAIL() << unit;
  }
}

}  // namespace
}  // namespace krnum
