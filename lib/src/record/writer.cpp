#include "record/cells.h"
#include "record/delimited.h"
#include "record/html.h"
#include "record/series.h"

namespace krnum {
RecordWriter::RecordWriter(RecordOptions options, Tables tables)
    : options_(std::move(options)), tables_(std::move(tables)) {}

void RecordWriter::begin(std::string& out) const {
  switch (options_.format) {
    case RecordFormat::csv:
    case RecordFormat::tsv:
    case RecordFormat::table:
      detail::append_header(out, options_.type, options_);
      break;
    case RecordFormat::html:
      detail::append_page_head(out);
      break;
    case RecordFormat::jsonl:
    case RecordFormat::json:
      break;
  }
}

void RecordWriter::add(const RecordDocument& document, std::span<const Mention> mentions, std::string& out) const {
  if (options_.format == RecordFormat::html) {
    detail::append_page_document(out, document, mentions, {}, tables_);
    return;
  }
  const bool whole = options_.format == RecordFormat::json;
  if (whole) {
    detail::open_document(out, document, options_);
    out.append(",\"mentions\":[");
  }
  const detail::Offsets offsets(mentions.empty() ? std::string_view() : document.text, options_.offsets);
  detail::Record record(RecordType::mention);
  detail::Series series(out, options_, document.kept);
  for (const Mention& mention : mentions) {
    detail::fill(record, document, mention, offsets, tables_);
    series.add(record);
  }
  if (whole) out.append("]}\n");
}

void RecordWriter::add(const RecordDocument& document, std::span<const Mention> mentions, std::span<const Fact> facts,
                       std::string& out) const {
  if (options_.format == RecordFormat::html) {
    detail::append_page_document(out, document, mentions, facts, tables_);
    return;
  }
  const bool whole = options_.format == RecordFormat::json;
  if (whole) {
    detail::open_document(out, document, options_);
    out.append(",\"facts\":[");
  }
  const detail::Offsets offsets(facts.empty() ? std::string_view() : document.text, options_.offsets);
  detail::Record mention(RecordType::mention);
  detail::Record record(RecordType::fact);
  detail::Series series(out, options_, document.kept);
  for (const Fact& fact : facts) {
    detail::fill(mention, document, mentions[fact.mention], offsets, tables_);
    detail::fill(record, mention, document, fact, detail::when_of(fact, mentions), offsets);
    series.add(record);
  }
  if (whole) out.append("]}\n");
}

void RecordWriter::add(const RecordDocument& document, const Tokens& tokens, std::string& out) const {
  const detail::Offsets offsets(document.text, options_.offsets);
  const bool whole = options_.format == RecordFormat::json;
  if (whole) {
    detail::open_document(out, document, options_);
    out.append(",\"sentences\":[");
    for (std::size_t i = 0; i < tokens.sentences.size(); ++i) {
      const Span s = offsets(tokens.sentences[i]);
      out.append(i == 0 ? "[" : ",[").append(std::to_string(s.begin)).append(",");
      out.append(std::to_string(s.end)).append("]");
    }
    out.append("],\"tokens\":[");
  }
  detail::Record record(RecordType::token);
  detail::Series series(out, options_, document.kept);
  for (const Token& token : tokens.tokens) {
    detail::fill(record, document, tokens, token, offsets);
    series.add(record);
  }
  if (whole) out.append("]}\n");
}

void RecordWriter::add(const RecordDocument& document, std::string_view rewritten,
                       std::span<const ChangeRecord> changes, std::string& out) const {
  const bool whole = options_.format == RecordFormat::json;
  if (whole) {
    detail::open_document(out, document, options_);
    out.append(",\"changes\":[");
  }
  const detail::Offsets offsets(changes.empty() ? std::string_view() : document.text, options_.offsets);
  const detail::Offsets offsets_now(changes.empty() ? std::string_view() : rewritten, options_.offsets);
  detail::Record mention(RecordType::mention);
  detail::Record record(RecordType::change);
  detail::Series series(out, options_, document.kept);
  for (const ChangeRecord& change : changes) {
    detail::fill(mention, document, *change.mention, offsets, tables_);
    detail::fill(record, mention, document, rewritten, change, offsets, offsets_now);
    series.add(record);
  }
  if (whole) out.append("]}\n");
}

void RecordWriter::add(std::span<const UnitInfo> units, std::string& out) const {
  const bool whole = options_.format == RecordFormat::json;
  if (whole) out.append("{\"units\":[");
  detail::Record record(RecordType::unit);
  detail::Series series(out, options_, {});
  for (const UnitInfo& unit : units) {
    detail::fill(record, unit);
    series.add(record);
  }
  if (whole) out.append("]}\n");
}

void RecordWriter::end(std::string& out) const {
  if (options_.format == RecordFormat::html) detail::append_page_foot(out);
}

}  // namespace krnum
