// What is read in a short way is read as the whole grammar reads it.
#include <gtest/gtest.h>

#include <tuple>

#include "krnum/tables.h"
#include "number/figures.h"
#include "number/read.h"
#include "number/reader.h"

namespace krnum {
namespace {

using detail::Figure;
using detail::Numeral;

const detail::Lexicon& lexicon() { return Tables::built_in().lexicon(); }

auto fields(const Numeral& n) {
  return std::tie(n.end, n.script, n.amount, n.determiner, n.over, n.indefinite, n.fraction, n.slash, n.positional,
                  n.point, n.letter, n.enclosed, n.loose, n.rare, n.syllables, n.scale, n.digits);
}

bool are_same(const std::vector<Numeral>& a, const std::vector<Numeral>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Numeral& x, const Numeral& y) { return fields(x) == fields(y); });
}

void expect_twins(const std::string& text) {
  std::vector<Numeral> quick, whole;
  detail::read_numerals(lexicon(), text, 0, quick);
  std::size_t steps = 0;
  // 륙 and 령 stand inside numerals only.
  if (!text.starts_with("륙") && !text.starts_with("령")) {
    detail::Reader(lexicon(), text, detail::Context::running, whole, steps).read(0);
  }
  EXPECT_TRUE(are_same(quick, whole)) << text;
}

// All rows of up to `most` of the pieces.
void expect_twins_of(const std::vector<std::string>& pieces, std::size_t most, const std::string& text = {}) {
  if (!text.empty()) expect_twins(text);
  if (most == 0) return;
  for (const std::string& piece : pieces) expect_twins_of(pieces, most - 1, text + piece);
}

TEST(Twin, AWordOrFigureAloneIsWhatTheGrammarReads) {
  expect_twins_of(
      {"이", "구",  "공",    "영",   "령", "륙", "사", "십", "천",   "만",   "억",       "정", "한", "두",     "둘",
       "수", "몇",  "여러",  "하나", "열", "셋", "점", "여", "분",   "분의", "과",       "와", " ",  "\u00a0", "2",
       "13", "3.5", "1,234", "0",    "책", "대", ".",  "×",  "×10²", "/",    "x",        "K",  "e5", "^2",     "①",
       "½",  "³",   "三",    "分",   "之", "%",  "㎞", "·",  "～",   "원",   "무량대수", "\n", "없", "세",     "너"},
      3);
  expect_twins_of({"이", "구", "만", "억", "십", "한", "열", "여", "분의", "과", " ", "2", "3.5", "1/3", "점", "책"},
                  4);
}

// Digits of another script are read one by one.
TEST(Twin, AFigureOfAsciiIsReadAsOneOfOtherDigits) {
  const std::string_view kSigns = "09,.";
  for (std::size_t length = 1; length <= 8; ++length) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < length; ++i) count *= kSigns.size();
    for (std::size_t number = 0; number < count; ++number) {
      std::string ascii, other;
      std::vector<std::uint32_t> places;  // of the characters in `other`
      for (std::size_t i = 0, rest = number; i < length; ++i, rest /= kSigns.size()) {
        const char c = kSigns[rest % kSigns.size()];
        places.push_back(static_cast<std::uint32_t>(other.size()));
        ascii += c;
        other += c == '0' ? "\u0966" : c == '9' ? "\u096f" : std::string(1, c);
      }
      places.push_back(static_cast<std::uint32_t>(other.size()));
      for (std::uint32_t at = 0; at < length; ++at) {
        std::size_t steps = 0;
        const auto quick = detail::read_figure(ascii, at, steps);
        const auto whole = detail::read_figure(other, places[at], steps);
        ASSERT_EQ(quick.has_value(), whole.has_value()) << ascii << " at " << at;
        if (!quick) continue;
        ASSERT_EQ(places[quick->end], whole->end) << ascii << " at " << at;
        ASSERT_EQ(quick->value, whole->value) << ascii << " at " << at;
        ASSERT_EQ(std::tie(quick->integer, quick->grouped, quick->leading_zero, quick->one_digit),
                  std::tie(whole->integer, whole->grouped, whole->leading_zero, whole->one_digit))
            << ascii << " at " << at;
      }
    }
  }
}

}  // namespace
}  // namespace krnum
