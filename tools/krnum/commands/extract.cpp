#include <algorithm>
#include <array>

#include "commands/all.h"
#include "kinds.h"
#include "message.h"
#include "records.h"

namespace krnum::cli {
namespace {

constexpr Flag kExplainFlag{
    .name = "explain",
    .letter = 'x',
    .category = Category::reading,
    .help = "add the evidence for each decision, and the readings that were rejected",
    .more =
        "Records gain chosen, score and evidence: the predicates that held, each with its weight. A rejected reading "
        "is a record whose chosen is false and whose value is null.",
};

Status run(const Arguments& arguments) {
  const auto work = interpret_work(arguments, RecordType::mention, arguments.has(kExplainFlag));
  if (!work) return kFailed;
  if (work->records.explain && work->records.format == RecordFormat::html) {
    complain("", "--explain has no place in html");
    return kFailed;
  }
  const Kinds kinds = Kinds::interpret(arguments);

  const Extractor extractor({.all = arguments.has(kAllFlag)}, work->tables);
  const RecordWriter writer(work->records, work->tables);
  const auto unasked = [&](const auto& found) { return !kinds.hold(found.kind); };
  return write_documents(work->input, writer, arguments, [&](const Document& document, std::string& out) {
    thread_local Extraction found;  // its memory serves every document of the thread
    extractor.extract(document.text, document.date, found);
    std::erase_if(found.mentions, unasked);
    const RecordDocument described{document.id, document.text, document.kept};
    if (!work->records.explain) {
      writer.add(described, found.mentions, out);
      return found.mentions.size();
    }
    std::vector<Explanation> explanations = extractor.explain(document.text);
    std::erase_if(explanations, unasked);
    writer.add(described, found.mentions, explanations, out);
    return found.mentions.size();
  });
}

constexpr std::array kExamples{
    Example{"krnum extract news.txt", "every number, amount and date of an article"},
    Example{"echo '매출은 3조 2000억원이다' | krnum extract", "from standard input, as JSON Lines"},
    Example{"krnum extract --kinds money,percent --format csv *.txt > amounts.csv",
            "amounts of several files as a sheet"},
    Example{"krnum extract --jsonl --field body --keep url articles.jsonl",
            "records of JSON Lines, each with its address"},
    Example{"krnum extract --lines --as-of 2024-06-10 chat.txt", "a document a line; '어제' is 2024-06-09"},
    Example{"echo '구조대 3명' | krnum extract --explain --format table", "why a word was or was not read as a number"},
    Example{"krnum extract --encoding cp949 --format html old.txt > old.html", "an old file as a page to read"},
};

constexpr std::array kFlags{&kLinesFlag,   &kJsonlFlag,  &kFieldFlag,   &kKeepFlag,  &kEncodingFlag,
                            &kStrictFlag,  &kAsOfFlag,   &kTablesFlag,  &kKindsFlag, &kAllFlag,
                            &kExplainFlag, &kFormatFlag, &kOffsetsFlag, &kColorFlag, &kThreadsFlag};

}  // namespace

const Command kExtractCommand{
    .name = "extract",
    .operands = "[FILE...]",
    .summary = "find numbers, quantities and dates in text",
    .examples = kExamples,
    .about =
        "Each mention comes with its place, kind, exact value, unit, bound and calendar value. A file is a document, "
        "unless --lines or --jsonl says otherwise. Without FILE, or where it is -, standard input is read.\n\n"
        "A document is held in memory with all that is found in it, some twenty times its size. Large files are better "
        "read with --lines or --jsonl: they are worked off in blocks, and so take little memory whatever their "
        "size.\n\n"
        "A file or record that cannot be read is reported on standard error and the rest is done; the exit status "
        "is then 2.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
