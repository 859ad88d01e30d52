// Laws that hold on any text: readings lie in it, come in order, and what they resolve to is a calendar value.
#include <array>
#include <random>

#include "support/cases.h"
#include "time/drive.h"

namespace krnum::test {
namespace {

constexpr std::array<const char*, 84> kPieces{"2022",   "5",       "14",   "99",     "0",    "1000000000000000000000",
                                              "31",     "7",       "년",   "월",     "일",   "시",
                                              "분",     "초",      "주",   "달",     "개월", "시간",
                                              "세기",   "년대",    "분기", "반",     "말",   "초순",
                                              "중순",   " ",       " ",    "~",      "-",    ".",
                                              "/",      ":",       ",",    "(",      ")",    "토",
                                              "(토)",   "부터",    "까지", "에서",   "지난", "오는",
                                              "다음",   "이번",    "올",   "오전",   "오후", "밤",
                                              "정오",   "자정",    "이날", "전날",   "오늘", "어제",
                                              "지난해", "다음 달", "매주", "월요일", "사흘", "보름",
                                              "뒤",     "전",      "간",   "째",     "추석", "설",
                                              "음력",   "윤",      "단기", "기원전", "세종", "4·19",
                                              "첫째",   "마지막",  "주말", "연말",   "여름", "두",
                                              "서너",   "십오",    "몇",   "\n",     "에",   "10여"};

TEST(Random, ReadingsAreOfTheTextAndResolveToValues) {
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  const std::uint32_t seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1), length(1, 12);
  const Reference reference = *Reference::parse("2022-05-20T09:30");
  std::vector<detail::TimePhrase> readings;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t n = length(random); n > 0; --n) text += kPieces[piece(random)];
    detail::Anchors anchors = i % 2 == 0 ? detail::Anchors(lexicon, reference) : detail::Anchors(lexicon, std::nullopt);
    for (std::uint32_t at = 0; at < text.size(); at += detail::decode(text, at).length) {
      readings.clear();
      detail::read_times(lexicon, text, at, readings);
      std::uint32_t before = static_cast<std::uint32_t>(text.size());
      for (const detail::TimePhrase& p : readings) {
        ASSERT_GT(p.end, at) << text;
        ASSERT_LE(p.end, before) << text;
        ASSERT_GE(p.extent_end, p.end) << text;
        ASSERT_LE(p.extent_end, text.size()) << text;
        ASSERT_TRUE(p.end == text.size() || (static_cast<unsigned char>(text[p.end]) & 0xC0) != 0x80) << text;
        before = p.end;
        const Time time = anchors.resolve(p, text, {at, p.end});
        if (!time.iso.empty()) {
          EXPECT_NE(time.form(), Time::Form::unknown)
              << text << " at " << at << ": " << text.substr(at, p.end - at) << " is " << time.iso;
        }
      }
    }
  }
}

// What is kept from cursor to cursor, and from text to text, changes no reading: the words and counts of a place are
// the same when they are read anew.
TEST(Random, WhatIsKeptChangesNoReading) {
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  const std::uint32_t seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1), length(1, 60);
  detail::NumeralMemo numerals;
  detail::TimeScratch scratch;
  std::vector<detail::TimePhrase> kept, anew;
  for (int i = 0; i < 2'000; ++i) {
    std::string text;
    for (std::size_t n = length(random); n > 0; --n) text += kPieces[piece(random)];
    numerals.begin(lexicon, text);
    scratch.counts.forget();
    for (std::uint32_t at = 0; at < text.size(); at += detail::decode(text, at).length) {
      kept.clear();
      anew.clear();
      detail::read_times(lexicon, text, at, kept, &numerals, &scratch);
      detail::read_times(lexicon, text, at, anew);
      ASSERT_EQ(kept.size(), anew.size()) << text << " at " << at;
      for (std::size_t j = 0; j < kept.size(); ++j) {
        ASSERT_EQ(kept[j].end, anew[j].end) << text << " at " << at;
        ASSERT_EQ(kept[j].score, anew[j].score) << text << " at " << at;
        ASSERT_EQ(kept[j].weak, anew[j].weak) << text << " at " << at;
        ASSERT_TRUE(kept[j].expression == anew[j].expression) << text << " at " << at;
      }
      // The words are those of the lexicon.
      const detail::Scan scan(lexicon, text, &numerals, &scratch.counts), plain(lexicon, text);
      ASSERT_EQ(scan.roles(at), plain.roles(at)) << text << " at " << at;
      for (const detail::Role role : {detail::Role::calendar, detail::Role::calendar_part}) {
        std::vector<std::pair<std::uint32_t, std::uint16_t>> words, walked;
        scan.each_word(at, role, [&](detail::Scan::Word w) { words.emplace_back(w.end, w.row); });
        plain.each_word(at, role, [&](detail::Scan::Word w) { walked.emplace_back(w.end, w.row); });
        ASSERT_EQ(words, walked) << text << " at " << at;
      }
    }
  }
}

// Every place of a long text looks only so far: the readings of a text are those of its repetition.
TEST(Random, LongTextsReadAsTheirParts) {
  const std::string part = "2022년 5월 14일부터 6월 3일까지 사흘 뒤 매주 월요일 오후 3시~5시, 10여 년 전. ";
  const std::size_t found = find_times(part, std::nullopt).size();
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += part;
  EXPECT_EQ(find_times(text, std::nullopt).size(), 2'000 * found);
}

TEST(Random, AdversarialTextsEnd) {
  for (const char* unit : {"년", "1", "12월", "~1", "지난", "음력 ", "1시간", "매주 ", "1.1.", "이날 ", "월요일",
                           "하루 ", "1년 ", "9:99", "오전 "}) {
    std::string text;
    while (text.size() < 60'000) text += unit;
    EXPECT_LE(find_times(text, Reference{2022, 5, 20}).size(), text.size()) << unit;
  }
}

}  // namespace
}  // namespace krnum::test
