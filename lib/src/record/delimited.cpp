#include "record/delimited.h"

#include <algorithm>
#include <array>

namespace krnum::detail {
namespace {

// One row under construction: puts the delimiter between cells and quotes as the format asks.
class RowWriter {
 public:
  RowWriter(std::string& out, RecordFormat format) : out_(out), format_(format) {}

  void cell(std::string_view text) {
    part();
    if (format_ == RecordFormat::csv) {
      quote(text);
    } else {
      escape(text);
    }
  }
  void number(std::uint32_t value) { cell(std::to_string(value)); }
  void end() { out_.push_back('\n'); }

 private:
  void part() {
    if (!first_) out_.push_back(format_ == RecordFormat::csv ? ',' : '\t');
    first_ = false;
  }

  // RFC 4180.
  void quote(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_.append(text);
      return;
    }
    out_.push_back('"');
    for (const char c : text) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  }

  // A tab or line break in a cell would shift the columns; a control character would move a terminal's cursor.
  void escape(std::string_view text) {
    for (const char c : text) {
      switch (c) {
        case '\t':
          out_.append("\\t");
          break;
        case '\n':
          out_.append("\\n");
          break;
        case '\r':
          out_.append("\\r");
          break;
        case '\\':
          out_.append("\\\\");
          break;
        default:
          if (format_ == RecordFormat::table && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)) {
            out_.append("\xEF\xBF\xBD");
          } else {
            out_.push_back(c);
          }
      }
    }
  }

  std::string& out_;
  RecordFormat format_;
  bool first_ = true;
};

// A person at a terminal reads the mention; its sentence and extent would only fill the screen. Of the mention of a
// fact (`brief`) the words and the value are enough, so that the links stand on the same screen.
bool shown(const RecordField& field, RecordFormat format, bool brief) {
  constexpr std::array<std::string_view, 4> kBrief{"doc", "text", "value", "unit"};
  if (format != RecordFormat::table) return true;
  if (brief && std::find(kBrief.begin(), kBrief.end(), field.name) == kBrief.end()) return false;
  return field.form != FieldForm::span;
}

void write_names(RowWriter& row, RecordType type, RecordFormat format, bool brief = false) {
  for (const RecordField& field : fields_of(type)) {
    if (!shown(field, format, brief)) continue;
    const std::string name(field.name);
    if (field.form == FieldForm::mention) {
      write_names(row, RecordType::mention, format, true);
      continue;
    }
    // A fact's own sentence is its mention's.
    if (type == RecordType::fact && field.form == FieldForm::span) continue;
    if (field.form != FieldForm::span) row.cell(name);
    if (field.form == FieldForm::span || (field.form == FieldForm::phrase && format != RecordFormat::table)) {
      row.cell(name + "_start");
      row.cell(name + "_end");
    }
  }
}

void write_cells(RowWriter& row, const Record& record, RecordFormat format, bool brief = false) {
  const std::span<const RecordField> fields = fields_of(record.type);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const RecordField& field = fields[i];
    const Cell& cell = record.cells[i];
    if (!shown(field, format, brief)) continue;
    switch (field.form) {
      case FieldForm::text:
      case FieldForm::choice:
        row.cell(cell.null ? std::string_view() : std::string_view(cell.text));
        break;
      case FieldForm::list: {
        std::string joined;
        for (const std::string_view text : cell.list) joined.append(joined.empty() ? "" : "|").append(text);
        row.cell(joined);
        break;
      }
      case FieldForm::offset:
        row.number(cell.span.begin);
        break;
      case FieldForm::flag:
        row.cell(cell.flag ? "true" : format == RecordFormat::table ? "" : "false");
        break;
      case FieldForm::span:
        if (record.type == RecordType::fact) break;
        row.number(cell.span.begin);
        row.number(cell.span.end);
        break;
      case FieldForm::phrase:
        row.cell(cell.null ? std::string_view() : std::string_view(cell.text));
        if (format == RecordFormat::table) break;
        row.cell(cell.null ? "" : std::to_string(cell.span.begin));
        row.cell(cell.null ? "" : std::to_string(cell.span.end));
        break;
      case FieldForm::mention:
        write_cells(row, *record.mention, format, true);
        break;
    }
  }
}

}  // namespace

void append_header(std::string& out, RecordType type, const RecordOptions& options) {
  RowWriter row(out, options.format);
  write_names(row, type, options.format);
  for (const std::string& name : options.keep) row.cell(name);
  if (options.explain) {
    for (const std::string_view name : kExplainFields) row.cell(name);
  }
  row.end();
}

void append_row(std::string& out, const Record& record, const RecordOptions& options, std::span<const KeptField> kept,
                std::span<const KeptField> extra) {
  RowWriter row(out, options.format);
  write_cells(row, record, options.format);
  for (std::size_t i = 0; i < options.keep.size(); ++i) {
    row.cell(i < kept.size() ? std::string_view(kept[i].text) : std::string_view());
  }
  for (const KeptField& field : extra) row.cell(field.text);
  row.end();
}

}  // namespace krnum::detail

namespace krnum {

void append_cells(std::string& out, std::span<const std::string> cells, RecordFormat format) {
  detail::RowWriter row(out, format);
  for (const std::string& cell : cells) row.cell(cell);
  row.end();
}

}  // namespace krnum
