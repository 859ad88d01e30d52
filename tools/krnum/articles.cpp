#include "articles.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "file.h"
#include "message.h"

namespace krnum::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIndex = "articles.tsv";

bool holds_corpus(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / kIndex, error);
}

// Installed: PREFIX/bin/krnum and PREFIX/share/krnum/corpus. Built: the source tree is above the build folder.
std::optional<fs::path> beside_program() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return std::nullopt;
  const fs::path installed = program.parent_path().parent_path() / "share/krnum/corpus";
  if (holds_corpus(installed)) return installed;
  for (fs::path folder = program.parent_path(); folder != folder.root_path(); folder = folder.parent_path()) {
    if (holds_corpus(folder / "corpus")) return folder / "corpus";
  }
  return std::nullopt;
}

std::optional<std::string> read_or_complain(const std::string& path) {
  std::string why;
  auto text = read_file(path, why);
  if (!text) complain(path, why);
  return text;
}

std::optional<std::string> existing(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) ? std::optional(path.string()) : std::nullopt;
}

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  for (;;) {
    const std::size_t tab = line.find('\t');
    fields.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

const Flag kCorpusFlag{
    .name = "corpus",
    .value = "DIR",
    .category = Category::input,
    .help = "another corpus in the same shape: articles.tsv, articles, gold",
    .more = "Without it the folder named in the environment variable KRNUM_CORPUS is taken, else the bundled corpus.",
    .path = true,
};
const Flag kSplitFlag{
    .name = "split",
    .value = "NAME",
    .category = Category::input,
    .help = "only articles of this split: train, dev or test",
};
const Flag kGenreFlag{
    .name = "genre",
    .value = "NAME",
    .category = Category::input,
    .help = "only articles of this genre",
};

std::optional<Corpus> Corpus::find(const Arguments& arguments) {
  std::optional<fs::path> folder;
  const char* named = std::getenv("KRNUM_CORPUS");
  if (arguments.has(kCorpusFlag)) {
    folder = fs::path(arguments.value(kCorpusFlag));
  } else if (named != nullptr && *named != '\0') {
    folder = fs::path(named);
  } else {
    folder = beside_program();
  }
  if (!folder) {
    complain("", "no corpus is installed; name one with --corpus DIR");
    return std::nullopt;
  }
  const std::string index = (*folder / kIndex).string();
  const auto text = read_or_complain(index);
  if (!text) return std::nullopt;

  Corpus corpus(folder->string());
  std::string_view rest = *text;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> fields = fields_of(line);
    if (fields.size() != 5) {
      complain(index + ":" + std::to_string(number), "not id, genre, date, split and title between tabs");
      return std::nullopt;
    }
    corpus.articles_.push_back({fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return corpus;
}

std::vector<Article> Corpus::chosen(const Arguments& arguments) const {
  std::vector<Article> out;
  const auto fits = [&](const Flag& flag, const std::string& field) {
    return !arguments.has(flag) || arguments.value(flag) == field;
  };
  std::copy_if(articles_.begin(), articles_.end(), std::back_inserter(out), [&](const Article& article) {
    return fits(kSplitFlag, article.split) && fits(kGenreFlag, article.genre);
  });
  return out;
}

const Article* Corpus::article(std::string_view id) const {
  const auto found = std::find_if(articles_.begin(), articles_.end(), [&](const Article& a) { return a.id == id; });
  return found == articles_.end() ? nullptr : &*found;
}

std::optional<std::string> Corpus::text(const Article& article) const {
  return read_or_complain((fs::path(folder_) / "articles" / (article.id + ".txt")).string());
}

std::optional<std::string> Corpus::gold(const Article& article) const { return read_or_complain(gold_path(article)); }

std::string Corpus::gold_path(const Article& article) const {
  return (fs::path(folder_) / "gold" / (article.id + ".jsonl")).string();
}

std::optional<std::string> Corpus::facts_path(const Article& article) const {
  return existing(fs::path(folder_) / "facts" / (article.id + ".jsonl"));
}

std::optional<std::string> Corpus::facts(const Article& article) const {
  const auto path = facts_path(article);
  return path ? read_or_complain(*path) : std::nullopt;
}

std::vector<std::string> Corpus::negatives() const {
  std::vector<std::string> out;
  const auto path = existing(fs::path(folder_) / "negatives.txt");
  const auto text = path ? read_or_complain(*path) : std::nullopt;
  if (!text) return out;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0 && rest.front() != '#') out.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::optional<std::string> Corpus::card() const {
  const auto path = existing(fs::path(folder_) / "card.md");
  return path ? read_or_complain(*path) : std::nullopt;
}

std::optional<std::string> Corpus::second_path(const Article& article) const {
  return existing(fs::path(folder_) / "second" / (article.id + ".jsonl"));
}

namespace {

template <class T>
std::optional<std::vector<T>> read_records(const std::string& path, Result<std::vector<T>> (*read)(std::string_view),
                                           std::string_view what) {
  const auto text = read_or_complain(path);
  if (!text) return std::nullopt;
  auto records = read(*text);
  if (records) return *std::move(records);
  const auto bad = text->begin() + static_cast<std::ptrdiff_t>(records.error().span.begin);
  complain(path + ":" + std::to_string(std::count(text->begin(), bad, '\n') + 1), what);
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<AnnotatedMention>> read_annotation(const std::string& path) {
  return read_records(path, &read_mentions, "not a mention record");
}

std::optional<std::vector<AnnotatedFact>> read_fact_annotation(const std::string& path) {
  return read_records(path, &read_facts, "not a fact record");
}

}  // namespace krnum::cli
