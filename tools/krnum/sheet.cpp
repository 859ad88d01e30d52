#include "sheet.h"

#include "records.h"

namespace krnum::cli {
namespace {

void append_object(std::string& out, const Sheet& sheet, const std::vector<std::string>& row) {
  out.push_back('{');
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out.push_back(',');
    append_json_string(out, sheet.columns[i].name);
    out.push_back(':');
    if (row[i].empty()) {
      out.append("null");
    } else if (sheet.columns[i].number) {
      out.append(row[i]);
    } else {
      append_json_string(out, row[i]);
    }
  }
  out.push_back('}');
}

std::string json(const Sheet& sheet) {
  std::string out = "[";
  for (const auto& row : sheet.rows) {
    if (out.size() > 1) out.push_back(',');
    append_object(out, sheet, row);
  }
  return out.append("]\n");
}

std::string json_lines(const Sheet& sheet) {
  std::string out;
  for (const auto& row : sheet.rows) {
    append_object(out, sheet, row);
    out.push_back('\n');
  }
  return out;
}

std::string cells(const Sheet& sheet, RecordFormat format) {
  std::string out;
  std::vector<std::string> names;
  for (const Column& column : sheet.columns) names.push_back(column.name);
  append_cells(out, names, format);
  for (const auto& row : sheet.rows) append_cells(out, row, format);
  return out;
}

}  // namespace

void write_sheet(const Sheet& sheet, RecordFormat format, bool color) {
  RecordOutput output(format, color);
  switch (format) {
    case RecordFormat::json:
      output.write(json(sheet));
      break;
    case RecordFormat::jsonl:
      output.write(json_lines(sheet));
      break;
    default:
      output.write(cells(sheet, format));
  }
  output.end();
}

}  // namespace krnum::cli
