#include "documents.h"

#include <algorithm>
#include <mutex>
#include <thread>

#include "blocks.h"
#include "line_ends.h"
#include "message.h"
#include "ordered.h"
#include "parse.h"
#include "progress.h"

namespace krnum::cli {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";  // of byte order
// Bytes of blocks under way beyond which no thread takes more than one: the documents are large then.
constexpr std::size_t kHeavy = std::size_t{1} << 24;

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
  std::uint64_t found = 0;
  std::uint64_t bytes = 0;  // as read
  bool last = false;
  bool failed = false;  // the file, or the rest of it
};

std::string at_line(const std::string& path, std::uint64_t line) { return path + ":" + std::to_string(line); }

// Calls f(line, ending, number) for each line, without its line feed or the carriage return before it, and what ends
// it.
template <class F>
void each_line(std::string_view bytes, std::uint64_t number, F&& f) {
  for (; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (end < bytes.size() && line.ends_with('\r')) line.remove_suffix(1);
    f(line, bytes.substr(line.size(), end + 1 - line.size()), number);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
}

// Output buffers that go round, so that their memory stays mapped.
class Buffers {
 public:
  std::string take() {
    const std::lock_guard lock(mutex_);
    if (spare_.empty()) return {};
    std::string out = std::move(spare_.back());
    spare_.pop_back();
    return out;
  }
  void give_back(std::string buffer) {
    if (buffer.capacity() > kLargest) return;
    buffer.clear();
    const std::lock_guard lock(mutex_);
    spare_.push_back(std::move(buffer));
  }

 private:
  static constexpr std::size_t kLargest = std::size_t{1} << 22;

  std::mutex mutex_;
  std::vector<std::string> spare_;
};

// Works off one block.
class BlockWork {
 public:
  BlockWork(const InputOptions& options, const Render& render, Block block, std::string out)
      : options_(options), render_(render), block_(std::move(block)) {
    outcome_.path = block_.path;
    outcome_.out = std::move(out);
    outcome_.last = block_.last;
    outcome_.bytes = block_.bytes.size();
  }

  Outcome run() && {
    if (block_.complaint.empty() || !block_.bytes.empty()) {
      if (options_.strict && options_.shape != InputOptions::Shape::whole && block_.encoding != Encoding::utf_8) {
        each_encoded_line();
      } else if (decode(block_.bytes, block_.first_line > 1)) {
        read(block_.first_line);
      }
    }
    if (!block_.complaint.empty()) {
      outcome_.failed = block_.last;
      fail(block_.complaint_line > 0 ? at_line(block_.path, block_.complaint_line) : block_.path, block_.complaint);
    }
    return std::move(outcome_);
  }

 private:
  // Makes text_ of the bytes; false, with a message, where that fails. Ill-formed UTF-8 is counted a document at a
  // time, by whoever reads it.
  bool decode(std::string_view bytes, bool continues) {
    text_ = bytes;
    const bool automatic = block_.encoding == Encoding::automatic;
    if (block_.encoding == Encoding::utf_8 || (automatic && validate(bytes))) return true;
    auto decoded = decode_bytes(bytes, block_.encoding);
    if (!decoded) {
      fail(block_.path, describe(decoded.error()));
      return false;
    }
    if (decoded->borrowed()) return true;
    if (options_.strict && decoded->ill_formed() > 0) {
      fail(block_.path, describe({ErrorCode::ill_formed_text, {}}));
      return false;
    }
    outcome_.ill_formed += decoded->ill_formed();
    const bool marked = continues && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"));
    decoded_.assign(marked ? kMark : "").append(decoded->text());
    text_ = decoded_;
    return true;
  }

  // Line by line, so that a message can name the line that is ill-formed.
  void each_encoded_line() {
    std::uint64_t number = block_.first_line;
    for (std::string_view rest = block_.bytes; !rest.empty(); ++number) {
      const std::size_t end = std::min(after_line(rest, 0, block_.encoding), rest.size());
      const auto decoded = decode_bytes(rest.substr(0, end), block_.encoding);
      if (decoded && decoded->ill_formed() > 0) {
        fail(at_line(block_.path, number), describe({ErrorCode::ill_formed_text, {}}));
      } else if (decode(rest.substr(0, end), number > 1)) {
        read(number);
      }
      rest.remove_prefix(end);
    }
  }

  // The documents of text_, whose first line has this number.
  void read(std::uint64_t first_line) {
    switch (options_.shape) {
      case InputOptions::Shape::whole:
        document(block_.path, block_.path, text_);
        break;
      case InputOptions::Shape::lines:
        each_line(text_, first_line, [&](std::string_view line, std::string_view ending, std::uint64_t number) {
          const std::string where = at_line(block_.path, number);
          document(where, where, line, ending);
        });
        break;
      case InputOptions::Shape::jsonl:
        records(first_line);
        break;
    }
  }

  void fail(std::string where, std::string what) { outcome_.messages.push_back({std::move(where), std::move(what)}); }

  void document(const std::string& where, std::string_view id, std::string_view bytes, std::string_view ending = {}) {
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
    outcome_.found += render_({id, bytes, options_.as_of, {}, ending}, outcome_.out);
  }

  void records(std::uint64_t first_line) {
    SourceReader reader(options_.fields);
    each_line(text_, first_line, [&](std::string_view line, std::string_view, std::uint64_t number) {
      if (number == 1 && line.starts_with(kMark)) line.remove_prefix(kMark.size());
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
      outcome_.found += render_({record->id ? std::string_view(*record->id) : where,
                                 record->text,
                                 record->date ? record->date : options_.as_of,
                                 record->kept,
                                 {}},
                                outcome_.out);
    });
  }

  const InputOptions& options_;
  const Render& render_;
  Block block_;
  std::string_view text_;  // UTF-8, maybe ill-formed
  std::string decoded_;    // what it views where the block has another encoding
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
  if (out.shape != InputOptions::Shape::whole) out.cut = InputOptions::Cut::lines;
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

void allow_cuts(InputOptions& input, InputOptions::Cut cut) {
  if (input.shape == InputOptions::Shape::whole && !input.strict) input.cut = cut;
}

Status each_document(const InputOptions& options, std::string_view found, const Render& render, const Sink& sink) {
  BlockReader reader(options);
  Buffers buffers;
  std::uint64_t ill_formed = 0;  // in this file so far
  Status status = kDone;
  Progress progress(found, total_size(options.paths));
  const bool single = options.cut == InputOptions::Cut::nowhere && options.paths.size() == 1;
  run_ordered<Block>(
      single ? 1 : options.threads, kHeavy, [&] { return reader.next(); },
      [](const Block& block) { return block.bytes.size(); },
      [&](Block block) { return BlockWork(options, render, std::move(block), buffers.take()).run(); },
      [&](Outcome outcome) {
        sink({outcome.path, outcome.out, outcome.last, outcome.failed});
        const bool speaks = !outcome.messages.empty() || (outcome.last && ill_formed + outcome.ill_formed > 0);
        if (speaks) progress.clear();
        for (const Message& message : outcome.messages) complain(message.where, message.what);
        if (!outcome.messages.empty()) status = kFailed;
        ill_formed += outcome.ill_formed;
        if (outcome.last) {
          if (ill_formed > 0) warn(outcome.path, sequences(ill_formed));
          ill_formed = 0;
        }
        buffers.give_back(std::move(outcome.out));
        progress.advance(outcome.bytes, outcome.found);
      });
  return status;
}

}  // namespace krnum::cli
