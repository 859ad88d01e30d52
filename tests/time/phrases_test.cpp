// Whole texts: what is read in them, and what it resolves to.
#include "support/cases.h"
#include "time/drive.h"

namespace krnum::test {
namespace {

// Columns: text, reference date or -, and what is found: core|kind|time, parted by " ; ", time - where there is no
// value.
void run(const char* file) {
  for (const Case& c : read_cases(file, 3)) {
    std::optional<Reference> reference;
    if (c[1] != "-") {
      const auto parsed = Reference::parse(c[1]);
      ASSERT_TRUE(parsed) << c.where;
      reference = *parsed;
    }
    EXPECT_EQ(describe(find_times(c[0], reference)), c[2]) << c.where << ": " << c[0];
  }
}

TEST(Phrases, Dates) { run("time/dates.tsv"); }
TEST(Phrases, CountFromTheReference) { run("time/relative.tsv"); }
TEST(Phrases, Clocks) { run("time/clocks.tsv"); }
TEST(Phrases, Lengths) { run("time/lengths.tsv"); }
TEST(Phrases, Recurrences) { run("time/recurrences.tsv"); }
TEST(Phrases, Ranges) { run("time/ranges.tsv"); }
TEST(Phrases, Holidays) { run("time/holidays.tsv"); }
TEST(Phrases, RunThroughTheDocument) { run("time/anchors.tsv"); }
TEST(Phrases, WordsAreNone) { run("time/words.tsv"); }

}  // namespace
}  // namespace krnum::test
