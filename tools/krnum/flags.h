// A flag is data. The parser, help, the manual page and the completions are all made from these rows.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace krnum::cli {

enum class Category : std::uint8_t { input, reading, output, other };
inline constexpr int kCategories = 4;
std::string_view title_of(Category category);

struct Flag {
  std::string_view name;     // "format" is typed --format
  char letter = 0;           // 'f' is typed -f; 0: none
  std::string_view value{};  // what stands for the value in help: "FORMAT"; empty: a switch
  Category category = Category::other;
  std::string_view help;                        // one line, without a full stop
  std::string_view more{};                      // what the manual adds: full sentences
  std::span<const std::string_view> choices{};  // the values allowed; empty: any
  bool list = false;                            // the value is a comma-separated list of choices
  bool repeats = false;                         // may be given several times, each counts; else the last one does
  bool path = false;                            // the value is a file
};

// Shared by several commands.
extern const Flag kHelpFlag;
extern const Flag kLinesFlag;
extern const Flag kJsonlFlag;
extern const Flag kFieldFlag;
extern const Flag kKeepFlag;
extern const Flag kEncodingFlag;
extern const Flag kStrictFlag;
extern const Flag kAsOfFlag;
extern const Flag kTablesFlag;
extern const Flag kKindsFlag;
extern const Flag kAllFlag;
extern const Flag kFormatFlag;
extern const Flag kListFormatFlag;  // of what is not text: no html
extern const Flag kOffsetsFlag;
extern const Flag kColorFlag;
extern const Flag kThreadsFlag;

}  // namespace krnum::cli
