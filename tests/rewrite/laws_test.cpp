// What holds of every text: bytes outside mentions stay, twice is once, and threads see one rewriter.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "krnum/extract.h"
#include "krnum/query.h"
#include "krnum/record.h"
#include "krnum/rewrite.h"
#include "support/cases.h"

namespace krnum {
namespace {

constexpr std::array kTargets{RewriteTo::digits, RewriteTo::mixed, RewriteTo::spoken};

const std::vector<std::string>& articles() {
  static const std::vector<std::string> texts = [] {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(KRNUM_SOURCE_DIR "/corpus/articles")) {
      std::ifstream in(entry.path(), std::ios::binary);
      out.push_back((std::stringstream() << in.rdbuf()).str());
    }
    return out;
  }();
  return texts;
}

// The text with every mention cut out, nominal ones too.
std::string without_mentions(std::string_view text) {
  const Extractor extractor({.all = true});
  std::string out(text);
  for (int round = 0; round < 4; ++round) {
    const Extraction found = extractor.extract(out);
    if (found.mentions.empty()) break;
    for (auto m = found.mentions.rbegin(); m != found.mentions.rend(); ++m) out.erase(m->core.begin, m->core.size());
  }
  return out;
}

// Built once: the tables are read only.
const Rewriter& rewriter_to(RewriteTo to) {
  static const std::array<Rewriter, 3> rewriters{
      Rewriter({.to = RewriteTo::digits}), Rewriter({.to = RewriteTo::mixed}), Rewriter({.to = RewriteTo::spoken})};
  return rewriters[static_cast<std::size_t>(to)];
}

TEST(RewriteLaws, TextWithoutANumeralIsUntouched) {
  ASSERT_FALSE(articles().empty());
  const Extractor extractor({.all = true});
  std::size_t tried = 0;
  for (const std::string& article : articles()) {
    const std::string text = without_mentions(article);
    if (!extractor.extract(text).mentions.empty()) continue;
    ++tried;
    for (const RewriteTo to : kTargets) EXPECT_EQ(rewriter_to(to).rewrite(text), text);
  }
  EXPECT_GT(tried * 10, articles().size() * 9);
}

// A thousand sentences that hold no number.
TEST(RewriteLaws, NegativesOfTheCorpusAreUntouched) {
  std::ifstream in(KRNUM_SOURCE_DIR "/corpus/negatives.txt");
  std::size_t tried = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++tried;
    for (const RewriteTo to : kTargets) EXPECT_EQ(rewriter_to(to).rewrite(line), line) << name_of(to);
  }
  EXPECT_GT(tried, 900U);
}

// Words, blanks and bytes of all sorts, ill-formed ones too, that hold no numeral.
TEST(RewriteLaws, RandomTextWithoutANumeralIsUntouched) {
  const unsigned seed = std::random_device{}();
  RecordProperty("seed", static_cast<int>(seed));
  std::minstd_rand random(seed);
  constexpr std::array<std::string_view, 26> kPieces{"나무",     "하늘",
                                                     "바람이",   "먹었다",
                                                     "그래서",   "노래를",
                                                     " ",        " ",
                                                     " ",        "\n",
                                                     "\r\n",     ".",
                                                     ",",        "~",
                                                     "-",        ":",
                                                     "(",        ")",
                                                     "\xFF\xFE", "\xED\xA0\x80",
                                                     "\xC0",     "\xF0\x9F\x98",
                                                     "ABC",      "é",
                                                     "\xEF\xBB", "\xE3\x80"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) text += kPieces[random() % kPieces.size()];
    for (const RewriteTo to : kTargets) {
      ASSERT_EQ(rewriter_to(to).rewrite(text), text) << "seed " << seed << " to " << name_of(to);
    }
  }
}

// What stands outside of the replacements is what stood there, byte for byte.
TEST(RewriteLaws, BytesOutsideOfMentionsAreKept) {
  for (const RewriteTo to : kTargets) {
    for (const std::string& text : articles()) {
      std::string outside, rebuilt;
      std::uint32_t copied = 0;
      rewriter_to(to).rewrite(text, {}, [&](const Replacement& r) {
        rebuilt.append(text, copied, r.span.begin - copied).append(r.text);
        outside.append(text, copied, r.span.begin - copied);
        copied = r.span.end;
      });
      rebuilt.append(text, copied);
      ASSERT_EQ(rebuilt, rewriter_to(to).rewrite(text));
      // No line feed and no punctuation is lost with a number.
      const auto count = [](const std::string& s, char b) { return std::count(s.begin(), s.end(), b); };
      EXPECT_EQ(count(rebuilt, '\n'), count(text, '\n'));
      EXPECT_EQ(count(rebuilt, '?'), count(text, '?'));
      EXPECT_EQ(count(rebuilt, '"'), count(text, '"'));
    }
  }
}

TEST(RewriteLaws, ChangesAreMentionsInOrder) {
  for (const RewriteTo to : kTargets) {
    const Rewriter rewriter({.to = to});
    const Extractor extractor({.all = to == RewriteTo::spoken});
    for (const std::string& text : articles()) {
      const Extraction found = extractor.extract(text);
      std::uint32_t last = 0;
      rewriter.rewrite(text, {}, [&](const Replacement& r) {
        EXPECT_LE(last, r.span.begin);
        last = r.span.end;
        EXPECT_LE(r.span.begin, r.mention.core.begin);  // a sign before it may be said with it
        EXPECT_GE(r.span.end, r.mention.core.end);
        EXPECT_NE(r.span.of(text), r.text);
        const bool known = std::any_of(found.mentions.begin(), found.mentions.end(),
                                       [&](const Mention& m) { return m.core == r.mention.core; });
        EXPECT_TRUE(known) << r.span.of(text);
      });
      EXPECT_LE(last, text.size());
    }
  }
}

TEST(RewriteLaws, TwiceIsOnce) {
  for (const RewriteTo to : kTargets) {
    const Rewriter rewriter({.to = to});
    const auto expect_stable = [&](std::string_view text) {
      std::size_t begin = 0;
      // Line by line, so that a failure names its line.
      while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string once = rewriter.rewrite(text.substr(begin, end - begin));
        const std::string twice = rewriter.rewrite(once);
        EXPECT_TRUE(once == twice) << name_of(to) << "\n  text  " << text.substr(begin, end - begin) << "\n  once  "
                                   << once << "\n  twice " << twice;
        begin = end + 1;
      }
    };
    for (const std::string& text : articles()) expect_stable(text);
    for (const char* name : {"rewrite/digits.tsv", "rewrite/mixed.tsv", "rewrite/spoken.tsv"}) {
      for (const test::Case& c : test::read_cases(name, 2)) expect_stable(c[0]);
    }
  }
}

// What each mention says, as text.
std::vector<std::string> values(const Extractor& extractor, std::string_view text) {
  std::vector<std::string> out;
  for (const Mention& m : extractor.extract(text).mentions) {
    const bool range = m.amount.form == Amount::Form::range;
    out.push_back(range ? m.amount.low.to_string() + ".." + m.amount.high.to_string()
                        : value_text(m).value_or(m.time.iso));
  }
  return out;
}

// How many values of `a` come back in `b`, in order: the longest common subsequence.
std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const std::string& x : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = x == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

// What is read aloud and written down again is worth the same. Not all can come back: 이 위 is the second place and
// 'on this', (이십일) 21 and the 20th, and only the text around them knew.
TEST(RewriteLaws, ReadAloudAndWrittenDownKeepsItsValues) {
  constexpr double kLeast = 0.955;
  const Extractor extractor;
  const Rewriter aloud({.to = RewriteTo::spoken});
  const Rewriter down({.to = RewriteTo::digits});
  std::size_t all = 0, kept = 0;
  for (const std::string& text : articles()) {
    const std::vector<std::string> before = values(extractor, text);
    all += before.size();
    kept += common(before, values(extractor, down.rewrite(aloud.rewrite(text))));
  }
  ASSERT_GT(all, 4000U);
  RecordProperty("kept_per_mille", static_cast<int>(kept * 1000 / all));
  EXPECT_GE(static_cast<double>(kept), kLeast * static_cast<double>(all)) << kept << " of " << all;
}

// Any bytes at all.
TEST(RewriteLaws, RandomBytes) {
  const unsigned seed = std::random_device{}();
  RecordProperty("seed", static_cast<int>(seed));
  std::minstd_rand random(seed);
  constexpr std::array<std::string_view, 28> kPieces{"3",  "일", "만", " ",  "명",   "년", "월", "~",    "-",  ".",
                                                     ",",  ":",  "/",  "$",  "%",    "㎡", "삼", "분의", "대", "제",
                                                     "반", "을", "는", "\n", "\xFF", "三", "３", "개월"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 24; n > 0; --n) text += kPieces[random() % kPieces.size()];
    for (const RewriteTo to : kTargets) {
      static const std::array<Rewriter, 3> rewriters{
          Rewriter({.to = RewriteTo::digits}), Rewriter({.to = RewriteTo::mixed}), Rewriter({.to = RewriteTo::spoken})};
      std::string rebuilt;
      std::uint32_t copied = 0;
      const Rewriter& rewriter = rewriters[static_cast<std::size_t>(to)];
      rewriter.rewrite(text, {}, [&](const Replacement& r) {
        ASSERT_LE(copied, r.span.begin) << "seed " << seed << " text " << text;
        ASSERT_LE(r.span.end, text.size());
        rebuilt.append(text, copied, r.span.begin - copied).append(r.text);
        copied = r.span.end;
      });
      rebuilt.append(text, copied);
      EXPECT_EQ(rebuilt, rewriter.rewrite(text)) << "seed " << seed;
    }
  }
}

// The same, as krnum check sees it: of the numbers of the text, which does what was written down support?
TEST(RewriteLaws, ReadAloudAndWrittenDownHolds) {
  constexpr double kLeast = 0.965;
  const Checker checker;
  std::size_t all = 0, held = 0;
  for (const std::string& text : articles()) {
    const std::string down = rewriter_to(RewriteTo::digits).rewrite(rewriter_to(RewriteTo::spoken).rewrite(text));
    const CheckReport report = checker.check(down, text);
    all += report.claims.size();
    held += report.count(ClaimStatus::supported) + report.count(ClaimStatus::rounded);
  }
  ASSERT_GT(all, 4000U);
  RecordProperty("held_per_mille", static_cast<int>(held * 1000 / all));
  EXPECT_GE(static_cast<double>(held), kLeast * static_cast<double>(all)) << held << " of " << all;
}

TEST(RewriteLaws, ThreadsMakeNoDifference) {
  for (const RewriteTo to : kTargets) {
    const std::size_t some = std::min<std::size_t>(articles().size(), 60);
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < some; ++i) expected.push_back(rewriter_to(to).rewrite(articles()[i]));
    for (const std::size_t threads : {std::size_t{1}, std::size_t{2}, std::size_t{4}}) {
      std::vector<std::string> got(some);
      std::vector<std::thread> crew;
      for (std::size_t t = 0; t < threads; ++t) {
        crew.emplace_back([&, t] {
          for (std::size_t i = t; i < some; i += threads) got[i] = rewriter_to(to).rewrite(articles()[i]);
        });
      }
      for (std::thread& thread : crew) thread.join();
      EXPECT_TRUE(got == expected) << threads << " threads, to " << name_of(to);
    }
  }
}

}  // namespace
}  // namespace krnum
