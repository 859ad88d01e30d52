#include <algorithm>
#include <array>

#include "commands/all.h"
#include "fact_scores.h"
#include "gold.h"
#include "kinds.h"
#include "message.h"
#include "parse.h"
#include "records.h"
#include "scores.h"
#include "sheet.h"
#include "tables.h"

namespace krnum::cli {
namespace {

constexpr Flag kPredictionsFlag{
    .name = "predictions",
    .letter = 'p',
    .value = "FILE",
    .category = Category::input,
    .help = "score the mention records of FILE in the place of krnum's own",
    .more = "A record needs doc, start, end and kind; of the other fields only those are scored that some record has.",
    .path = true,
};

constexpr Flag kBaselineFlag{
    .name = "baseline",
    .value = "FILE",
    .category = Category::input,
    .help = "instead of scores, what was gained and lost since the records of FILE",
    .path = true,
};

constexpr std::array<std::string_view, kVariants> kVariantNames{"nfd", "fullwidth", "unspaced", "cp949"};
constexpr Flag kVariantFlag{
    .name = "variant",
    .value = "NAME",
    .category = Category::input,
    .help = "read a variant of each text, made by rule, with its gold moved along",
    .more =
        "nfd: every syllable decomposed. fullwidth: ASCII in full-width forms. unspaced: no space within a sentence. "
        "cp949: as code page 949 and back, where it can write the text.",
    .choices = kVariantNames,
};

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

constexpr Flag kSecondFlag{
    .name = "second",
    .value = {},
    .category = Category::output,
    .help = "instead of scores, how far two annotators of the corpus agree",
};

using Documents = std::vector<GoldDocument>;

// Drops what nobody asked for, on either side, as if it were not there.
void keep_kinds(Annotation& mentions, const Kinds& kinds) {
  std::erase_if(mentions, [&](const AnnotatedMention& m) { return !kinds.hold(m.kind); });
}

void keep_kinds(Found& found, const Kinds& kinds) {
  for (Annotation& mentions : found.mentions) keep_kinds(mentions, kinds);
}

std::optional<Documents> read_corpus(const Corpus& corpus, const Arguments& arguments) {
  Documents out;
  bool sound = true;
  for (const Article& article : corpus.chosen(arguments)) {
    auto document = read_article(corpus, article);
    sound = sound && document.has_value();
    if (sound) out.push_back(*std::move(document));
  }
  if (!sound) return std::nullopt;
  if (out.empty()) {
    complain("", "no article is of this split and genre; see krnum corpus list");
    return std::nullopt;
  }
  return out;
}

// Gold as --variant asks for it.
bool vary(const Arguments& arguments, Documents& documents) {
  if (!arguments.has(kVariantFlag)) return true;
  const Variant variant = *variant_named(arguments.value(kVariantFlag));
  Documents out;
  for (const GoldDocument& document : documents) {
    if (!document.text) {
      complain("", "--variant needs gold with texts");
      return false;
    }
    if (auto varied = make_variant(document, variant)) out.push_back(*std::move(varied));
  }
  if (out.size() < documents.size())
    warn("", std::to_string(documents.size() - out.size()) + " texts hold what code page 949 cannot write");
  documents = std::move(out);
  return true;
}

Scorer scored(const Documents& documents, const Found& found, std::size_t errors) {
  Scorer scorer(errors);
  for (std::size_t i = 0; i < documents.size(); ++i) scorer.add(documents[i].mentions, found.mentions[i]);
  return scorer;
}

// The scores with the row of one predicate set to nothing, beside those of all; what earns least stands first.
std::optional<Sheet> ablation(const Documents& documents, const Kinds& kinds, const Tables& tables) {
  Sheet sheet{
      {{"predicate"}, {"f1", true}, {"recovered", true}, {"kept_out", true}, {"precision", true}, {"recall", true}},
      {}};
  const auto span_with = [&](const Tables& used) -> std::optional<Tally> {
    auto found = find_mentions(documents, used);
    if (!found) return std::nullopt;
    keep_kinds(*found, kinds);
    return scored(documents, *found, 0).total().span;
  };
  const auto all = span_with(tables);
  if (!all) return std::nullopt;
  std::vector<std::pair<std::int64_t, std::vector<std::string>>> rows;
  for (const std::string_view name : evidence_names()) {
    const auto without = tables.and_with("[evidence]\n" + std::string(name) + "\tnone\t-\t-\n");
    const auto span = without ? span_with(*without) : std::nullopt;
    if (!span) return std::nullopt;
    const auto lost = static_cast<std::int64_t>(all->matched) - static_cast<std::int64_t>(span->matched);
    const auto added = static_cast<std::int64_t>(span->found) - static_cast<std::int64_t>(all->found) + lost;
    rows.push_back({lost + added,
                    {std::string(name), ratio(span->f1()), std::to_string(lost), std::to_string(added),
                     ratio(span->precision()), ratio(span->recall())}});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [earned, row] : rows) sheet.rows.push_back(std::move(row));
  return sheet;
}

Sheet shifts(const Documents& documents, const Found& before, const Found& now) {
  Sheet sheet = shift_sheet();
  std::array<std::size_t, 3> counts{};
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::vector<Shift> found = find_shifts(documents[i].mentions, before.mentions[i], now.mentions[i]);
    for (const Shift& shift : found) ++counts[static_cast<std::size_t>(shift.what)];
    add_shifts(found, sheet);
  }
  complain("", std::to_string(counts[0]) + " gained, " + std::to_string(counts[1]) + " lost, " +
                   std::to_string(counts[2]) + " changed");
  return sheet;
}

// The articles that have a second annotation, the first in the place of gold.
std::optional<Sheet> compare_annotators(const Corpus& corpus, const Arguments& arguments, const Kinds& kinds,
                                        std::size_t errors) {
  Scorer scorer(errors);
  std::uint64_t articles = 0;
  for (const Article& article : corpus.chosen(arguments)) {
    if (!corpus.second_path(article)) continue;
    auto first = read_article(corpus, article), second = read_second(corpus, article);
    if (!first || !second) return std::nullopt;
    keep_kinds(first->mentions, kinds);
    keep_kinds(second->mentions, kinds);
    scorer.add(first->mentions, second->mentions);
    ++articles;
  }
  return errors > 0 ? disagreements(scorer) : agreement(scorer, articles);
}

// What stands against the gold: the records of a file, or what krnum finds.
std::optional<Found> read_or_find(const std::string& path, const Arguments& arguments, const Corpus* corpus,
                                  const Tables& tables, Documents& documents) {
  auto found = path.empty()
                   ? find_mentions(documents, tables)
                   : read_found(path, *offset_unit_named(arguments.value(kOffsetsFlag, "byte")), corpus, documents);
  if (found) keep_kinds(*found, Kinds::interpret(arguments));
  return found;
}

std::optional<Sheet> evaluate(const Arguments& arguments, const Tables& tables, std::size_t errors) {
  const std::vector<std::string>& operands = arguments.operands();
  const Kinds kinds = Kinds::interpret(arguments);
  std::string predictions(arguments.value(kPredictionsFlag));
  if (operands.size() == 2) predictions = operands[1];
  std::optional<Corpus> corpus;
  std::optional<Documents> documents;
  if (operands.empty()) {
    corpus = Corpus::find(arguments);
    if (!corpus) return std::nullopt;
    if (arguments.has(kSecondFlag)) return compare_annotators(*corpus, arguments, kinds, errors);
    documents = read_corpus(*corpus, arguments);
  } else {
    documents = read_gold_file(operands.front());
  }
  if (!documents || !vary(arguments, *documents)) return std::nullopt;
  for (GoldDocument& document : *documents) keep_kinds(document.mentions, kinds);
  if (arguments.has(kAblateFlag)) return ablation(*documents, kinds, tables);

  const Corpus* known = corpus ? &*corpus : nullptr;
  auto found = read_or_find(predictions, arguments, known, tables, *documents);
  if (!found) return std::nullopt;
  if (arguments.has(kBaselineFlag)) {
    const std::string path(arguments.value(kBaselineFlag));
    const auto before = read_or_find(path, arguments, known, tables, *documents);
    if (!before) return std::nullopt;
    found->mentions.resize(documents->size());  // the baseline may name documents of its own
    return shifts(*documents, *before, *found);
  }
  const Scorer scorer = scored(*documents, *found, errors);
  return errors > 0 ? disagreements(scorer) : scores(scorer, found->given);
}

Status run(const Arguments& arguments) {
  std::size_t errors = 0;
  if (arguments.has(kErrorsFlag)) {
    const auto n = parse_count(kErrorsFlag, arguments.value(kErrorsFlag), 1, 1'000'000);
    if (!n) return kFailed;
    errors = static_cast<std::size_t>(*n);
  }
  const std::size_t operands = arguments.operands().size();
  if (operands > 2 || (operands == 2 && arguments.has(kPredictionsFlag))) {
    complain("", "eval takes at most two operands: GOLD and FOUND, which --predictions names too");
    return kFailed;
  }
  if (operands > 0 && arguments.has(kSecondFlag)) {
    complain("", "--second compares annotations of the corpus and takes no operand");
    return kFailed;
  }
  const auto tables = interpret_tables(arguments);
  if (!tables) return kFailed;
  if (arguments.has(kFactsFlag)) {
    if (operands == 1 || arguments.has(kBaselineFlag) || arguments.has(kVariantFlag) || arguments.has(kOffsetsFlag)) {
      complain("", "--facts takes no operand or two, and neither --baseline, --variant nor --offsets");
      return kFailed;
    }
    return evaluate_facts(arguments, *tables, std::string(arguments.value(kPredictionsFlag)), errors);
  }
  const auto sheet = evaluate(arguments, *tables, errors);
  if (!sheet) return kFailed;
  write_sheet(*sheet, interpret_format(arguments), interpret_color(arguments));
  return kDone;
}

constexpr std::array kExamples{
    Example{"krnum eval --format table", "scores on the bundled corpus"},
    Example{"krnum eval --split dev --kinds date,time --errors 50", "what goes wrong with dates"},
    Example{"krnum eval --ablate --split train --format table", "which predicates of the evidence earn their place"},
    Example{"krnum eval --facts --split test --format table", "how well numbers are linked to what they measure"},
    Example{"krnum eval --predictions mine.jsonl --offsets char", "another extractor's records on the bundled corpus"},
    Example{"krnum eval --baseline before.jsonl --format table", "what a change gained and lost, item by item"},
    Example{"krnum eval --variant unspaced --format table", "the same articles without spaces"},
    Example{"krnum eval gold.jsonl mine.jsonl", "any two files of mention records"},
};

constexpr std::array kFlags{&kCorpusFlag,      &kSplitFlag,    &kGenreFlag,   &kTablesFlag,     &kKindsFlag,
                            &kPredictionsFlag, &kBaselineFlag, &kVariantFlag, &kListFormatFlag, &kOffsetsFlag,
                            &kColorFlag,       &kErrorsFlag,   &kAblateFlag,  &kFactsFlag,      &kSecondFlag};

}  // namespace

const Command kEvalCommand{
    .name = "eval",
    .operands = "[GOLD [FOUND]]",
    .summary = "precision, recall and F1 against gold mentions and facts",
    .examples = kExamples,
    .about =
        "Without operands krnum reads the bundled articles, each with its date, and scores itself against their gold. "
        "GOLD is another gold: JSON Lines of documents, as `krnum corpus export --format jsonl` writes them, or of "
        "mention records, as extract prints them. FOUND, or --predictions, is scored in krnum's place; its records "
        "are matched to documents by doc. Gold that breaks a rule of mention records (spans, order, canonical values, "
        "units) is refused, with FILE:LINE.\n\n"
        "precision, recall and f1 ask for equal core spans (and for a kind's own row equal kinds), overlap_f1 for "
        "spans that meet, record_f1 for equal spans and every field. The columns after them tell how often each field "
        "is right where the span is, of the mentions in which either side has the field. The row figures holds "
        "mentions written with a figure, spelled all others: "
        "numerals in Hangul and Hanja, calendar words.\n\n"
        "--baseline compares with records kept from before: `krnum corpus export --format jsonl | krnum extract "
        "--jsonl --format jsonl > before.jsonl`. A mention is gained where fewer of its fields are wrong now, and a "
        "miss is as bad as all; a spurious one is lost where it is new.\n\n"
        "--ablate scores once more without each predicate: `recovered` are right spans that only it brings, `kept_out` "
        "wrong ones that only it keeps out, both below zero where it does harm; f1, precision and recall are those "
        "without it. A predicate with neither earns nothing on this gold.\n\n"
        "--second compares the articles that were marked twice: F1 of spans, Cohen's kappa of kinds on spans that both "
        "marked, and how often each field is the same there; with --errors, where they differ.\n\n"
        "--facts scores each link of the facts whose mentions were found, by its text; what is null on either side is "
        "no item. With --predictions these are the fact records of FILE. The columns on_gold link the gold mentions "
        "instead, so that links are measured apart from mentions; "
        "the baseline takes the nearest words with a josa of topic or subject. --errors then lists links on gold "
        "mentions.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
