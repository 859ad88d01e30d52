#include "exports.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <map>

#include "gold.h"
#include "message.h"
#include "output.h"

namespace krnum::cli {
namespace {

namespace fs = std::filesystem;

// What is known of one article.
struct Exported {
  GoldDocument document;
  std::string mentions;                   // JSON Lines
  std::optional<std::string> fact_lines;  // JSON Lines; none where nobody annotated facts
  std::vector<AnnotatedFact> facts;
};

std::optional<Exported> read_whole(const Corpus& corpus, const Article& article) {
  auto document = read_article(corpus, article);
  auto mentions = corpus.gold(article);
  if (!document || !mentions) return std::nullopt;
  Exported out{*std::move(document), *std::move(mentions), {}, {}};
  if (const auto path = corpus.facts_path(article)) {
    auto facts = read_fact_annotation(*path);
    out.fact_lines = corpus.facts(article);
    if (!facts || !out.fact_lines) return std::nullopt;
    out.facts = *std::move(facts);
  }
  return out;
}

// Lines as the elements of an array.
void append_array(std::string_view lines, std::string& out) {
  out.push_back('[');
  bool first = true;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) {
      if (!first) out.push_back(',');
      out.append(lines.substr(0, end));
      first = false;
    }
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  out.push_back(']');
}

void append_document(const Exported& article, std::string& out) {
  const GoldDocument& d = article.document;
  out.push_back('{');
  for (const auto& [name, text] : {std::pair<std::string_view, std::string_view>{"id", d.id},
                                   {"genre", d.genre},
                                   {"date", d.date},
                                   {"split", d.split},
                                   {"title", d.title},
                                   {"text", *d.text}}) {
    append_json_string(out, name);
    out.push_back(':');
    append_json_string(out, text);
    out.push_back(',');
  }
  out.append("\"mentions\":");
  append_array(article.mentions, out);
  out.append(",\"facts\":");
  if (article.fact_lines) {
    append_array(*article.fact_lines, out);
  } else {
    out.append("null");
  }
  out.append("}\n");
}

// The columns of `extract --format csv`.
void append_header(std::string& out) {
  const std::vector<std::string> names{
      "doc", "start", "end",  "text",  "extent_start", "extent_end", "kind",           "value",
      "low", "high",  "unit", "bound", "approx",       "time",       "sentence_start", "sentence_end"};
  append_cells(out, names, RecordFormat::csv);
}

void append_rows(const GoldDocument& document, std::string& out) {
  for (const AnnotatedMention& m : document.mentions) {
    const auto number = [](std::uint32_t n) { return std::to_string(n); };
    const std::vector<std::string> row{m.doc,
                                       number(m.core.begin),
                                       number(m.core.end),
                                       m.text,
                                       number(m.extent.begin),
                                       number(m.extent.end),
                                       std::string(name_of(m.kind)),
                                       m.value.value_or(""),
                                       m.low.value_or(""),
                                       m.high.value_or(""),
                                       m.unit.value_or(""),
                                       std::string(name_of(m.bound)),
                                       m.approx ? "true" : "false",
                                       m.time.value_or(""),
                                       number(m.sentence.begin),
                                       number(m.sentence.end)};
    append_cells(out, row, RecordFormat::csv);
  }
}

// brat wants to know every type: the kinds, and that each carries notes.
std::string brat_configuration() {
  std::string out = "[entities]\n";
  for (int i = 0; i < kKinds; ++i) out.append(name_of(static_cast<Kind>(i))).append("\n");
  return out.append("[relations]\n[events]\n[attributes]\n");
}

class Writer {
 public:
  explicit Writer(const ExportOptions& options) : options_(options) {}

  bool begin() {
    if (options_.folder.empty()) {
      if (options_.format == ExportFormat::brat) complain("", "--format brat needs --output DIR");
      if (options_.format == ExportFormat::csv) append_header(out_);
      return options_.format != ExportFormat::brat;
    }
    std::error_code error;
    fs::create_directories(options_.folder, error);
    if (error) complain(options_.folder, error.message());
    return !error;
  }

  bool add(const Exported& article) {
    if (options_.format == ExportFormat::brat) {
      std::string standoff;
      append_brat(article.document, article.facts, standoff);
      return write(article.document.id + ".txt", *article.document.text) &&
             write(article.document.id + ".ann", standoff);
    }
    std::string& out = options_.folder.empty() ? out_ : splits_[article.document.split];
    switch (options_.format) {
      case ExportFormat::jsonl:
        append_document(article, out);
        break;
      case ExportFormat::csv:
        if (out.empty()) append_header(out);
        append_rows(article.document, out);
        break;
      default:
        append_conll(article.document, options_.tagged, out);
    }
    return true;
  }

  bool end(const Corpus& corpus) {
    if (options_.format == ExportFormat::brat) return write("annotation.conf", brat_configuration());
    static constexpr std::array<const char*, 3> kEndings{".jsonl", ".csv", ".conll"};
    for (const auto& [split, content] : splits_) {
      if (!write(split + kEndings[static_cast<std::size_t>(options_.format)], content)) return false;
    }
    if (!options_.folder.empty() && options_.format == ExportFormat::jsonl) {
      const auto card = corpus.card();
      return !card || write("README.md", *card);
    }
    write_out(out_);
    return true;
  }

 private:
  bool write(const std::string& name, std::string_view content) {
    const fs::path path = fs::path(options_.folder) / name;
    std::ofstream out(path, std::ios::binary);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out) complain(path.string(), "cannot be written");
    return static_cast<bool>(out);
  }

  const ExportOptions& options_;
  std::string out_;
  std::map<std::string, std::string> splits_;
};

}  // namespace

Status export_articles(const Corpus& corpus, const std::vector<Article>& articles, const ExportOptions& options) {
  Writer writer(options);
  if (!writer.begin()) return kFailed;
  for (const Article& article : articles) {
    const auto whole = read_whole(corpus, article);
    if (!whole || !writer.add(*whole)) return kFailed;
  }
  return writer.end(corpus) ? kDone : kFailed;
}

}  // namespace krnum::cli
