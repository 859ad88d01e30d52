// What speaks for and against a phrase being what a number measures: small statements, each with a weight.
//
// A cue is either a flag of the candidate (quoted, nearest, …) or a pair out of two short lists: where the phrase
// stands and its josa, where it stands and what kind of number asks, and so on. Pairs are named with a dot: same.topic.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace krnum::detail {

// Where a candidate stands, seen from the number.
enum class Place : std::uint8_t {
  none,     // nothing is chosen
  before,   // right before it, dates passed over
  after,    // right after it, with no josa but 의 between
  host,     // before the bracket that holds the number
  head,     // what a clause that holds the number leans on
  same,     // before it in its clause
  outer,    // before it in a clause around it
  earlier,  // before it in a clause that has ended
  foreign,  // in a clause that leans on something else
  later,    // after it
  carried,  // in an earlier sentence
};
inline constexpr int kPlaces = 11;

// The josa of a candidate, as far as they differ here.
enum class Mark : std::uint8_t { none, topic, subject, object, also, place, at, in, by, of, with, copula, other };
inline constexpr int kMarks = 13;

// The kind of the number.
enum class Measure : std::uint8_t { count, amount, money, share, pair, age };
inline constexpr int kMeasures = 6;

// What follows the number.
enum class Following : std::uint8_t { none, of, subject, object, topic, copula, toward, other };
inline constexpr int kTails = 8;

// What a candidate is by itself.
enum class Flag : std::uint8_t {
  // Of the words themselves.
  whole,        // the whole phrase
  owner,        // what stands before its last 의
  head,         // what stands after it
  word,         // the last word of several
  two_words,    // the last two of more
  property,     // the property with what narrows it
  entity,       // what is left of the phrase beside its property
  name,         // a name after what it is
  first_word,   // the first of several
  rest,         // all but the last
  numbered,     // with the number before it: 16단 제품
  claused,      // with the clause that leans on it: 오른 종목
  led,          // with the word that leads into it: 이번 조사, 흰 우유
  inner,        // the last word but one of three or more
  long_phrase,  // four words or more
  narrowed,     // the word before it, in its phrase, narrows a property
  light,
  title,
  category,
  institution,
  crowd,
  relational,
  quoted,
  pointed,
  anaphor,
  change_word,
  latin,
  seen,        // its last word stands in an earlier sentence
  seen_often,  // in three or more
  main,        // its last word is the main topic of the text
  // Of where they stand.
  nearest,           // the nearest phrase with 은 or 이
  nearest_property,  // the nearest that is a property
  second_property,
  nearest_thing,  // the nearest that is none
  second_thing,
  one_between,   // a number stands between
  more_between,  // several do
  verb_between,  // a verb stands between
  comma_between,
  same_speech,         // inside the same quotation as the number
  other_speech,        // only one of the two is quoted
  speaker,             // who says what holds the number
  last_subject,        // the subject of the number before, in this sentence
  last_attribute,      // its attribute
  goes_on_subject,     // the subject of the number before, which this one only goes on about
  goes_on_attribute,   // its attribute
  proposed_subject,    // the first reading
  proposed_attribute,  // the first reading
  proposed_date,
  past_subject,  // the subject of the last number of an earlier sentence
  past_attribute,
  first_topic,     // the first topic of the text
  last_topic,      // the last topic before this sentence
  topic_before,    // the one before that
  fresh,           // carried from the sentence before
  stale,           // carried over four sentences or more
  named_once,      // carried, and named in one sentence alone
  named_often,     // carried, and named in four or more
  carried_thing,   // carried, while a thing is the topic of this sentence
  carried_marked,  // carried, while a property is
  carried_bare,    // carried, and this sentence has no topic
  carried_quoted,  // carried, and the number is quoted
  carried_other,   // carried, and the number is of another kind than the last
  main_carried,    // carried, and the main topic
  beside_main,     // not the main topic of a text that has one
  early,           // carried, and named in the first two sentences
  leaning,         // carried, and named in a clause that leans on something
  told,            // carried, and who said something
  measured_once,   // a number of an earlier sentence was of it
  measured_often,  // three or more were
  only_measured,   // all of the last three were
  anaphor_here,    // carried, and the sentence says 이 회사
  // A subject beside the attribute that is chosen with it.
  on_attribute,  // of the phrase of the attribute
  before_attribute,
  after_attribute,
  is_attribute,    // the same words as the attribute
  with_owner,      // the attribute has an owner in its phrase, and this is not it
  under_property,  // beside the number, while a property is the topic: 최저기온은 서울 영하 12도
  over_item,       // a property that is the topic, while a thing stands beside the number
  adjoins,         // ends where the attribute begins
  leaned_on,       // without the clause that leans on it
  same_unit,       // carried, and the last number of that attribute has the unit of this one
  // A date.
  in_basis,      // of what the number is compared with
  clock,         // a time of day
  since,         // 이후, 이래, 뒤 or 전 follows it
  not_nearest,   // a date stands between
  by_attribute,  // right before the attribute or its owner
  by_subject,
  last_when,       // the date of the number before, in this sentence
  same_subject,    // carried, and the subject is that of the last number
  same_attribute,  // and the attribute
  flows,           // carried, and the attribute is measured over a time
  changed,         // the number is a change
  compared,        // the number has a basis
  last_undated,    // the number before, or the last one of an earlier sentence, has no date
  count,
};
inline constexpr int kFlags = static_cast<int>(Flag::count);
inline constexpr int kReadings = 14;  // the flags from whole to inner

// A set of flags.
class Flags {
 public:
  constexpr Flags() = default;
  constexpr Flags(std::initializer_list<Flag> flags) {
    for (const Flag f : flags) add(f);
  }
  constexpr void add(Flag f) { bits_[index(f)] |= bit(f); }
  constexpr bool has(Flag f) const { return (bits_[index(f)] & bit(f)) != 0; }
  constexpr bool any() const { return (bits_[0] | bits_[1]) != 0; }
  friend constexpr Flags operator|(Flags a, Flags b) {
    for (std::size_t i = 0; i < 2; ++i) a.bits_[i] |= b.bits_[i];
    return a;
  }
  friend constexpr Flags operator&(Flags a, Flags b) {
    for (std::size_t i = 0; i < 2; ++i) a.bits_[i] &= b.bits_[i];
    return a;
  }
  template <class F>
  void for_each(F&& f) const {
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::uint64_t rest = bits_[i]; rest != 0; rest &= rest - 1)
        f(static_cast<Flag>(std::countr_zero(rest) + static_cast<int>(i) * 64));
    }
  }

 private:
  static constexpr std::size_t index(Flag f) { return static_cast<std::size_t>(f) / 64; }
  static constexpr std::uint64_t bit(Flag f) { return std::uint64_t{1} << static_cast<int>(f) % 64; }
  std::array<std::uint64_t, 2> bits_{};
};
static_assert(kFlags <= 128);

// Whose a property is.
enum class Owning : std::uint8_t {
  open,
  owned,   // always of somebody: 매출
  common,  // may be of nobody: 금리
};
inline constexpr int kOwnings = 3;

// Which thing is the topic or the subject around the number.
enum class Scene : std::uint8_t {
  empty,         // nothing is marked
  property,      // a property alone
  far,           // a thing of a clause that has ended
  far_property,  // and a property
  subject,       // a thing with 이 in the clause of the number
  topic,         // a thing with 은 in the clause of the number or around it
};
inline constexpr int kScenes = 6;

// The noun right beside the number.
enum class Beside : std::uint8_t { nothing, property, thing };
inline constexpr int kBesides = 3;

struct Cue {
  static constexpr int kPairMarks = 4;  // bare, 은, 이, others
  static constexpr int kStands = 6;
  // Where the blocks begin.
  static constexpr int kFlag = 0;
  static constexpr int kReach = kFlag + kFlags;           // the same flags, of near, of far and of carried candidates
  static constexpr int kPlaceMark = kReach + 3 * kFlags;  // and whether it is a property
  static constexpr int kPlaceMeasure = kPlaceMark + kPlaces * kMarks * 2;  // and whether it is a property
  static constexpr int kPlaceTail = kPlaceMeasure + kPlaces * kMeasures * 2;
  static constexpr int kPlaceReading = kPlaceTail + kPlaces * kTails;
  static constexpr int kPlaceMain = kPlaceReading + kPlaces * kReadings;  // in a text with a main topic
  static constexpr int kPlaces2 = kPlaceMain + kPlaces * 2;               // the attribute's, and this one's
  static constexpr int kNothing =
      kPlaces2 + kPlaces * kPlaces * 2 * kPairMarks;  // nothing is chosen, and what there is
  static constexpr int kNothings = 13;
  static constexpr int kScene = kNothing + kNothings;  // where the candidate stands, and what else the sentence offers
  static constexpr int kOwning =
      kScene + kStands * kScenes * kBesides;  // of the attribute, and where its subject stands
  static constexpr int kCount = kOwning + kOwnings * kStands;

  static int of(Flag flag) { return kFlag + static_cast<int>(flag); }
  static int of(Flag flag, Place place) { return kReach + reach(place) * kFlags + static_cast<int>(flag); }
  // 0 beside the number, 1 in the sentence, 2 in an earlier one.
  static constexpr int reach(Place place) {
    if (place == Place::carried) return 2;
    return place == Place::before || place == Place::after || place == Place::host || place == Place::head ? 0 : 1;
  }
  static int of(Place place, Mark mark, bool property) {
    return kPlaceMark + (static_cast<int>(place) * kMarks + static_cast<int>(mark)) * 2 + (property ? 1 : 0);
  }
  static int of(Place place, Measure measure, bool property) {
    return kPlaceMeasure + (static_cast<int>(place) * kMeasures + static_cast<int>(measure)) * 2 + (property ? 1 : 0);
  }
  static int of(Place place, Following tail) {
    return kPlaceTail + static_cast<int>(place) * kTails + static_cast<int>(tail);
  }
  static int of(Place place, int reading) { return kPlaceReading + static_cast<int>(place) * kReadings + reading; }
  // Calls f(cue) for what a flag says at a place. In an earlier sentence it does not count how a phrase is read.
  template <class F>
  static void each_of(Flag flag, Place place, F&& f) {
    f(of(flag));
    f(of(flag, place));
    if (static_cast<int>(flag) < kReadings && place != Place::carried) f(of(place, static_cast<int>(flag)));
  }
  static int with_main(Place place, bool property) {
    return kPlaceMain + static_cast<int>(place) * 2 + (property ? 1 : 0);
  }
  // The attribute's place, and whether it is a property; the subject's place, and its josa.
  static int of(Place attribute, bool property, Place place, Mark mark) {
    const int pair = (static_cast<int>(attribute) * kPlaces + static_cast<int>(place)) * 2 + (property ? 1 : 0);
    return kPlaces2 + pair * kPairMarks +
           (mark == Mark::topic     ? 1
            : mark == Mark::subject ? 2
            : mark == Mark::none    ? 0
                                    : 3);
  }
  static int nothing(int what) { return kNothing + what; }
  static int of(Place place, Scene scene, Beside beside) {
    return kScene + (stand(place) * kScenes + static_cast<int>(scene)) * kBesides + static_cast<int>(beside);
  }
  static int of(Owning owning, Place place) { return kOwning + static_cast<int>(owning) * kStands + stand(place); }
  // Nothing, beside the number, in its clause, in one that has ended, in another, in an earlier sentence.
  static constexpr int stand(Place place) {
    switch (place) {
      case Place::none:
        return 0;
      case Place::before:
      case Place::after:
      case Place::host:
      case Place::head:
        return 1;
      case Place::same:
      case Place::outer:
        return 2;
      case Place::earlier:
        return 3;
      case Place::foreign:
      case Place::later:
        return 4;
      case Place::carried:
        break;
    }
    return 5;
  }
};

// quoted, same.topic.property, same~money, …
std::string cue_name(int cue);
// The cue of that name.
std::optional<int> cue_named(std::string_view name);

}  // namespace krnum::detail
