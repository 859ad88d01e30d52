#include "record/fields.h"

#include <algorithm>
#include <array>

#include "krnum/kind.h"

namespace krnum {
namespace detail {
namespace {

template <class T, std::size_t N>
std::array<std::string_view, N> names_of_all() {
  std::array<std::string_view, N> out;
  for (std::size_t i = 0; i < N; ++i) out[i] = krnum::name_of(static_cast<T>(i));
  return out;
}

std::span<const std::string_view> kind_names() {
  static const auto names = names_of_all<Kind, kKinds>();
  return names;
}

std::span<const std::string_view> token_kind_names() {
  static const auto names = names_of_all<TokenKind, kTokenKinds>();
  return names;
}

std::span<const std::string_view> bound_names() {
  static const auto names = names_of_all<Bound, kBounds>();
  return names;
}

constexpr std::array<std::string_view, 3> kChanges{"up", "down", "flat"};
constexpr std::array<std::string_view, 3> kNumerals{"native", "sino", "both"};

using enum FieldForm;

const auto& mention_fields() {
  static const std::array<RecordField, 14> fields{{
      {"doc", text, false, "the document: a path, -, PATH:LINE, or the id of the input record"},
      {"start", offset, false, "where the core span begins"},
      {"end", offset, false, "where the core span ends, exclusive"},
      {"text", text, false, "the source between start and end"},
      {"extent", span, false, "the core with the words that bound or approximate it"},
      {"kind", choice, false, "what the number is", kind_names()},
      {"value", text, true, "the exact value: a plain decimal, a reduced fraction, a:b, or digits as written"},
      {"low", text, true, "the lower end of a range, inclusive"},
      {"high", text, true, "the upper end of a range, inclusive"},
      {"unit", text, true, "UCUM, ISO 4217, % or %p, or a counter in braces; a rate is a quotient"},
      {"bound", choice, false, "how the words around limit the value", bound_names()},
      {"approx", flag, false, "whether the value is approximate"},
      {"time", text, true, "the calendar value: ISO 8601, EDTF or TIMEX3"},
      {"sentence", span, false, "the sentence that holds the mention"},
  }};
  return fields;
}

constexpr std::array<RecordField, 8> kFactFields{{
    {"mention", mention, false, "the mention"},
    {"subject", phrase, true, "the entity that is measured"},
    {"attribute", phrase, true, "the property that is measured"},
    {"change", choice, true, "the direction of a change", kChanges},
    {"when", text, true, "the time that the value holds for"},
    {"basis", phrase, true, "what the value is compared with"},
    {"source", phrase, true, "who says so"},
    {"sentence", span, false, "the sentence that holds the mention"},
}};

const auto& token_fields() {
  static const std::array<RecordField, 7> fields{{
      {"doc", text, false, "the document"},
      {"start", offset, false, "where the token begins"},
      {"end", offset, false, "where the token ends, exclusive"},
      {"text", text, false, "the source between start and end"},
      {"kind", choice, false, "what the token is", token_kind_names()},
      {"eojeol", span, false, "the eojeol that holds the token: what stands between white space"},
      {"sentence", span, false, "the sentence that holds the token"},
  }};
  return fields;
}

constexpr std::array<RecordField, 8> kChangeFields{{
    {"doc", text, false, "the document"},
    {"start", offset, false, "where the replaced source begins"},
    {"end", offset, false, "where the replaced source ends, exclusive"},
    {"text", text, false, "the source between start and end"},
    {"new_start", offset, false, "where the replacement begins in the rewritten text"},
    {"new_end", offset, false, "where the replacement ends in the rewritten text, exclusive"},
    {"replacement", text, false, "what stands there now"},
    {"mention", mention, false, "the mention that was rewritten"},
}};

const auto& unit_fields() {
  static const std::array<RecordField, 10> fields{{
      {"code", text, false, "UCUM, ISO 4217, or a counter in braces"},
      {"kind", choice, false, "the kind of a mention with this unit", kind_names()},
      {"section", text, false, "the table that holds it"},
      {"group", text, true, "the class of a counter, the dimension of a unit"},
      {"surfaces", list, false, "how it is written"},
      {"numerals", choice, false, "the numerals it takes when spelled", kNumerals},
      {"ceiling", offset, false, "the last value that native numerals count to"},
      {"factor", text, true, "its size in the base unit of the dimension, exact"},
      {"spoken", text, true, "how it is read aloud"},
      {"source", text, true, "where the row comes from, and remarks"},
  }};
  return fields;
}

constexpr std::array<std::string_view, 5> kTypeNames{"mention", "fact", "token", "change", "unit"};

}  // namespace

std::span<const RecordField> fields_of(RecordType type) {
  switch (type) {
    case RecordType::mention:
      return mention_fields();
    case RecordType::fact:
      return kFactFields;
    case RecordType::token:
      return token_fields();
    case RecordType::change:
      return kChangeFields;
    case RecordType::unit:
      return unit_fields();
  }
  return {};
}

std::string_view name_of(RecordType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

}  // namespace detail

namespace {

template <class T, std::size_t N>
std::optional<T> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<T>(found - names.begin());
}

}  // namespace

std::optional<RecordType> record_type_named(std::string_view name) {
  return named<RecordType>(detail::kTypeNames, name);
}

std::optional<RecordFormat> record_format_named(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kNames{"jsonl", "json", "csv", "tsv", "table", "html"};
  return named<RecordFormat>(kNames, name);
}

std::optional<OffsetUnit> offset_unit_named(std::string_view name) {
  static constexpr std::array<std::string_view, 3> kNames{"byte", "char", "utf16"};
  if (name == "utf8") return OffsetUnit::byte;
  return named<OffsetUnit>(kNames, name);
}

bool has_field(RecordType type, std::string_view name, bool explain) {
  const auto fields = detail::fields_of(type);
  const auto& added = detail::kExplainFields;
  return std::any_of(fields.begin(), fields.end(), [&](const detail::RecordField& f) { return f.name == name; }) ||
         (explain && std::find(added.begin(), added.end(), name) != added.end());
}

}  // namespace krnum
