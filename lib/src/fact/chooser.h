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
  bool property = false;
  bool owned = false;                          // the phrase has an owner
  Owning owning = Owning::open;                // of a property: is there always somebody whose it is?
  std::uint32_t cues_begin = 0, cues_end = 0;  // in the list of cues
  bool subject = true, attribute = true;       // which of the two it may be
};

// Candidates of one number with what speaks for each; of subjects and attributes the first is nothing, and so is the
// first date.
struct Choice {
  std::vector<LinkCandidate> candidates;
  std::vector<std::uint16_t> cues;

  void clear() {
    candidates.clear();
    cues.clear();
  }
  std::span<const std::uint16_t> cues_of(const LinkCandidate& c) const {
    return std::span(cues).subspan(c.cues_begin, c.cues_end - c.cues_begin);
  }
};

// What speaks for a subject beside an attribute; false where the two cannot go together.
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

 private:
  // Of subject, attribute and date.
  using Weights = std::array<std::int32_t, kLinkRoles>;

  Weights sum(const Choice& choice, const LinkCandidate& candidate) const;

  std::array<Weights, Cue::kCount> weights_{};
};

}  // namespace krnum::detail
