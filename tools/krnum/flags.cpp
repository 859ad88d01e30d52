#include "flags.h"

#include <array>

#include "krnum.h"

namespace krnum::cli {
namespace {

using Names = std::string_view;

constexpr std::array<Names, 7> kEncodingNames{"auto", "utf-8", "cp949", "euc-kr", "utf-16", "utf-16le", "utf-16be"};
constexpr std::array<Names, 6> kFormatNames{"jsonl", "json", "csv", "tsv", "table", "html"};
constexpr std::array<Names, 4> kOffsetNames{"byte", "utf8", "char", "utf16"};
constexpr std::array<Names, 3> kColorNames{"auto", "always", "never"};

std::span<const Names> kind_names() {
  static const auto names = [] {
    std::array<Names, kKinds> out;
    for (int i = 0; i < kKinds; ++i) out[static_cast<std::size_t>(i)] = name_of(static_cast<Kind>(i));
    return out;
  }();
  return names;
}

}  // namespace

std::string_view title_of(Category category) {
  static constexpr std::array<std::string_view, kCategories> kTitles{"Input", "Reading", "Output", "Other"};
  return kTitles[static_cast<std::size_t>(category)];
}

const Flag kHelpFlag{
    .name = "help",
    .letter = 'h',
    .category = Category::other,
    .help = "show this help",
};
const Flag kLinesFlag{
    .name = "lines",
    .letter = 'l',
    .category = Category::input,
    .help = "every line is a document of its own, named PATH:LINE",
    .more =
        "The input is read in blocks, so a file of any size takes some tens of megabytes of memory. A line is held "
        "whole; one of 4 GiB or more is an error.",
};
const Flag kJsonlFlag{
    .name = "jsonl",
    .letter = 'j',
    .category = Category::input,
    .help = "every line is a JSON object with a text",
    .more =
        "The object holds the document in the string field text (or see --field), and may hold its name in id and its "
        "reference date in date, as YYYY-MM-DD with a clock time if there is one. Blank lines are passed over. A line "
        "that is not such an object is reported as FILE:LINE and the others are read. Memory is as with --lines.",
};
const Flag kFieldFlag{
    .name = "field",
    .value = "NAME",
    .category = Category::input,
    .help = "with --jsonl, the field that holds the text",
};
const Flag kKeepFlag{
    .name = "keep",
    .value = "NAMES",
    .category = Category::input,
    .help = "with --jsonl, fields to carry into each record, comma-separated",
    .more = "A carried field stands after the record's own fields, as it was written; null where the input has none.",
    .repeats = true,
};
const Flag kEncodingFlag{
    .name = "encoding",
    .letter = 'E',
    .value = "ENCODING",
    .category = Category::input,
    .help = "how the input is encoded (default: auto)",
    .more =
        "Offsets count in the input where it is UTF-8, and in its conversion to UTF-8 where it has another encoding.",
    .choices = kEncodingNames,
};
const Flag kStrictFlag{
    .name = "strict",
    .category = Category::input,
    .help = "ill-formed text is an error, not a warning",
    .more = "Without it an ill-formed sequence is read as U+FFFD, and one warning names the file.",
};
const Flag kAsOfFlag{
    .name = "as-of",
    .letter = 'd',
    .value = "DATE",
    .category = Category::reading,
    .help = "the reference date that relative dates are counted from",
    .more =
        "YYYY-MM-DD, with a clock time if there is one. A record's own date comes first. Without a reference date "
        "an unspecified year stays unspecified (XXXX-05-14), and 'last year' has no value.",
};
const Flag kTablesFlag{
    .name = "tables",
    .value = "FILE",
    .category = Category::reading,
    .help = "add rows to the built-in tables",
    .more =
        "A file of tab-separated rows under [section] lines, in the shape of the tables in lib/data. A row whose key "
        "exists replaces it. Files named in the environment variable KRNUM_TABLES, separated by colons, are read "
        "first.",
    .repeats = true,
    .path = true,
};
const Flag kKindsFlag{
    .name = "kinds",
    .letter = 'k',
    .value = "LIST",
    .category = Category::reading,
    .help = "only these kinds of mention, comma-separated",
    .choices = kind_names(),
    .list = true,
};
const Flag kAllFlag{
    .name = "all",
    .letter = 'a',
    .category = Category::reading,
    .help = "also numbers that only name something: GPT-3, 1., A380",
    .more = "Every decimal digit of the text then lies in exactly one mention.",
};
const Flag kFormatFlag{
    .name = "format",
    .letter = 'f',
    .value = "FORMAT",
    .category = Category::output,
    .help = "the form of the output (default: table on a terminal, else jsonl)",
    .more =
        "jsonl is a record a line, json a document a line, csv and tsv the fields under a header with a span as two "
        "columns, table columns that line up, html a page that shows the text with its mentions marked.",
    .choices = kFormatNames,
};
const Flag kListFormatFlag{
    .name = "format",
    .letter = 'f',
    .value = "FORMAT",
    .category = Category::output,
    .help = "the form of the output (default: table on a terminal, else jsonl)",
    .choices = std::span(kFormatNames).first<5>(),
};
const Flag kOffsetsFlag{
    .name = "offsets",
    .value = "UNIT",
    .category = Category::output,
    .help = "what spans count (default: byte)",
    .more = "UTF-8 bytes (also spelled utf8), code points, or UTF-16 units; it holds for every span of a record.",
    .choices = kOffsetNames,
};
const Flag kColorFlag{
    .name = "color",
    .value = "WHEN",
    .category = Category::output,
    .help = "colour in tables (default: auto)",
    .more = "auto colours on a terminal, unless NO_COLOR is set in the environment.",
    .choices = kColorNames,
};
const Flag kThreadsFlag{
    .name = "threads",
    .letter = 't',
    .value = "N",
    .category = Category::other,
    .help = "how many threads work (default: one a processor)",
    .more = "Each takes a file, or a block of the lines of one. The output is the same for every N.",
};

}  // namespace krnum::cli
