#include <array>
#include <deque>

#include "commands/all.h"
#include "documents.h"
#include "message.h"
#include "output.h"
#include "records.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr std::array<std::string_view, 3> kTargets{"digits", "mixed", "spoken"};

constexpr Flag kToFlag{
    .name = "to",
    .value = "FORM",
    .category = Category::output,
    .help = "digits (figures), mixed (2억5000만) or spoken (read aloud in Hangul)",
    .choices = kTargets,
};
constexpr Flag kSymbolsFlag{
    .name = "symbols",
    .category = Category::output,
    .help = "units as signs, too: ₩5000, 97%, 3km (with --to digits or mixed)",
};

constexpr Flag kChangesFlag{
    .name = "changes",
    .category = Category::output,
    .help = "instead of the text, each change as a record, with its mention",
};

Status write_changes(const InputOptions& input, const Rewriter& rewriter, const Tables& tables,
                     const Arguments& arguments) {
  const auto records = interpret_records(arguments, RecordType::change, input);
  if (!records) return kFailed;
  const RecordWriter writer(*records, tables);
  return write_documents(input, writer, arguments, [&](const Document& document, std::string& out) {
    std::string now;
    std::deque<Mention> mentions;  // keeps addresses
    std::vector<ChangeRecord> changes;
    std::uint32_t copied = 0;
    rewriter.rewrite(document.text, document.date, [&](const Replacement& r) {
      now.append(document.text.substr(copied, r.span.begin - copied));
      const auto begin = static_cast<std::uint32_t>(now.size());
      now.append(r.text);
      changes.push_back({r.span, {begin, static_cast<std::uint32_t>(now.size())}, &mentions.emplace_back(r.mention)});
      copied = r.span.end;
    });
    now.append(document.text.substr(copied));
    writer.add({document.id, document.text, document.kept}, now, changes, out);
    return changes.size();
  });
}

// A record of JSON Lines, with its text rewritten.
void append_record(std::string& out, const Document& document, const InputOptions& input, std::string_view text) {
  append_json_string(out.append("{\"id\":"), document.id);
  append_json_string(out.append(","), input.fields.text);
  append_json_string(out.append(":"), text);
  for (std::size_t i = 0; i < document.kept.size(); ++i) {
    append_json_string(out.append(","), document.kept[i].name);
    out.append(":").append(document.kept[i].json);
  }
  out.append("}\n");
}

Status run(const Arguments& arguments) {
  auto input = interpret_input(arguments);
  if (!input) return kFailed;
  if (!arguments.has(kToFlag)) {
    complain("", "rewrite needs --to digits, mixed or spoken");
    return kFailed;
  }
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  const Rewriter rewriter({*rewrite_to_named(arguments.value(kToFlag)), arguments.has(kSymbolsFlag)}, *tables);
  if (arguments.has(kChangesFlag)) return write_changes(*input, rewriter, *tables, arguments);
  allow_cuts(*input, InputOptions::Cut::blank_lines);
  const Render render = [&](const Document& document, std::string& out) -> std::size_t {
    const std::string text = rewriter.rewrite(document.text, document.date);
    switch (input->shape) {
      case InputOptions::Shape::whole:
        out.append(text);
        break;
      case InputOptions::Shape::lines:
        out.append(text).append(document.ending);
        break;
      case InputOptions::Shape::jsonl:
        append_record(out, document, *input, text);
        break;
    }
    return 0;
  };
  return each_document(*input, "", render, [](const Part& part) {
    write_out(part.out);
    flush_out();
  });
}

constexpr std::array kExamples{
    Example{"krnum rewrite --to spoken news.txt", "an article as a newsreader says it"},
    Example{"echo '사과 세 개를 오천 원에 샀다.' | krnum rewrite --to digits", "사과 3개를 5000원에 샀다."},
    Example{"krnum rewrite --to digits --lines --changes transcript.txt", "what changes where, as JSON Lines"},
    Example{"krnum rewrite --to mixed report.txt", "newspaper style: 250,000,000원 as 2억5000만원"},
};

constexpr std::array kFlags{&kLinesFlag,   &kJsonlFlag,      &kFieldFlag,   &kKeepFlag,  &kEncodingFlag,
                            &kStrictFlag,  &kAsOfFlag,       &kTablesFlag,  &kToFlag,    &kSymbolsFlag,
                            &kChangesFlag, &kListFormatFlag, &kOffsetsFlag, &kColorFlag, &kThreadsFlag};

}  // namespace

const Command kRewriteCommand{
    .name = "rewrite",
    .operands = "[FILE...]",
    .summary = "write the numbers of running text in figures, in newspaper style, or as read aloud",
    .examples = kExamples,
    .about =
        "Only numbers change, with the josa behind them where it no longer agrees. Every other byte stays, so text "
        "without a number comes back as it was. --format, --offsets and --color are those of the records of "
        "--changes.\n\n"
        "Text is read paragraph by paragraph, so a file of any size takes little memory where blank lines part it; "
        "--lines needs none.\n\n"
        "With --jsonl each record comes back as {\"id\", \"text\"} and the fields that --keep names.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
