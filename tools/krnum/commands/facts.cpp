#include <algorithm>
#include <array>

#include "commands/all.h"
#include "kinds.h"
#include "records.h"

namespace krnum::cli {
namespace {

Status run(const Arguments& arguments) {
  const auto work = interpret_work(arguments, RecordType::fact);
  if (!work) return kFailed;
  const Kinds kinds = Kinds::interpret(arguments);

  const Extractor extractor({.all = arguments.has(kAllFlag)}, work->tables);
  const Linker linker(work->tables);
  const RecordWriter writer(work->records, work->tables);
  return write_documents(work->input, writer, arguments, [&](const Document& document, std::string& out) {
    thread_local Extraction found;  // their memory serves every document of the thread
    thread_local std::vector<Fact> facts;
    extractor.extract(document.text, document.date, found);
    linker.link(document.text, found.mentions, facts);
    std::erase_if(facts, [&](const Fact& fact) { return !kinds.hold(found.mentions[fact.mention].kind); });
    writer.add({document.id, document.text, document.kept}, found.mentions, facts, out);
    return facts.size();
  });
}

constexpr std::array kExamples{
    Example{"krnum facts news.txt", "what each number of an article measures, and of whom"},
    Example{"krnum facts --kinds money,percent --format csv *.txt > facts.csv", "amounts and shares as a sheet"},
    Example{"krnum facts --as-of 2024-07-25 --format html news.txt > news.html",
            "the article, its facts where one points"},
};

constexpr std::array kFlags{&kLinesFlag,  &kJsonlFlag,   &kFieldFlag,  &kKeepFlag,   &kEncodingFlag,
                            &kStrictFlag, &kAsOfFlag,    &kTablesFlag, &kKindsFlag,  &kAllFlag,
                            &kFormatFlag, &kOffsetsFlag, &kColorFlag,  &kThreadsFlag};

}  // namespace

const Command kFactsCommand{
    .name = "facts",
    .operands = "[FILE...]",
    .summary = "link each number to what it measures",
    .examples = kExamples,
    .about =
        "A fact is a mention with its subject (the entity), attribute (the property), change (up, down, flat), when, "
        "basis "
        "(what it is compared with) and source (who says so). What the text does not say is null. Every mention but "
        "dates, times, phone numbers and names gives one fact. Input and output are as for extract.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
