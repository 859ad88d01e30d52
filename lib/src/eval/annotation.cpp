#include <algorithm>
#include <charconv>

#include "krnum/eval.h"
#include "record/cells.h"
#include "record/json_object.h"

namespace krnum {
namespace {

using detail::JsonField;

bool read_number(std::string_view text, std::uint32_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

// "[12,34]", with spaces anywhere that JSON allows them.
bool read_span(std::string_view json, Span& out) {
  std::string bare;
  std::copy_if(json.begin(), json.end(), std::back_inserter(bare), [](char c) { return c != ' ' && c != '\t'; });
  const std::size_t comma = bare.find(',');
  if (bare.size() < 5 || comma == std::string::npos) return false;
  const std::string_view inner(bare);
  return read_number(inner.substr(1, comma - 1), out.begin) &&
         read_number(inner.substr(comma + 1, inner.size() - comma - 2), out.end);
}

bool read_text(const JsonField& field, std::string& out) {
  out = field.text;
  return field.type == JsonField::Type::string;
}

bool read_text_or_null(const JsonField& field, std::optional<std::string>& out) {
  if (field.type == JsonField::Type::string) out = field.text;
  return field.type == JsonField::Type::string || field.type == JsonField::Type::null;
}

template <class T>
bool read_name(const JsonField& field, std::optional<T> named, T& out) {
  if (field.type != JsonField::Type::string || !named) return false;
  out = *named;
  return true;
}

// Fields of other names are allowed, as --keep adds some.
bool read_field(const JsonField& field, AnnotatedMention& out) {
  if (field.name == "doc") return read_text(field, out.doc);
  if (field.name == "start") return read_number(field.text, out.core.begin);
  if (field.name == "end") return read_number(field.text, out.core.end);
  if (field.name == "text") return read_text(field, out.text);
  if (field.name == "extent") return read_span(field.json, out.extent);
  if (field.name == "kind") return read_name(field, kind_named(field.text), out.kind);
  if (field.name == "value") return read_text_or_null(field, out.value);
  if (field.name == "low") return read_text_or_null(field, out.low);
  if (field.name == "high") return read_text_or_null(field, out.high);
  if (field.name == "unit") return read_text_or_null(field, out.unit);
  if (field.name == "bound") return read_name(field, bound_named(field.text), out.bound);
  if (field.name == "time") return read_text_or_null(field, out.time);
  if (field.name == "sentence") return read_span(field.json, out.sentence);
  if (field.name == "approx") {
    out.approx = field.text == "true";
    return field.type == JsonField::Type::boolean;
  }
  return true;
}

// Each line that is not blank, read by `read`; false from it is an error at the line.
template <class Read>
std::optional<Error> read_lines(std::string_view jsonl, const Read& read) {
  detail::JsonObjectReader reader;
  std::uint32_t replaced = 0;
  for (std::size_t begin = 0; begin < jsonl.size();) {
    const std::size_t end = std::min(jsonl.find('\n', begin), jsonl.size());
    const std::string_view line = jsonl.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      const auto fields = reader.read(line, replaced);
      if (!fields || !read(*fields))
        return Error{ErrorCode::bad_record, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
    }
    begin = end + 1;
  }
  return std::nullopt;
}

bool read_all(const std::vector<JsonField>& fields, AnnotatedMention& out) {
  return std::all_of(fields.begin(), fields.end(), [&](const JsonField& field) { return read_field(field, out); });
}

bool has(const std::vector<JsonField>& fields, std::string_view name) {
  return std::any_of(fields.begin(), fields.end(), [&](const JsonField& f) { return f.name == name; });
}

std::optional<std::string> text_or_none(const detail::Cell& cell) {
  return cell.null ? std::nullopt : std::optional(cell.text);
}

}  // namespace

Result<std::vector<AnnotatedMention>> read_mentions(std::string_view jsonl) {
  std::vector<AnnotatedMention> out;
  const auto error = read_lines(jsonl, [&](const std::vector<JsonField>& fields) {
    const auto wanted = detail::fields_of(RecordType::mention);
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& field) { return has(fields, field.name); }) &&
           read_all(fields, out.emplace_back());
  });
  if (error) return *error;
  return out;
}

Result<Predictions> read_predictions(std::string_view jsonl) {
  Predictions out;
  const auto error = read_lines(jsonl, [&](const std::vector<JsonField>& fields) {
    for (const std::string_view name : {"doc", "start", "end", "kind"}) {
      if (!has(fields, name)) return false;
    }
    AnnotatedMention& mention = out.mentions.emplace_back();
    if (!read_all(fields, mention)) return false;
    if (!has(fields, "extent")) mention.extent = mention.core;
    if (!has(fields, "sentence")) mention.sentence = mention.core;
    for (std::uint32_t i = 0; i < kScoredFields; ++i) {
      if (has(fields, name_of(static_cast<ScoredField>(i)))) out.given |= 1U << i;
    }
    return true;
  });
  if (error) return *error;
  return out;
}

void count_in_bytes(std::string_view text, OffsetUnit counted, std::span<AnnotatedMention> mentions) {
  if (counted == OffsetUnit::byte) return;
  std::vector<std::uint32_t> bytes;  // of each unit and of the end
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    bytes.push_back(begin);
    if (counted == OffsetUnit::utf16 && at - begin == 4) bytes.push_back(begin);
  }
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  for (AnnotatedMention& mention : mentions) {
    for (Span* span : {&mention.core, &mention.extent, &mention.sentence}) {
      for (std::uint32_t* at : {&span->begin, &span->end}) *at = bytes[std::min<std::size_t>(*at, bytes.size() - 1)];
    }
  }
}

std::vector<AnnotatedMention> annotated(const RecordDocument& document, std::span<const Mention> mentions,
                                        const Tables& tables) {
  const detail::Offsets offsets(document.text, OffsetUnit::byte);
  detail::Record record(RecordType::mention);
  const std::span<const detail::RecordField> fields = detail::fields_of(RecordType::mention);
  const auto cell = [&](std::string_view name) -> const detail::Cell& {
    const auto at =
        std::find_if(fields.begin(), fields.end(), [&](const detail::RecordField& f) { return f.name == name; });
    return record.cells[static_cast<std::size_t>(at - fields.begin())];
  };
  std::vector<AnnotatedMention> out;
  out.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    detail::Filler into(record);
    detail::tell(into, {document, offsets, tables}, mention);
    out.push_back({.doc = cell("doc").text,
                   .core = mention.core,
                   .extent = mention.extent,
                   .sentence = mention.sentence,
                   .text = cell("text").text,
                   .kind = mention.kind,
                   .value = text_or_none(cell("value")),
                   .low = text_or_none(cell("low")),
                   .high = text_or_none(cell("high")),
                   .unit = text_or_none(cell("unit")),
                   .bound = mention.bound,
                   .approx = mention.approx,
                   .time = text_or_none(cell("time"))});
  }
  return out;
}

}  // namespace krnum
