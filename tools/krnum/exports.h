// corpus export: articles and their gold in the forms that other programs read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "articles.h"
#include "command.h"
#include "krnum.h"

namespace krnum::cli {

enum class ExportFormat : std::uint8_t { jsonl, csv, conll, brat };

struct ExportOptions {
  ExportFormat format = ExportFormat::jsonl;
  TagUnit tagged = TagUnit::character;
  std::string folder;  // empty: standard output, which brat cannot take
};

// jsonl: a document a line; csv: a mention a line under a header; conll: a token a line. In a folder these are a file a
// split, beside a dataset card for jsonl; brat is a .txt and an .ann an article, and an annotation.conf.
Status export_articles(const Corpus& corpus, const std::vector<Article>& articles, const ExportOptions& options);

}  // namespace krnum::cli
