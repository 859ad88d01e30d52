#include "record/json.h"

#include <charconv>

#include "text/checked.h"

namespace krnum {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  std::size_t written = 0;  // everything before is in `out`
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const detail::CheckedPoint point = detail::decode_checked(text, at);
      if (!point.well_formed) {
        out.append(text.substr(written, at - written)).append("\xEF\xBF\xBD");
        written = at + point.length;
      }
      at += point.length;
      continue;
    }
    ++at;
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(written, at - 1 - written)).push_back('\\');
    written = at;
    switch (c) {
      case '\n':
        out.push_back('n');
        break;
      case '\t':
        out.push_back('t');
        break;
      case '\r':
        out.push_back('r');
        break;
      case '"':
      case '\\':
        out.push_back(c);
        break;
      default:
        out.append("u00").push_back(kHex[c >> 4]);
        out.push_back(kHex[c & 15]);
    }
  }
  out.append(text.substr(written)).push_back('"');
}

namespace detail {
namespace {

void append_number(std::string& out, std::uint32_t value) {
  char digits[10];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_value(std::string& out, const RecordField& field, const Cell& cell, const Record& record) {
  if (cell.null) {
    out.append("null");
    return;
  }
  switch (field.form) {
    case FieldForm::text:
    case FieldForm::choice:
      append_json_string(out, cell.text);
      break;
    case FieldForm::list:
      out.push_back('[');
      for (std::size_t i = 0; i < cell.list.size(); ++i) {
        if (i > 0) out.push_back(',');
        append_json_string(out, cell.list[i]);
      }
      out.push_back(']');
      break;
    case FieldForm::offset:
      append_number(out, cell.span.begin);
      break;
    case FieldForm::span:
      out.push_back('[');
      append_number(out, cell.span.begin);
      out.push_back(',');
      append_number(out, cell.span.end);
      out.push_back(']');
      break;
    case FieldForm::flag:
      out.append(cell.flag ? "true" : "false");
      break;
    case FieldForm::phrase:
      append_json_string(out.append("{\"text\":"), cell.text);
      append_number(out.append(",\"start\":"), cell.span.begin);
      append_number(out.append(",\"end\":"), cell.span.end);
      out.push_back('}');
      break;
    case FieldForm::mention:
      append_json(out, *record.mention, {}, {});
      break;
  }
}

}  // namespace

void append_kept(std::string& out, std::span<const std::string> keep, std::span<const KeptField> kept) {
  for (std::size_t i = 0; i < keep.size(); ++i) {
    out.push_back(',');
    append_json_string(out, keep[i]);
    out.push_back(':');
    out.append(i < kept.size() ? std::string_view(kept[i].json) : "null");
  }
}

void append_json(std::string& out, const Record& record, std::span<const std::string> keep,
                 std::span<const KeptField> kept, std::span<const KeptField> extra) {
  const std::span<const RecordField> fields = fields_of(record.type);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    out.append(i == 0 ? "{\"" : ",\"").append(fields[i].name).append("\":");
    append_value(out, fields[i], record.cells[i], record);
  }
  append_kept(out, keep, kept);
  for (const KeptField& field : extra) {
    append_json_string(out.append(","), field.name);
    out.append(":").append(field.json);
  }
  out.push_back('}');
}

}  // namespace detail
}  // namespace krnum
