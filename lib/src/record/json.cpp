#include "record/json.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
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

// A short text with room behind it, so that a copy of a fixed size writes it.
struct Padded {
  static constexpr std::size_t kSize = 24;
  std::array<char, kSize> bytes{};
  std::size_t size = 0;
};

Padded padded(std::string_view text) {
  Padded out;
  out.size = text.copy(out.bytes.data(), Padded::kSize);
  return out;
}

// Eight bytes at a time: whether one of them is a control character, a quotation mark or a backslash.
bool needs_escape(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHighs = 0x8080808080808080;
  const auto holds = [](std::uint64_t word) {
    const auto zero = [](std::uint64_t x) { return (x - kOnes) & ~x & kHighs; };
    return (((word - kOnes * 0x20) & ~word & kHighs) | zero(word ^ kOnes * '"') | zero(word ^ kOnes * '\\')) != 0;
  };
  std::uint64_t word = 0;
  std::size_t at = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if (holds(word)) return true;
  }
  word = kOnes * ' ';
  std::memcpy(&word, text.data() + at, text.size() - at);
  return holds(word);
}

// Gathers a record in a stretch of its own, and hands it to `out` at once.
class JsonSheet {
 public:
  explicit JsonSheet(std::string& out) : out_(out) {}
  JsonSheet(const JsonSheet&) = delete;
  JsonSheet& operator=(const JsonSheet&) = delete;
  ~JsonSheet() { flush(); }

  void put(const Padded& text) {
    reserve(Padded::kSize);
    std::memcpy(to_, text.bytes.data(), Padded::kSize);
    to_ += text.size;
  }
  void put(char c) {
    reserve(1);
    *to_++ = c;
  }
  void put(std::string_view text) {
    if (text.size() > kSize / 2) {
      flush();
      out_.append(text);
      return;
    }
    reserve(text.size());
    to_ += text.copy(to_, text.size());
  }
  void number(std::uint32_t value) {
    reserve(kDigits);
    to_ = std::to_chars(to_, to_ + kDigits, value).ptr;
  }
  // Well-formed text, as cells hold it.
  void string(std::string_view text) {
    if (needs_escape(text)) {
      flush();
      append_json_string(out_, text);
      return;
    }
    put('"');
    put(text);
    put('"');
  }

 private:
  void reserve(std::size_t bytes) {
    if (bytes > static_cast<std::size_t>(buffer_.data() + kSize - to_)) flush();
  }
  void flush() {
    out_.append(buffer_.data(), to_);
    to_ = buffer_.data();
  }

  static constexpr std::size_t kSize = 1024;
  std::string& out_;
  std::array<char, kSize> buffer_;
  char* to_ = buffer_.data();
};

// {"doc": and ,"start": … of a type's fields, made once.
template <RecordType type>
std::span<const Padded> keys() {
  static const std::vector<Padded> made = [] {
    std::vector<Padded> out;
    for (const RecordField& field : fields_of(type))
      out.push_back(padded((out.empty() ? "{\"" : ",\"") + std::string(field.name) + "\":"));
    return out;
  }();
  return made;
}

std::span<const Padded> keys_of(RecordType type) {
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

void put_record(JsonSheet& sheet, const Record& record);

void put_value(JsonSheet& sheet, const RecordField& field, const Cell& cell, const Record& record) {
  if (cell.null) {
    sheet.put("null");
    return;
  }
  switch (field.form) {
    case FieldForm::choice:  // a name of ours: nothing to escape
      sheet.put('"');
      sheet.put(cell.text);
      sheet.put('"');
      break;
    case FieldForm::text:
      sheet.string(cell.text);
      break;
    case FieldForm::list:
      sheet.put('[');
      for (std::size_t i = 0; i < cell.list.size(); ++i) {
        if (i > 0) sheet.put(',');
        sheet.string(cell.list[i]);
      }
      sheet.put(']');
      break;
    case FieldForm::offset:
      sheet.number(cell.span.begin);
      break;
    case FieldForm::span:
      sheet.put('[');
      sheet.number(cell.span.begin);
      sheet.put(',');
      sheet.number(cell.span.end);
      sheet.put(']');
      break;
    case FieldForm::flag:
      sheet.put(std::string_view(cell.flag ? "true" : "false"));
      break;
    case FieldForm::phrase:
      sheet.put("{\"text\":");
      sheet.string(cell.text);
      sheet.put(",\"start\":");
      sheet.number(cell.span.begin);
      sheet.put(",\"end\":");
      sheet.number(cell.span.end);
      sheet.put('}');
      break;
    case FieldForm::mention:
      put_record(sheet, *record.mention);
      sheet.put('}');
      break;
  }
}

// The record's own fields; the brace stays open.
void put_record(JsonSheet& sheet, const Record& record) {
  const std::span<const RecordField> fields = fields_of(record.type);
  const std::span<const Padded> keys = keys_of(record.type);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    sheet.put(keys[i]);
    put_value(sheet, fields[i], record.cells[i], record);
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
  {
    JsonSheet sheet(out);
    put_record(sheet, record);
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
