// A record told as JSON, without spaces.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "record/fields.h"
#include "record/json_sheet.h"
#include "record/tell.h"

namespace krnum::detail {

// {"doc": and ,"start": … of a type's fields, with the bracket of a span.
std::span<const Padded> json_keys(RecordType type);

// "date" and "exact", with their quotes.
const Padded& quoted_name(Kind kind);
const Padded& quoted_name(Bound bound);
const Padded& quoted_name(TokenKind kind);

// Writes the fields of one record as they are told; the brace stays open.
class JsonTeller {
 public:
  JsonTeller(JsonSheet& sheet, std::span<const Padded> keys) : sheet_(sheet), key_(keys.data()) {}

  void text(std::string_view value) { key().string(value); }
  void text_or_null(std::string_view value) {
    if (value.empty()) return null();
    key().string(value);
  }
  void choice(std::string_view value) { key().quoted(value); }
  template <class T>
  void choice(T value) {
    char* const to = write(sheet_.room(2 * Padded::kSize), *key_++);
    sheet_.done(write(to, quoted_name(value)));
  }
  void choice_or_null(std::string_view value) {
    if (value.empty()) return null();
    key().quoted(value);
  }
  void id(std::string_view bytes) { sheet_.same_source(*key_++, bytes); }
  void source(std::string_view bytes) { key().source(bytes); }
  void value(const Mention& mention);
  void exact(const Exact* value) {
    if (value == nullptr) return null();
    number(*value);
  }
  void unit(const Unit& unit, const Tables& tables);
  void list(const std::vector<std::string_view>& values);
  void offset(std::uint32_t value) {
    char* const to = write(sheet_.room(Padded::kSize + kDigits), *key_++);
    sheet_.done(sheet_.write_number(to, value));
  }
  void span(Span value) {
    char* to = write(sheet_.room(Padded::kSize + 2 * kDigits), *key_++);
    to = sheet_.write_number(to, value.begin);
    *to++ = ',';
    to = sheet_.write_number(to, value.end);
    *to++ = ']';
    sheet_.done(to);
  }
  void flag(bool value) {
    char* const to = write(sheet_.room(2 * Padded::kSize), *key_++);
    sheet_.done(value ? write(to, "true") : write(to, "false"));
  }
  void phrase(Span span, std::string_view bytes);
  void mention(const Telling& of, const Mention& mention) {
    key();
    JsonTeller inner(sheet_, json_keys(RecordType::mention));
    tell(inner, of, mention);
    sheet_.put("}");
  }

 private:
  JsonSheet& key() {
    sheet_.done(write(sheet_.room(Padded::kSize), *key_++));
    return sheet_;
  }
  void null() { sheet_.done(write(write(sheet_.room(2 * Padded::kSize), *key_++), "null")); }
  void number(const Exact& value);

  JsonSheet& sheet_;
  const Padded* key_;
};

}  // namespace krnum::detail
