#include "record/series.h"

#include "record/delimited.h"
#include "record/json.h"

namespace krnum::detail {

void Series::add(const Record& record, std::span<const KeptField> extra) {
  switch (options_.format) {
    case RecordFormat::json:
      if (!first_) out_.push_back(',');
      append_json(out_, record, {}, {}, extra);
      break;
    case RecordFormat::jsonl:
      append_json(out_, record, options_.keep, kept_, extra);
      out_.push_back('\n');
      break;
    default:
      append_row(out_, record, options_, kept_, extra);
  }
  first_ = false;
}

void open_document(std::string& out, const RecordDocument& document, const RecordOptions& options) {
  append_json_string(out.append("{\"id\":"), document.id);
  append_kept(out, options.keep, document.kept);
}

}  // namespace krnum::detail
