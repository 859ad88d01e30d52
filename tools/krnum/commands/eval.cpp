#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "articles.h"
#include "commands/all.h"
#include "kinds.h"
#include "message.h"
#include "parse.h"
#include "records.h"
#include "sheet.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr Flag kErrorsFlag{
    .name = "errors",
    .letter = 'n',
    .value = "N",
    .category = Category::output,
    .help = "instead of scores, list the first N disagreements",
};

constexpr Flag kAblateFlag{
    .name = "ablate",
    .value = {},
    .category = Category::output,
    .help = "instead of scores, what each predicate of the evidence earns",
};

constexpr Flag kFactsFlag{
    .name = "facts",
    .value = {},
    .category = Category::output,
    .help = "instead of mentions, score the links of facts",
};

using Annotation = std::vector<AnnotatedMention>;

// Drops what nobody asked for, on either side, as if it were not there.
void keep_kinds(Annotation& mentions, const Kinds& kinds) {
  std::erase_if(mentions, [&](const AnnotatedMention& m) { return !kinds.hold(m.kind); });
}

// The bundled articles, each with its own date.
bool score_corpus(const Arguments& arguments, const Tables& tables, Scorer& scorer) {
  const auto corpus = Corpus::find(arguments);
  if (!corpus) return false;
  const Kinds kinds = Kinds::interpret(arguments);
  const Extractor extractor({}, tables);
  for (const Article& article : corpus->chosen(arguments)) {
    const auto text = corpus->text(article);
    auto gold = read_annotation(corpus->gold_path(article));
    if (!text || !gold) return false;
    const auto date = Reference::parse(article.date);
    if (!date) {
      complain(article.id, describe(date.error()));
      return false;
    }
    auto found = annotated({article.id, *text}, extractor.extract(*text, *date).mentions, tables);
    keep_kinds(*gold, kinds);
    keep_kinds(found, kinds);
    scorer.add(*gold, found);
  }
  return true;
}

// Two files of records, documents matched by name.
bool score_files(const Arguments& arguments, Scorer& scorer) {
  const Kinds kinds = Kinds::interpret(arguments);
  std::map<std::string, std::array<Annotation, 2>> documents;
  for (std::size_t side = 0; side < 2; ++side) {
    auto mentions = read_annotation(arguments.operands()[side]);
    if (!mentions) return false;
    keep_kinds(*mentions, kinds);
    for (AnnotatedMention& mention : *mentions) documents[mention.doc][side].push_back(std::move(mention));
  }
  for (auto& [doc, sides] : documents) {
    for (Annotation& side : sides) {
      std::stable_sort(side.begin(), side.end(),
                       [](const auto& a, const auto& b) { return a.core.begin < b.core.begin; });
    }
    scorer.add(sides[0], sides[1]);
  }
  return true;
}

// Four decimals; empty where there is nothing to divide by.
std::string ratio(std::optional<double> value) {
  if (!value) return "";
  const auto scaled = static_cast<int>(std::lround(*value * 10000));
  std::string digits = std::to_string(scaled % 10000);
  digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(scaled / 10000) + "." + digits;
}

Sheet scores(const Scorer& scorer) {
  Sheet sheet{{{"kind"},
               {"gold", true},
               {"found", true},
               {"precision", true},
               {"recall", true},
               {"f1", true},
               {"overlap_f1", true},
               {"record_f1", true}},
              {}};
  for (std::size_t i = 0; i < kScoredFields; ++i) {
    // The kind's own accuracy would stand under the name of the first column.
    const auto field = static_cast<ScoredField>(i);
    sheet.columns.push_back({field == ScoredField::kind ? "kind_right" : std::string(name_of(field)), true});
  }
  const auto add = [&](std::string_view name, const Score& score) {
    std::vector<std::string> row{std::string(name),
                                 std::to_string(score.span.gold),
                                 std::to_string(score.span.found),
                                 ratio(score.span.precision()),
                                 ratio(score.span.recall()),
                                 ratio(score.span.f1()),
                                 ratio(score.overlap.f1()),
                                 ratio(score.record.f1())};
    for (std::size_t i = 0; i < kScoredFields; ++i) row.push_back(ratio(score.accuracy(static_cast<ScoredField>(i))));
    sheet.rows.push_back(std::move(row));
  };
  add("all", scorer.total());
  for (int i = 0; i < kKinds; ++i) {
    const Score& score = scorer.of(static_cast<Kind>(i));
    if (score.span.gold + score.span.found > 0) add(name_of(static_cast<Kind>(i)), score);
  }
  return sheet;
}

Sheet disagreements(const Scorer& scorer) {
  static constexpr std::array<const char*, 3> kWhat{"missed", "spurious", "wrong"};
  Sheet sheet{{{"doc"}, {"start", true}, {"end", true}, {"what"}, {"kind"}, {"text"}, {"field"}, {"gold"}, {"found"}},
              {}};
  for (const Difference& d : scorer.differences()) {
    const AnnotatedMention& shown = d.gold ? *d.gold : *d.found;
    std::vector<std::string> row{shown.doc,
                                 std::to_string(shown.core.begin),
                                 std::to_string(shown.core.end),
                                 kWhat[static_cast<std::size_t>(d.what)],
                                 std::string(name_of(shown.kind)),
                                 shown.text,
                                 "",
                                 "",
                                 ""};
    if (d.fields.empty()) sheet.rows.push_back(row);
    for (const ScoredField field : d.fields) {
      row[6] = name_of(field);
      row[7] = field_text(*d.gold, field);
      row[8] = field_text(*d.found, field);
      sheet.rows.push_back(row);
    }
  }
  return sheet;
}

// The scores with the row of one predicate set to nothing, beside those of all; what earns least stands first.
std::optional<Sheet> ablation(const Arguments& arguments, const Tables& tables) {
  Sheet sheet{
      {{"predicate"}, {"f1", true}, {"recovered", true}, {"kept_out", true}, {"precision", true}, {"recall", true}},
      {}};
  Scorer whole(0);
  if (!score_corpus(arguments, tables, whole)) return std::nullopt;
  const Tally all = whole.total().span;
  std::vector<std::pair<std::int64_t, std::vector<std::string>>> rows;
  for (const std::string_view name : evidence_names()) {
    const std::string row = "[evidence]\n" + std::string(name) + "\tnone\t-\t-\n";
    const auto without = tables.and_with(row);
    Scorer scorer(0);
    if (!without || !score_corpus(arguments, *without, scorer)) return std::nullopt;
    const Tally span = scorer.total().span;
    const auto lost = static_cast<std::int64_t>(all.matched) - static_cast<std::int64_t>(span.matched);
    const auto added = static_cast<std::int64_t>(span.found) - static_cast<std::int64_t>(all.found) + lost;
    rows.push_back({lost + added,
                    {std::string(name), ratio(span.f1()), std::to_string(lost), std::to_string(added),
                     ratio(span.precision()), ratio(span.recall())}});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [earned, row] : rows) sheet.rows.push_back(std::move(row));
  return sheet;
}

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

bool score_fact_files(const Arguments& arguments, FactScorer& scorer) {
  std::map<std::string, std::array<std::vector<AnnotatedFact>, 2>> documents;
  for (std::size_t side = 0; side < 2; ++side) {
    auto facts = read_fact_annotation(arguments.operands()[side]);
    if (!facts) return false;
    for (AnnotatedFact& fact : *facts) documents[fact.mention.doc][side].push_back(std::move(fact));
  }
  for (auto& [doc, sides] : documents) {
    for (auto& side : sides) {
      std::stable_sort(side.begin(), side.end(),
                       [](const auto& a, const auto& b) { return a.mention.core.begin < b.mention.core.begin; });
    }
    scorer.add(sides[0], sides[1]);
  }
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

Status run_facts(const Arguments& arguments, const Tables& tables, std::size_t errors) {
  const bool files = arguments.operands().size() == 2;
  FactScores scores{FactScorer(files ? errors : 0), FactScorer(errors), FactScorer()};
  if (!(files ? score_fact_files(arguments, scores.found) : score_corpus_facts(arguments, tables, scores)))
    return kFailed;
  const Sheet sheet = errors > 0 ? fact_disagreements(files ? scores.found : scores.linked)
                                 : fact_scores(scores.found, files ? nullptr : &scores);
  write_sheet(sheet, interpret_format(arguments), interpret_color(arguments));
  return kDone;
}

Status run(const Arguments& arguments) {
  std::size_t errors = 0;
  if (arguments.has(kErrorsFlag)) {
    const auto n = parse_count(kErrorsFlag, arguments.value(kErrorsFlag), 1, 1'000'000);
    if (!n) return kFailed;
    errors = static_cast<std::size_t>(*n);
  }
  const std::size_t operands = arguments.operands().size();
  if (operands != 0 && operands != 2) {
    complain("", "eval takes no operand or two: GOLD FOUND");
    return kFailed;
  }
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  if (arguments.has(kFactsFlag)) return run_facts(arguments, *tables, errors);
  if (arguments.has(kAblateFlag)) {
    const auto sheet = ablation(arguments, *tables);
    if (!sheet) return kFailed;
    write_sheet(*sheet, interpret_format(arguments), interpret_color(arguments));
    return kDone;
  }
  Scorer scorer(errors);
  const bool scored = operands == 2 ? score_files(arguments, scorer) : score_corpus(arguments, *tables, scorer);
  if (!scored) return kFailed;
  write_sheet(errors > 0 ? disagreements(scorer) : scores(scorer), interpret_format(arguments),
              interpret_color(arguments));
  return kDone;
}

constexpr std::array kExamples{
    Example{"krnum eval --format table", "scores on the bundled corpus"},
    Example{"krnum eval --split dev --kinds date,time --errors 50", "what goes wrong with dates"},
    Example{"krnum eval --ablate --split train --format table", "which predicates of the evidence earn their place"},
    Example{"krnum eval --facts --split test --format table", "how well numbers are linked to what they measure"},
    Example{"krnum eval gold.jsonl mine.jsonl", "any two files of mention records"},
};

constexpr std::array kFlags{&kCorpusFlag,     &kSplitFlag, &kGenreFlag,  &kTablesFlag, &kKindsFlag,
                            &kListFormatFlag, &kColorFlag, &kErrorsFlag, &kAblateFlag, &kFactsFlag};

}  // namespace

const Command kEvalCommand{
    .name = "eval",
    .operands = "[GOLD FOUND]",
    .summary = "precision, recall and F1 against gold mentions and facts",
    .examples = kExamples,
    .about =
        "Without operands krnum reads the bundled articles, each with its date, and scores itself against their gold. "
        "With two, the mentions of FOUND are scored against those of GOLD; both are JSON Lines as extract prints them, "
        "with offsets in bytes.\n\n"
        "precision, recall and f1 ask for equal core spans (and for a kind's own row equal kinds), overlap_f1 for "
        "spans "
        "that meet, record_f1 for equal spans and every field. The columns after them tell how often each field is "
        "right where the span is.\n\n"
        "--ablate scores once more without each predicate: `recovered` are right spans that only it brings, `kept_out` "
        "wrong ones that only it keeps out. A predicate with neither earns nothing on this gold.\n\n"
        "--facts scores each link of the facts whose mentions were found, by its text; what is null on either side is "
        "no item. The columns on_gold link the gold mentions instead, so that links are measured apart from mentions; "
        "the baseline takes the nearest words with a josa of topic or subject. --errors then lists links on gold "
        "mentions.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
