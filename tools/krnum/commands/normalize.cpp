#include <array>

#include "commands/all.h"
#include "documents.h"
#include "output.h"

namespace krnum::cli {
namespace {

constexpr std::array<std::string_view, 5> kForms{"nfc", "nfd", "nfkc", "nfkd", "none"};

constexpr Flag kFormFlag{
    .name = "form",
    .value = "FORM",
    .category = Category::output,
    .help = "the Unicode normalization form (default: nfc)",
    .more = "nfkc and nfkd lose distinctions that numbers live by: 10² becomes 102.",
    .choices = kForms,
};
constexpr Flag kWidthsFlag{
    .name = "widths",
    .category = Category::output,
    .help = "full-width letters, digits and signs, and half-width jamo, made ordinary",
};
constexpr Flag kJamoFlag{
    .name = "jamo",
    .category = Category::output,
    .help = "compatibility jamo made syllables where they spell some",
};
constexpr Flag kSpacesFlag{
    .name = "spaces",
    .category = Category::output,
    .help = "every space an ordinary one, runs made one, none at the ends of a line",
};
constexpr Flag kQuotesFlag{
    .name = "quotes",
    .category = Category::output,
    .help = "typographic quotation marks made \" and '",
};

Status run(const Arguments& arguments) {
  auto input = interpret_input(arguments);
  if (!input) return kFailed;
  allow_cuts(*input, InputOptions::Cut::lines);
  NormalizeOptions options;
  options.form = form_named(arguments.value(kFormFlag, "nfc"));
  options.widths = arguments.has(kWidthsFlag);
  options.jamo = arguments.has(kJamoFlag);
  options.spaces = arguments.has(kSpacesFlag);
  options.quotes = arguments.has(kQuotesFlag);
  return each_document(
      *input, "",
      [&](const Document& document, std::string& out) -> std::size_t {
        out.append(normalize(document.text, options));
        return 0;
      },
      [](const Part& part) {
        write_out(part.out);
        flush_out();
      });
}

constexpr std::array kExamples{
    Example{"krnum normalize decomposed.txt > composed.txt", "to NFC"},
    Example{"krnum normalize --widths --spaces --quotes < copied.txt", "text copied from a page"},
    Example{"krnum normalize --encoding cp949 old.txt > new.txt", "an old file to UTF-8"},
};

constexpr std::array kFlags{&kEncodingFlag, &kStrictFlag, &kFormFlag,   &kWidthsFlag,
                            &kJamoFlag,     &kSpacesFlag, &kQuotesFlag, &kThreadsFlag};

}  // namespace

const Command kNormalizeCommand{
    .name = "normalize",
    .operands = "[FILE...]",
    .summary = "normalize Unicode and Hangul",
    .examples = kExamples,
    .about =
        "The options apply in the order widths, jamo, spaces, quotes, form. The output is UTF-8. Lines are "
        "read one by one, so a file of any size takes little memory.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
