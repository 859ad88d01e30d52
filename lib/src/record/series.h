// Records one after the other, parted as the format asks.
#pragma once

#include <span>
#include <string>

#include "record/cells.h"

namespace krnum::detail {

class Series {
 public:
  Series(std::string& out, const RecordOptions& options, std::span<const KeptField> kept)
      : out_(out), options_(options), kept_(kept) {}

  // `extra` follows the carried fields; in a document of json those stand once, at its head.
  void add(const Record& record, std::span<const KeptField> extra = {});

 private:
  std::string& out_;
  const RecordOptions& options_;
  std::span<const KeptField> kept_;
  bool first_ = true;
};

// {"id":…, and the carried fields.
void open_document(std::string& out, const RecordDocument& document, const RecordOptions& options);

}  // namespace krnum::detail
