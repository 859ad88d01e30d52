// Small spaces, whole: every string of a few pieces.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "krnum/number.h"
#include "krnum/tables.h"
#include "number/read.h"
#include "text/utf8.h"

namespace krnum {
namespace {

using Pieces = std::vector<std::string_view>;

// Calls f(text) for every string of one to `longest` pieces.
template <class F>
void each_string(const Pieces& pieces, int longest, F&& f, const std::string& prefix = "") {
  if (longest == 0) return;
  for (const std::string_view piece : pieces) {
    const std::string text = prefix + std::string(piece);
    f(text);
    each_string(pieces, longest - 1, f, text);
  }
}

// The slow twin: spelled Sino-Korean numerals below 10^12, by cutting at 억, then at 만, then at each power.
class Reference {
 public:
  static std::optional<std::int64_t> value_of(std::string_view text) {
    const auto high = cut(text, "억");
    if (!high) return below_eok(text, true);
    const auto upper = group(high->first);
    const auto lower = high->second.empty() ? 0 : below_eok(high->second, true);
    if (!upper || !lower) return std::nullopt;
    return *upper * 100'000'000 + *lower;
  }

 private:
  static std::optional<std::pair<std::string_view, std::string_view>> cut(std::string_view text,
                                                                          std::string_view word) {
    const auto at = text.find(word);
    if (at == std::string_view::npos) return std::nullopt;
    return std::pair{text.substr(0, at), text.substr(at + word.size())};
  }

  static std::optional<std::int64_t> below_eok(std::string_view text, bool one_may_drop) {
    const auto high = cut(text, "만");
    if (!high) return group(text);
    const auto upper = high->first.empty() && one_may_drop ? 1 : group(high->first);
    const auto lower = high->second.empty() ? 0 : group(high->second);
    if (!upper || !lower) return std::nullopt;
    return *upper * 10'000 + *lower;
  }

  static std::optional<std::int64_t> group(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::int64_t value = 0;
    for (const auto& [word, power] : {std::pair{"천", 1000}, std::pair{"백", 100}, std::pair{"십", 10}}) {
      const auto term = cut(text, word);
      if (!term) continue;
      const auto times = term->first.empty() ? 1 : digit(term->first);
      if (!times) return std::nullopt;
      value += *times * power;
      text = term->second;
    }
    if (text.empty()) return value;
    const auto units = digit(text);
    if (!units) return std::nullopt;
    return value + *units;
  }

  static std::optional<std::int64_t> digit(std::string_view text) {
    if (text == "일") return 1;
    if (text == "오") return 5;
    return std::nullopt;
  }
};

bool is_row_of_digits(std::string_view text) {
  return text.size() >= 9 && text.find("십") == text.npos && text.find("백") == text.npos &&
         text.find("천") == text.npos && text.find("만") == text.npos && text.find("억") == text.npos;
}

TEST(Exhaustive, SpelledNumeralsAgreeWithTheSlowTwin) {
  int numerals = 0;
  each_string({"일", "오", "십", "백", "천", "만", "억"}, 6, [&](const std::string& text) {
    if (is_row_of_digits(text)) return;
    const auto expected = Reference::value_of(text);
    const auto amount = parse_number(text);
    numerals += expected.has_value();
    ASSERT_EQ(static_cast<bool>(amount), expected.has_value()) << text;
    if (amount) {
      ASSERT_EQ(amount->low, Exact(Decimal(*expected))) << text;
    }
  });
  EXPECT_GT(numerals, 5'000);
}

// A reading in running text is worth what its surface is worth alone: no reading takes its value from beyond its end.
void expect_readings_stand_alone(const Pieces& pieces, int longest) {
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  std::vector<detail::Numeral> readings;
  std::map<std::string, Result<Amount>, std::less<>> seen;
  each_string(pieces, longest, [&](const std::string& text) {
    readings.clear();
    detail::read_numerals(lexicon, text, 0, readings);
    for (std::size_t i = 0; i < readings.size(); ++i) {
      const detail::Numeral& n = readings[i];
      if (n.amount.form == Amount::Form::none || n.positional) continue;
      if (i > 0 && !n.positional) {
        ASSERT_LE(n.end, readings[i - 1].end) << text;
      }
      const std::string surface = text.substr(0, n.end);
      auto alone = seen.find(surface);
      if (alone == seen.end()) alone = seen.emplace(surface, parse_number(surface)).first;
      ASSERT_TRUE(static_cast<bool>(alone->second)) << text << ": " << surface;
      // 일구 alone may be read otherwise than here: rare readings give way.
      if (n.rare) continue;
      ASSERT_EQ(*alone->second, n.amount) << text << ": " << surface;
    }
  });
}

TEST(Exhaustive, ReadingsStandAlone) {
  expect_readings_stand_alone({"2", "50", "0", "천", "백", "만", "억", " ", ",", "."}, 5);
  expect_readings_stand_alone({"1,234", "3", ".5", "/4", " ", "½", "²", "e3", "K", "만", "여"}, 4);
  expect_readings_stand_alone({"이", "삼", "십", "천", "만", " ", "수", "몇", "여", "점", "영"}, 5);
  expect_readings_stand_alone({"열", "스물", "하나", "한", "두세", "몇", "백", "천", "이", " "}, 5);
  expect_readings_stand_alone({"삼", "3", "분의", "일", " ", "과", "이", "점", "만"}, 5);
  expect_readings_stand_alone({"三", "十", "千", "萬", "〇", "五", "六", "만"}, 5);
}

TEST(Random, ReadingsLieInTheTextInOrder) {
  const Pieces pieces{"1",    "0",  ",",  ".",  "/",    " ",        "^",    "e",    "-",      "²",         "½",  "③",
                      "K",    "만", "억", "천", "백",   "십",       "이",   "삼",   "구",     "공",        "영", "점",
                      "분의", "과", "여", "수", "몇",   "열",       "스물", "하나", "한",     "두세",      "三", "〇",
                      "萬",   "할", "푼", "~",  "에서", "마이너스", "±",    "원",   "\u00a0", "\U0001F600"};
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  std::mt19937 random(20);
  std::vector<detail::Numeral> readings;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto length = 1 + random() % 12; length > 0; --length) text += pieces[random() % pieces.size()];
    const std::vector<char> exact(text.begin(), text.end());
    const std::string_view view(exact.data(), exact.size());
    for (std::uint32_t at = 0; at < view.size(); at += detail::decode(view, at).length) {
      readings.clear();
      detail::read_numerals(lexicon, view, at, readings);
      for (std::size_t r = 0; r < readings.size(); ++r) {
        ASSERT_GT(readings[r].end, at) << text;
        ASSERT_LE(readings[r].end, view.size()) << text;
        if (r > 0 && readings[r].positional == readings[r - 1].positional) {
          ASSERT_LE(readings[r].end, readings[r - 1].end) << text;
        }
      }
    }
    const auto amount = parse_number(view);
    if (amount && amount->form == Amount::Form::range) {
      ASSERT_LE(amount->low, amount->high) << text;
    }
    if (!amount) {
      ASSERT_LE(amount.error().span.end, view.size()) << text;
    }
  }
}

}  // namespace
}  // namespace krnum
