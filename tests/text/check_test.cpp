#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <random>

#include "krnum/text.h"

namespace krnum {
namespace {

// The slow twin: Unicode's table 3-7 by ranges, a maximal subpart by trying every length.
bool is_whole(std::string_view s) {
  const auto b = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const auto in = [&](std::size_t i, unsigned low, unsigned high) { return b(i) >= low && b(i) <= high; };
  switch (s.size()) {
    case 1:
      return b(0) < 0x80;
    case 2:
      return in(0, 0xC2, 0xDF) && in(1, 0x80, 0xBF);
    case 3:
      if (!in(2, 0x80, 0xBF)) return false;
      return (b(0) == 0xE0 && in(1, 0xA0, 0xBF)) || (in(0, 0xE1, 0xEC) && in(1, 0x80, 0xBF)) ||
             (b(0) == 0xED && in(1, 0x80, 0x9F)) || (in(0, 0xEE, 0xEF) && in(1, 0x80, 0xBF));
    case 4:
      if (!in(2, 0x80, 0xBF) || !in(3, 0x80, 0xBF)) return false;
      return (b(0) == 0xF0 && in(1, 0x90, 0xBF)) || (in(0, 0xF1, 0xF3) && in(1, 0x80, 0xBF)) ||
             (b(0) == 0xF4 && in(1, 0x80, 0x8F));
    default:
      return false;
  }
}

// Some continuation makes it whole.
bool is_beginning(std::string_view s) {
  for (std::size_t more = 1; s.size() + more <= 4; ++more) {
    for (const char fill : {'\x80', '\x90', '\xA0', '\xBF'}) {
      if (is_whole(std::string(s) + std::string(more, fill))) return true;
    }
  }
  return false;
}

Repaired repair_slowly(std::string_view bytes) {
  Repaired out;
  while (!bytes.empty()) {
    std::size_t length = 1;
    while (length <= 4 && length <= bytes.size() && !is_whole(bytes.substr(0, length))) ++length;
    if (length <= 4 && length <= bytes.size()) {
      out.text += bytes.substr(0, length);
    } else {
      length = 1;
      while (length < 4 && length < bytes.size() && is_beginning(bytes.substr(0, length + 1))) ++length;
      out.text += "\uFFFD";
      ++out.ill_formed;
    }
    bytes.remove_prefix(length);
  }
  return out;
}

void agree(const std::string& bytes) {
  const Repaired fast = repair(bytes), slow = repair_slowly(bytes);
  ASSERT_EQ(fast.text, slow.text);
  ASSERT_EQ(fast.ill_formed, slow.ill_formed);
  ASSERT_EQ(validate(bytes), slow.ill_formed == 0);
  ASSERT_EQ(find_ill_formed(bytes).has_value(), slow.ill_formed > 0);
  ASSERT_TRUE(validate(fast.text));
}

TEST(Check, EveryTwoAndThreeBytes) {
  for (unsigned a = 0; a < 256; ++a) {
    for (unsigned b = 0; b < 256; ++b) {
      agree({static_cast<char>(a), static_cast<char>(b)});
      if (a < 0xC0) continue;
      for (unsigned c = 0x70; c < 0xD0; c += 8)
        agree({static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)});
    }
  }
}

TEST(Check, RandomBytes) {
  std::mt19937 random(7);
  constexpr std::string_view kBytes = "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xED\xEF\xF0\xF4\xF5\xFF";
  for (int i = 0; i < 200000; ++i) {
    std::string bytes(random() % 20, '\0');
    for (char& c : bytes) c = kBytes[random() % kBytes.size()];
    agree(bytes);
  }
}

TEST(Check, SaysWhere) {
  EXPECT_EQ(find_ill_formed("가나\xE0\xA0z"), (Span{6, 8}));
  EXPECT_EQ(find_ill_formed("\xFF"), (Span{0, 1}));
  EXPECT_FALSE(find_ill_formed("가나"));
  EXPECT_TRUE(validate(""));
  EXPECT_TRUE(validate(std::string_view("\0", 1)));
}

}  // namespace
}  // namespace krnum
