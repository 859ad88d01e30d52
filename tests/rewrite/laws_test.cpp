// What holds of every text: bytes outside mentions stay, twice is once, and threads see one rewriter.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "krnum/extract.h"
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

TEST(RewriteLaws, TextWithoutANumeralIsUntouched) {
  ASSERT_FALSE(articles().empty());
  for (const std::string& article : articles()) {
    const std::string text = without_mentions(article);
    if (!Extractor({.all = true}).extract(text).mentions.empty()) continue;
    for (const RewriteTo to : kTargets) EXPECT_EQ(Rewriter({.to = to}).rewrite(text), text);
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
  constexpr double kLeast = 0.93;
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

TEST(RewriteLaws, SharedBetweenThreads) {
  const Rewriter rewriter({.to = RewriteTo::spoken});
  const std::string& text = articles().front();
  const std::string expected = rewriter.rewrite(text);
  std::array<std::string, 4> got;
  std::vector<std::thread> crew;
  for (std::string& out : got) crew.emplace_back([&] { out = rewriter.rewrite(text); });
  for (std::thread& thread : crew) thread.join();
  for (const std::string& out : got) EXPECT_EQ(out, expected);
}

}  // namespace
}  // namespace krnum
