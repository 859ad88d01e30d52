#include "quantity.h"

namespace krnum::cli {

Result<Quantity> read_quantity(std::string_view text, const Extractor& extractor) {
  auto read = extractor.parse(text);
  if (!read) return read.error();
  return Quantity{std::move(read->amount), std::move(read->unit), read->bound};
}

void append_error_line(std::string& out, std::string_view input, const Error& error) {
  append_json_string(out.append("{\"input\":"), input);
  append_json_string(out.append(",\"error\":"), describe(error));
  out.append(",\"at\":").append(std::to_string(error.span.begin)).append("}\n");
}

}  // namespace krnum::cli
