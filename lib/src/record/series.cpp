#include "record/series.h"

#include "record/delimited.h"

namespace krnum::detail {

void Series::open() {
  if (is_document()) sheet_.put("{");
}

void Series::open(std::string_view id) {
  if (!is_document()) return;
  sheet_.put("{\"id\":");
  sheet_.source(id);
  put_kept();
  first_ = false;
}

void Series::list(std::string_view name) {
  if (!is_document()) return;
  part();
  sheet_.quoted(name);
  sheet_.put(":[");
  first_ = true;
}

void Series::end_list() {
  if (!is_document()) return;
  sheet_.put("]");
  first_ = false;
}

void Series::close() {
  end_list();
  if (is_document()) sheet_.put("}\n");
}

void Series::add_span(Span span) {
  if (!is_document()) return;
  part();
  char* to = sheet_.room(3 * kDigits);
  *to++ = '[';
  to = sheet_.write_number(to, span.begin);
  *to++ = ',';
  to = sheet_.write_number(to, span.end);
  *to++ = ']';
  sheet_.done(to);
}

void Series::put_kept() {
  for (std::size_t i = 0; i < options_.keep.size(); ++i) {
    sheet_.put(",");
    sheet_.source(options_.keep[i]);
    sheet_.put(":");
    sheet_.put(i < kept_.size() ? std::string_view(kept_[i].json) : std::string_view("null"));
  }
}

void Series::end_object(std::span<const KeptField> extra) {
  if (!is_document()) put_kept();
  for (const KeptField& field : extra) {
    sheet_.put(",");
    sheet_.source(field.name);
    sheet_.put(":");
    sheet_.put(std::string_view(field.json));
  }
  if (is_document()) {
    sheet_.put("}");
  } else {
    sheet_.put("}\n");
  }
}

void Series::add_row(std::span<const KeptField> extra) { append_row(out_, *record_, options_, kept_, extra); }

}  // namespace krnum::detail
