#include <array>

#include "commands/all.h"
#include "documents.h"
#include "message.h"
#include "output.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr std::array<std::string_view, 3> kTargets{"digits", "mixed", "spoken"};

constexpr Flag kToFlag{
    .name = "to",
    .letter = 0,
    .value = "FORM",
    .category = Category::output,
    .help = "digits (figures), mixed (2억5000만) or spoken (read aloud in Hangul)",
    .choices = kTargets,
};
constexpr Flag kSymbolsFlag{
    .name = "symbols",
    .letter = 0,
    .value = "",
    .category = Category::output,
    .help = "units as signs, too: ₩5000, 97%, 3km (with --to digits or mixed)",
};

Status run(const Arguments& arguments) {
  const auto input = interpret_input(arguments);
  if (!input) return kFailed;
  if (!arguments.has(kToFlag)) {
    complain("", "rewrite needs --to digits, mixed or spoken");
    return kFailed;
  }
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  const Rewriter rewriter({*rewrite_to_named(arguments.value(kToFlag)), arguments.has(kSymbolsFlag)}, *tables);
  return each_document(
      *input,
      [&](const Document& document, std::string& out) { out.append(rewriter.rewrite(document.text, document.date)); },
      [](std::string_view out) {
        write_out(out);
        flush_out();
      });
}

constexpr std::array kExamples{
    Example{"krnum rewrite --to spoken news.txt", "an article as a newsreader says it"},
    Example{"echo '사과 세 개를 오천 원에 샀다.' | krnum rewrite --to digits", "사과 3개를 5000원에 샀다."},
    Example{"krnum rewrite --to mixed report.txt", "newspaper style: 250,000,000원 as 2억5000만원"},
};

constexpr std::array kFlags{&kLinesFlag, &kJsonlFlag,  &kFieldFlag, &kKeepFlag,    &kEncodingFlag, &kStrictFlag,
                            &kAsOfFlag,  &kTablesFlag, &kToFlag,    &kSymbolsFlag, &kThreadsFlag};

}  // namespace

const Command kRewriteCommand{
    .name = "rewrite",
    .operands = "[FILE...]",
    .summary = "write the numbers of running text in figures, in newspaper style, or as read aloud",
    .examples = kExamples,
    .about =
        "Only numbers change, with the josa behind them where it no longer agrees. Every other byte stays, so text "
        "without a number comes back as it was.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
