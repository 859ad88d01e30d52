// How far mentions and facts agree with gold annotation: precision, recall and F1 of spans, the accuracy of each field,
// and the F1 of each link.
//
//   krnum::Scorer scorer;
//   const auto gold = krnum::read_mentions(gold_jsonl);                     // of one document at a time
//   scorer.add(*gold, krnum::annotated(document, found.mentions));
//   scorer.total().span.f1();                                               // 0.95…
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/fact.h"
#include "krnum/kind.h"
#include "krnum/mention.h"
#include "krnum/record.h"
#include "krnum/result.h"

namespace krnum {

// A mention as its record tells of it: what gold files hold, and what any system's output can be read as.
struct AnnotatedMention {
  std::string doc;
  Span core, extent, sentence;  // UTF-8 bytes
  std::string text;
  Kind kind = Kind::number;
  std::optional<std::string> value, low, high, unit;
  Bound bound = Bound::exact;
  bool approx = false;
  std::optional<std::string> time;

  friend bool operator==(const AnnotatedMention&, const AnnotatedMention&) = default;
};

// Mention records, one a line, as RecordWriter writes them; blank lines are passed over. Error bad_record: the span is
// the line. Linear.
KRNUM_API Result<std::vector<AnnotatedMention>> read_mentions(std::string_view jsonl);

// The mentions of some other system. A record needs doc, start, end and kind; a field that it leaves out is null, exact
// or not approximate, text stays empty, extent is the core.
struct Predictions {
  std::vector<AnnotatedMention> mentions;
  std::uint32_t given = 0;  // the scored fields that some record has: bit 1 << ScoredField
};
// Error bad_record: the span is the line. Linear.
KRNUM_API Result<Predictions> read_predictions(std::string_view jsonl);
// Spans that count code points or UTF-16 units of `text`, as bytes; what lies beyond the text is cut. Linear.
KRNUM_API void count_in_bytes(std::string_view text, OffsetUnit counted, std::span<AnnotatedMention> mentions);

// What the engine found, in the same terms.
KRNUM_API std::vector<AnnotatedMention> annotated(const RecordDocument& document, std::span<const Mention> mentions,
                                                  const Tables& tables = Tables::built_in());

// The fields that are scored on mentions whose core spans agree.
enum class ScoredField : std::uint8_t { kind, value, low, high, unit, bound, approx, time, extent };
inline constexpr int kScoredFields = 9;

// Is the core written with a figure (3만, 2024년, ３)? Spelled are all others: numerals in Hangul and Hanja, calendar
// words.
enum class Writing : std::uint8_t { figures, spelled };
inline constexpr int kWritings = 2;
KRNUM_API std::string_view name_of(Writing writing);
KRNUM_API Writing writing_of(const AnnotatedMention& mention);

KRNUM_API std::string_view name_of(ScoredField field);
// A field as text, for comparison and for messages; "-" for null.
KRNUM_API std::string field_text(const AnnotatedMention& mention, ScoredField field);

struct Tally {
  std::uint64_t gold = 0;     // to be found
  std::uint64_t found = 0;    // claimed
  std::uint64_t matched = 0;  // both

  // Between 0 and 1; none where there is nothing to divide by.
  std::optional<double> precision() const;
  std::optional<double> recall() const;
  std::optional<double> f1() const;
};

struct Score {
  Tally span;     // equal core spans; in the score of one kind also equal kinds
  Tally overlap;  // core spans that meet, one to one
  Tally record;   // equal core spans and every scored field
  // Of the gold mentions whose core span was found and where the gold or what was found has the field: a date has no
  // value to be right about.
  std::array<std::uint64_t, kScoredFields> compared{};
  std::array<std::uint64_t, kScoredFields> right{};  // those of them where the field is right

  std::optional<double> accuracy(ScoredField field) const;
};

// One disagreement.
struct Difference {
  enum class What : std::uint8_t { missed, spurious, wrong };

  What what = What::missed;
  std::optional<AnnotatedMention> gold;   // none where spurious
  std::optional<AnnotatedMention> found;  // none where missed
  std::vector<ScoredField> fields{};      // those that are wrong
};

class KRNUM_API Scorer {
 public:
  // Keeps the first `differences` disagreements.
  explicit Scorer(std::size_t differences = 0) : most_(differences) {}

  // One document, both sides by begin, then end. Spans of `found` may overlap each other. Linear.
  void add(std::span<const AnnotatedMention> gold, std::span<const AnnotatedMention> found);

  const Score& total() const { return total_; }
  const Score& of(Kind kind) const { return kinds_[static_cast<std::size_t>(kind)]; }
  const Score& of(Writing writing) const { return writings_[static_cast<std::size_t>(writing)]; }
  // Cohen's kappa of the kinds given to equal core spans; none where there are none, or where both sides know one kind
  // alone.
  std::optional<double> kind_kappa() const;
  const std::vector<Difference>& differences() const { return differences_; }

 private:
  void keep(Difference difference);
  void compare(const AnnotatedMention& gold, const AnnotatedMention& found);

  std::size_t most_;
  Score total_;
  std::array<Score, kKinds> kinds_{};
  std::array<Score, kWritings> writings_{};
  std::array<std::array<std::uint64_t, kKinds>, kKinds> pairs_{};  // by the kind of gold and of found
  std::vector<Difference> differences_;
};

// What a change did to one mention of the gold, or to one that the gold does not have.
struct Shift {
  enum class What : std::uint8_t { gained, lost, changed };

  What what = What::changed;
  std::optional<AnnotatedMention> gold;         // none: what stands in `before` or `now` is spurious
  std::optional<AnnotatedMention> before, now;  // with the core of the gold; none: missed, or not there
};
KRNUM_API std::string_view name_of(Shift::What what);
// The scored fields in which two records differ.
KRNUM_API std::vector<ScoredField> fields_apart(const AnnotatedMention& gold, const AnnotatedMention& found);

// Every mention of one document on which two systems, or two states of one, fare differently: gained where fewer fields
// are wrong now (a miss counts as all), or a spurious mention is gone. All three in text order; so is the result.
// Linear.
KRNUM_API std::vector<Shift> find_shifts(std::span<const AnnotatedMention> gold,
                                         std::span<const AnnotatedMention> before,
                                         std::span<const AnnotatedMention> now);

// The links of a fact.
enum class FactField : std::uint8_t { subject, attribute, change, when, basis, source };
inline constexpr int kFactFields = 6;
KRNUM_API std::string_view name_of(FactField field);

// A fact as its record tells of it: a link is its text, or none where the record says null.
struct AnnotatedFact {
  AnnotatedMention mention;
  std::array<std::optional<std::string>, kFactFields> links{};

  const std::optional<std::string>& link(FactField field) const { return links[static_cast<std::size_t>(field)]; }

  friend bool operator==(const AnnotatedFact&, const AnnotatedFact&) = default;
};

// Fact records, one a line. Error bad_record: the span is the line. Linear.
KRNUM_API Result<std::vector<AnnotatedFact>> read_facts(std::string_view jsonl);

// Facts of those mentions in the same terms.
KRNUM_API std::vector<AnnotatedFact> annotated(const RecordDocument& document, std::span<const Mention> mentions,
                                               std::span<const Fact> facts, const Tables& tables = Tables::built_in());

// Annotated mentions as a linker takes them: with the core, the kind and the calendar value as written, so that links
// can be measured apart from mentions.
KRNUM_API std::vector<Mention> as_mentions(std::span<const AnnotatedMention> mentions);

// What a linker has to beat. Of the words before the number in its sentence that end in 은 는 이 가, the nearest is the
// attribute and the one before it the subject; a single one is the subject, and the word right before the number the
// attribute. Nothing else is linked. Slow and plain on purpose.
KRNUM_API std::vector<Fact> link_nearest(std::string_view text, std::span<const Mention> mentions);

// One fact whose link differs.
struct FactDifference {
  AnnotatedFact gold, found;
  FactField field = FactField::subject;
};

// Links are compared where the cores of two mentions are equal. A null is no item: it is neither to be found nor
// claimed.
class KRNUM_API FactScorer {
 public:
  // Keeps the first `differences` disagreements.
  explicit FactScorer(std::size_t differences = 0) : most_(differences) {}

  // One document, both sides in text order. Linear.
  void add(std::span<const AnnotatedFact> gold, std::span<const AnnotatedFact> found);

  const Tally& of(FactField field) const { return fields_[static_cast<std::size_t>(field)]; }
  std::uint64_t compared() const { return compared_; }  // facts
  const std::vector<FactDifference>& differences() const { return differences_; }

 private:
  std::size_t most_;
  std::uint64_t compared_ = 0;
  std::array<Tally, kFactFields> fields_{};
  std::vector<FactDifference> differences_;
};

}  // namespace krnum
