// A record as cells: one for each field of its type, in order, ready for any writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "krnum/record.h"
#include "record/fields.h"
#include "record/offsets.h"

namespace krnum::detail {

struct Cell {
  bool null = false;
  bool flag = false;
  Span span{};         // of an offset (begin only), a span or a phrase
  std::string text{};  // of a text, a choice or a phrase; keeps its capacity between records
  std::vector<std::string_view> list{};
};

// A record of one type with its cells; a fact holds those of its mention apart.
struct Record {
  explicit Record(RecordType t) : type(t), cells(fields_of(t).size()) {}

  RecordType type;
  std::vector<Cell> cells;
  const Record* mention = nullptr;
};

// Fills a mention record, reusing its strings. An ill-formed sequence of the text becomes U+FFFD.
void fill(Record& record, const RecordDocument& document, const Mention& mention, const Offsets& offsets,
          const Tables& tables);

// A fact's own cells; `mention` is the filled record of its mention and must outlive the use of `record`. `when` is the
// calendar value that dates it, or empty.
void fill(Record& record, const Record& mention, const RecordDocument& document, const Fact& fact,
          std::string_view when, const Offsets& offsets);
void fill(Record& record, const RecordDocument& document, const Tokens& tokens, const Token& token,
          const Offsets& offsets);
// A change's own cells; `mention` is the filled record of its mention and must outlive the use of `record`.
void fill(Record& record, const Record& mention, const RecordDocument& document, std::string_view rewritten,
          const ChangeRecord& change, const Offsets& offsets, const Offsets& offsets_now);
void fill(Record& record, const UnitInfo& unit);

// The calendar value that dates a fact; empty where nothing does.
std::string_view when_of(const Fact& fact, std::span<const Mention> mentions);

// `source` with U+FFFD for every ill-formed sequence.
void assign_clean(std::string& out, std::string_view source);

}  // namespace krnum::detail
