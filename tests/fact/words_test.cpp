// What is known of words: the tries against plain maps of the same rows, and the forms of every verb.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include "fact/knowledge.h"
#include "fact/pieces.h"
#include "fact/word_counts.h"
#include "table/lexicon.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

const LinkWords& words() {
  static const LinkWords words(Tables::built_in());
  return words;
}
const std::vector<Row>& rows(Section section) {
  static std::map<Section, std::vector<Row>> read;
  std::vector<Row>& rows = read[section];
  if (rows.empty()) rows = rows_of(Tables::built_in().lexicon(), section);
  return rows;
}

// Roles as a plain map has them.
const std::map<std::string_view, Roles>& all_roles() {
  static const std::map<std::string_view, Roles> roles = [] {
    std::map<std::string_view, Roles> out;
    for (const Row& row : rows(Section::links)) {
      const auto link = std::find(kLinkNames.begin(), kLinkNames.end(), row.fields[1]);
      if (row.fields[1] != "quoting") out[row.fields[0]].add(static_cast<Link>(link - kLinkNames.begin()));
    }
    return out;
  }();
  return roles;
}
Roles roles_of(std::string_view word) {
  const auto found = all_roles().find(word);
  return found == all_roles().end() ? Roles{} : found->second;
}
bool same(Roles a, Roles b) {
  for (int link = 0; link < kLinks; ++link) {
    if (a.has(static_cast<Link>(link)) != b.has(static_cast<Link>(link))) return false;
  }
  return true;
}

// Rows and other bits of words in a row.
std::string random_word(std::mt19937& random) {
  static const std::vector<std::string> others{"가", "나", "x", "9", "é", "을", "한빛", "😀", "-"};
  std::string out;
  for (int i = 0; i < 3; ++i) {
    if (random() % 3 == 0) {
      out += others[random() % others.size()];
    } else {
      out += rows(Section::links)[random() % rows(Section::links).size()].fields[0];
    }
  }
  return out;
}

TEST(Words, EveryRowIsFound) {
  EXPECT_GT(all_roles().size(), 3000u);
  for (const auto& [word, roles] : all_roles()) EXPECT_TRUE(same(words().roles(word), roles)) << word;
}

TEST(Words, EndsAreThoseOfAMap) {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    const std::string word = random_word(random);
    Ends ends;
    words().find_ends(word, ends);
    EXPECT_TRUE(same(ends.whole, roles_of(word))) << word;
    std::uint32_t found = 0;
    for (std::size_t from = word.size(); from-- > 0 && word.size() - from <= Ends::kLongest;) {
      if ((static_cast<unsigned char>(word[from]) & 0xC0) == 0x80) continue;
      const Roles roles = roles_of(std::string_view(word).substr(from));
      if (!roles.any()) continue;
      ASSERT_LT(found, ends.count) << word;
      EXPECT_EQ(ends.rows[found].from, from) << word;
      EXPECT_TRUE(same(words().roles(ends.rows[found]), roles)) << word;
      ++found;
    }
    EXPECT_EQ(found, ends.count) << word;
  }
}

TEST(Words, ABeginningIsTheLongestRow) {
  EXPECT_EQ(words().beginning("늘었다").direction, ChangeDirection::up);
  EXPECT_EQ(words().beginning("늘어섰다").direction, ChangeDirection::none);
  EXPECT_EQ(words().beginning("").direction, ChangeDirection::none);
  EXPECT_EQ(words().beginning("하늘").direction, ChangeDirection::none);
  EXPECT_TRUE(words().beginning("밝혔다").quoting);
  EXPECT_FALSE(words().beginning("늘었다").quoting);
}

// The word with another final consonant under its last syllable.
std::string with_final(std::string_view word, int final) {
  const CodePoint last = decode_before(word, word.size());
  std::string out(word.substr(0, word.size() - last.length));
  append_utf8(out, last.value - (last.value - 0xAC00) % 28 + static_cast<char32_t>(final));
  return out;
}
int final_of(std::string_view word) { return static_cast<int>((decode_before(word, word.size()).value - 0xAC00) % 28); }

TEST(Words, StemsAndInfinitivesAreThoseOfASet) {
  std::set<std::string, std::less<>> stems, infinitives;
  for (const Row& row : rows(Section::verbs)) {
    stems.emplace(row.fields[0]);
    infinitives.emplace(row.fields[1]);
  }
  EXPECT_GT(stems.size(), 500u);
  for (const Row& row : rows(Section::verbs)) {
    for (const char* tail : {"", "고", "은", "서는"}) {
      for (const std::string& word : {std::string(row.fields[0]) + tail, std::string(row.fields[1]) + tail}) {
        VerbForms forms;
        if (!words().find_verbs(word, forms)) {
          EXPECT_FALSE(stems.contains(word) || infinitives.contains(word)) << word;
          continue;
        }
        std::size_t n = 0;
        for (std::size_t end = 3; end <= word.size(); end += 3) {
          ++n;
          const std::string beginning = word.substr(0, end);
          for (int final = 0; final < 28; ++final) {
            EXPECT_EQ(forms.is_stem(n, final), stems.contains(with_final(beginning, final))) << beginning << final;
            EXPECT_EQ(forms.is_infinitive(n, final), infinitives.contains(with_final(beginning, final))) << beginning;
          }
          EXPECT_EQ(words().is_infinitive_with_eo(forms, n), infinitives.contains(beginning + "어")) << beginning;
        }
      }
    }
  }
}

TEST(Words, EveryVerbHasItsForms) {
  for (const Row& row : rows(Section::verbs)) {
    const std::string stem(row.fields[0]), infinitive(row.fields[1]);
    const int final = final_of(stem);
    if (stem.size() > 15) continue;
    EXPECT_EQ(read_verb(words(), stem + "고"), Ending::connective) << stem;
    EXPECT_EQ(read_verb(words(), stem + "던"), Ending::adnominal) << stem;
    EXPECT_EQ(read_verb(words(), infinitive + "서"), Ending::connective) << infinitive;
    if (final == 0) {
      EXPECT_TRUE(read_verb(words(), with_final(stem, 4))) << stem;  // 나선 is also 나서 with ㄴ
      EXPECT_TRUE(read_verb(words(), stem + "면")) << stem;
    } else if (final != 8) {
      EXPECT_TRUE(read_verb(words(), stem + "으며")) << stem;
    }
  }
}

TEST(Words, NounsAreNoVerbs) {
  for (const char* noun : {"", "x", "매출", "한빛전자", "영업이익", "사과는", "연구소가", "ABC고", "도시에서"})
    EXPECT_EQ(read_verb(words(), noun), std::nullopt) << noun;
}

TEST(WordCounts, CountsAsAMapDoes) {
  std::mt19937 random(11);
  WordCounts counts;
  for (int round = 0; round < 4; ++round) {
    counts.clear();
    std::map<std::string, std::uint32_t> expected;
    std::vector<std::string> text;
    for (int i = 0; i < 2000; ++i) text.push_back(std::string(random() % 12, 'a') + std::to_string(random() % 200));
    EXPECT_EQ(counts.of(text[0]), 0u);
    for (const std::string& word : text) EXPECT_EQ(counts.add(word), ++expected[word]);
    for (const auto& [word, count] : expected) EXPECT_EQ(counts.of(word), count);
    EXPECT_EQ(counts.of("b"), 0u);
    EXPECT_EQ(counts.of(""), 0u);
  }
}

}  // namespace
}  // namespace krnum::detail
