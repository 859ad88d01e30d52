#include <array>

#include "commands/all.h"
#include "documents.h"
#include "file.h"
#include "message.h"
#include "records.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr std::array<std::string_view, 6> kColumns{"doc", "start", "end", "text", "status", "support"};

void append_json(std::string& out, std::string_view id, std::string_view summary, std::string_view source,
                 const Claim& claim) {
  const Span core = claim.mention.core;
  append_json_string(out.append("{\"doc\":"), id);
  out.append(",\"start\":").append(std::to_string(core.begin)).append(",\"end\":").append(std::to_string(core.end));
  append_json_string(out.append(",\"text\":"), core.of(summary));
  append_json_string(out.append(",\"status\":"), name_of(claim.status));
  out.append(",\"support\":");
  if (claim.support.empty()) {
    out.append("null");
  } else {
    append_json_string(out.append("{\"text\":"), claim.support.of(source));
    out.append(",\"start\":").append(std::to_string(claim.support.begin));
    out.append(",\"end\":").append(std::to_string(claim.support.end)).append("}");
  }
  out.append("}\n");
}

void append_report(std::string& out, std::string_view id, std::string_view summary, std::string_view source,
                   const CheckReport& report, RecordFormat format) {
  for (const Claim& claim : report.claims) {
    if (format == RecordFormat::jsonl || format == RecordFormat::json) {
      append_json(out, id, summary, source, claim);
      continue;
    }
    const Span core = claim.mention.core;
    std::string support;
    if (!claim.support.empty()) {
      support.append(claim.support.of(source)).append(" @").append(std::to_string(claim.support.begin));
    }
    const std::vector<std::string> cells{std::string(id),
                                         std::to_string(core.begin),
                                         std::to_string(core.end),
                                         std::string(core.of(summary)),
                                         std::string(name_of(claim.status)),
                                         support};
    append_cells(out, cells, format);
  }
}

struct Counts {
  std::array<std::uint64_t, kClaimStatuses> of{};

  void add(const CheckReport& report) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += report.counts[i];
  }
  std::string text() const {
    std::string out;
    for (std::size_t i = 0; i < of.size(); ++i) {
      out.append(out.empty() ? "" : ", ").append(std::to_string(of[i])).append(" ");
      out.append(name_of(static_cast<ClaimStatus>(i)));
    }
    return out;
  }
  bool holds() const { return of[2] + of[3] == 0; }
};

std::optional<std::string> text_of(const std::string& path) {
  std::string why;
  auto bytes = read_file(path, why);
  if (!bytes) {
    complain(path, why);
    return std::nullopt;
  }
  const auto decoded = decode_bytes(std::string_view(*bytes), Encoding::automatic);
  if (!decoded) {
    complain(path, describe(decoded.error()));
    return std::nullopt;
  }
  return std::string(decoded->text());
}

// One pair a line: source and summary.
Status check_pairs(const Checker& checker, const std::string& path, const std::optional<Reference>& as_of,
                   RecordFormat format, RecordOutput& output, Counts& counts) {
  const auto text = text_of(path);
  if (!text) return kFailed;
  SourceReader reader({.text = "summary", .keep = {"source"}});
  Status status = kDone;
  std::string_view rest = *text;
  for (std::uint64_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const std::string where = path + ":" + std::to_string(number);
    const auto record = reader.read(line);
    if (!record || record->kept.front().json == "null") {
      complain(where, !record ? describe(record.error()) : "no string field 'source'");
      status = kFailed;
      continue;
    }
    const std::string& source = record->kept.front().text;
    const CheckReport report = checker.check(source, record->text, record->date ? record->date : as_of);
    counts.add(report);
    std::string out;
    append_report(out, record->id.value_or(where), record->text, source, report, format);
    output.write(out);
  }
  return status;
}

Status run(const Arguments& arguments) {
  const auto input = interpret_input(arguments);
  if (!input) return kFailed;
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  const bool pairs = input->shape == InputOptions::Shape::jsonl;
  if (input->paths.size() > 2 || (pairs && input->paths.size() > 1)) {
    complain("", "check takes SOURCE and SUMMARY, one TEXT, or --jsonl and one FILE of pairs");
    return kFailed;
  }
  const Checker checker(*tables);
  const RecordFormat format = interpret_format(arguments);
  RecordOutput output(format, interpret_color(arguments));
  if (format != RecordFormat::jsonl && format != RecordFormat::json) {
    std::string head;
    append_cells(head, std::vector<std::string>(kColumns.begin(), kColumns.end()), format);
    output.write(head);
  }
  Counts counts;
  Status status = kDone;
  if (pairs) {
    status = check_pairs(checker, input->paths.front(), input->as_of, format, output, counts);
  } else {
    const auto source = text_of(input->paths.front());
    const auto summary = input->paths.size() == 2 ? text_of(input->paths.back()) : source;
    if (!source || !summary) return kFailed;
    const CheckReport report = input->paths.size() == 2 ? checker.check(*source, *summary, input->as_of)
                                                        : checker.check_restatements(*source, input->as_of);
    counts.add(report);
    std::string out;
    append_report(out, input->paths.back(), *summary, *source, report, format);
    output.write(out);
  }
  output.end();
  complain("check", counts.text());
  return status != kDone ? status : counts.holds() ? kDone : kNotFound;
}

constexpr std::array kExamples{
    Example{"krnum check article.txt summary.txt", "which numbers of the summary the article does not support"},
    Example{"krnum check --jsonl pairs.jsonl", "a pair a line, {\"source\": …, \"summary\": …}"},
    Example{"krnum check article.txt", "restatements and totals that disagree: 204B(2400억개)"},
};

constexpr std::array kFlags{&kJsonlFlag, &kAsOfFlag, &kTablesFlag, &kListFormatFlag, &kColorFlag};

}  // namespace

const Command kCheckCommand{
    .name = "check",
    .operands = "SOURCE [SUMMARY]",
    .summary = "which numbers of one text another does not support",
    .examples = kExamples,
    .about =
        "Each number of SUMMARY gives a line: supported (SOURCE says the same, in whatever words, figures or unit, or "
        "a value that lies in the range or bound that is claimed), rounded (it is the source's value at the precision "
        "that it is written in), misattributed (it is in the source, but of another subject or attribute) or "
        "unsupported; and where the support stands. With one text, restatements in brackets are checked against what "
        "they restate, and totals (총 5명, 모두 5명) against the parts that are listed before them or in brackets. The "
        "counts stand on standard error.\n\n"
        "The exit status is 1 where a number is misattributed or unsupported.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
