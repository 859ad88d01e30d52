// Reads quantities at a cursor: a numeral with its unit or counted noun, and what joins two of them: ranges, compounds
// and rates.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "krnum/tables.h"
#include "mention/candidate.h"
#include "mention/evidence.h"
#include "number/memo.h"
#include "table/lexicon.h"
#include "unit/read.h"

namespace krnum::detail {

// A numeral with what it counts.
struct Measured {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const Numeral* numeral = nullptr;  // of the memo
  std::uint32_t numeral_end = 0;     // after 여
  UnitReading unit;                  // where `has_unit`
  Span unit_span;                    // as written
  bool has_unit = false;
  bool noun = false;    // counts a noun without a counter
  bool over = false;    // 1000여 마리
  bool half = false;    // 한 배 반
  bool band = false;    // 3%대
  bool listed = false;  // the noun is a row of the table
  bool closes = false;
  bool spaced = false;
};

// What reading quantities needs again and again. Belongs to the caller; the reader leaves it as it likes.
struct QuantityScratch {
  std::vector<Measured> all, second;
  std::vector<UnitReading> units;
  Candidate joined;
};

// Whether a sign or word behind byte `at`, where a number ends, makes it the first end of a range: ~5, 에서 5, 내지 5.
bool goes_on_to_range(std::string_view text, std::uint32_t at);

// For one text and one thread.
class QuantityReader {
 public:
  QuantityReader(const Knowledge& knowledge, std::string_view text, const NumeralMemo& numerals,
                 QuantityScratch& scratch)
      : knowledge_(knowledge),
        senses_(knowledge.senses),
        lexicon_(knowledge.lexicon()),
        text_(text),
        numerals_(numerals),
        all_(scratch.all),
        second_(scratch.second),
        units_(scratch.units),
        joined_(scratch.joined) {}

  // Appends every reading that begins at byte `at`: the numeral alone, with each unit, and joined with what follows.
  // Without `hopeless` those are left out that nothing but a word before them could save.
  void read(std::uint32_t at, std::vector<Candidate>& out, bool hopeless = true) const;

  // The same without the hopeless ones, apart: numerals alone and with each unit, of which candidate_of() makes
  // candidates, and candidates for what is joined. Clears `plain`. `quiet`: nothing that stands before `at` speaks for
  // a number, so that what the table of pairs calls words stays out as well.
  void read_apart(std::uint32_t at, bool quiet, std::vector<Measured>& plain, std::vector<Candidate>& joined) const;

  // Whether a numeral begins at byte `at`, and so a quantity.
  bool begins(std::uint32_t at) const { return !numerals_.at(at).empty(); }

  // Whether a spelled numeral stands at `at` that is a number only with what it counts, and nothing of the kind, nor a
  // second number, can follow: 사람, 이 책, 세계. No reading that begins there would be kept. `settled`: that holds
  // only where nothing before it speaks for a number either: 영화, 이번.
  bool leads_nowhere(std::uint32_t at, bool& settled) const;

  // Whether a word of the table covers all plain quantities that begin at `at`, and they are nothing else.
  bool is_covered_by_word(std::uint32_t at) const;

  // The reading that a careful reader takes at `at` when something before it already says that a quantity comes: the
  // longest that closes, else the longest. False where none begins.
  bool read_best(std::uint32_t at, Measured& out) const;

  Candidate candidate_of(const Measured& m) const;
  void fill(const Measured& m, Candidate& c) const;  // a candidate that is still empty
  Unit unit_of(const Measured& m) const;             // where it has one
  // Whether the numeral holds a word for a power of ten.
  bool is_scaled(const Measured& m) const;

 private:
  // Of what a number is counted by, and of the number alone, which of them are wanted.
  enum class Wanted : std::uint8_t { all, hopeful, hopeful_and_quiet };
  void read_measured(std::uint32_t at, Wanted wanted, std::vector<Measured>& out) const;
  void add_units(std::uint32_t begin, const Numeral& numeral, std::uint32_t end, bool over, Wanted wanted,
                 std::vector<Measured>& out) const;
  bool is_settled_word(std::uint32_t begin, const Numeral& numeral, Span unit, Kind kind) const;
  void add_noun(std::uint32_t begin, const Numeral& numeral, std::uint32_t end, bool over, std::uint32_t counted,
                std::vector<Measured>& out) const;
  bool has_short_stem(std::uint32_t begin) const;
  bool rest_is_josa(std::uint32_t begin, std::uint32_t end) const;
  bool begins_noun(Role role, std::uint32_t from, std::uint32_t unit_end) const;
  void drop_josa_eaters(std::uint32_t begin, std::uint32_t from, std::vector<UnitReading>& units) const;
  bool is_josa(std::uint32_t begin, std::uint32_t end) const;
  bool may_be_proportion(std::uint32_t at) const;
  bool is_hopeless(const Measured& m) const;
  bool is_torn(const Measured& m) const;
  bool counts(std::uint32_t begin, const Numeral& numeral, std::uint32_t at, bool& settled) const;
  bool counts_on(std::uint32_t begin, const Numeral& numeral, bool& settled) const;
  void finish(Measured& m) const;

  void add_joined(const Measured& m, bool hopeless, std::vector<Candidate>& out) const;
  void add_proportion(std::uint32_t at, std::vector<Candidate>& out) const;
  bool join_range(const Senses& senses, const Measured& first, Candidate& out) const;
  bool join_compound(const Measured& first, Candidate& out) const;
  bool join_rate(const Measured& first, Candidate& out) const;

  const Knowledge& knowledge_;
  const Senses& senses_;
  const Lexicon& lexicon_;
  std::string_view text_;
  const NumeralMemo& numerals_;
  // Of the scratch.
  std::vector<Measured>&all_, &second_;
  std::vector<UnitReading>& units_;
  Candidate& joined_;
};

}  // namespace krnum::detail
