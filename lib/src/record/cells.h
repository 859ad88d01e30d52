// A record as cells: one for each field of its type, in order, for the writers that lay out rows and pages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/record.h"
#include "record/fields.h"
#include "record/tell.h"

namespace krnum::detail {

struct Cell {
  bool null = false;
  bool flag = false;
  Span span{};         // of an offset (begin only), a span or a phrase
  std::string text{};  // of a text, a choice or a phrase; keeps its capacity between records
  std::vector<std::string_view> list{};
};

// A record of one type with its cells, whose strings are reused; a fact holds those of its mention apart.
struct Record {
  explicit Record(RecordType t) : type(t), cells(fields_of(t).size()) {}

  RecordType type;
  std::vector<Cell> cells;
  std::unique_ptr<Record> mention{};
};

// `source` with U+FFFD for every ill-formed sequence.
void assign_clean(std::string& out, std::string_view source);

// Fills the cells of one record as they are told.
class Filler {
 public:
  explicit Filler(Record& record) : record_(record) {}

  void text(std::string_view value) { next().text.assign(value); }
  void text_or_null(std::string_view value);
  void choice(std::string_view value) { text(value); }
  template <class T>
  void choice(T value) {
    text(krnum::name_of(value));
  }
  void choice_or_null(std::string_view value) { text_or_null(value); }
  void id(std::string_view bytes) { source(bytes); }
  void source(std::string_view bytes) { assign_clean(next().text, bytes); }
  void value(const Mention& mention);
  void exact(const Exact* value);
  void unit(const Unit& unit, const Tables& tables);
  void list(const std::vector<std::string_view>& values) { next().list = values; }
  void offset(std::uint32_t value) { next().span = {value, value}; }
  void span(Span value) { next().span = value; }
  void flag(bool value) { next().flag = value; }
  void phrase(Span span, std::string_view bytes);
  void mention(const Telling& of, const Mention& mention);

 private:
  Cell& next() { return record_.cells[at_++]; }

  Record& record_;
  std::size_t at_ = 0;
};

}  // namespace krnum::detail
