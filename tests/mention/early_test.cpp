// What is decided before it is weighed: the mentions are those of a reading that reads and weighs everything, as
// --explain does.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/tables.h"
#include "mention/find.h"
#include "support/cases.h"
#include "text/fold.h"

namespace krnum::detail {
namespace {

const Knowledge& knowledge() {
  static const Knowledge k(Tables::built_in());
  return k;
}

std::string described(std::string_view text, bool explain) {
  const Folded folded = fold(text);
  Found found;
  find_mentions(knowledge(), folded.clean(), false, explain, found);
  std::string out;
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    const Candidate& c = found.mentions[i];
    out += std::string(c.core.of(folded.clean())) + ':' + std::string(name_of(c.kind)) + ':' +
           std::string(found.extents[i].of(folded.clean())) + " | ";
  }
  return out;
}

TEST(Early, DecidesTheCasesAsWeighingDoes) {
  for (const std::string table : {"positives", "negatives", "loose", "loose_negatives", "quantities"}) {
    for (const test::Case& c : test::read_cases("mention/" + table + ".tsv", table == "quantities" ? 4 : 2))
      EXPECT_EQ(described(c[0], false), described(c[0], true)) << c.where;
  }
}

// Words that begin like numerals among numerals, counters, and all that speaks for a number or goes on with one.
TEST(Early, DecidesAnyWordsAsWeighingDoes) {
  const std::vector<std::string> kPieces{
      " ",      " ",    " ",    " ",     " ",    " ",    "\n",   ", ",   ". ",   "영화", "사장", "이번",   "너무",
      "한국",   "사람", "삼촌", "구조",  "조정", "수건", "네모", "열",   "사이", "구석", "한편", "한판",   "한마디",
      "일자리", "이상", "이하", "정도",  "약",   "딱",   "다시", "최소", "씩",   "더",   "도",   "만",     "뿐",
      "밖에",   "나",   "에",   "에서",  "부터", "내지", "과",   "와",   "여",   "남짓", "중",   "가운데", "당",
      "반",     "대",   "를",   "이",    "은",   "의",   "일",   "이",   "삼",   "사",   "오",   "육",     "칠",
      "팔",     "구",   "십",   "백",    "천",   "만",   "억",   "한",   "두",   "세",   "네",   "하나",   "둘",
      "스물",   "몇",   "수",   "여러",  "번",   "명",   "개",   "분",   "원",   "불",   "촌",   "석",     "편",
      "국",     "무",   "승",   "패",    "시",   "시간", "년",   "월",   "일",   "개월", "아기", "주",     "도",
      "10",     "3",    "2024", "1,000", "2.5",  "~",    "-",    ":",    "%",    "km",   "제",   "점",     "출구"};
  std::mt19937 random(20241124);
  for (int i = 0; i < 30000; ++i) {
    std::string text = random() % 2 == 0 ? "그런 " : "";
    for (std::size_t n = 1 + random() % 9; n-- > 0;) text += kPieces[random() % kPieces.size()];
    ASSERT_EQ(described(text, false), described(text, true)) << text;
  }
}

}  // namespace
}  // namespace krnum::detail
