// The one place where it is decided whether a reading is a number. Named pure predicates look at a candidate in its
// text; each that holds adds the weight of its row in evidence.tsv. A candidate whose weights reach the threshold is a
// mention.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "krnum/tables.h"
#include "mention/candidate.h"
#include "mention/openers.h"
#include "mention/pairs.h"
#include "mention/senses.h"

namespace krnum::detail {

struct Scene;

// A predicate that is asked, with its weight.
struct Asked {
  int weight = 0;
  bool (*holds)(const Scene&) = nullptr;
};

// What is asked of a class of candidates, each list in the order of the table.
struct Questions {
  std::vector<Asked> near;             // what the candidate tells by itself
  std::vector<Asked> against, for_it;  // what only the text around it tells
  int hope = 0;                        // the sum of all that can speak for it
};

// What the mention stage knows, compiled once from the tables and shared.
struct Knowledge {
  explicit Knowledge(Tables from);

  Tables tables;
  Senses senses;
  Pairs pairs;
  Openers openers;
  std::vector<int> weights;            // by predicate
  std::array<Questions, 7> questions;  // by class of candidates (Of)
  // What the pair table calls a word stays one, where only a mention of the same unit and a bound behind it, or a count
  // that goes on, can speak for a number.
  bool words_are_settled = false;
  // What is refused whatever speaks for it: what a word of the table covers, what else is written on, and one syllable
  // or an amount that is not told alone.
  bool words_are_vetoes = false, fragments_are_vetoes = false, lone_are_vetoes = false;

  const Lexicon& lexicon() const { return tables.lexicon(); }
  int weight_of(std::string_view predicate) const;
};

// A candidate where it stands.
struct Scene {
  const Knowledge& knowledge;
  std::string_view text;
  const Candidate& candidate;
  const std::vector<Candidate>& found;  // mentions before it, in text order

  // What several predicates ask for, once it is known.
  struct Known {
    std::optional<Decision> pair;
    std::optional<std::optional<Decision>> calendar_pair;
    std::optional<std::uint32_t> roles_before;
  };
  mutable Known known{};
};

// The numeral as written.
std::string_view numeral_of(const Scene& scene);
// Spelled, by itself, and no calendar phrase.
bool spelled_quantity(const Scene& scene);
// The roles whose longest surface from the beginning of the eojeol before byte `at` is the whole of its Hangul.
std::uint32_t roles_before(const Lexicon& lexicon, std::string_view text, std::uint32_t at);
// The eojeol before the candidate is a word with the role.
bool has_role_before(const Scene& scene, Role role);

// What a predicate can hold of; of other candidates it is not asked. Each candidate is one of the first seven.
enum Of : std::uint8_t {
  of_bare_figures = 1,     // without a unit
  of_counted_figures = 2,  // with a counter or unit
  of_noun_figures = 4,     // before a noun
  of_alone = 8,            // the same of spelled numerals
  of_counted = 16,
  of_noun = 32,
  of_calendar = 64,
  of_figures = of_bare_figures | of_counted_figures | of_noun_figures,
  of_spelled = of_alone | of_counted | of_noun,
  of_all = of_figures | of_spelled | of_calendar,
};

// Whether a predicate looks at the text around the candidate, which costs more than all that do not.
enum class Looks : std::uint8_t { near, around };

struct Predicate {
  std::string_view name;
  bool (*holds)(const Scene&);
  std::uint8_t of = of_all;
  Looks looks = Looks::near;
};

std::vector<Predicate> predicates();

inline constexpr int kThreshold = 2;

// The sum of the weights of the predicates that hold; `held` (may be null) receives their indices.
int weigh(const Scene& scene, std::vector<std::uint8_t>* held = nullptr);

// Whether the candidate's score and the sum reach the threshold: asks no more than that takes.
bool suffices(const Scene& scene);

}  // namespace krnum::detail
