#include <string>

#include "krnum/gold.h"
#include "record/offsets.h"

namespace krnum {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (out.back() != '\t') out.push_back(';');
  out.append(name).push_back('=');
  out.append(value);
}

void append_known(std::string& out, std::string_view name, const std::optional<std::string>& value) {
  if (value) append_field(out, name, *value);
}

std::string numbers(Span span, char between) { return std::to_string(span.begin) + between + std::to_string(span.end); }

}  // namespace

void append_brat(const GoldDocument& document, std::span<const AnnotatedFact> facts, std::string& out) {
  const detail::Offsets offsets(document.text ? std::string_view(*document.text) : std::string_view(),
                                document.text ? OffsetUnit::code_point : OffsetUnit::byte);
  std::size_t number = 0;
  auto fact = facts.begin();
  for (const AnnotatedMention& mention : document.mentions) {
    const std::string id = std::to_string(++number);
    out.append("T").append(id).append("\t").append(name_of(mention.kind)).append(" ");
    out.append(numbers(offsets(mention.core), ' ')).append("\t").append(mention.text).append("\n");

    std::string note = "#" + id + "\tAnnotatorNotes T" + id + "\t";
    const std::size_t bare = note.size();
    append_known(note, "value", mention.value);
    append_known(note, "low", mention.low);
    append_known(note, "high", mention.high);
    append_known(note, "unit", mention.unit);
    if (mention.bound != Bound::exact) append_field(note, "bound", name_of(mention.bound));
    if (mention.approx) append_field(note, "approx", "true");
    append_known(note, "time", mention.time);
    if (mention.extent != mention.core) append_field(note, "extent", numbers(offsets(mention.extent), '-'));
    while (fact != facts.end() && fact->mention.core.begin < mention.core.begin) ++fact;
    if (fact != facts.end() && fact->mention.core == mention.core) {
      for (int i = 0; i < kFactFields; ++i) {
        const auto field = static_cast<FactField>(i);
        append_known(note, name_of(field), fact->link(field));
      }
    }
    if (note.size() > bare) out.append(note).append("\n");
  }
}

}  // namespace krnum
