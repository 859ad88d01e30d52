#include <algorithm>

#include "krnum/eval.h"
#include "record/cells.h"
#include "record/json_object.h"

namespace krnum {
namespace {

using detail::JsonField;

// A link is null, a text, or an object with its text.
bool read_link(const JsonField& field, detail::JsonObjectReader& reader, std::optional<std::string>& out) {
  if (field.type == JsonField::Type::null) return true;
  if (field.type == JsonField::Type::string) {
    out = field.text;
    return true;
  }
  if (field.type != JsonField::Type::object) return false;
  std::uint32_t replaced = 0;
  const auto fields = reader.read(field.json, replaced);
  if (!fields) return false;
  for (const JsonField& f : *fields) {
    if (f.name == "text" && f.type == JsonField::Type::string) out = f.text;
  }
  return out.has_value();
}

bool read_fact(std::string_view line, detail::JsonObjectReader& reader, AnnotatedFact& out) {
  std::uint32_t replaced = 0;
  const auto fields = reader.read(line, replaced);
  if (!fields) return false;
  int seen = 0;
  for (const JsonField& field : *fields) {
    if (field.name == "mention") {
      auto mention = read_mentions(field.json);
      if (!mention || mention->size() != 1) return false;
      out.mention = std::move(mention->front());
      ++seen;
    }
    for (std::size_t i = 0; i < kFactFields; ++i) {
      if (field.name != name_of(static_cast<FactField>(i))) continue;
      if (!read_link(field, reader, out.links[i])) return false;
      ++seen;
    }
  }
  return seen == kFactFields + 1;
}

}  // namespace

Result<std::vector<AnnotatedFact>> read_facts(std::string_view jsonl) {
  detail::JsonObjectReader reader;
  std::vector<AnnotatedFact> out;
  for (std::size_t begin = 0; begin < jsonl.size();) {
    const std::size_t end = std::min(jsonl.find('\n', begin), jsonl.size());
    const std::string_view line = jsonl.substr(begin, end - begin);
    const Error bad{ErrorCode::bad_record, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
    begin = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    AnnotatedFact fact;
    if (!read_fact(line, reader, fact)) return bad;
    out.push_back(std::move(fact));
  }
  return out;
}

std::vector<AnnotatedFact> annotated(const RecordDocument& document, std::span<const Mention> mentions,
                                     std::span<const Fact> facts, const Tables& tables) {
  const std::vector<AnnotatedMention> records = annotated(document, mentions, tables);
  const auto text = [&](Span span) {
    std::optional<std::string> out;
    if (!span.empty()) detail::assign_clean(out.emplace(), span.of(document.text));
    return out;
  };
  const auto named = [](std::string_view name) {
    return name.empty() ? std::nullopt : std::optional(std::string(name));
  };
  std::vector<AnnotatedFact> out;
  out.reserve(facts.size());
  for (const Fact& fact : facts) {
    out.push_back({records[fact.mention],
                   {text(fact.subject), text(fact.attribute), named(name_of(fact.change)),
                    named(detail::when_of(fact, mentions)), text(fact.basis), text(fact.source)}});
  }
  return out;
}

std::vector<Mention> as_mentions(std::span<const AnnotatedMention> mentions) {
  std::vector<Mention> out;
  out.reserve(mentions.size());
  for (const AnnotatedMention& m : mentions) {
    Mention mention;
    mention.core = m.core;
    mention.extent = m.extent;
    mention.sentence = m.sentence;
    mention.kind = m.kind;
    mention.bound = m.bound;
    mention.approx = m.approx;
    if (m.time) mention.time.iso = *m.time;
    out.push_back(std::move(mention));
  }
  return out;
}

}  // namespace krnum
