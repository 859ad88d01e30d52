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

// Where a user has taken the vetoes back.
const Knowledge& lenient() {
  static const Knowledge k(
      *Tables::with("[evidence]\nfragment\tnone\tx\tx\nordinary_word\t-weak\tx\tx\n"
                    "pair_word\t-medium\tx\tx\nalone_short\t-weak\tx\tx\n"));
  return k;
}

std::string described(const Knowledge& knowledge, std::string_view text, bool explain) {
  const Folded folded = fold(text);
  Found found;
  find_mentions(knowledge, folded.clean(), false, explain, found);
  std::string out;
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    const Candidate& c = found.mentions[i];
    out += std::string(c.core.of(folded.clean())) + ':' + std::string(name_of(c.kind)) + ':' +
           std::string(found.extents[i].of(folded.clean())) + " | ";
  }
  return out;
}

TEST(Early, DecidesTheCasesAsWeighingDoes) {
  // Lengths of time are dropped for an age in months, more of them than readings are left.
  EXPECT_EQ(described(knowledge(), "천일 달 아기", false), described(knowledge(), "천일 달 아기", true));
  for (const std::string table : {"positives", "negatives", "loose", "loose_negatives", "quantities"}) {
    for (const test::Case& c : test::read_cases("mention/" + table + ".tsv", table == "quantities" ? 4 : 2))
      EXPECT_EQ(described(knowledge(), c[0], false), described(knowledge(), c[0], true)) << c.where;
  }
}

using Words = std::vector<std::string>;

// What a numeral is made of, what stands before it, what it may count, and what is written on or goes on behind.
const Words kBefore{"",        "그런 ", "약 ", "딱 ", "다시 ", "최소 ",    "세 명 ",  "3번 ",
                    "사람은 ", "책을 ", "제",  "(",   "\n",    "이미 약 ", "두 권, ", "하루 "};
const Words kNumerals{"일",   "이", "삼", "사",   "오", "육", "칠", "팔", "구",   "영",    "공", "십",   "백",
                      "천",   "만", "조", "한",   "두", "세", "네", "너", "석",   "열",    "쉰", "하나", "둘",
                      "스물", "몇", "수", "여러", "첫", "반", "10", "3",  "2024", "1,000", "2.5"};
const Words kLinks{"", "", "", "", " ", " ", "여 ", "여", "남짓 ", "에서 ", "부터 ", "과 ", "점 ", "분의 ", "~", "에 "};
const Words kCounters{"",   "",   "번",   "명",   "개",   "분",   "원", "불",   "촌", "석", "편",   "국",
                      "무", "화", "장",   "부",   "건",   "달",   "시", "시간", "년", "월", "일",   "개월",
                      "주", "도", "미터", "%",    "대",   "승",   "위", "조",   "기", "자", "사람", "출구",
                      "집", "곳", "쪽",   "마디", "번째", "학년", "반", "호",   "층"};
const Words kAfter{"",         "",      "씩",        "더",          "도",         "만",     " 이상",   " 이상도",
                   " 반",      "대",    "당 3만 원", "에서 오 원",  "에서 삼 번", " ~ 3명", "를 본다", "이",
                   "이다",     " 넘게", "나",        "뿐",          "밖에",       "여",     " 아기",   " 중 하나",
                   "시켰는데", "리를",  "조정",      " 내지 삼 명", " 두 번",     " 2패"};

// Numerals and words that begin like them, with all that speaks for a number or goes on with one.
TEST(Early, DecidesAnyWordsAsWeighingDoes) {
  std::mt19937 random(20241124);
  const auto any = [&](const Words& words) { return words[random() % words.size()]; };
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    for (std::size_t n = 1 + random() % 2; n-- > 0;) {
      text += any(kBefore);
      for (std::size_t k = 1 + random() % 3; k-- > 0;) text += any(kNumerals);
      text += any(kLinks) + any(kCounters) + any(kAfter) + (random() % 4 == 0 ? "\n" : " ");
    }
    ASSERT_EQ(described(knowledge(), text, false), described(knowledge(), text, true)) << text;
    ASSERT_EQ(described(lenient(), text, false), described(lenient(), text, true)) << text;
  }
}

}  // namespace
}  // namespace krnum::detail
