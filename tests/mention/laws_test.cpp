// The laws of spans: ordered, disjoint, within the text; with all, every digit in exactly one mention.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "krnum/extract.h"

namespace krnum {
namespace {

const Extractor& extractor() {
  static const Extractor e;
  return e;
}

void check_laws(std::string_view text, const Extraction& found) {
  std::uint32_t end = 0;
  for (const Mention& m : found.mentions) {
    ASSERT_LT(m.core.begin, m.core.end);
    ASSERT_LE(m.core.end, text.size());
    EXPECT_GE(m.core.begin, end) << "overlap or order";
    EXPECT_LE(m.extent.begin, m.core.begin);
    EXPECT_GE(m.extent.end, m.core.end);
    EXPECT_EQ(m.core.of(text).find('\n'), std::string_view::npos) << m.core.of(text);
    end = m.core.end;
  }
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces{
      "만", "억", "3",           "12",      ",",    ".",  "~",    "-",    " ",    "\n",       "명", "원", "한",
      "두", "세", "개",          "대",      "년",   "월", "일",   "시",   "약",   "이상",     "제", "여", "반",
      "%",  "km", "분의",        "점",      "오전", "이", "는",   "에서", "까지", "(",        ")",  "1",  "０",
      "①",  "½",  "三",          "$",       "△",    "당", "사과", "가",   "\xFF", "\xE3\x85", "😀", "٣",  ":",
      "승", "패", "02-123-4567", "만 이천", "조",   "±",  "/",    "하나", "둘",   "째",       "번"};
  std::string out;
  const int n = static_cast<int>(random() % 40);
  for (int i = 0; i < n; ++i) out += kPieces[random() % kPieces.size()];
  return out;
}

TEST(Mention, SpansKeepTheLawsOnRandomText) {
  std::mt19937 random(20240610);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    check_laws(text, extractor().extract(text));
    if (HasFatalFailure()) FAIL() << text;
  }
}

// With all, every decimal digit lies in the core of exactly one mention.
TEST(Mention, AllHoldsEveryDigitOnce) {
  const Extractor all({.all = true});
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    const Extraction found = all.extract(text);
    check_laws(text, found);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] < '0' || text[at] > '9') continue;
      const auto holds = std::count_if(found.mentions.begin(), found.mentions.end(), [&](const Mention& m) {
        return m.core.contains(static_cast<std::uint32_t>(at));
      });
      ASSERT_EQ(holds, 1) << text << " at " << at;
    }
  }
}

}  // namespace
}  // namespace krnum
