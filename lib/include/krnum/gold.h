// Gold documents: texts with the mentions that are right. Reading and checking them, variants of them made by rule, and
// the forms in which other programs take them.
//
//   auto documents = krnum::read_gold(jsonl);                        // or mention records alone
//   for (const krnum::GoldDocument& d : *documents) {
//     if (auto breach = krnum::find_breach(d)) return describe(breach->rule);
//     scorer.add(d.mentions, krnum::annotated({d.id, *d.text}, extractor.extract(*d.text).mentions));
//   }
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/eval.h"

namespace krnum {

struct GoldDocument {
  std::string id;
  std::optional<std::string> text;  // none where only mention records were given
  std::string date;                 // the reference date; empty: none
  std::string genre, split, title;  // empty: not told
  std::vector<AnnotatedMention> mentions;
  std::vector<std::uint32_t> lines{};  // of each mention: the line of the file that holds it, from 1
};

// JSON Lines. A line is a document {"id", "text", "date", "mentions": […]}, as `corpus export --format jsonl` writes
// it, or one mention record, which joins the document that its `doc` names. Documents in the order of their first line.
// Error bad_record: the span is the line. Linear.
KRNUM_API Result<std::vector<GoldDocument>> read_gold(std::string_view jsonl);

// What gold must be for a score to mean anything; a sentence each in lib/src/eval/breach.cpp.
enum class GoldRule : std::uint8_t {
  doc_named,
  span_in_text,
  span_on_boundary,
  span_holds_text,
  span_within_line,
  span_without_edge_spaces,
  in_order,
  extent_around_core,
  sentence_around_core,
  value_canonical,
  both_ends,
  ends_in_order,
  time_form,
  time_of_calendar_kinds,
  calendar_kinds_by_time,
  unit_of_counted_kinds,
  unit_of_percent,
  unit_known,
};
KRNUM_API std::string_view describe(GoldRule rule);

struct GoldBreach {
  std::size_t mention = 0;  // its index
  GoldRule rule{};

  friend bool operator==(const GoldBreach&, const GoldBreach&) = default;
};

// The first mention from `from` on that breaks a rule; of a document without text what the text would show is not
// asked. Linear.
KRNUM_API std::optional<GoldBreach> find_breach(const GoldDocument& document, std::size_t from = 0);

// The same document in another shape, made by rule.
//   nfd        every syllable decomposed
//   fullwidth  ASCII letters, digits and signs as their full-width forms; spaces stay
//   unspaced   no space within a sentence
//   cp949      written in code page 949 and read back, its encoding guessed
enum class Variant : std::uint8_t { nfd, fullwidth, unspaced, cp949 };
inline constexpr int kVariants = 4;
KRNUM_API std::string_view name_of(Variant variant);
KRNUM_API std::optional<Variant> variant_named(std::string_view name);

// With the spans and texts of its mentions moved along; the values stay. None where code page 949 has no form for a
// character of the text. Precondition: the document has a text and breaks no rule. Linear.
KRNUM_API std::optional<GoldDocument> make_variant(const GoldDocument& document, Variant variant);
// The bytes of a text in code page 949.
KRNUM_API std::optional<std::string> encode_cp949(std::string_view text);

// brat's standoff (.ann), offsets in code points: a T line for each mention, typed by kind, and an AnnotatorNotes line
// with the fields that are not null (value=3;unit={명}), the extent where it is wider, and the links of its fact.
// Appends.
KRNUM_API void append_brat(const GoldDocument& document, std::span<const AnnotatedFact> facts, std::string& out);

// One token a line, a tab, and its tag: B-KIND, I-KIND or O; a blank line after each sentence.
//   character  every code point but line breaks; U+2581 ▁ stands for a space
//   eojeol     what stands between spaces, tagged by the first mention whose core it touches; the josa comes along
enum class TagUnit : std::uint8_t { character, eojeol };
KRNUM_API void append_conll(const GoldDocument& document, TagUnit unit, std::string& out);

}  // namespace krnum
