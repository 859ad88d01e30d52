// The names of cues, and the table of their weights.
#include "fact/cue.h"

#include <gtest/gtest.h>

#include <set>

#include "fact/chooser.h"
#include "krnum/tables.h"
#include "table/lexicon.h"

namespace krnum::detail {
namespace {

std::set<std::string> names() {
  std::set<std::string> out;
  for (int i = 0; i < Cue::kCount; ++i) out.insert(cue_name(i));
  return out;
}

TEST(Cue, EachHasANameOfItsOwn) { EXPECT_EQ(names().size(), static_cast<std::size_t>(Cue::kCount)); }

TEST(Cue, NamesTellWhatIsMeant) {
  EXPECT_EQ(cue_name(Cue::of(Flag::quoted)), "quoted");
  EXPECT_EQ(cue_name(Cue::of(Flag::quoted, Place::carried)), "carried:quoted");
  EXPECT_EQ(cue_name(Cue::of(Place::same, Mark::topic, true)), "same.topic.property");
  EXPECT_EQ(cue_name(Cue::of(Place::before, Measure::money, false)), "before~money");
  EXPECT_EQ(cue_name(Cue::of(Place::after, Following::of)), "after+of");
  EXPECT_EQ(cue_name(Cue::of(Place::before, true, Place::same, Mark::subject)), "before/same/property/subject");
  EXPECT_EQ(cue_name(Cue::nothing(0)), "none:quoted");
  EXPECT_EQ(cue_name(Cue::of(Place::carried, Scene::far_property, Beside::thing)), "carried@far_property@thing");
  EXPECT_EQ(cue_name(Cue::of(Owning::owned, Place::head)), "owned%near");
}

TEST(Cue, TheTableKnowsNoOther) {
  const std::set<std::string> known = names();
  const auto& rows = Tables::built_in().lexicon().sheet()[Section::link_cues];
  EXPECT_GT(rows.size(), 100u);
  for (const Row& row : rows) EXPECT_TRUE(known.contains(std::string(row.fields[0]))) << row.fields[0];
}

TEST(Cue, AWeightIsAWholeNumber) {
  EXPECT_TRUE(Tables::built_in().and_with("[link_cues]\nquoted\t-12\t0\t3\n"));
  for (const char* bad : {"x\t0\t0", "1.5\t0\t0", "0\t-\t0", "0\t0\t"}) {
    const auto tables = Tables::built_in().and_with(std::string("[link_cues]\nquoted\t") + bad + "\n");
    EXPECT_FALSE(tables) << bad;
  }
}

TEST(Cue, APairThatOverlapsCannotGoTogether) {
  const LinkCandidate attribute{{10, 16}, 3, Place::before, Mark::none, true};
  const LinkCandidate inside{{0, 16}, 3, Place::before}, beside{{0, 9}, 2, Place::same, Mark::topic}, none{};
  Related cues;
  std::size_t count = 0;
  EXPECT_FALSE(relate("", attribute, inside, cues, count));
  ASSERT_TRUE(relate("abcdefghijklmnopqrst", attribute, beside, cues, count));
  EXPECT_LE(count, kMostRelated);
  EXPECT_EQ(cue_name(cues[0]), "before/same/property/topic");
  ASSERT_TRUE(relate("", attribute, none, cues, count));
  EXPECT_EQ(count, 2u);
}

}  // namespace
}  // namespace krnum::detail
