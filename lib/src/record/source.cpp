#include <algorithm>

#include "krnum/record.h"
#include "record/json_object.h"

namespace krnum {

using detail::JsonField;

struct SourceReader::State {
  SourceFields fields;
  detail::JsonObjectReader objects;
};

SourceReader::SourceReader(SourceFields fields) : state_(std::make_unique<State>(State{std::move(fields), {}})) {}
SourceReader::~SourceReader() = default;
SourceReader::SourceReader(SourceReader&&) noexcept = default;
SourceReader& SourceReader::operator=(SourceReader&&) noexcept = default;

Result<SourceRecord> SourceReader::read(std::string_view line) {
  SourceRecord record;
  auto fields = state_->objects.read(line, record.ill_formed);
  if (!fields) return fields.error();

  const Span whole{0, static_cast<std::uint32_t>(line.size())};
  // The last of two fields of one name counts, as in most readers of JSON.
  const auto field_named = [&](std::string_view name) -> JsonField* {
    const auto found =
        std::find_if(fields->rbegin(), fields->rend(), [&](const JsonField& f) { return f.name == name; });
    return found == fields->rend() ? nullptr : &*found;
  };

  for (const std::string& name : state_->fields.keep) {
    const JsonField* field = field_named(name);
    if (field == nullptr) {
      record.kept.push_back({name, "null", ""});
    } else {
      record.kept.push_back({name, field->json, field->type == JsonField::Type::null ? "" : field->text});
    }
  }
  if (const JsonField* id = field_named("id"); id != nullptr && id->type != JsonField::Type::null) {
    if (id->type != JsonField::Type::string && id->type != JsonField::Type::number) {
      return Error{ErrorCode::bad_record, whole};
    }
    record.id = id->text;
  }
  if (const JsonField* date = field_named("date"); date != nullptr && date->type != JsonField::Type::null) {
    if (date->type != JsonField::Type::string) return Error{ErrorCode::bad_date, whole};
    const auto reference = Reference::parse(date->text);
    if (!reference) return Error{ErrorCode::bad_date, whole};
    record.date = *reference;
  }
  JsonField* text = field_named(state_->fields.text);
  if (text == nullptr || text->type != JsonField::Type::string) return Error{ErrorCode::missing_text, whole};
  record.text = std::move(text->text);
  return record;
}

}  // namespace krnum
