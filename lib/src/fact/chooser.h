// The choice among the phrases that a number may measure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fact/cue.h"
#include "krnum/result.h"
#include "krnum/tables.h"

namespace krnum::detail {

enum class LinkRole : std::uint8_t { subject, attribute, when };
inline constexpr std::size_t kLinkRoles = 3;

struct LinkCandidate {
  Span span;  // of the clean text; empty: nothing is chosen
  std::uint32_t chunk = 0xFFFFFFFF;
  Place place = Place::none;
  Mark mark = Mark::none;
  bool property = false;                  // of a date: whether the fact has an attribute
  bool owned = false;                     // the phrase has an owner
  Owning owning = Owning::open;           // of a property: is there always somebody whose it is?
  bool subject = true, attribute = true;  // which of the two it may be
  Flags flags;
  std::uint32_t others_begin = 0, others_end = 0;  // its cues in Choice::others
};

// Candidates of one number with what speaks for each; of subjects and attributes the first is nothing, and so is the
// first date.
struct Choice {
  bool dates = false;  // not phrases
  // Of the number.
  Measure measure = Measure::count;
  Following tail = Following::none;
  Scene scene = Scene::empty;
  Beside beside = Beside::nothing;
  bool has_main = false;
  std::vector<LinkCandidate> candidates;
  std::vector<std::uint16_t> others;  // cues that neither the number nor the fields of a candidate tell

  void clear() {
    candidates.clear();
    others.clear();
  }
  // Calls f(cue) for all that speaks for and against the candidate.
  template <class F>
  void each_cue(const LinkCandidate& c, F&& f) const {
    c.flags.for_each([&](Flag flag) { Cue::each_of(flag, c.place, f); });
    f(Cue::of(c.place, c.mark, c.property));
    each_of_number(c.place, c.property, f);
    for (std::uint32_t i = c.others_begin; i < c.others_end; ++i) f(static_cast<int>(others[i]));
  }
  // The cues of those that are, or need not be, a property at a place.
  template <class F>
  void each_of_number(Place place, bool property, F&& f) const {
    f(Cue::of(place, measure, property && !dates));
    f(Cue::of(place, tail));
    if (dates) return;
    if (has_main) f(Cue::with_main(place, property));
    f(Cue::of(place, scene, beside));
  }
};

// Calls cue(int) and flag(Flag) for what speaks for a subject beside an attribute; false where the two cannot go
// together.
template <class OnCue, class OnFlag>
bool relate(std::string_view text, const LinkCandidate& attribute, const LinkCandidate& subject, OnCue&& cue,
            OnFlag&& flag) {
  const Span a = attribute.span, s = subject.span;
  if (!a.empty() && !s.empty() && a.begin < s.end && s.begin < a.end) return false;
  cue(Cue::of(attribute.place, attribute.property, subject.place, subject.mark));
  if (!a.empty()) cue(Cue::of(attribute.owning, subject.place));
  if (a.empty() || s.empty()) return true;
  if (attribute.place != Place::carried && subject.place != Place::carried) {
    flag(attribute.chunk == subject.chunk  ? Flag::on_attribute
         : subject.chunk < attribute.chunk ? Flag::before_attribute
                                           : Flag::after_attribute);
    if (attribute.owned && attribute.chunk != subject.chunk) flag(Flag::with_owner);
  }
  if (s.end < a.begin && a.begin - s.end <= 4) flag(Flag::adjoins);  // 의 at most
  if (a.size() == s.size() && a.of(text) == s.of(text)) flag(Flag::is_attribute);
  return true;
}

// The same as a list of cues.
constexpr std::size_t kMostRelated = 12;
using Related = std::array<std::uint16_t, kMostRelated>;
bool relate(std::string_view text, const LinkCandidate& attribute, const LinkCandidate& subject, Related& cues,
            std::size_t& count);

// Indices of candidates.
struct Chosen {
  std::size_t attribute = 0, subject = 0;
};

class Chooser {
 public:
  // Attributes that are weighed together with the subjects.
  static constexpr std::size_t kShortlist = 6;

  virtual ~Chooser() = default;
  virtual Chosen choose(std::string_view text, std::uint32_t mention, const Choice& choice) const = 0;
  // The index of the date.
  virtual std::size_t choose_when(std::uint32_t mention, const Choice& dates) const = 0;
};

// Adds up the weights of the table.
class WeighingChooser final : public Chooser {
 public:
  explicit WeighingChooser(const Tables& tables);
  Chosen choose(std::string_view text, std::uint32_t mention, const Choice& choice) const override;
  std::size_t choose_when(std::uint32_t mention, const Choice& dates) const override;

  // What speaks for a subject and for an attribute, added up together.
  class Weight {
   public:
    constexpr Weight() = default;
    constexpr Weight(std::int32_t subject, std::int32_t attribute)
        : both_((static_cast<std::int64_t>(subject) << 32) + attribute) {}
    constexpr std::int32_t attribute() const { return static_cast<std::int32_t>(both_); }
    constexpr std::int32_t subject() const { return static_cast<std::int32_t>((both_ - attribute()) >> 32); }
    constexpr Weight& operator+=(Weight other) {
      both_ += other.both_;
      return *this;
    }
    friend constexpr bool operator==(Weight, Weight) = default;

   private:
    std::int64_t both_ = 0;  // subject * 2^32 + attribute: weights are far from 2^31
  };
  // By the cues of a candidate, one by one.
  Weight sum(const Choice& choice, const LinkCandidate& candidate) const;

  // The sums of one choice, with what its candidates share added up once.
  class Sums {
   public:
    Sums(const WeighingChooser& chooser, const Choice& choice) : chooser_(chooser), choice_(choice) {}
    Weight of(const LinkCandidate& candidate);

   private:
    const WeighingChooser& chooser_;
    const Choice& choice_;
    std::array<Weight, 2 * kPlaces> of_number_;  // by place and whether it is a property
    std::uint32_t known_ = 0;                    // which of them are, a bit for each
  };

 private:
  std::array<Weight, Cue::kCount> weights_{};
  std::array<std::int32_t, Cue::kCount> when_{};
  // Added up: the cues of a flag at a place, and what an attribute can give a subject at most, by place and mark.
  std::array<std::array<Weight, kFlags>, kPlaces> flags_{};
  std::array<std::array<std::int32_t, kMarks>, kPlaces> most_related_{};
};

}  // namespace krnum::detail
