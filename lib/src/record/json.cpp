#include "record/json.h"

#include <charconv>
#include <vector>

#include "record/three_bytes.h"
#include "text/checked.h"

namespace krnum {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  std::size_t written = 0;  // everything before is in `out`
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      if (const std::size_t syllables = detail::three_byte_run(text, at); syllables > 0) {
        at += syllables;
        continue;
      }
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

constexpr std::size_t kDigits = 10;  // of 2^32 - 1

void append_number(std::string& out, std::uint32_t value) {
  char digits[kDigits];
  out.append(digits, std::to_chars(digits, digits + kDigits, value).ptr);
}

void append_span(std::string& out, Span span) {
  char written[2 * kDigits + 3];
  char* to = written;
  *to++ = '[';
  to = std::to_chars(to, to + kDigits, span.begin).ptr;
  *to++ = ',';
  to = std::to_chars(to, to + kDigits, span.end).ptr;
  *to++ = ']';
  out.append(written, to);
}

// {"doc": and ,"start": … of a type's fields, made once.
template <RecordType type>
std::span<const std::string> keys() {
  static const std::vector<std::string> made = [] {
    std::vector<std::string> out;
    for (const RecordField& field : fields_of(type))
      out.push_back((out.empty() ? "{\"" : ",\"") + std::string(field.name) + "\":");
    return out;
  }();
  return made;
}

std::span<const std::string> keys_of(RecordType type) {
  switch (type) {
    case RecordType::mention:
      return keys<RecordType::mention>();
    case RecordType::fact:
      return keys<RecordType::fact>();
    case RecordType::token:
      return keys<RecordType::token>();
    case RecordType::change:
      return keys<RecordType::change>();
    case RecordType::unit:
      return keys<RecordType::unit>();
  }
  return {};
}

void append_value(std::string& out, const RecordField& field, const Cell& cell, const Record& record) {
  if (cell.null) {
    out.append("null");
    return;
  }
  switch (field.form) {
    case FieldForm::choice:  // a name of ours: nothing to escape
      out.push_back('"');
      out.append(cell.text).push_back('"');
      break;
    case FieldForm::text:
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
      append_span(out, cell.span);
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
  const std::span<const std::string> keys = keys_of(record.type);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    out.append(keys[i]);
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
