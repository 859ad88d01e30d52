// What is told by its characters to stay is what taking it apart gives back.
#include "rewrite/stays.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "krnum/extract.h"
#include "rewrite/core.h"
#include "rewrite/figures.h"
#include "rewrite/spoken.h"
#include "text/fold.h"

namespace krnum {
namespace {

struct Stayed {
  std::size_t figures = 0, words = 0;
};

void expect_stay(const Extractor& extractor, std::string_view text, Stayed& stayed) {
  static const detail::Readings readings(Tables::built_in().lexicon());
  for (const Mention& m : extractor.extract(text).mentions) {
    const detail::Folded folded = detail::fold(m.core.of(text));
    const std::string_view core = folded.clean();
    detail::Core parts;
    parts.before = text.substr(0, m.core.begin);
    parts.after = text.substr(m.core.end);
    if (detail::stays_in_figures(readings, core, m.kind)) {
      std::string out;
      detail::read_core(readings, core, m, parts);
      detail::write_figures(readings, parts, m, {}, out);
      EXPECT_EQ(out, core) << text;
      ++stayed.figures;
    }
    if (detail::stays_in_words(readings, core, m.kind)) {
      std::string out;
      detail::read_core(readings, core, m, parts);
      detail::speak(readings, parts, out);
      EXPECT_EQ(out, core) << text;
      ++stayed.words;
    }
  }
}

TEST(Stays, WhatStaysInArticlesIsGivenBack) {
  Stayed stayed;
  const Extractor extractor({.all = true});
  for (const auto& entry : std::filesystem::directory_iterator(KRNUM_SOURCE_DIR "/corpus/articles")) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text = (std::stringstream() << in.rdbuf()).str();
    expect_stay(extractor, text, stayed);
  }
  EXPECT_GT(stayed.figures, 500U);
  EXPECT_GT(stayed.words, 500U);
}

TEST(Stays, WhatStaysInRowsOfPiecesIsGivenBack) {
  const std::vector<std::string> pieces{
      "3",    "25", "2024", "5:30",      "1/2",   "½",    "1,234", "일", "월", "년",   "시",   "분",   "세",   "명",
      "여",   " ",  " ",    " ",         "오전",  "지난", "한",    "두", "열", "삼",   "백",   "만",   "반",   "유월",
      "시월", "대", "에서", "~",         "·",     ".",    "-",     "%",  "㎞", "도",   "원",   "달러", "주",   "개월",
      "번째", "제", "째",   "마이너스 ", "영하 ", "약 ",  "점",    "초", "살", "마리", "사람", "전",   "후",   "간",
      "매",   "씩", "당",   "퍼센트",    "분기",  "층",   "호",    "조", "억", "천",   "둘",   "셋",   "스물", "쯤"};
  Stayed stayed;
  const Extractor extractor({.all = true});
  std::mt19937 random(4);
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    for (auto left = 1 + random() % 7; left > 0; --left) text += pieces[random() % pieces.size()];
    expect_stay(extractor, text, stayed);
  }
  EXPECT_GT(stayed.figures, 1000U);
  EXPECT_GT(stayed.words, 1000U);
}

}  // namespace
}  // namespace krnum
