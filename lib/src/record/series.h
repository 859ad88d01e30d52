// Records one after the other, parted as the format asks.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "record/cells.h"
#include "record/json_teller.h"

namespace krnum::detail {

// The records of one document. A document of json is one line, {"id":…, the carried fields, and lists of records; of
// the other formats lists are nothing.
class Series {
 public:
  Series(std::string& out, RecordType type, const RecordOptions& options, std::span<const KeptField> kept = {})
      : keys_(json_keys(type)), options_(options), kept_(kept), sheet_(out), out_(out) {
    if (!is_json()) record_.emplace(type);
  }

  // {"id":…,
  void open(std::string_view id);
  // {, for what is no document's.
  void open();
  void list(std::string_view name);
  void end_list();
  // The end of the list and of all.
  void close();
  // An element of a list that is no record: [begin,end].
  void add_span(Span span);
  // Makes room for so many records of the usual size, so that the string grows once.
  void expect(std::size_t records) { out_.reserve(out_.size() + records * 300); }
  // One record, told by tell(sink); `extra` follows the carried fields.
  template <class Tell>
  void add(Tell&& tell, std::span<const KeptField> extra = {}) {
    if (!is_json()) {
      Filler into(*record_);
      tell(into);
      add_row(extra);
      return;
    }
    part();
    JsonTeller into(sheet_, keys_);
    tell(into);
    end_object(extra);
  }

 private:
  bool is_document() const { return options_.format == RecordFormat::json; }
  bool is_json() const { return is_document() || options_.format == RecordFormat::jsonl; }
  // What parts an element from the one before.
  void part() {
    if (is_document() && !first_) sheet_.put(",");
    first_ = false;
  }
  void add_row(std::span<const KeptField> extra);
  void end_object(std::span<const KeptField> extra);
  void put_kept();

  std::span<const Padded> keys_;
  const RecordOptions& options_;
  std::span<const KeptField> kept_;
  JsonSheet sheet_;
  std::string& out_;
  std::optional<Record> record_;  // where there are cells
  bool first_ = true;             // of a list or of the document
};

}  // namespace krnum::detail
