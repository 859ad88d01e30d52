#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <filesystem>

#include "commands/all.h"
#include "documents.h"
#include "help.h"
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
constexpr Flag kMaybeFlag =
    flag("maybe", 0, "", Category::reading, "also lines that might match: 500명 이상 for 'count >= 600명'");
constexpr Flag kLongHelpFlag = flag("help", 0, "", Category::other, "show this help");

struct Habits {
  bool count = false, files = false, quiet = false, numbers = false, names = false, invert = false, maybe = false,
       color = false;
  int most = 0, before = 0, after = 0;  // most 0: all
  Passage::Unit unit = Passage::Unit::line;
};

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
  if (arguments.has(kSentenceFlag)) out.unit = Passage::Unit::sentence;
  const auto most = number_of(arguments, kMostFlag, -1), around = number_of(arguments, kContextFlag, 0);
  if (!most || !around) return std::nullopt;
  const auto before = number_of(arguments, kBeforeFlag, *around), after = number_of(arguments, kAfterFlag, *around);
  if (!before || !after) return std::nullopt;
  out.most = *most;
  out.before = *before;
  out.after = *after;
  return out;
}

// The lines of one document.
class Printer {
 public:
  Printer(const Habits& habits, const Document& document, const std::vector<Mention>& mentions, std::string& out)
      : habits_(habits), document_(document), mentions_(mentions), out_(out) {}

  bool visit(const Passage& passage) {
    const bool holds = passage.truth == Truth::yes || (habits_.maybe && passage.truth == Truth::maybe);
    if (holds != habits_.invert && (habits_.most < 0 || found_ < habits_.most)) {
      ++found_;
      if (habits_.files || habits_.quiet) return false;
      if (!habits_.count) {
        for (const Passage& p : held_) print(p, '-');
        held_.clear();
        print(passage, ':');
        after_ = habits_.after;
      }
      return true;
    }
    if (habits_.most >= 0 && found_ >= habits_.most && after_ == 0) return false;
    if (habits_.count || habits_.files) return true;
    if (after_ > 0) {
      --after_;
      print(passage, '-');
    } else if (habits_.before > 0) {
      held_.push_back(passage);
      if (held_.size() > static_cast<std::size_t>(habits_.before)) held_.pop_front();
    }
    return true;
  }

  // True where anything matched.
  bool end() {
    if (habits_.quiet) return found_ > 0;
    if (habits_.files && found_ > 0) out_.append(document_.id).push_back('\n');
    if (habits_.count && !habits_.files) {
      if (habits_.names) out_.append(document_.id).push_back(':');
      out_.append(std::to_string(found_)).push_back('\n');
    }
    return found_ > 0;
  }

 private:
  void print(const Passage& passage, char mark) {
    const bool context = habits_.before > 0 || habits_.after > 0;
    if (context && printed_ && passage.span.begin > next_) out_.append("--\n");
    printed_ = true;
    next_ = passage.span.end + 2;  // a carriage return and a line feed
    if (habits_.names) out_.append(document_.id).push_back(mark);
    if (habits_.numbers) out_.append(std::to_string(passage.line)).push_back(mark);
    std::uint32_t at = passage.span.begin;
    if (habits_.color && mark == ':' && !habits_.invert) {
      for (const std::uint32_t m : passage.mentions) {
        const Span core = mentions_[m].core;
        out_.append(document_.text.substr(at, core.begin - at)).append("\x1b[1;31m");
        out_.append(core.of(document_.text)).append("\x1b[0m");
        at = core.end;
      }
    }
    out_.append(document_.text.substr(at, passage.span.end - at)).push_back('\n');
  }

  const Habits& habits_;
  const Document& document_;
  const std::vector<Mention>& mentions_;
  std::string& out_;
  std::deque<Passage> held_;
  int found_ = 0;
  int after_ = 0;
  bool printed_ = false;
  std::uint32_t next_ = 0;
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

  std::atomic<bool> found = false;
  const Status read = each_document(
      *input, "mentions",
      [&](const Document& document, std::string& out) {
        const Extraction extraction = extractor.extract(document.text, document.date);
        std::vector<Fact> facts;
        if (condition->asks_facts()) linker.link(document.text, extraction.mentions, facts);
        Printer printer(*habits, document, extraction.mentions, out);
        condition->each_passage({document.text, extraction.mentions, facts}, habits->unit,
                                [&](const Passage& passage) { return printer.visit(passage); });
        if (printer.end()) found = true;
        return extraction.mentions.size();
      },
      [](std::string_view out) {
        write_out(out);
        flush_out();
      });
  status = std::max(status, read);
  return status != kDone ? status : found ? kDone : kNotFound;
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

constexpr std::array kFlags{&kCountFlag,    &kFilesFlag,  &kQuietFlag,     &kNumberFlag,  &kWithNameFlag,
                            &kNoNameFlag,   &kInvertFlag, &kMostFlag,      &kAfterFlag,   &kBeforeFlag,
                            &kContextFlag,  &kColorFlag,  &kRecursiveFlag, &kIncludeFlag, &kExcludeFlag,
                            &kSentenceFlag, &kMaybeFlag,  &kJsonlFlag,     &kFieldFlag,   &kEncodingFlag,
                            &kStrictFlag,   &kAsOfFlag,   &kTablesFlag,    &kAllFlag,     &kThreadsFlag};

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
        "twenty times its size. Records of --jsonl take little memory, however many they are.\n\n"
        "The exit status is 0 where a line was found, 1 where none was, 2 where something could not be read.",
    .flags = kFlags,
    .run = run,
    .help = &kLongHelpFlag,
};

}  // namespace krnum::cli
