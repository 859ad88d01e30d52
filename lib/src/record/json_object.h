// One JSON object of a line, read whole and strictly: what input records and gold share.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/result.h"

namespace krnum::detail {

struct JsonField {
  enum class Type : std::uint8_t { null, boolean, number, string, array, object };

  std::string name;
  Type type = Type::null;
  std::string json;  // as written
  std::string text;  // a string's content; else as written
};

class JsonObjectReader {
 public:
  JsonObjectReader();
  ~JsonObjectReader();
  JsonObjectReader(JsonObjectReader&&) noexcept;
  JsonObjectReader& operator=(JsonObjectReader&&) noexcept;

  // The fields in the order written. Ill-formed UTF-8 and lone surrogate escapes are read as U+FFFD and counted in
  // `replaced`. Error bad_record unless `line` is exactly one object. Linear.
  Result<std::vector<JsonField>> read(std::string_view line, std::uint32_t& replaced);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace krnum::detail
