#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "record/fields.h"
#include "record/json_object.h"

namespace krnum {
namespace {

constexpr RecordType kTypes[] = {RecordType::mention, RecordType::fact, RecordType::token, RecordType::change,
                                 RecordType::unit};

TEST(Fields, AreTheContracts) {
  const auto names = [](RecordType type) {
    std::string out;
    for (const detail::RecordField& f : detail::fields_of(type)) out.append(out.empty() ? "" : " ").append(f.name);
    return out;
  };
  EXPECT_EQ(names(RecordType::mention),
            "doc start end text extent kind value low high unit bound approx time sentence");
  EXPECT_EQ(names(RecordType::fact), "mention subject attribute change when basis source sentence");
}

TEST(Fields, HaveNamesOfTheirOwnAndAreExplained) {
  for (const RecordType type : kTypes) {
    std::set<std::string_view> seen;
    for (const detail::RecordField& field : detail::fields_of(type)) {
      EXPECT_TRUE(seen.insert(field.name).second) << field.name;
      EXPECT_FALSE(field.about.empty()) << field.name;
      EXPECT_EQ(field.form == detail::FieldForm::choice, !field.choices.empty()) << field.name;
      EXPECT_TRUE(has_field(type, field.name));
    }
    EXPECT_EQ(record_type_named(detail::name_of(type)), type);
    EXPECT_FALSE(has_field(type, "nothing"));
  }
}

TEST(Schema, IsJsonOfTheDraft) {
  detail::JsonObjectReader reader;
  for (const RecordType type : kTypes) {
    std::string schema = json_schema(type);
    std::replace(schema.begin(), schema.end(), '\n', ' ');
    std::uint32_t replaced = 0;
    const auto fields = reader.read(schema, replaced);
    ASSERT_TRUE(fields) << schema;
    EXPECT_EQ(fields->front().name, "$schema");
    EXPECT_EQ(fields->front().text, "https://json-schema.org/draft/2020-12/schema");
  }
}

TEST(Names, OfFormatsAndOffsets) {
  EXPECT_EQ(record_format_named("jsonl"), RecordFormat::jsonl);
  EXPECT_EQ(record_format_named("html"), RecordFormat::html);
  EXPECT_EQ(record_format_named("xml"), std::nullopt);
  EXPECT_EQ(offset_unit_named("byte"), OffsetUnit::byte);
  EXPECT_EQ(offset_unit_named("utf8"), OffsetUnit::byte);
  EXPECT_EQ(offset_unit_named("char"), OffsetUnit::code_point);
  EXPECT_EQ(offset_unit_named("utf16"), OffsetUnit::utf16);
  EXPECT_EQ(offset_unit_named("utf32"), std::nullopt);
  EXPECT_EQ(record_type_named("sentence"), std::nullopt);
}

}  // namespace
}  // namespace krnum
