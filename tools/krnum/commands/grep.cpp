#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <filesystem>

#include "commands/all.h"
#include "documents.h"
#include "help.h"
#include "matches.h"
#include "message.h"
#include "output.h"
#include "parse.h"
#include "records.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr Flag flag(std::string_view name, char letter, std::string_view value, Category category,
                    std::string_view help) {
  return {.name = name, .letter = letter, .value = value, .category = category, .help = help};
}
constexpr Flag repeated(Flag one) {
  one.repeats = true;
  return one;
}

constexpr Flag kCountFlag = flag("count", 'c', "", Category::output, "only how many lines match, a line a file");
constexpr Flag kFilesFlag = flag("files-with-matches", 'l', "", Category::output, "only the names of files that match");
constexpr Flag kQuietFlag = flag("quiet", 'q', "", Category::output, "nothing but the exit status");
constexpr Flag kNumberFlag = flag("line-number", 'n', "", Category::output, "the number of each line");
constexpr Flag kWithNameFlag =
    flag("with-filename", 'H', "", Category::output, "the file of each line, also where there is one only");
constexpr Flag kNoNameFlag = flag("no-filename", 'h', "", Category::output, "never the file of a line");
constexpr Flag kMostFlag = flag("max-count", 'm', "N", Category::output, "stop after N lines of a file");
constexpr Flag kAfterFlag = flag("after-context", 'A', "N", Category::output, "N lines after each match too");
constexpr Flag kBeforeFlag = flag("before-context", 'B', "N", Category::output, "N lines before each match too");
constexpr Flag kContextFlag = flag("context", 'C', "N", Category::output, "N lines before and after each match too");
constexpr Flag kRecursiveFlag =
    flag("recursive", 'r', "", Category::input, "the files of folders, in the order of their names");
constexpr Flag kIncludeFlag =
    repeated(flag("include", 0, "GLOB", Category::input, "of folders, only files whose name matches"));
constexpr Flag kExcludeFlag =
    repeated(flag("exclude", 0, "GLOB", Category::input, "of folders, no files whose name matches"));
constexpr Flag kInvertFlag = flag("invert-match", 'v', "", Category::reading, "the lines that do not match");
constexpr Flag kSentenceFlag = flag("sentence", 0, "", Category::reading, "sentences instead of lines");
constexpr Flag kAloneFlag =
    flag("lines", 0, "", Category::input, "every line is read for itself, so that large files take little memory");
constexpr Flag kMaybeFlag =
    flag("maybe", 0, "", Category::reading, "also lines that might match: 500명 이상 for 'count >= 600명'");
constexpr Flag kLongHelpFlag = flag("help", 0, "", Category::other, "show this help");

// The number of a flag, or `otherwise`; complains and returns nothing where it is none.
std::optional<int> number_of(const Arguments& arguments, const Flag& flag, int otherwise) {
  if (!arguments.has(flag)) return otherwise;
  return parse_count(flag, arguments.value(flag), 0, 1'000'000'000);
}

std::optional<Habits> interpret_habits(const Arguments& arguments, bool several) {
  Habits out;
  out.count = arguments.has(kCountFlag);
  out.files = arguments.has(kFilesFlag);
  out.quiet = arguments.has(kQuietFlag);
  out.numbers = arguments.has(kNumberFlag);
  out.names = (several || arguments.has(kWithNameFlag)) && !arguments.has(kNoNameFlag);
  out.invert = arguments.has(kInvertFlag);
  out.maybe = arguments.has(kMaybeFlag);
  out.color = interpret_color(arguments);
  const auto most = number_of(arguments, kMostFlag, -1), around = number_of(arguments, kContextFlag, 0);
  if (!most || !around) return std::nullopt;
  const auto before = number_of(arguments, kBeforeFlag, *around), after = number_of(arguments, kAfterFlag, *around);
  if (!before || !after) return std::nullopt;
  out.most = *most;
  out.before = *before;
  out.after = *after;
  return out;
}

// The text of a passage, with what matches in colour where asked.
void append_passage(const Document& document, std::span<const Mention> mentions, const Passage& passage, bool color,
                    std::string& out) {
  std::uint32_t at = passage.span.begin;
  if (color) {
    for (const std::uint32_t m : passage.mentions) {
      const Span core = mentions[m].core;
      out.append(document.text.substr(at, core.begin - at)).append("\x1b[1;31m");
      out.append(core.of(document.text)).append("\x1b[0m");
      at = core.end;
    }
  }
  out.append(document.text.substr(at, passage.span.end - at));
}

// Looks for one condition in documents: texts of many lines, or lines that go to one Matches in their order.
class Search {
 public:
  Search(const Habits& habits, Passage::Unit unit, const Condition& condition, const Extractor& extractor,
         const Linker& linker)
      : habits_(habits), unit_(unit), condition_(condition), extractor_(extractor), linker_(linker) {}

  bool found() const { return found_; }

  // Of a text of many lines all that is printed.
  std::size_t text(const Document& document, std::string& out) {
    Matches matches(habits_);
    std::uint64_t place = 0;
    std::string shown;
    const std::size_t mentions =
        each(document, document.text, [&](const Passage& passage, bool holds, std::span<const Mention> all) {
          shown.clear();
          if (prints(holds)) append_passage(document, all, passage, colors(holds), shown);
          return matches.visit(document.id, {holds, passage.line, place++, shown}, out);
        });
    if (matches.end(document.id, out)) found_ = true;
    return mentions;
  }

  // Of a text of one line what take_lines() needs to know: a row a passage, "+12:text".
  std::size_t line(const Document& document, std::string& out) {
    const std::string_view text = document.text.empty() ? "\n" : document.text;  // an empty line is one, too
    return each(document, text, [&](const Passage& passage, bool holds, std::span<const Mention> all) {
      if (holds) found_ = true;
      if (!holds && !habits_.context()) return true;
      out.push_back(holds ? '+' : '-');
      out.append(document.id.substr(document.id.rfind(':') + 1)).push_back(':');
      if (prints(holds)) append_passage(document, all, passage, colors(holds), out);
      out.push_back('\n');
      return true;
    });
  }

  // Prints such rows, in the order of the input.
  void take_lines(const Part& part) {
    shown_.clear();
    for (std::string_view rest = part.out; !rest.empty();) {
      const std::size_t colon = rest.find(':'), end = rest.find('\n', colon);
      std::uint64_t number = 0;
      std::from_chars(rest.data() + 1, rest.data() + colon, number);
      lines_.visit(part.path, {rest.front() == '+', number, number, rest.substr(colon + 1, end - colon - 1)}, shown_);
      rest.remove_prefix(end + 1);
    }
    if (part.last && !part.failed) lines_.end(part.path, shown_);
    write_out(shown_);
    flush_out();
  }

 private:
  bool prints(bool holds) const { return (holds || habits_.context()) && !habits_.count && !habits_.files; }
  bool colors(bool holds) const { return habits_.color && holds && !habits_.invert; }

  // Calls f(passage, whether it is one to print, the mentions of the document); the number of mentions.
  template <class F>
  std::size_t each(const Document& document, std::string_view text, F&& f) const {
    thread_local Extraction extraction;  // their memory serves every document of the thread
    thread_local std::vector<Fact> facts;
    extractor_.extract(document.text, document.date, extraction);
    facts.clear();
    if (condition_.asks_facts()) linker_.link(document.text, extraction.mentions, facts);
    condition_.each_passage({text, extraction.mentions, facts}, unit_, [&](const Passage& passage) {
      const bool holds = passage.truth == Truth::yes || (habits_.maybe && passage.truth == Truth::maybe);
      return f(passage, holds != habits_.invert, std::span<const Mention>(extraction.mentions));
    });
    return extraction.mentions.size();
  }

  const Habits& habits_;
  Passage::Unit unit_;
  const Condition& condition_;
  const Extractor& extractor_;
  const Linker& linker_;
  std::atomic<bool> found_ = false;
  Matches lines_{habits_};
  std::string shown_;
};

bool wanted(const std::string& name, const Arguments& arguments) {
  const auto matches = [&](std::string_view glob) { return fnmatch(std::string(glob).c_str(), name.c_str(), 0) == 0; };
  const auto include = arguments.values(kIncludeFlag), exclude = arguments.values(kExcludeFlag);
  return (include.empty() || std::any_of(include.begin(), include.end(), matches)) &&
         std::none_of(exclude.begin(), exclude.end(), matches);
}

// The files of the folders among the paths, with -r. What cannot be read is complained of, and sets the status.
std::vector<std::string> expanded(const std::vector<std::string>& paths, const Arguments& arguments, Status& status) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      out.push_back(path);
      continue;
    }
    std::vector<std::string> files;
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error), end;
    while (!error && entry != end) {
      if (entry->is_regular_file(error) && wanted(entry->path().filename().string(), arguments))
        files.push_back(entry->path().string());
      entry.increment(error);
    }
    if (error) {
      complain(path, error.message());
      status = kFailed;
    }
    std::sort(files.begin(), files.end());
    out.insert(out.end(), files.begin(), files.end());
  }
  return out;
}

// One line with a caret at the place.
void complain_condition(const std::string& text, const Error& error) {
  std::string marked = text;
  marked.insert(error.span.begin, "^");
  complain("condition", marked + ": " + describe(error));
}

Status run(const Arguments& arguments) {
  if (arguments.operands().empty()) {
    // grep's -h stands for --no-filename, but alone it asks for help as everywhere.
    if (arguments.has(kNoNameFlag)) {
      write_out(help_of(kGrepCommand));
      return kDone;
    }
    complain("", "grep needs a CONDITION");
    return kFailed;
  }
  auto input = interpret_input(arguments);
  if (!input) return kFailed;
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  if (arguments.has(kAloneFlag)) {
    if (input->shape == InputOptions::Shape::jsonl) {
      complain("", "--lines and --jsonl contradict each other");
      return kFailed;
    }
    input->shape = InputOptions::Shape::lines;
    input->cut = InputOptions::Cut::lines;
  }
  input->paths.erase(input->paths.begin());
  const bool recursive = arguments.has(kRecursiveFlag);
  if (input->paths.empty()) input->paths.emplace_back(recursive ? "." : "-");
  const bool several = recursive || input->paths.size() > 1 || input->shape == InputOptions::Shape::jsonl;
  Status status = kDone;
  if (recursive) input->paths = expanded(input->paths, arguments, status);
  const auto habits = interpret_habits(arguments, several);
  if (!habits) return kFailed;

  const Extractor extractor({.all = arguments.has(kAllFlag)}, *tables);
  const Linker linker(*tables);
  const std::string& text = arguments.operands().front();
  const auto condition = Condition::parse(text, extractor, input->as_of, *tables);
  if (!condition) {
    complain_condition(text, condition.error());
    return kFailed;
  }
  if (input->paths.empty()) return status != kDone ? status : kNotFound;

  const auto unit = arguments.has(kSentenceFlag) ? Passage::Unit::sentence : Passage::Unit::line;
  Search search(*habits, unit, *condition, extractor, linker);
  const bool lines = input->shape == InputOptions::Shape::lines;
  const Status read = each_document(
      *input, "mentions",
      [&](const Document& document, std::string& out) {
        return lines ? search.line(document, out) : search.text(document, out);
      },
      [&](const Part& part) {
        if (lines) return search.take_lines(part);
        write_out(part.out);
        flush_out();
      });
  status = std::max(status, read);
  return status != kDone ? status : search.found() ? kDone : kNotFound;
}

constexpr std::array kExamples{
    Example{"krnum grep 'money >= 1조원' news.txt", "lines with an amount of a trillion won or more"},
    Example{"krnum grep -rn --include '*.txt' 'measure >= 30평' .", "areas in any unit, in the files of a folder"},
    Example{"krnum grep 'attribute ~ 매출 and change = up' *.txt", "what grew, by the facts of the text"},
    Example{"krnum grep --as-of 2022-06-20 'date in 2022-Q2' news.txt", "dates, however they are written"},
    Example{"krnum corpus export | krnum grep --jsonl -l 'date in 2022-Q2'",
            "records by their id, each read against its own date"},
    Example{"krnum grep --sentence --maybe 'count >= 600명' news.txt", "sentences, also with 500명 이상"},
};

constexpr std::array kFlags{
    &kCountFlag,   &kFilesFlag,    &kQuietFlag,  &kNumberFlag,  &kWithNameFlag, &kNoNameFlag,    &kInvertFlag,
    &kMostFlag,    &kAfterFlag,    &kBeforeFlag, &kContextFlag, &kColorFlag,    &kRecursiveFlag, &kIncludeFlag,
    &kExcludeFlag, &kSentenceFlag, &kMaybeFlag,  &kAloneFlag,   &kJsonlFlag,    &kFieldFlag,     &kEncodingFlag,
    &kStrictFlag,  &kAsOfFlag,     &kTablesFlag, &kAllFlag,     &kThreadsFlag};

}  // namespace

const Command kGrepCommand{
    .name = "grep",
    .operands = "CONDITION [FILE...]",
    .summary = "lines whose numbers satisfy a condition",
    .examples = kExamples,
    .about =
        "A test names a kind (money, count, measure, percent, date …), alone or with a value: = != < <= > >= in, or "
        "between A and B. value is the value of any kind; unit, kind, bound, change, text, subject, attribute, basis, "
        "source and when are the fields of mentions and facts; ~ and !~ take a pattern of RE2, in quotes where it "
        "holds blanks. Tests are joined with and, or, not and brackets. All of a condition is asked of one mention; "
        "where no mention could be both (money and percent), a line must hold one of each.\n\n"
        "Values are written as in text (이억 오천만 원, 30평, 지난해 2분기) or as ISO dates. Units convert: "
        "'measure >= 30평' finds 100㎡. Money of another currency and rates do not; a bare number is compared in the "
        "mention's own unit. Relative dates of the condition count from --as-of, those of a record from its own "
        "date.\n\n"
        "A range or bound satisfies a condition when every value in it does: 500명 이상 satisfies 'count >= 500명', "
        "and 'count >= 600명' only with --maybe. So with dates: 2022년 lies in 2022-Q2 only maybe. What is approximate "
        "counts as what it says.\n\n"
        "A file is one document, so that 이날 is known lines later; it is held in memory with all that is found in it, "
        "some "
        "twenty times its size. With --lines every line is read for itself, which takes little memory "
        "however many there are; so do records of --jsonl.\n\n"
        "The exit status is 0 where a line was found, 1 where none was, 2 where something could not be read.",
    .flags = kFlags,
    .run = run,
    .help = &kLongHelpFlag,
};

}  // namespace krnum::cli
