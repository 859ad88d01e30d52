#include "fact/cue.h"

#include <algorithm>

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

// The number of a name in its list; -1 where it is none.
template <std::size_t N>
int number_of(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
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

std::optional<int> cue_named(std::string_view name) {
  // The fields, and the sign between them, which tells the block.
  constexpr std::size_t kMostFields = 4;
  const std::size_t first = std::min(name.find_first_of(".~+=&/:@%"), name.size());
  const char sign = first < name.size() ? name[first] : '\0';
  std::array<std::string_view, kMostFields> field{};
  std::size_t count = 0;
  for (std::size_t from = 0; from <= name.size();) {
    if (count == kMostFields) return std::nullopt;
    const std::size_t end = sign == '\0' ? name.size() : std::min(name.find(sign, from), name.size());
    field[count++] = name.substr(from, end - from);
    from = end + 1;
  }
  const bool property = count > 2 && field[2] == "property";
  const int place = number_of(kPlaceNames, field[0]);
  // A place, another list and, where it may be, whether it is a property.
  const auto at_place = [&](int block, int lists, int item, bool may_be_property) -> std::optional<int> {
    if (place < 0 || item < 0 || item >= lists || count > (property && may_be_property ? 3u : 2u)) return std::nullopt;
    const int pair = place * lists + item;
    return block + (may_be_property ? 2 * pair + (property ? 1 : 0) : pair);
  };
  switch (sign) {
    case '\0': {
      const int flag = number_of(kFlagNames, name);
      return flag < 0 ? std::nullopt : std::optional(Cue::kFlag + flag);
    }
    case ':': {
      const int reach = number_of(kReachNames, field[0]), flag = number_of(kFlagNames, field[1]);
      const int what = number_of(kNothingNames, field[1]);
      if (count != 2) return std::nullopt;
      if (field[0] == kPlaceNames[0]) return what < 0 ? std::nullopt : std::optional(Cue::nothing(what));
      return reach < 0 || flag < 0 ? std::nullopt : std::optional(Cue::kReach + reach * kFlags + flag);
    }
    case '.':
      return at_place(Cue::kPlaceMark, kMarks, number_of(kMarkNames, field[1]), true);
    case '~':
      return at_place(Cue::kPlaceMeasure, kMeasures, number_of(kMeasureNames, field[1]), true);
    case '+':
      return at_place(Cue::kPlaceTail, kTails, number_of(kTailNames, field[1]), false);
    case '=':
      return at_place(Cue::kPlaceReading, kReadings, number_of(kFlagNames, field[1]), false);
    case '&':
      return at_place(Cue::kPlaceMain, 1, field[1] == "main" ? 0 : -1, true);
    case '/': {
      const int other = number_of(kPlaceNames, field[1]), mark = number_of(kPairMarkNames, field[count - 1]);
      if (place < 0 || other < 0 || mark < 0 || count != (property ? 4 : 3)) return std::nullopt;
      return Cue::kPlaces2 + ((place * kPlaces + other) * 2 + (property ? 1 : 0)) * Cue::kPairMarks + mark;
    }
    case '@': {
      const int stand = number_of(kStandNames, field[0]), scene = number_of(kSceneNames, field[1]);
      const int beside = number_of(kBesideNames, field[2]);
      if (stand < 0 || scene < 0 || beside < 0 || count != 3) return std::nullopt;
      return Cue::kScene + (stand * kScenes + scene) * kBesides + beside;
    }
    default: {
      const int owning = number_of(kOwningNames, field[0]), stand = number_of(kStandNames, field[1]);
      if (owning < 0 || stand < 0 || count != 2) return std::nullopt;
      return Cue::kOwning + owning * Cue::kStands + stand;
    }
  }
}

}  // namespace krnum::detail
