#include "fact_scores.h"

#include <algorithm>
#include <array>
#include <map>

#include "articles.h"
#include "gold.h"
#include "message.h"
#include "records.h"
#include "scores.h"
#include "sheet.h"

namespace krnum::cli {
namespace {

// The links of facts, as found in running text, on gold mentions, and by the baseline on either.
struct FactScores {
  FactScorer found, linked, nearest;

  // One document with its gold.
  void add(const RecordDocument& document, const Annotation& mentions, const std::vector<AnnotatedFact>& facts,
           const std::vector<Mention>& extracted, const Linker& linker, const Tables& tables) {
    const std::vector<Mention> gold = as_mentions(mentions);
    found.add(facts, annotated(document, extracted, linker.link(document.text, extracted), tables));
    linked.add(facts, annotated(document, gold, linker.link(document.text, gold), tables));
    nearest.add(facts, annotated(document, gold, link_nearest(document.text, gold), tables));
  }
};

bool score_corpus_facts(const Arguments& arguments, const Tables& tables, FactScores& scores) {
  const auto corpus = Corpus::find(arguments);
  if (!corpus) return false;
  const Extractor extractor({}, tables);
  const Linker linker(tables);
  for (const Article& article : corpus->chosen(arguments)) {
    const auto path = corpus->facts_path(article);
    if (!path) continue;
    const auto text = corpus->text(article);
    const auto mentions = read_annotation(corpus->gold_path(article));
    const auto facts = read_fact_annotation(*path);
    if (!text || !mentions || !facts) return false;
    const auto date = Reference::parse(article.date);
    if (!date) {
      complain(article.id, describe(date.error()));
      return false;
    }
    scores.add({article.id, *text}, *mentions, *facts, extractor.extract(*text, *date).mentions, linker, tables);
  }
  return true;
}

using Facts = std::vector<AnnotatedFact>;
using FactsByDocument = std::map<std::string, std::array<Facts, 2>>;

void add_facts(Facts facts, std::size_t side, FactsByDocument& documents) {
  for (AnnotatedFact& fact : facts) documents[fact.mention.doc][side].push_back(std::move(fact));
}

void score_documents(FactsByDocument& documents, FactScorer& scorer) {
  for (auto& [doc, sides] : documents) {
    for (Facts& side : sides) {
      std::stable_sort(side.begin(), side.end(),
                       [](const auto& a, const auto& b) { return a.mention.core.begin < b.mention.core.begin; });
    }
    scorer.add(sides[0], sides[1]);
  }
}

bool score_fact_files(const Arguments& arguments, FactScorer& scorer) {
  FactsByDocument documents;
  for (std::size_t side = 0; side < 2; ++side) {
    auto facts = read_fact_annotation(arguments.operands()[side]);
    if (!facts) return false;
    add_facts(*std::move(facts), side, documents);
  }
  score_documents(documents, scorer);
  return true;
}

// Only articles whose facts are annotated count.
bool score_fact_predictions(const Arguments& arguments, const std::string& path, FactScorer& scorer) {
  const auto corpus = Corpus::find(arguments);
  if (!corpus) return false;
  FactsByDocument documents;
  for (const Article& article : corpus->chosen(arguments)) {
    const auto gold_path = corpus->facts_path(article);
    if (!gold_path) continue;
    auto gold = read_fact_annotation(*gold_path);
    if (!gold) return false;
    add_facts(*std::move(gold), 0, documents);
  }
  auto found = read_fact_annotation(path);
  if (!found) return false;
  for (const AnnotatedFact& fact : *found) {
    if (corpus->article(fact.mention.doc) != nullptr) continue;
    complain(path, "doc '" + fact.mention.doc + "' is not in the gold");
    return false;
  }
  std::erase_if(*found, [&](const AnnotatedFact& fact) { return !documents.contains(fact.mention.doc); });
  add_facts(*std::move(found), 1, documents);
  score_documents(documents, scorer);
  return true;
}

Sheet fact_disagreements(const FactScorer& scorer) {
  Sheet sheet{{{"doc"}, {"start", true}, {"end", true}, {"text"}, {"field"}, {"gold"}, {"found"}}, {}};
  for (const FactDifference& d : scorer.differences()) {
    const AnnotatedMention& m = d.gold.mention;
    sheet.rows.push_back({m.doc, std::to_string(m.core.begin), std::to_string(m.core.end), m.text,
                          std::string(name_of(d.field)), d.gold.link(d.field).value_or("-"),
                          d.found.link(d.field).value_or("-")});
  }
  return sheet;
}

// Of two files there are no gold mentions to link anew, and no baseline.
Sheet fact_scores(const FactScorer& found, const FactScores* corpus) {
  Sheet sheet{{{"field"}, {"gold", true}, {"found", true}, {"precision", true}, {"recall", true}, {"f1", true}}, {}};
  if (corpus != nullptr) {
    for (const char* name : {"precision_on_gold", "recall_on_gold", "f1_on_gold", "baseline_f1"})
      sheet.columns.push_back({name, true});
  }
  for (std::size_t i = 0; i < kFactFields; ++i) {
    const auto field = static_cast<FactField>(i);
    const Tally& tally = found.of(field);
    std::vector<std::string> row{std::string(name_of(field)), std::to_string(tally.gold), std::to_string(tally.found),
                                 ratio(tally.precision()),    ratio(tally.recall()),      ratio(tally.f1())};
    if (corpus != nullptr) {
      const Tally& linked = corpus->linked.of(field);
      row.insert(row.end(), {ratio(linked.precision()), ratio(linked.recall()), ratio(linked.f1()),
                             ratio(corpus->nearest.of(field).f1())});
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace

Status evaluate_facts(const Arguments& arguments, const Tables& tables, const std::string& predictions,
                      std::size_t errors) {
  const bool given = arguments.operands().size() == 2 || !predictions.empty();
  FactScores scores{FactScorer(given ? errors : 0), FactScorer(errors), FactScorer()};
  const bool scored = !predictions.empty() ? score_fact_predictions(arguments, predictions, scores.found)
                      : given              ? score_fact_files(arguments, scores.found)
                                           : score_corpus_facts(arguments, tables, scores);
  if (!scored) return kFailed;
  const Sheet sheet = errors > 0 ? fact_disagreements(given ? scores.found : scores.linked)
                                 : fact_scores(scores.found, given ? nullptr : &scores);
  write_sheet(sheet, interpret_format(arguments), interpret_color(arguments));
  return kDone;
}

}  // namespace krnum::cli
