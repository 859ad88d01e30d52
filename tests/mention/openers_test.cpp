#include "mention/openers.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/tables.h"
#include "mention/find.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr char32_t kFirst = 0xAC00;
constexpr char32_t kLast = 0xD7A3;

// What a mention may begin with, if nothing stands before it. Of magnitudes only 만 does, of cues those that a numeral
// is written onto.
bool opens(const Lexeme& l) {
  switch (l.role) {
    case Role::magnitude:
      return l.payload == 4;
    case Role::cue:
      return l.payload == 1;
    case Role::decimal:
    case Role::point:
    case Role::sign:
    case Role::josa:
    case Role::copula:
    case Role::suffix:
    case Role::bound_before:
    case Role::bound_after:
    case Role::word:
    case Role::noun:
    case Role::currency:
    case Role::calendar_part:
      return false;
    default:
      return true;
  }
}

bool begins(const Openers& openers, std::string_view text) { return openers.begin(text, 0); }

bool begins_count(const Openers& openers, std::string_view text) {
  return openers.begin_count("가" + std::string(text), 3);
}

// What the lexicon matches in two syllables of which the first is passed over opens nothing; a unit does before 당.
TEST(Openers, PassOverNothing) {
  const Tables tables = Tables::built_in();
  const Lexicon& lexicon = tables.lexicon();
  const Openers openers(lexicon);
  int passed = 0;
  for (char32_t first = kFirst; first <= kLast; ++first) {
    for (char32_t second = kFirst; second <= kLast; second += first % 7 + 1) {
      std::string text;
      append_utf8(text, first);
      append_utf8(text, second);
      if (begins(openers, text)) continue;
      ++passed;
      lexicon.each(text, 0, [&](const Match& m) {
        for (const Lexeme& l : m.lexemes) {
          const bool lone_unit = l.role == Role::unit && (m.end == text.size() || !text.ends_with("당"));
          EXPECT_FALSE(opens(l) && !lone_unit) << text;
        }
      });
    }
  }
  EXPECT_GT(passed, 20'000'000);
  for (const std::string_view opener : {"일", "이", "삼", "한", "두", "세", "열", "스물", "백", "만", "반", "몇",
                                        "마흔", "평당", "배럴당", "다음 달", "이듬해", "마흔\n", "절반"})
    EXPECT_TRUE(begins(openers, opener)) << opener;
  for (const std::string_view word : {"뷁", "마술", "마", "마 흔", "스스로", "평야"})
    EXPECT_FALSE(begins(openers, word)) << word;
}

// What stands inside a run is written solid with its counter, of two syllables or more but for 번.
TEST(Openers, KnowWhatIsCounted) {
  const Tables tables = Tables::built_in();
  const Openers openers(tables.lexicon());
  for (const UnitRow& unit : tables.lexicon().units()) {
    const std::string_view surface = unit.surfaces.substr(0, unit.surfaces.find('|'));
    if (decode(surface, 0).length == surface.size()) continue;
    EXPECT_TRUE(begins_count(openers, "두" + std::string(surface))) << surface;
  }
  for (const std::string_view count :
       {"한번", "두마리", "세시간", "다섯명", "여덟", "한두개", "몇십", "두여 달", "두달세시간"})
    EXPECT_TRUE(begins_count(openers, count)) << count;
  for (const std::string_view end : {"다", "다.", "다 ", "여,", "한다", "한 마리", "네가"})
    EXPECT_FALSE(begins_count(openers, end)) << end;
}

std::vector<std::size_t> kept(const Openers& openers, std::string_view text) {
  std::vector<std::size_t> out;
  MaskWalk walk(text, Mask::opening, &openers);
  for (std::size_t at = walk.next(); at < text.size(); at = walk.next()) out.push_back(at);
  return out;
}

TEST(Openers, DropWordsThatCountNothing) {
  const Tables tables = Tables::built_in();
  const Openers openers(tables.lexicon());
  using Places = std::vector<std::size_t>;
  for (const std::string_view word : {"사람은", "만드는", "이름을", "조카가", "수 있다", "사회적", "연구하는", "한다면",
                                      "우두커니", "총알이", "주민이", "열쇠를"})
    EXPECT_EQ(kept(openers, word), Places{}) << word;
  for (const std::string_view count :
       {"사 미터", "만 명", "이십", "이분의 일", "삼 대 일", "오부터 육까지", "몇 개", "두 노래", "연 3회", "월 백만",
        "나는모레", "열에 하나", "단하나", "사장이", "이,", "일"})
    EXPECT_EQ(kept(openers, count).front(), 0u) << count;
}

// What two walks find, one of which looks at every mark.
void expect_same_mentions(const Knowledge& knowledge, std::string_view text) {
  Found some, all;
  find_mentions(knowledge, text, false, false, some);
  find_mentions(knowledge, text, false, true, all);
  ASSERT_EQ(some.mentions.size(), all.mentions.size()) << text;
  for (std::size_t i = 0; i < all.mentions.size(); ++i) {
    const Candidate &a = some.mentions[i], &b = all.mentions[i];
    EXPECT_EQ(std::pair(a.core.begin, a.core.end), std::pair(b.core.begin, b.core.end)) << text;
    EXPECT_EQ(a.kind, b.kind) << text;
    EXPECT_EQ(a.amount.low, b.amount.low) << text;
  }
}

// Every opener of one syllable before every syllable that a surface of the tables begins with, solid and spaced, on a
// line of its own, within one, and within a run.
TEST(Openers, DropNothingThatIsRead) {
  const Knowledge knowledge(Tables::built_in());
  std::vector<std::string> openers, others;
  for (char32_t c = kFirst; c <= kLast; ++c) {
    std::string syllable;
    append_utf8(syllable, c);
    const bool opener = knowledge.openers.begin(syllable, 0);
    if (opener) openers.push_back(syllable);
    if (opener || knowledge.lexicon().may_begin(syllable, 0, ~0U)) others.push_back(syllable);
  }
  for (const std::string_view other : {"3",
                                       "a",
                                       ".",
                                       "é",
                                       "·",
                                       "“",
                                       "漢",
                                       "\uA000",
                                       "\uABFF",
                                       "\uD7A4",
                                       "\uD7B0",
                                       "\uD7BF",
                                       "\uD7C0",
                                       "\u00A0",
                                       "  ",
                                       "에서 구 미터",
                                       "부터 팔까지",
                                       "내지 칠 명",
                                       "남짓",
                                       "여 명",
                                       "과 십 사이",
                                       "와 이분의 일",
                                       "대 일로",
                                       "승 이패",
                                       "분의 일",
                                       " 점 오",
                                       "에 하나",
                                       " 중 하나",
                                       " 가운데 하나",
                                       "공일공에 일이삼사에 오육칠팔",
                                       "에 일일에 이이이이에 삼삼삼삼"})
    others.emplace_back(other);
  ASSERT_GT(openers.size(), 50u);
  ASSERT_GT(others.size(), 500u);
  static constexpr std::string_view kEnds[] = {"", "가", "이 ", "에서 삼 미터", "을 ", "들이", " 반", "당 이 원"};
  std::mt19937 random(1446);
  for (const std::string& opener : openers) {
    std::string text;
    for (const std::string& other : others) {
      const std::string_view end = kEnds[random() % std::size(kEnds)];
      text += opener + other + std::string(end) + '\n';
      text += "책 " + opener + other + std::string(end) + " 집 " + opener + ' ' + other + std::string(end) + '\n';
      text += "사과의" + opener + other + std::string(end) + ".\n";
    }
    expect_same_mentions(knowledge, text);
  }
}

// What is read by itself, before any syllable at all.
TEST(Openers, DropNothingThatIsReadAlone) {
  const Knowledge knowledge(Tables::built_in());
  const std::vector<Row>& rows = knowledge.lexicon().sheet()[Section::calendar];
  std::vector<std::string> alone{"둘", "셋", "넷", "댓", "열", "쉰", "온"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string_view surface = rows[i].fields[0];
    const bool one = surface.size() == 3 && is_hangul_syllable(decode(surface, 0).value);
    if (one && knowledge.lexicon().calendar()[i].role < kFirstPart) alone.emplace_back(surface);
  }
  for (const std::string& word : alone) {
    std::string text;
    for (char32_t c = kFirst; c <= kLast; ++c) {
      text += "책 " + word;
      append_utf8(text, c);
      text += c % 3 == 0 ? " 3월\n" : c % 3 == 1 ? "\n" : "에 하나\n";
    }
    expect_same_mentions(knowledge, text);
  }
}

TEST(Openers, DropNothingThatIsReadInAnyOrder) {
  const Knowledge knowledge(Tables::built_in());
  static constexpr std::string_view kPieces[] = {
      "일",     "이",   "사", "만",   "구",   "백",   "수",   "몇",     "한",     "두",     "세",   "네",   "열",
      "다섯",   "영",   "반", "주",   "월",   "연",   "제",   "중",     "단",     "또",     "다시", "나는", "저도",
      "모레",   "년",   "월", "일",   "시간", "분",   "번째", "명",     "장",     "과",     "도",   "개",   "원",
      "달러",   "미터", "%",  "에서", "부터", "까지", "내지", "대",     "승",     "패",     "여",   "남짓", "당",
      "의",     "이",   "가", "을",   "으로", "사람", "노래", "집",     "3",      "12",     ".",    ",",    " ",
      " ",      " ",    " ",  "\n",   "-",    "~",    "/",    "'",      "(",      ")",      "중에", "분의", "점",
      "가운데", "최대", "간", "째",   "씩",   "초",   "말",   "\u00A0", "\u3400", "\uA000", "é",    "·"};
  std::mt19937 random(815);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t size = random() % 120; text.size() < size;) text += kPieces[random() % std::size(kPieces)];
    expect_same_mentions(knowledge, text);
  }
}

// The filter keeps the same marks wherever a text and a word of its mask end.
TEST(Openers, DropTheSameAnywhere) {
  const Tables tables = Tables::built_in();
  const Openers openers(tables.lexicon());
  static constexpr std::string_view kPieces[] = {
      "마술", "마흔", "나는모레", "우리",       "평당", "평야", "다음 달", "성공의두", "힣", "3.5", ".",  "다. ",
      "½",    "é",    "한\n",     "\U0001F600", "이",   "백",   " ",       "ab",       "年", "·",   "뭫", "두마리"};
  std::mt19937 random(1446);
  for (std::size_t size = 0; size < 90; ++size) {
    std::string text;
    while (text.size() < size * 3) text += kPieces[random() % std::size(kPieces)];
    const std::vector<std::size_t> here = kept(openers, text + "다.");
    for (std::size_t shift = 1; shift < 2 * kMaskBytes; shift += 7) {
      std::vector<std::size_t> there = kept(openers, std::string(shift, ' ') + text + "다." + std::string(shift, ' '));
      for (std::size_t& at : there) at -= shift;
      EXPECT_EQ(there, here) << text;
    }
  }
}

// A unit of the user's may stand before 당.
TEST(Openers, KnowTheTablesAtHand) {
  EXPECT_FALSE(begins(Openers(Tables::built_in().lexicon()), "뭫둥당"));
  const auto tables = Tables::with("[counters]\n{뭫둥}\t뭫둥\tcount\tnative\t99\tthing\t-\n");
  ASSERT_TRUE(tables);
  EXPECT_TRUE(begins(Openers(tables->lexicon()), "뭫둥당"));
}

}  // namespace
}  // namespace krnum::detail
