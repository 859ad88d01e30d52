// Mentions as records: the fields of json_schema, in its order, in the forms that people and programs read; and JSON
// records in.
//
//   const krnum::RecordWriter writer({.format = krnum::RecordFormat::jsonl});
//   std::string out;
//   writer.begin(out);                                                   // the header of CSV, the head of a page
//   writer.add({.id = "news.txt", .text = text}, found.mentions, out);   // a line a mention
//   writer.end(out);
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/extract.h"
#include "krnum/fact.h"
#include "krnum/mention.h"
#include "krnum/result.h"
#include "krnum/tables.h"
#include "krnum/token.h"
#include "krnum/unit.h"

namespace krnum {

// jsonl: one record a line. json: one document a line, {"id", "mentions": […]}. csv, tsv: the fields in order under a
// header, a span as two columns, null as an empty cell. table: tab-separated rows for TableLayout. html: a page that
// stands alone.
enum class RecordFormat : std::uint8_t { jsonl, json, csv, tsv, table, html };

// What every span of a record counts: UTF-8 bytes, code points ("char"), or UTF-16 units. An ill-formed sequence counts
// as the one U+FFFD that it is read as, except in bytes.
enum class OffsetUnit : std::uint8_t { byte, code_point, utf16 };

// What a record tells of: unit is a row of `krnum units`, change one of `krnum rewrite --changes`.
enum class RecordType : std::uint8_t { mention, fact, token, change, unit };

KRNUM_API std::optional<RecordFormat> record_format_named(std::string_view name);
KRNUM_API std::optional<OffsetUnit> offset_unit_named(std::string_view name);  // byte (also utf8), char, utf16
KRNUM_API std::optional<RecordType> record_type_named(std::string_view name);

// The JSON Schema (2020-12) of a record, made from the same table of fields that the writers follow.
KRNUM_API std::string json_schema(RecordType type);
// Is `name` a field of the record? With `explain`, of what RecordOptions::explain adds too.
KRNUM_API bool has_field(RecordType type, std::string_view name, bool explain = false);

// The value of records: a plain decimal, a reduced fraction, a:b, or digits; none for ranges and where nothing is
// known.
KRNUM_API std::optional<std::string> value_text(const Amount& amount);
// The same of a mention: an age by decade (20대) has its first year as value beside low and high.
KRNUM_API std::optional<std::string> value_text(const Mention& mention);

// Appends `text` as a JSON string with its quotes; an ill-formed sequence becomes U+FFFD.
KRNUM_API void append_json_string(std::string& out, std::string_view text);

// A field of an input record that is carried through: its JSON as written, and its bare text for cells.
struct KeptField {
  std::string name;
  std::string json;
  std::string text;
};

// What the writer needs of a document, borrowed for the call.
struct RecordDocument {
  std::string_view id;
  std::string_view text;
  std::span<const KeptField> kept{};  // in the order of RecordOptions::keep; empty: every one is null
};

// One change of a rewritten document, borrowed for the call.
struct ChangeRecord {
  Span span;  // bytes of the document
  Span now;   // bytes of the rewritten text
  const Mention* mention = nullptr;
};

struct RecordOptions {
  RecordType type = RecordType::mention;
  RecordFormat format = RecordFormat::jsonl;
  OffsetUnit offsets = OffsetUnit::byte;
  std::vector<std::string> keep{};  // names of carried fields, after the record's own
  bool explain = false;             // of mentions: chosen, score and evidence after all others
};

// Writes records by appending to strings; prints nothing. Immutable: several threads may add() to outputs of their
// own, and the outputs joined in document order are what one thread writes.
class KRNUM_API RecordWriter {
 public:
  explicit RecordWriter(RecordOptions options = {}, Tables tables = Tables::built_in());

  void begin(std::string& out) const;
  // Linear in the document and the output. Precondition: the mentions lie in the document's text.
  void add(const RecordDocument& document, std::span<const Mention> mentions, std::string& out) const;
  // With the evidence for each, and what was weighed and rejected in between: records whose chosen is false and whose
  // value is null; json gives those apart as "rejected". Precondition: options().explain, and no html.
  void add(const RecordDocument& document, std::span<const Mention> mentions, std::span<const Explanation> explanations,
           std::string& out) const;
  // The facts of those mentions: a record a fact, a page with the facts beside the values. Precondition: options().type
  // is RecordType::fact, and the facts are of these mentions.
  void add(const RecordDocument& document, std::span<const Mention> mentions, std::span<const Fact> facts,
           std::string& out) const;
  // The same for tokens; a document of json also lists its sentences. Precondition: options().type is
  // RecordType::token.
  void add(const RecordDocument& document, const Tokens& tokens, std::string& out) const;
  // The changes of a document that is now `rewritten`. Precondition: options().type is RecordType::change.
  void add(const RecordDocument& document, std::string_view rewritten, std::span<const ChangeRecord> changes,
           std::string& out) const;
  // A table of units. Precondition: options().type is RecordType::unit.
  void add(std::span<const UnitInfo> units, std::string& out) const;
  void end(std::string& out) const;

  const RecordOptions& options() const { return options_; }

 private:
  RecordOptions options_;
  Tables tables_;
};

// Lines up rows of tab-separated cells; the first row is the header. Hangul and Hanja take two cells of a terminal.
// Widths are measured over the first rows and grow with later ones, so memory stays bounded.
class KRNUM_API TableLayout {
 public:
  explicit TableLayout(bool color = false) : color_(color) {}

  // Takes whole rows, each ended by a line feed, and appends what is ready.
  void add(std::string_view rows, std::string& out);
  // Appends what was held back.
  void end(std::string& out);

 private:
  void lay(std::string& out);

  bool color_;
  bool header_done_ = false;
  std::vector<std::string> held_;
  std::vector<std::size_t> widths_;
};

// Appends one row of a csv, tsv or table, quoted as the format asks.
KRNUM_API void append_cells(std::string& out, std::span<const std::string> cells, RecordFormat format);

// The cells that a text takes on a terminal.
KRNUM_API std::size_t display_width(std::string_view text);

// One record of JSON Lines input.
struct SourceRecord {
  std::string text;
  std::optional<std::string> id;
  std::optional<Reference> date;
  std::vector<KeptField> kept;   // as many as SourceFields::keep; absent fields are null
  std::uint32_t ill_formed = 0;  // ill-formed UTF-8 sequences and lone surrogates, each read as U+FFFD
};

struct SourceFields {
  std::string text = "text";
  std::vector<std::string> keep{};
};

// Reads JSON objects, one a line, with scratch that is reused. One thread at a time.
class KRNUM_API SourceReader {
 public:
  explicit SourceReader(SourceFields fields = {});
  ~SourceReader();
  SourceReader(SourceReader&&) noexcept;
  SourceReader& operator=(SourceReader&&) noexcept;

  // Errors: bad_record (not one JSON object), missing_text (no string of that name), bad_date. Linear.
  Result<SourceRecord> read(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace krnum
