// Gold and predictions as eval and corpus take them: from the bundled corpus or from files, checked before use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "articles.h"
#include "command.h"
#include "krnum.h"

namespace krnum::cli {

using Annotation = std::vector<AnnotatedMention>;

// One article with its gold. Complains with FILE:LINE and returns nothing where it breaks a rule of records (GoldRule).
std::optional<GoldDocument> read_article(const Corpus& corpus, const Article& article);
// The article as someone else marked it; complains likewise. Precondition: corpus.second_path(article).
std::optional<GoldDocument> read_second(const Corpus& corpus, const Article& article);
// A file of documents or of mention records; complains likewise.
std::optional<std::vector<GoldDocument>> read_gold_file(const std::string& path);

// What some system found, by document.
struct Found {
  std::vector<Annotation> mentions;  // as many as there are documents, each in text order
  std::uint32_t given = UINT32_MAX;  // see Predictions
};

// A file of records. Documents that it names beside those of `documents` join them where those have no text, are passed
// over where `corpus` has them, and are an error otherwise.
std::optional<Found> read_found(const std::string& path, OffsetUnit counted, const Corpus* corpus,
                                std::vector<GoldDocument>& documents);
// krnum itself, each text at its own date. Complains where a document has no text or a bad date.
std::optional<Found> find_mentions(const std::vector<GoldDocument>& documents, const Tables& tables);

}  // namespace krnum::cli
