// The table of evidence and the predicates in code name each other, and a user's rows change what is read.
#include "mention/evidence.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "krnum/extract.h"

namespace krnum {
namespace {

TEST(Evidence, EveryPredicateHasARowAndEveryRowAPredicate) {
  const std::vector<std::string_view> names = evidence_names();
  const auto& rows = Tables::built_in().lexicon().sheet()[detail::Section::evidence];
  EXPECT_EQ(names.size(), rows.size());
  for (const std::string_view name : names) {
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.fields[0] == name; })) << name;
  }
  for (const auto& row : rows) {
    EXPECT_NE(std::find(names.begin(), names.end(), row.fields[0]), names.end()) << row.fields[0];
  }
}

TEST(Evidence, AnUnknownLevelIsRefused) {
  const std::string_view text = "[evidence]\nfigures\tmighty\t-\t-\n";
  const auto tables = Tables::with(text);
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.error().span.of(text), "mighty");
}

TEST(Evidence, UserRowsChangeWhatIsRead) {
  const std::string text = "사장이 종이 세 두룽을 들었다.";
  const Extractor built_in;
  EXPECT_TRUE(built_in.extract(text).mentions.empty());
  const auto counters = Tables::with("[counters]\n{두룽}\t두룽\tcount\tnative\t99\tthing\t-\n");
  ASSERT_TRUE(counters);
  const Extraction found = Extractor({}, *counters).extract(text);
  ASSERT_EQ(found.mentions.size(), 1u);
  EXPECT_EQ(found.mentions[0].core.of(text), "세 두룽");
  const auto without = counters->and_with("[evidence]\npair_number\tnone\t-\t-\n");
  ASSERT_TRUE(without);
  EXPECT_TRUE(Extractor({}, *without).extract(text).mentions.empty());
}

TEST(Evidence, ExplainTellsWhyAWordIsNone) {
  const std::string text = "사장이 사과 세 개를 샀다.";
  const auto readings = Extractor().explain(text);
  const auto is = [&](std::string_view core, bool chosen, std::string_view name) {
    return std::any_of(readings.begin(), readings.end(), [&](const Explanation& e) {
      return e.core.of(text) == core && e.chosen == chosen &&
             std::any_of(e.evidence.begin(), e.evidence.end(), [&](const Evidence& v) { return v.name == name; });
    });
  };
  EXPECT_TRUE(is("사장", false, "pair_word"));
  EXPECT_TRUE(is("세 개", true, "pair_number"));
}

}  // namespace
}  // namespace krnum
