#include "fact/cue.h"

namespace krnum::detail {
namespace {

constexpr std::array<std::string_view, kFlags> kFlagNames{"whole",
                                                          "owner",
                                                          "head",
                                                          "word",
                                                          "two_words",
                                                          "property",
                                                          "entity",
                                                          "name",
                                                          "first_word",
                                                          "rest",
                                                          "numbered",
                                                          "claused",
                                                          "led",
                                                          "inner",
                                                          "long_phrase",
                                                          "narrowed",
                                                          "light",
                                                          "title",
                                                          "category",
                                                          "institution",
                                                          "crowd",
                                                          "relational",
                                                          "quoted",
                                                          "pointed",
                                                          "anaphor",
                                                          "change_word",
                                                          "latin",
                                                          "seen",
                                                          "seen_often",
                                                          "main",
                                                          "nearest",
                                                          "nearest_property",
                                                          "second_property",
                                                          "nearest_thing",
                                                          "second_thing",
                                                          "one_between",
                                                          "more_between",
                                                          "verb_between",
                                                          "comma_between",
                                                          "same_speech",
                                                          "other_speech",
                                                          "speaker",
                                                          "last_subject",
                                                          "last_attribute",
                                                          "goes_on_subject",
                                                          "goes_on_attribute",
                                                          "proposed_subject",
                                                          "proposed_attribute",
                                                          "proposed_date",
                                                          "past_subject",
                                                          "past_attribute",
                                                          "first_topic",
                                                          "last_topic",
                                                          "topic_before",
                                                          "fresh",
                                                          "stale",
                                                          "named_once",
                                                          "named_often",
                                                          "carried_thing",
                                                          "carried_marked",
                                                          "carried_bare",
                                                          "carried_quoted",
                                                          "carried_other",
                                                          "main_carried",
                                                          "beside_main",
                                                          "early",
                                                          "leaning",
                                                          "told",
                                                          "measured_once",
                                                          "measured_often",
                                                          "only_measured",
                                                          "anaphor_here",
                                                          "on_attribute",
                                                          "before_attribute",
                                                          "after_attribute",
                                                          "is_attribute",
                                                          "with_owner",
                                                          "under_property",
                                                          "over_item",
                                                          "adjoins",
                                                          "leaned_on",
                                                          "same_unit",
                                                          "in_basis",
                                                          "clock",
                                                          "since",
                                                          "not_nearest",
                                                          "by_attribute",
                                                          "by_subject",
                                                          "last_when",
                                                          "same_subject",
                                                          "same_attribute",
                                                          "flows",
                                                          "changed",
                                                          "compared",
                                                          "last_undated"};
constexpr std::array<std::string_view, 3> kReachNames{"near", "far", "carried"};
constexpr std::array<std::string_view, kPlaces> kPlaceNames{"none",  "before",  "after",   "host",  "head",   "same",
                                                            "outer", "earlier", "foreign", "later", "carried"};
constexpr std::array<std::string_view, kMarks> kMarkNames{"bare", "topic", "subject", "object", "also",   "place", "at",
                                                          "in",   "by",    "of",      "with",   "copula", "other"};
constexpr std::array<std::string_view, kMeasures> kMeasureNames{"count", "amount", "money", "share", "pair", "age"};
constexpr std::array<std::string_view, kTails> kTailNames{"bare",  "of",     "subject", "object",
                                                          "topic", "copula", "toward",  "other"};
constexpr std::array<std::string_view, Cue::kPairMarks> kPairMarkNames{"bare", "topic", "subject", "other"};
constexpr std::array<std::string_view, Cue::kNothings> kNothingNames{
    "quoted",       "bracketed", "noun_before",    "noun_after", "thing_marked", "property_marked", "last_null",
    "light_before", "leaning",   "nothing_marked", "goes_on",    "proposed",     "unit_known"};

constexpr std::array<std::string_view, Cue::kStands> kStandNames{"none", "near", "same", "earlier", "other", "carried"};
constexpr std::array<std::string_view, kScenes> kSceneNames{"empty",        "property", "far",
                                                            "far_property", "subject",  "topic"};
constexpr std::array<std::string_view, kOwnings> kOwningNames{"open", "owned", "common"};
constexpr std::array<std::string_view, kBesides> kBesideNames{"nothing", "property", "thing"};

std::string join(std::string_view a, std::string_view b, char between) {
  std::string out(a);
  out += between;
  out += b;
  return out;
}

}  // namespace

std::string cue_name(int cue) {
  const auto at = [](const auto& names, int i) { return names[static_cast<std::size_t>(i)]; };
  if (cue < Cue::kReach) return std::string(at(kFlagNames, cue));
  if (cue < Cue::kPlaceMark) {
    const int i = cue - Cue::kReach;
    return join(at(kReachNames, i / kFlags), at(kFlagNames, i % kFlags), ':');
  }
  if (cue < Cue::kPlaceMeasure) {
    const int i = cue - Cue::kPlaceMark;
    return join(at(kPlaceNames, i / 2 / kMarks), at(kMarkNames, i / 2 % kMarks), '.') + (i % 2 ? ".property" : "");
  }
  if (cue < Cue::kPlaceTail) {
    const int i = cue - Cue::kPlaceMeasure;
    return join(at(kPlaceNames, i / 2 / kMeasures), at(kMeasureNames, i / 2 % kMeasures), '~') +
           (i % 2 ? "~property" : "");
  }
  if (cue < Cue::kPlaceReading) {
    const int i = cue - Cue::kPlaceTail;
    return join(at(kPlaceNames, i / kTails), at(kTailNames, i % kTails), '+');
  }
  if (cue < Cue::kPlaceMain) {
    const int i = cue - Cue::kPlaceReading;
    return join(at(kPlaceNames, i / kReadings), at(kFlagNames, i % kReadings), '=');
  }
  if (cue < Cue::kPlaces2) {
    const int i = cue - Cue::kPlaceMain;
    return join(at(kPlaceNames, i / 2), "main", '&') + (i % 2 ? "&property" : "");
  }
  if (cue < Cue::kNothing) {
    const int mark = (cue - Cue::kPlaces2) % Cue::kPairMarks, i = (cue - Cue::kPlaces2) / Cue::kPairMarks;
    return join(at(kPlaceNames, i / 2 / kPlaces), at(kPlaceNames, i / 2 % kPlaces), '/') +
           (i % 2 ? "/property/" : "/") + std::string(at(kPairMarkNames, mark));
  }
  if (cue < Cue::kScene) return join("none", at(kNothingNames, cue - Cue::kNothing), ':');
  if (cue >= Cue::kOwning) {
    const int i = cue - Cue::kOwning;
    return join(at(kOwningNames, i / Cue::kStands), at(kStandNames, i % Cue::kStands), '%');
  }
  const int i = (cue - Cue::kScene) / kBesides;
  return join(at(kStandNames, i / kScenes), at(kSceneNames, i % kScenes), '@') + '@' +
         std::string(at(kBesideNames, (cue - Cue::kScene) % kBesides));
}

}  // namespace krnum::detail
