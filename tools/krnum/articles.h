// The bundled corpus: where it is, what it holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "krnum.h"

namespace krnum::cli {

extern const Flag kCorpusFlag;
extern const Flag kSplitFlag;
extern const Flag kGenreFlag;

struct Article {
  std::string id, genre, date, split, title;
};

class Corpus {
 public:
  // The folder of --corpus, of KRNUM_CORPUS, or the one installed beside the program or standing in its source tree.
  // Complains and returns nothing where there is none.
  static std::optional<Corpus> find(const Arguments& arguments);

  const std::vector<Article>& articles() const { return articles_; }
  // Those that --split and --genre ask for.
  std::vector<Article> chosen(const Arguments& arguments) const;
  const Article* article(std::string_view id) const;
  // The sentences of negatives.txt: its lines but headings and blank ones. Empty where there is no such file.
  std::vector<std::string> negatives() const;
  // The dataset card; none where there is no such file.
  std::optional<std::string> card() const;

  // Complains where a file cannot be read.
  std::optional<std::string> text(const Article& article) const;
  std::optional<std::string> gold(const Article& article) const;  // JSON Lines
  std::string gold_path(const Article& article) const;
  // Of its facts; none where the article has no gold of facts.
  std::optional<std::string> facts_path(const Article& article) const;
  std::optional<std::string> facts(const Article& article) const;  // JSON Lines
  // Of its second annotation; none where the article was marked once.
  std::optional<std::string> second_path(const Article& article) const;

 private:
  explicit Corpus(std::string folder) : folder_(std::move(folder)) {}

  std::string folder_;
  std::vector<Article> articles_;
};

// A file of mention or of fact records; complains with FILE:LINE where one is bad.
std::optional<std::vector<AnnotatedMention>> read_annotation(const std::string& path);
std::optional<std::vector<AnnotatedFact>> read_fact_annotation(const std::string& path);

}  // namespace krnum::cli
