// Every record that the command prints answers to the schema that it prints.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>

#include "cli/command.h"

namespace krnum::test {
namespace {

namespace dom = simdjson::dom;

// As much of JSON Schema as our schemas use; an unknown keyword fails, so that nothing goes unchecked.
class Validator {
 public:
  std::string check(dom::element schema, dom::element value, const std::string& where) {
    for (const auto [keyword, argument] : dom::object(schema)) {
      std::string fault = apply(keyword, argument, value, where);
      if (!fault.empty()) return fault;
    }
    return {};
  }

 private:
  std::string apply(std::string_view keyword, dom::element argument, dom::element value, const std::string& where) {
    if (keyword == "$schema" || keyword == "title" || keyword == "description") return {};
    if (keyword == "type") return has_type(argument, value) ? "" : where + ": wrong type";
    if (keyword == "enum") {
      for (const dom::element choice : dom::array(argument)) {
        if (simdjson::to_string(choice) == simdjson::to_string(value)) return {};
      }
      return where + ": not one of the choices";
    }
    if (keyword == "minimum") return double(value) >= double(argument) ? "" : where + ": below the minimum";
    if (keyword == "minItems") return dom::array(value).size() >= std::uint64_t(argument) ? "" : where + ": too short";
    if (keyword == "maxItems") return dom::array(value).size() <= std::uint64_t(argument) ? "" : where + ": too long";
    if (keyword == "items") {
      for (const dom::element item : dom::array(value)) {
        std::string fault = check(argument, item, where + "[]");
        if (!fault.empty()) return fault;
      }
      return {};
    }
    if (keyword == "required") {
      if (value.is_null()) return {};
      for (const dom::element name : dom::array(argument)) {
        if (dom::object(value)[std::string_view(name)].error())
          return where + ": lacks " + std::string(std::string_view(name));
      }
      return {};
    }
    if (keyword == "properties") {
      if (value.is_null()) return {};
      for (const auto [name, inner] : dom::object(argument)) {
        dom::element field;
        if (dom::object(value)[name].get(field)) continue;
        std::string fault = check(inner, field, where + "." + std::string(name));
        if (!fault.empty()) return fault;
      }
      return {};
    }
    return where + ": unknown keyword " + std::string(keyword);
  }

  static bool has_type(dom::element argument, dom::element value) {
    if (argument.is_array()) {
      for (const dom::element one : dom::array(argument)) {
        if (has_type(one, value)) return true;
      }
      return false;
    }
    const std::string_view name = argument;
    if (name == "string") return value.is_string();
    if (name == "integer") return value.is_int64() || value.is_uint64();
    if (name == "boolean") return value.is_bool();
    if (name == "array") return value.is_array();
    if (name == "object") return value.is_object();
    return name == "null" && value.is_null();
  }
};

void expect_valid(const std::string& record, const std::vector<std::string>& arguments, const std::string& input) {
  dom::parser schema_parser, parser;
  const Ran schema = krnum({"schema", record});
  ASSERT_EQ(schema.status, 0);
  const dom::element wanted = schema_parser.parse(schema.out);
  const Ran ran = krnum(arguments, input);
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const std::string& line : lines_of(ran.out)) {
    const dom::element value = parser.parse(line);
    EXPECT_EQ(Validator().check(wanted, value, record), "") << line;
  }
}

const std::string kText =
    "한빛전자의 2분기 매출은 전년 동기 대비 약 12% 늘어난 3조 2000억원으로 집계됐다. 직원은 1000여 명, 3~4만원, 3대 1, "
    "지난해 5월, 오전 9시 30분, 3시간, 매일, 02-1234-5678, 두세 명, 제3차, 80대, 3분의 1, GPT-4 😀.\n";

TEST(Schema, HoldsForEveryRecord) {
  expect_valid("mention", {"extract", "--all", "--format", "jsonl"}, kText);
  expect_valid("mention", {"extract", "--all", "--offsets", "utf16", "--as-of", "2024-06-10"}, kText);
  expect_valid("mention", {"extract", "--explain"}, kText);
  expect_valid("mention", {"corpus", "show", "--gold", "it-001"}, "");
  expect_valid("fact", {"facts", "--as-of", "2024-06-10"}, kText);
  expect_valid("token", {"tokenize"}, kText);
  expect_valid("unit", {"units"}, "");
}

TEST(Schema, TheValidatorSeesFaults) {
  dom::parser schema_parser, parser;
  const dom::element wanted = schema_parser.parse(krnum({"schema", "mention"}).out);
  const std::string good = krnum({"corpus", "show", "--gold", "it-001"}).out;
  const std::string line = lines_of(good).at(0);
  ASSERT_EQ(Validator().check(wanted, parser.parse(line), "mention"), "");
  const auto fault = [&](const std::string& from, const std::string& to) {
    std::string bad = line;
    bad.replace(bad.find(from), from.size(), to);
    return Validator().check(wanted, parser.parse(bad), "mention");
  };
  EXPECT_NE(fault("\"start\":", "\"start\":-"), "");
  EXPECT_NE(fault("\"approx\":", "\"approx\":\"x\",\"y\":"), "");
  EXPECT_NE(fault("\"bound\":\"", "\"bound\":\"x"), "");
  EXPECT_NE(fault("\"sentence\":[", "\"sentence\":[1,"), "");
  EXPECT_NE(fault("\"doc\":", "\"dok\":"), "");
}

}  // namespace
}  // namespace krnum::test
