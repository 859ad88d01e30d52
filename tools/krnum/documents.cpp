#include "documents.h"

#include <algorithm>
#include <thread>

#include "blocks.h"
#include "message.h"
#include "ordered.h"
#include "parse.h"
#include "progress.h"

namespace krnum::cli {
namespace {

struct Message {
  std::string where;
  std::string what;
};

// What a block gives: output, and what to say about it once its turn has come.
struct Outcome {
  std::string path;
  std::string out;
  std::vector<Message> messages;
  std::uint64_t ill_formed = 0;
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
  bool last = false;
};

std::string at_line(const std::string& path, std::uint64_t line) { return path + ":" + std::to_string(line); }

// Calls f(line, number) for each line, without its line feed or the carriage return before it.
template <class F>
void each_line(std::string_view bytes, std::uint64_t number, F&& f) {
  for (; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (end < bytes.size() && line.ends_with('\r')) line.remove_suffix(1);
    f(line, number);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
}

// Works off one block.
class BlockWork {
 public:
  BlockWork(const InputOptions& options, const Render& render, Block block)
      : options_(options), render_(render), block_(std::move(block)) {
    outcome_.path = block_.path;
    outcome_.last = block_.last;
    outcome_.bytes = block_.bytes.size();
  }

  Outcome run() && {
    if (options_.strict && block_.ill_formed > 0) {
      fail(block_.path, describe({ErrorCode::ill_formed_text, {}}));
      return std::move(outcome_);
    }
    outcome_.ill_formed = block_.ill_formed;
    if (block_.complaint.empty() || !block_.bytes.empty()) {
      switch (options_.shape) {
        case InputOptions::Shape::whole:
          if (block_.complaint.empty()) text(block_.path, block_.path, block_.bytes);
          break;
        case InputOptions::Shape::lines:
          each_line(block_.bytes, block_.first_line, [&](std::string_view line, std::uint64_t number) {
            const std::string where = at_line(block_.path, number);
            text(where, where, line);
          });
          break;
        case InputOptions::Shape::jsonl:
          records();
          break;
      }
    }
    if (!block_.complaint.empty()) {
      fail(block_.complaint_line > 0 ? at_line(block_.path, block_.complaint_line) : block_.path, block_.complaint);
    }
    return std::move(outcome_);
  }

 private:
  void fail(std::string where, std::string what) { outcome_.messages.push_back({std::move(where), std::move(what)}); }

  void text(const std::string& where, std::string_view id, std::string_view bytes) {
    if (bytes.size() >= kTooLarge) {
      fail(where, describe({ErrorCode::document_too_large, {}}));
      return;
    }
    if (const auto bad = find_ill_formed(bytes)) {
      if (options_.strict) {
        fail(where, describe({ErrorCode::ill_formed_text, *bad}) + " at byte " + std::to_string(bad->begin));
        return;
      }
      outcome_.ill_formed += repair(bytes).ill_formed;
    }
    ++outcome_.documents;
    render_({id, bytes, options_.as_of, {}}, outcome_.out);
  }

  void records() {
    SourceReader reader(options_.fields);
    each_line(block_.bytes, block_.first_line, [&](std::string_view line, std::uint64_t number) {
      if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
      const std::string where = at_line(block_.path, number);
      const auto record = reader.read(line);
      if (!record) {
        const bool missing = record.error().code == ErrorCode::missing_text;
        fail(where, missing ? "no string field '" + options_.fields.text + "'" : describe(record.error()));
        return;
      }
      if (record->ill_formed > 0 && options_.strict) {
        fail(where, describe({ErrorCode::ill_formed_text, {}}));
        return;
      }
      outcome_.ill_formed += record->ill_formed;
      ++outcome_.documents;
      render_({record->id ? std::string_view(*record->id) : where, record->text,
               record->date ? record->date : options_.as_of, record->kept},
              outcome_.out);
    });
  }

  const InputOptions& options_;
  const Render& render_;
  Block block_;
  Outcome outcome_;
};

// Several of one thing, in words: "1 ill-formed sequence", "3 ill-formed sequences".
std::string sequences(std::uint64_t n) {
  return std::to_string(n) + " ill-formed sequence" + (n == 1 ? "" : "s") + " read as U+FFFD";
}

std::string spelled(const Flag& flag) { return "--" + std::string(flag.name); }

}  // namespace

std::optional<InputOptions> interpret_input(const Arguments& arguments) {
  InputOptions out;
  out.paths = arguments.operands();
  if (out.paths.empty()) out.paths.emplace_back("-");

  const bool jsonl = arguments.has(kJsonlFlag);
  if (jsonl && arguments.has(kLinesFlag)) {
    complain("", spelled(kLinesFlag) + " and " + spelled(kJsonlFlag) + " contradict each other");
    return std::nullopt;
  }
  for (const Flag* flag : {&kFieldFlag, &kKeepFlag}) {
    if (jsonl || !arguments.has(*flag)) continue;
    complain("", spelled(*flag) + " needs " + spelled(kJsonlFlag));
    return std::nullopt;
  }
  out.shape = jsonl                       ? InputOptions::Shape::jsonl
              : arguments.has(kLinesFlag) ? InputOptions::Shape::lines
                                          : InputOptions::Shape::whole;
  out.fields.text = arguments.value(kFieldFlag, "text");
  for (const std::string_view name : arguments.values(kKeepFlag)) out.fields.keep.emplace_back(name);

  out.encoding = *encoding_named(arguments.value(kEncodingFlag, "auto"));
  out.strict = arguments.has(kStrictFlag);
  if (arguments.has(kAsOfFlag)) {
    const std::string date(arguments.value(kAsOfFlag));
    const auto reference = Reference::parse(date);
    if (!reference) {
      complain("", spelled(kAsOfFlag) + ": '" + date + "': " + describe(reference.error()));
      return std::nullopt;
    }
    out.as_of = *reference;
  }
  out.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  if (arguments.has(kThreadsFlag)) {
    const auto threads = parse_count(kThreadsFlag, arguments.value(kThreadsFlag), 1, 1024);
    if (!threads) return std::nullopt;
    out.threads = *threads;
  }
  return out;
}

Status each_document(const InputOptions& options, const Render& render, const Sink& sink) {
  BlockReader reader(options);
  std::uint64_t ill_formed = 0;  // in this file so far
  Status status = kDone;
  Progress progress;
  const bool single = options.shape == InputOptions::Shape::whole && options.paths.size() == 1;
  run_ordered<Block>(
      single ? 1 : options.threads, [&] { return reader.next(); },
      [&](Block block) { return BlockWork(options, render, std::move(block)).run(); },
      [&](Outcome outcome) {
        sink(outcome.out);
        const bool speaks = !outcome.messages.empty() || (outcome.last && ill_formed + outcome.ill_formed > 0);
        if (speaks) progress.clear();
        for (const Message& message : outcome.messages) complain(message.where, message.what);
        if (!outcome.messages.empty()) status = kFailed;
        ill_formed += outcome.ill_formed;
        if (outcome.last) {
          if (ill_formed > 0) warn(outcome.path, sequences(ill_formed));
          ill_formed = 0;
        }
        progress.advance(outcome.documents, outcome.bytes);
      });
  return status;
}

}  // namespace krnum::cli
