#include <gtest/gtest.h>

#include "krnum/hangul.h"
#include "support/cases.h"

namespace krnum {
namespace {

// word, pair as asked for, josa
TEST(Josa, Cases) {
  for (const test::Case& c : test::read_cases("token/josa.tsv", 3)) {
    EXPECT_EQ(josa(c[0], c[1]), c[2]) << c.where << " " << c[0];
    EXPECT_EQ(attach_josa(c[0], c[1]), c[0] + c[2]) << c.where;
  }
}

// Every syllable takes the form that its final asks for.
TEST(Josa, AllSyllables) {
  for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
    const std::string word{static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                           static_cast<char>(0x80 | (c & 0x3F))};
    const char32_t final = parts(c)->final;
    EXPECT_EQ(josa(word, "을/를"), final == 0 ? "를" : "을") << word;
    EXPECT_EQ(josa(word, "으로/로"), final == 0 || final == U'ㄹ' ? "로" : "으로") << word;
  }
}

}  // namespace
}  // namespace krnum
