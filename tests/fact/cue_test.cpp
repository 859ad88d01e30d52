// The names of cues, and the table of their weights.
#include "fact/cue.h"

#include <gtest/gtest.h>

#include <random>
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

TEST(Cue, IsFoundByItsName) {
  for (int i = 0; i < Cue::kCount; ++i) EXPECT_EQ(cue_named(cue_name(i)), i) << cue_name(i);
  for (const char* other : {"",
                            "nearer",
                            ".",
                            "same.",
                            "same.topic.",
                            "same.topic.properties",
                            "same.topic.property.property",
                            "same+topic+property",
                            "same=seen",
                            "same=quoted",
                            "near:",
                            ":quoted",
                            "none:nearest",
                            "far:quoted:quoted",
                            "same&mane",
                            "before/same",
                            "before/same/property",
                            "before/same/property/subject/",
                            "none@topic",
                            "none@topic@nothing@",
                            "owned%",
                            "owned%near%near",
                            "same.topic~property"}) {
    EXPECT_EQ(cue_named(other), std::nullopt) << other;
  }
}

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
  const auto rows = rows_of(Tables::built_in().lexicon(), Section::link_cues);
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
  const auto candidate = [](Span span, std::uint32_t chunk, Place place, Mark mark) {
    LinkCandidate out;
    out.span = span;
    out.chunk = chunk;
    out.place = place;
    out.mark = mark;
    return out;
  };
  LinkCandidate attribute = candidate({10, 16}, 3, Place::before, Mark::none);
  attribute.property = true;
  const LinkCandidate inside = candidate({0, 16}, 3, Place::before, Mark::none), none{},
                      beside = candidate({0, 9}, 2, Place::same, Mark::topic);
  Related cues;
  std::size_t count = 0;
  EXPECT_FALSE(relate("", attribute, inside, cues, count));
  ASSERT_TRUE(relate("abcdefghijklmnopqrst", attribute, beside, cues, count));
  EXPECT_LE(count, kMostRelated);
  EXPECT_EQ(cue_name(cues[0]), "before/same/property/topic");
  ASSERT_TRUE(relate("", attribute, none, cues, count));
  EXPECT_EQ(count, 2u);
}

// Sums that share what the number tells, and what is said of a flag, are those of the cues one by one.
TEST(Cue, ASumIsThatOfItsCues) {
  const WeighingChooser chooser(Tables::built_in());
  std::mt19937 random(3);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Choice choice;
  for (int round = 0; round < 400; ++round) {
    choice.clear();
    choice.dates = false;
    choice.measure = static_cast<Measure>(below(kMeasures));
    choice.tail = static_cast<Following>(below(kTails));
    choice.scene = static_cast<Scene>(below(kScenes));
    choice.beside = static_cast<Beside>(below(kBesides));
    choice.has_main = below(2) == 0;
    WeighingChooser::Sums sums(chooser, choice);
    for (int i = 0; i < 20; ++i) {
      LinkCandidate c;
      c.place = static_cast<Place>(below(kPlaces));
      c.mark = static_cast<Mark>(below(kMarks));
      c.property = below(2) == 0;
      for (int flags = below(12); flags > 0; --flags) c.flags.add(static_cast<Flag>(below(kFlags)));
      c.others_begin = static_cast<std::uint32_t>(choice.others.size());
      for (int others = below(3); others > 0; --others)
        choice.others.push_back(static_cast<std::uint16_t>(Cue::nothing(below(Cue::kNothings))));
      c.others_end = static_cast<std::uint32_t>(choice.others.size());
      ASSERT_EQ(sums.of(c), chooser.sum(choice, c)) << "round " << round;
    }
  }
}

TEST(Cue, TwoWeightsAddUpApart) {
  using Weight = WeighingChooser::Weight;
  for (const std::int32_t subject : {-100000, -1, 0, 7}) {
    for (const std::int32_t attribute : {-90000, -1, 0, 5}) {
      Weight sum(subject, attribute);
      EXPECT_EQ(sum.subject(), subject);
      EXPECT_EQ(sum.attribute(), attribute);
      sum += Weight(-3, 4);
      EXPECT_EQ(sum.subject(), subject - 3);
      EXPECT_EQ(sum.attribute(), attribute + 4);
    }
  }
}

}  // namespace
}  // namespace krnum::detail
