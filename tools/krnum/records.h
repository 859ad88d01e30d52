// Records on standard output in the form that was asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.h"
#include "documents.h"
#include "krnum.h"

namespace krnum::cli {

// --format, or a table on a terminal and JSON Lines elsewhere.
RecordFormat interpret_format(const Arguments& arguments);
bool interpret_color(const Arguments& arguments);

// What the flags mean; complains and returns nothing where a carried field would stand twice.
std::optional<RecordOptions> interpret_records(const Arguments& arguments, RecordType type, const InputOptions& input,
                                               bool explain = false);

// What a command that writes records of documents works with.
struct RecordWork {
  InputOptions input;
  RecordOptions records;
  Tables tables;
};
// All that its flags mean; complains and returns nothing where they mean nothing.
std::optional<RecordWork> interpret_work(const Arguments& arguments, RecordType type, bool explain = false);

// Writes rendered records, lined up where the form is a table.
class RecordOutput {
 public:
  RecordOutput(RecordFormat format, bool color) : table_(format == RecordFormat::table), layout_(color) {}

  void write(std::string_view rendered);
  void end();

 private:
  bool table_;
  TableLayout layout_;
  std::string laid_;
};

// Every document of the input between the writer's begin and end.
Status write_documents(const InputOptions& input, const RecordWriter& writer, const Arguments& arguments,
                       const Render& render);

}  // namespace krnum::cli
