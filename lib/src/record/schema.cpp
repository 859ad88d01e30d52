#include "record/fields.h"

namespace krnum {
namespace {

using detail::FieldForm;
using detail::RecordField;

// Two spaces a level, as people write schemas by hand.
class SchemaWriter {
 public:
  std::string write(RecordType type) {
    line(0, "{");
    line(1, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",");
    line(1, "\"title\": \"" + std::string(detail::name_of(type)) + "\",");
    object(1, type);
    line(0, "}");
    return std::move(out_);
  }

 private:
  void line(int depth, std::string_view text) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ').append(text).push_back('\n');
  }

  void object(int depth, RecordType type) {
    const std::span<const RecordField> fields = detail::fields_of(type);
    line(depth, "\"type\": \"object\",");
    line(depth, "\"properties\": {");
    std::string required;
    for (const RecordField& field : fields) {
      line(depth + 1, quoted(field.name) + ": {");
      line(depth + 2, "\"description\": " + quoted(field.about) + ",");
      form(depth + 2, field);
      line(depth + 1, &field == &fields.back() ? "}" : "},");
      required += (required.empty() ? "" : ", ") + quoted(field.name);
    }
    line(depth, "},");
    line(depth, "\"required\": [" + required + "]");
  }

  void form(int depth, const RecordField& field) {
    switch (field.form) {
      case FieldForm::text:
        line(depth, field.nullable ? R"("type": ["string", "null"])" : R"("type": "string")");
        break;
      case FieldForm::choice: {
        std::string choices;
        for (const std::string_view choice : field.choices) choices += (choices.empty() ? "" : ", ") + quoted(choice);
        line(depth, "\"enum\": [" + choices + (field.nullable ? ", null]" : "]"));
        break;
      }
      case FieldForm::list:
        line(depth, R"("type": "array", "items": { "type": "string" })");
        break;
      case FieldForm::offset:
        line(depth, R"("type": "integer", "minimum": 0)");
        break;
      case FieldForm::span:
        line(depth, R"("type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 2, "maxItems": 2)");
        break;
      case FieldForm::flag:
        line(depth, R"("type": "boolean")");
        break;
      case FieldForm::phrase:
        line(depth, R"("type": ["object", "null"],)");
        line(depth, R"("properties": {)");
        line(depth + 1, R"("text": { "type": "string" },)");
        line(depth + 1, R"("start": { "type": "integer", "minimum": 0 },)");
        line(depth + 1, R"("end": { "type": "integer", "minimum": 0 })");
        line(depth, "},");
        line(depth, R"("required": ["text", "start", "end"])");
        break;
      case FieldForm::mention:
        object(depth, RecordType::mention);
        break;
    }
  }

  static std::string quoted(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
  }

  std::string out_;
};

}  // namespace

std::string json_schema(RecordType type) { return SchemaWriter().write(type); }

}  // namespace krnum
