#include "quantity.h"

namespace krnum::cli {
namespace {

// Where a unit could begin: after a digit, a space or a Hangul syllable.
bool is_boundary(std::string_view text, std::size_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

}  // namespace

Result<Quantity> read_quantity(std::string_view text, const Tables& tables) {
  const auto number = parse_number(text);
  if (number) return Quantity{*number, {}, Bound::exact};
  // The longest unit at the end that leaves a whole numeral before it.
  constexpr std::size_t kLongestUnit = 64;
  for (std::size_t at = text.size() > kLongestUnit ? text.size() - kLongestUnit : 1; at < text.size(); ++at) {
    if (!is_boundary(text, at)) continue;
    auto unit = parse_unit(trimmed(text.substr(at)), tables);
    if (!unit) continue;
    auto before = parse_number(trimmed(text.substr(0, at)));
    if (before) return Quantity{*std::move(before), *std::move(unit), Bound::exact};
  }
  return number.error();
}

void append_error_line(std::string& out, std::string_view input, const Error& error) {
  append_json_string(out.append("{\"input\":"), input);
  append_json_string(out.append(",\"error\":"), describe(error));
  out.append(",\"at\":").append(std::to_string(error.span.begin)).append("}\n");
}

}  // namespace krnum::cli
