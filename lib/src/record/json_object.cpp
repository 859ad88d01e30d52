#include "record/json_object.h"

#define SIMDJSON_EXCEPTIONS 0  // nothing here throws
#include <simdjson.h>

#include <optional>

#include "text/checked.h"

namespace krnum::detail {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kDepth = 512;  // of nested arrays and objects: what the stack bears

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 8259. simdjson refuses integers beyond 64 bits, which are fine in a field that nobody reads.
bool is_json_number(std::string_view s) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < s.size() && is_digit(s[at])) ++at;
    return at - begin;
  };
  if (at < s.size() && s[at] == '-') ++at;
  const bool zero = at < s.size() && s[at] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (at < s.size() && s[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < s.size() && (s[at] == 'e' || s[at] == 'E')) {
    ++at;
    if (at < s.size() && (s[at] == '+' || s[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == s.size();
}

std::string_view trimmed(std::string_view s) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = s.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return s.substr(begin, s.find_last_not_of(kSpace) + 1 - begin);
}

bool walk(ondemand::value value, int depth);

bool walk_object(ondemand::object object, int depth) {
  if (depth > kDepth) return false;
  for (auto field : object) {
    std::string_view key;
    ondemand::value inner;
    if (field.error() || field.unescaped_key().get(key) || field.value().get(inner) || !walk(inner, depth + 1)) {
      return false;
    }
  }
  return true;
}

bool walk_array(ondemand::array array, int depth) {
  if (depth > kDepth) return false;
  for (auto element : array) {
    ondemand::value inner;
    if (element.get(inner) || !walk(inner, depth + 1)) return false;
  }
  return true;
}

// On-demand parsing checks only what is asked for, so everything is asked for.
bool walk(ondemand::value value, int depth) {
  ondemand::json_type type{};
  if (value.type().get(type)) return false;
  switch (type) {
    case ondemand::json_type::object: {
      ondemand::object object;
      return !value.get_object().get(object) && walk_object(object, depth);
    }
    case ondemand::json_type::array: {
      ondemand::array array;
      return !value.get_array().get(array) && walk_array(array, depth);
    }
    case ondemand::json_type::string: {
      std::string_view text;
      return !value.get_string().get(text);
    }
    case ondemand::json_type::boolean: {
      bool flag = false;
      return !value.get_bool().get(flag);
    }
    case ondemand::json_type::null: {
      bool null = false;
      return !value.is_null().get(null) && null;
    }
    case ondemand::json_type::number: {
      const std::string token(trimmed(value.raw_json_token()));
      double number = 0;
      // Consumes the token; out of range is no fault of the record's.
      [[maybe_unused]] const auto range = value.get_double().get(number);
      return is_json_number(token);
    }
  }
  return false;
}

std::optional<JsonField::Type> type_of(ondemand::value& value) {
  ondemand::json_type type{};
  if (value.type().get(type)) return std::nullopt;
  switch (type) {
    case ondemand::json_type::object:
      return JsonField::Type::object;
    case ondemand::json_type::array:
      return JsonField::Type::array;
    case ondemand::json_type::string:
      return JsonField::Type::string;
    case ondemand::json_type::boolean:
      return JsonField::Type::boolean;
    case ondemand::json_type::null:
      return JsonField::Type::null;
    case ondemand::json_type::number:
      return JsonField::Type::number;
  }
  return std::nullopt;
}

int hex(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The UTF-16 unit of an escape \uXXXX at `at`, or -1.
int escaped_unit(std::string_view s, std::size_t at) {
  if (at + 6 > s.size() || s[at] != '\\' || s[at + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex(s[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// simdjson takes a lone surrogate for an error; \uFFFD has as many characters, so it is put in its place.
std::uint32_t replace_lone_surrogates(std::string& json) {
  std::uint32_t replaced = 0;
  for (std::size_t at = json.find('\\'); at != std::string::npos && at + 1 < json.size(); at = json.find('\\', at)) {
    const int unit = escaped_unit(json, at);
    if (is_high(unit) && is_low(escaped_unit(json, at + 6))) {
      at += 12;
    } else if (is_high(unit) || is_low(unit)) {
      json.replace(at, 6, "\\uFFFD");
      ++replaced;
      at += 6;
    } else {
      at += 2;
    }
  }
  return replaced;
}

std::uint32_t replace_ill_formed(std::string_view line, std::string& out) {
  std::uint32_t replaced = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CheckedPoint c = decode_checked(line, at);
    if (c.well_formed) {
      out.append(line.substr(at, c.length));
    } else {
      out.append("\xEF\xBF\xBD");
      ++replaced;
    }
    at += c.length;
  }
  return replaced;
}

}  // namespace

struct JsonObjectReader::State {
  ondemand::parser parser;
  std::string buffer;  // the line with the padding that simdjson may read into

  bool read(std::vector<JsonField>& fields);
  bool read_field(ondemand::value value, JsonField& field);
};

JsonObjectReader::JsonObjectReader() : state_(std::make_unique<State>()) {}
JsonObjectReader::~JsonObjectReader() = default;
JsonObjectReader::JsonObjectReader(JsonObjectReader&&) noexcept = default;
JsonObjectReader& JsonObjectReader::operator=(JsonObjectReader&&) noexcept = default;

Result<std::vector<JsonField>> JsonObjectReader::read(std::string_view line, std::uint32_t& replaced) {
  std::string& buffer = state_->buffer;
  buffer.clear();
  buffer.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  if (simdjson::validate_utf8(line.data(), line.size())) {
    buffer.assign(line);
  } else {
    replaced += replace_ill_formed(line, buffer);
    buffer.reserve(buffer.size() + simdjson::SIMDJSON_PADDING);
  }
  replaced += replace_lone_surrogates(buffer);
  std::vector<JsonField> fields;
  if (!state_->read(fields)) {
    return Error{ErrorCode::bad_record, {0, static_cast<std::uint32_t>(line.size())}};
  }
  return fields;
}

bool JsonObjectReader::State::read(std::vector<JsonField>& fields) {
  ondemand::document document;
  ondemand::object object;
  const simdjson::padded_string_view padded(buffer.data(), buffer.size(), buffer.capacity());
  if (parser.iterate(padded).get(document) || document.get_object().get(object)) return false;
  for (auto member : object) {
    std::string_view key;
    ondemand::value value;
    JsonField field;
    if (member.error() || member.unescaped_key().get(key)) return false;
    field.name.assign(key);
    if (member.value().get(value) || !read_field(value, field)) return false;
    fields.push_back(std::move(field));
  }
  // Nothing may follow the object: past the last token there is no location.
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

bool JsonObjectReader::State::read_field(ondemand::value value, JsonField& field) {
  const auto type = type_of(value);
  if (!type) return false;
  field.type = *type;
  switch (*type) {
    case JsonField::Type::object: {
      ondemand::object object;
      std::string_view raw;
      if (value.get_object().get(object) || object.raw_json().get(raw)) return false;
      field.json.assign(trimmed(raw));
      if (object.reset().error() || !walk_object(object, 1)) return false;
      break;
    }
    case JsonField::Type::array: {
      ondemand::array array;
      std::string_view raw;
      if (value.get_array().get(array) || array.raw_json().get(raw)) return false;
      field.json.assign(trimmed(raw));
      if (array.reset().error() || !walk_array(array, 1)) return false;
      break;
    }
    case JsonField::Type::string: {
      std::string_view text;
      field.json.assign(trimmed(value.raw_json_token()));
      if (value.get_string().get(text)) return false;
      field.text.assign(text);
      return true;
    }
    default:
      field.json.assign(trimmed(value.raw_json_token()));
      if (!walk(value, 1)) return false;
  }
  field.text = field.json;
  return true;
}

}  // namespace krnum::detail
