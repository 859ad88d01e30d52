#include "records.h"

#include <algorithm>
#include <cstdlib>

#include "message.h"
#include "output.h"
#include "tables.h"

namespace krnum::cli {

RecordFormat interpret_format(const Arguments& arguments) {
  const std::string_view otherwise = stdout_is_terminal() ? "table" : "jsonl";
  return *record_format_named(arguments.value(kFormatFlag, arguments.value(kListFormatFlag, otherwise)));
}

bool interpret_color(const Arguments& arguments) {
  const std::string_view when = arguments.value(kColorFlag, "auto");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return stdout_is_terminal() && (no_color == nullptr || *no_color == '\0');
}

std::optional<RecordOptions> interpret_records(const Arguments& arguments, RecordType type, const InputOptions& input,
                                               bool explain) {
  RecordOptions out{.type = type,
                    .format = interpret_format(arguments),
                    .offsets = *offset_unit_named(arguments.value(kOffsetsFlag, "byte")),
                    .keep = input.fields.keep,
                    .explain = explain};
  for (auto name = out.keep.begin(); name != out.keep.end(); ++name) {
    if (!has_field(type, *name, explain) && std::find(out.keep.begin(), name, *name) == name) continue;
    complain("", "--keep: the records would hold the field '" + *name + "' twice");
    return std::nullopt;
  }
  return out;
}

std::optional<RecordWork> interpret_work(const Arguments& arguments, RecordType type, bool explain) {
  auto input = interpret_input(arguments);
  if (!input) return std::nullopt;
  auto records = interpret_records(arguments, type, *input, explain);
  if (!records) return std::nullopt;
  auto tables = interpret_tables(arguments);
  if (!tables) return std::nullopt;
  return RecordWork{*std::move(input), *std::move(records), *std::move(tables)};
}

namespace {

std::string_view plural_of(RecordType type) {
  switch (type) {
    case RecordType::mention:
      return "mentions";
    case RecordType::fact:
      return "facts";
    case RecordType::token:
      return "tokens";
    case RecordType::change:
      return "changes";
    case RecordType::unit:
      return "units";
  }
  return "";
}

}  // namespace

void RecordOutput::write(std::string_view rendered) {
  if (rendered.empty()) return;
  if (table_) {
    laid_.clear();
    layout_.add(rendered, laid_);
    write_out(laid_);
  } else {
    write_out(rendered);
  }
  flush_out();
}

void RecordOutput::end() {
  laid_.clear();
  layout_.end(laid_);
  write_out(laid_);
  flush_out();
}

Status write_documents(const InputOptions& input, const RecordWriter& writer, const Arguments& arguments,
                       const Render& render) {
  RecordOutput output(writer.options().format, interpret_color(arguments));
  std::string edge;
  writer.begin(edge);
  output.write(edge);
  const Status status =
      each_document(input, plural_of(writer.options().type), render, [&](const Part& part) { output.write(part.out); });
  edge.clear();
  writer.end(edge);
  output.write(edge);
  output.end();
  return status;
}

}  // namespace krnum::cli
