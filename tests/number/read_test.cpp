// Readings at a cursor of running text.
#include "number/read.h"

#include <gtest/gtest.h>

#include "krnum/tables.h"
#include "support/cases.h"

namespace krnum {
namespace {

using detail::Numeral;
using detail::Script;

std::vector<Numeral> readings_at(std::string_view text, std::size_t at) {
  std::vector<Numeral> out;
  detail::read_numerals(Tables::built_in().lexicon(), text, static_cast<std::uint32_t>(at), out);
  return out;
}

// "삼십일=31 sino": the surface, what it is worth, its script, its flags.
std::string shown(std::string_view text, std::size_t at, const Numeral& n) {
  constexpr std::string_view kScripts[] = {"figures", "mixed", "sino", "native", "hanja"};
  std::string out(text.substr(at, n.end - at));
  out += '=';
  if (n.amount.form == Amount::Form::none) {
    out += '?';
  } else {
    n.amount.low.append_to(out);
    if (n.amount.form == Amount::Form::range) out.append("..").append(n.amount.high.to_string());
  }
  out.append(" ").append(kScripts[static_cast<std::size_t>(n.script)]);
  for (const auto& [flag, name] : {std::pair{n.determiner, " determiner"},
                                   {n.over, " over"},
                                   {n.indefinite, " indefinite"},
                                   {n.fraction, " fraction"},
                                   {n.slash, " slash"},
                                   {n.positional, " positional"},
                                   {n.point, " point"},
                                   {n.letter, " letter"},
                                   {n.enclosed, " enclosed"},
                                   {n.loose, " loose"},
                                   {n.rare, " rare"}}) {
    if (flag) out += name;
  }
  return out;
}

TEST(Read, GivesEveryReadingLongestFirst) {
  for (const test::Case& c : test::read_cases("number/read.tsv", 2)) {
    const std::size_t at = c[0].find('|');
    ASSERT_NE(at, std::string::npos) << c.where;
    const std::string text = c[0].substr(0, at) + c[0].substr(at + 1);
    const std::vector<char> exact(text.begin(), text.end());
    std::string all;
    for (const Numeral& n : readings_at({exact.data(), exact.size()}, at)) {
      all.append(all.empty() ? "" : "; ").append(shown(text, at, n));
    }
    EXPECT_EQ(all.empty() ? "-" : all, c[1]) << c.where << ": " << c[0];
  }
}

TEST(Read, KeepsTheDigitsOfPositionalReadings) {
  EXPECT_EQ(readings_at("공일공", 0).front().digits, "010");
  EXPECT_EQ(readings_at("이공이육년", 0).back().digits, "2026");
  EXPECT_EQ(readings_at("二〇二六", 0).back().digits, "2026");
  EXPECT_EQ(readings_at("이천이십육", 0).front().digits, "");
}

TEST(Read, CountsSpelledSyllables) {
  EXPECT_EQ(readings_at("이억 오천만", 0).front().syllables, 5);
  EXPECT_EQ(readings_at("3천5백만", 0).front().syllables, 3);
  EXPECT_EQ(readings_at("스물하나", 0).front().syllables, 4);
  EXPECT_EQ(readings_at("123", 0).front().syllables, 0);
  EXPECT_EQ(readings_at("삼 점 일사", 0).front().syllables, 4);
}

TEST(Read, LendsAScaleToTheLeftOfARange) {
  const auto lifted = [](std::string_view left, std::string_view right) {
    return detail::lifted(readings_at(left, 0).front(), readings_at(right, 0).front()).to_string();
  };
  EXPECT_EQ(lifted("3", "4만"), "30000");
  EXPECT_EQ(lifted("3", "4천만"), "30000000");
  EXPECT_EQ(lifted("삼", "사만"), "30000");
  EXPECT_EQ(lifted("500", "1천만"), "5000000");
  EXPECT_EQ(lifted("5000", "1만"), "5000");
  EXPECT_EQ(lifted("십", "이십만"), "100000");
  EXPECT_EQ(lifted("1", "2억 5000만"), "100000000");
  EXPECT_EQ(lifted("3만", "4만"), "30000");
  EXPECT_EQ(lifted("3", "4"), "3");
  EXPECT_EQ(lifted("1", "2M"), "1000000");
  EXPECT_EQ(lifted("천", "이천만"), "10000000");
}

TEST(Read, ReadsNothingInTheMiddleOfARun) {
  const std::string digits = "1234567";
  for (std::size_t at = 1; at < digits.size(); ++at) EXPECT_TRUE(readings_at(digits, at).empty());
  for (const Numeral& n : readings_at("일이삼사오", 3)) EXPECT_FALSE(n.positional);
}

TEST(Read, ReadsProportions) {
  const auto percent = [](std::string_view text) {
    const auto found = detail::read_proportion(Tables::built_in().lexicon(), text, 0);
    return found ? std::string(text.substr(0, found->end)) + "=" + found->percent.to_string() : "-";
  };
  EXPECT_EQ(percent("3할 2푼을 쳤다"), "3할 2푼=32");
  EXPECT_EQ(percent("2할 5푼 5리"), "2할 5푼 5리=25.5");
  EXPECT_EQ(percent("삼할대 타자"), "삼할=30");
  EXPECT_EQ(percent("3할 3명"), "3할=30");
  EXPECT_EQ(percent("5푼"), "-");
  EXPECT_EQ(percent("5리 길"), "-");
  EXPECT_EQ(percent("30"), "-");
}

}  // namespace
}  // namespace krnum
