#include "gold.h"

#include <algorithm>
#include <unordered_map>

#include "file.h"
#include "message.h"

namespace krnum::cli {
namespace {

// Without a byte order mark.
std::optional<std::string> read_or_complain(const std::string& path) {
  std::string why;
  auto text = read_file(path, why);
  if (!text) complain(path, why);
  if (text && text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  return text;
}

void complain_of_record(const std::string& path, std::string_view text, const Error& error) {
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(error.span.begin), '\n') + 1;
  complain(path + ":" + std::to_string(line), "not a mention record");
}

// Complains of every mention that breaks a rule.
bool is_sound(const GoldDocument& document, const std::string& path) {
  bool sound = true;
  for (auto breach = find_breach(document); breach; breach = find_breach(document, breach->mention + 1)) {
    const AnnotatedMention& mention = document.mentions[breach->mention];
    complain(
        path + ":" + std::to_string(document.lines[breach->mention]),
        "'" + mention.text + "' at " + std::to_string(mention.core.begin) + ": " + std::string(describe(breach->rule)));
    sound = false;
  }
  return sound;
}

std::optional<GoldDocument> read_annotated(const Corpus& corpus, const Article& article, const std::string& path) {
  auto text = corpus.text(article);
  const auto gold = read_or_complain(path);
  if (!text || !gold) return std::nullopt;
  auto documents = read_gold(*gold);
  if (!documents) {
    complain_of_record(path, *gold, documents.error());
    return std::nullopt;
  }
  GoldDocument out;
  for (GoldDocument& read : *documents) {
    std::move(read.mentions.begin(), read.mentions.end(), std::back_inserter(out.mentions));
    out.lines.insert(out.lines.end(), read.lines.begin(), read.lines.end());
  }
  out.id = article.id;
  out.text = *std::move(text);
  out.date = article.date;
  out.genre = article.genre;
  out.split = article.split;
  out.title = article.title;
  if (!is_sound(out, path)) return std::nullopt;
  return out;
}

}  // namespace

std::optional<GoldDocument> read_article(const Corpus& corpus, const Article& article) {
  return read_annotated(corpus, article, corpus.gold_path(article));
}

std::optional<GoldDocument> read_second(const Corpus& corpus, const Article& article) {
  return read_annotated(corpus, article, *corpus.second_path(article));
}

std::optional<std::vector<GoldDocument>> read_gold_file(const std::string& path) {
  const auto text = read_or_complain(path);
  if (!text) return std::nullopt;
  auto documents = read_gold(*text);
  if (!documents) {
    complain_of_record(path, *text, documents.error());
    return std::nullopt;
  }
  bool sound = true;
  for (GoldDocument& document : *documents) {
    if (!document.text) {
      // Records alone may come in any order.
      std::vector<std::size_t> order(document.mentions.size());
      for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
      std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return document.mentions[a].core.begin < document.mentions[b].core.begin;
      });
      GoldDocument sorted = document;
      for (std::size_t i = 0; i < order.size(); ++i) {
        sorted.mentions[i] = document.mentions[order[i]];
        sorted.lines[i] = document.lines[order[i]];
      }
      document = std::move(sorted);
    }
    sound = is_sound(document, path) && sound;
  }
  if (!sound) return std::nullopt;
  return *std::move(documents);
}

std::optional<Found> read_found(const std::string& path, OffsetUnit counted, const Corpus* corpus,
                                std::vector<GoldDocument>& documents) {
  const auto text = read_or_complain(path);
  if (!text) return std::nullopt;
  auto read = read_predictions(*text);
  if (!read) {
    complain_of_record(path, *text, read.error());
    return std::nullopt;
  }
  const bool texts = std::any_of(documents.begin(), documents.end(), [](const auto& d) { return d.text.has_value(); });
  if (counted != OffsetUnit::byte && !texts) {
    complain(path, "--offsets needs gold with texts");
    return std::nullopt;
  }
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < documents.size(); ++i) places.emplace(documents[i].id, i);
  Found out;
  out.given = read->given;
  out.mentions.resize(documents.size());
  for (AnnotatedMention& mention : read->mentions) {
    auto at = places.find(mention.doc);
    if (at == places.end()) {
      if (corpus != nullptr && corpus->article(mention.doc) != nullptr) continue;
      if (texts || corpus != nullptr) {
        complain(path, "doc '" + mention.doc + "' is not in the gold");
        return std::nullopt;
      }
      at = places.emplace(mention.doc, documents.size()).first;
      documents.emplace_back().id = mention.doc;
      out.mentions.emplace_back();
    }
    out.mentions[at->second].push_back(std::move(mention));
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Annotation& mentions = out.mentions[i];
    if (documents[i].text) {
      count_in_bytes(*documents[i].text, counted, mentions);
      for (AnnotatedMention& mention : mentions) {
        const std::string& whole = *documents[i].text;
        if (mention.text.empty() && mention.core.begin < mention.core.end && mention.core.end <= whole.size())
          mention.text = mention.core.of(whole);
      }
    }
    std::stable_sort(mentions.begin(), mentions.end(), [](const auto& one, const auto& other) {
      return std::pair(one.core.begin, one.core.end) < std::pair(other.core.begin, other.core.end);
    });
  }
  return out;
}

std::optional<Found> find_mentions(const std::vector<GoldDocument>& documents, const Tables& tables) {
  const Extractor extractor({}, tables);
  Found out;
  for (const GoldDocument& document : documents) {
    if (!document.text) {
      complain("", "this gold has no texts for krnum to read; name what was found with --predictions FILE");
      return std::nullopt;
    }
    std::optional<Reference> reference;
    if (!document.date.empty()) {
      const auto date = Reference::parse(document.date);
      if (!date) {
        complain(document.id, describe(date.error()));
        return std::nullopt;
      }
      reference = *date;
    }
    const std::string& text = *document.text;
    const auto found = reference ? extractor.extract(text, *reference) : extractor.extract(text);
    out.mentions.push_back(annotated({document.id, text}, found.mentions, tables));
  }
  return out;
}

}  // namespace krnum::cli
