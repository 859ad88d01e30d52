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
  const detail::Offsets offsets(mentions.empty() ? std::string_view() : document.text, options_.offsets);
  const detail::Telling of{document, offsets, tables_};
  detail::Series series(out, RecordType::mention, options_, document.kept);
  series.open(document.id);
  series.list("mentions");
  series.expect(mentions.size());
  for (const Mention& mention : mentions) {
    series.add([&](auto& into) { detail::tell(into, of, mention); });
  }
  series.close();
}

void RecordWriter::add(const RecordDocument& document, std::span<const Mention> mentions, std::span<const Fact> facts,
                       std::string& out) const {
  if (options_.format == RecordFormat::html) {
    detail::append_page_document(out, document, mentions, facts, tables_);
    return;
  }
  const detail::Offsets offsets(facts.empty() ? std::string_view() : document.text, options_.offsets);
  const detail::Telling of{document, offsets, tables_};
  detail::Series series(out, RecordType::fact, options_, document.kept);
  series.open(document.id);
  series.list("facts");
  for (const Fact& fact : facts) {
    series.add(
        [&](auto& into) { detail::tell(into, of, fact, mentions[fact.mention], detail::when_of(fact, mentions)); });
  }
  series.close();
}

void RecordWriter::add(const RecordDocument& document, const Tokens& tokens, std::string& out) const {
  const detail::Offsets offsets(document.text, options_.offsets);
  const detail::Telling of{document, offsets, tables_};
  detail::Series series(out, RecordType::token, options_, document.kept);
  series.open(document.id);
  series.list("sentences");
  for (const Span sentence : tokens.sentences) series.add_span(offsets(sentence));
  series.end_list();
  series.list("tokens");
  for (const Token& token : tokens.tokens) {
    series.add([&](auto& into) { detail::tell(into, of, tokens, token); });
  }
  series.close();
}

void RecordWriter::add(const RecordDocument& document, std::string_view rewritten,
                       std::span<const ChangeRecord> changes, std::string& out) const {
  const detail::Offsets offsets(changes.empty() ? std::string_view() : document.text, options_.offsets);
  const detail::Offsets offsets_now(changes.empty() ? std::string_view() : rewritten, options_.offsets);
  const detail::Telling of{document, offsets, tables_};
  detail::Series series(out, RecordType::change, options_, document.kept);
  series.open(document.id);
  series.list("changes");
  for (const ChangeRecord& change : changes) {
    series.add([&](auto& into) { detail::tell(into, of, change, rewritten, offsets_now); });
  }
  series.close();
}

void RecordWriter::add(std::span<const UnitInfo> units, std::string& out) const {
  detail::Series series(out, RecordType::unit, options_);
  series.open();
  series.list("units");
  for (const UnitInfo& unit : units) {
    series.add([&](auto& into) { detail::tell(into, unit); });
  }
  series.close();
}

void RecordWriter::end(std::string& out) const {
  if (options_.format == RecordFormat::html) detail::append_page_foot(out);
}

}  // namespace krnum
