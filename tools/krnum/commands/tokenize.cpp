#include <array>

#include "commands/all.h"
#include "records.h"

namespace krnum::cli {
namespace {

Status run(const Arguments& arguments) {
  const auto work = interpret_work(arguments, RecordType::token);
  if (!work) return kFailed;
  const RecordWriter writer(work->records, work->tables);
  return write_documents(work->input, writer, arguments, [&](const Document& document, std::string& out) {
    thread_local Tokens tokens;  // its memory serves every document of the thread
    tokenize(document.text, work->tables, tokens);
    writer.add({document.id, document.text, document.kept}, tokens, out);
    return tokens.tokens.size();
  });
}

constexpr std::array kExamples{
    Example{"echo '매출은 3만원이다.' | krnum tokenize --format table", "what each piece is"},
    Example{"krnum tokenize --offsets char news.txt", "JSON Lines with places in code points"},
    Example{"krnum tokenize --format json news.txt", "a document a line, with its sentences"},
};

constexpr std::array kFlags{&kLinesFlag,  &kJsonlFlag,      &kFieldFlag,   &kKeepFlag,  &kEncodingFlag, &kStrictFlag,
                            &kTablesFlag, &kListFormatFlag, &kOffsetsFlag, &kColorFlag, &kThreadsFlag};

}  // namespace

const Command kTokenizeCommand{
    .name = "tokenize",
    .operands = "[FILE...]",
    .summary = "part text into sentences, eojeol and tokens",
    .examples = kExamples,
    .about =
        "Tokens are Hangul, numerals, units, josa after numerals and Latin letters, Latin, Hanja, punctuation, "
        "symbols, "
        "emoji and web addresses. Together they hold everything but white space.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
