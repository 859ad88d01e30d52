#include <array>
#include <map>

#include "articles.h"
#include "commands/all.h"
#include "exports.h"
#include "gold.h"
#include "message.h"
#include "output.h"
#include "records.h"
#include "scores.h"
#include "sheet.h"

namespace krnum::cli {
namespace {

constexpr Flag kGoldFlag{
    .name = "gold",
    .letter = 'g',
    .category = Category::output,
    .help = "show the gold mentions instead of the text",
};

constexpr std::array<std::string_view, 7> kFormats{"jsonl", "json", "csv", "tsv", "table", "conll", "brat"};
constexpr Flag kCorpusFormatFlag{
    .name = "format",
    .letter = 'f',
    .value = "FORMAT",
    .category = Category::output,
    .help = "the form of the output (default: table on a terminal, else jsonl)",
    .more = "list and stats take all but conll and brat, export jsonl, csv, conll and brat.",
    .choices = kFormats,
};

constexpr std::array<std::string_view, 2> kTagged{"character", "eojeol"};
constexpr Flag kByFlag{
    .name = "by",
    .value = "UNIT",
    .category = Category::output,
    .help = "what conll tags (default: character)",
    .choices = kTagged,
};

constexpr Flag kOutputFlag{
    .name = "output",
    .letter = 'o',
    .value = "DIR",
    .category = Category::output,
    .help = "export to files in this folder: one a split, for brat two an article",
    .path = true,
};

// Complains where the form is one of export's alone.
std::optional<RecordFormat> sheet_format(const Arguments& arguments) {
  if (!arguments.has(kCorpusFormatFlag)) return interpret_format(arguments);
  const auto format = record_format_named(arguments.value(kCorpusFormatFlag));
  if (!format) complain("", "--format: only export writes " + std::string(arguments.value(kCorpusFormatFlag)));
  return format;
}

Status list(const Corpus& corpus, const Arguments& arguments) {
  const auto format = sheet_format(arguments);
  if (!format) return kFailed;
  Sheet sheet{{{"id"}, {"genre"}, {"date"}, {"split"}, {"title"}}, {}};
  for (const Article& a : corpus.chosen(arguments)) sheet.rows.push_back({a.id, a.genre, a.date, a.split, a.title});
  write_sheet(sheet, *format, interpret_color(arguments));
  return sheet.rows.empty() ? kNotFound : kDone;
}

Status show(const Corpus& corpus, const Arguments& arguments) {
  const std::vector<std::string>& operands = arguments.operands();
  if (operands.size() < 2) {
    complain("", "corpus show needs an ID; see krnum corpus list");
    return kFailed;
  }
  Status status = kDone;
  for (std::size_t i = 1; i < operands.size(); ++i) {
    const Article* article = corpus.article(operands[i]);
    if (article == nullptr) {
      complain("", "no article '" + operands[i] + "'; see krnum corpus list");
      status = kFailed;
      continue;
    }
    const auto text = arguments.has(kGoldFlag) ? corpus.gold(*article) : corpus.text(*article);
    if (!text) {
      status = kFailed;
      continue;
    }
    write_out(*text);
  }
  return status;
}

struct Count {
  std::uint64_t articles = 0, sentences = 0, eojeols = 0, mentions = 0, figures = 0, facts = 0;
};

// Counts of everything, and of every part by split and by genre.
struct Statistics {
  Count all;
  std::map<std::string, Count> genres, splits;
  std::array<Count, kKinds> kinds{};
  std::uint64_t with_facts = 0;
  Scorer second;
  std::uint64_t seconds = 0;

  bool add(const Corpus& corpus, const Article& article) {
    const auto document = read_article(corpus, article);
    if (!document) return false;
    const Tokens tokens = tokenize(*document->text);
    std::uint64_t facts = 0;
    if (const auto path = corpus.facts_path(article)) {
      const auto read = read_fact_annotation(*path);
      if (!read) return false;
      facts = read->size();
      ++with_facts;
    }
    for (Count* count : {&all, &genres[article.genre], &splits[article.split]}) {
      ++count->articles;
      count->sentences += tokens.sentences.size();
      count->eojeols += tokens.eojeols.size();
      count->facts += facts;
    }
    for (const AnnotatedMention& mention : document->mentions) {
      for (Count* count :
           {&all, &genres[article.genre], &splits[article.split], &kinds[static_cast<std::size_t>(mention.kind)]}) {
        ++count->mentions;
        if (writing_of(mention) == Writing::figures) ++count->figures;
      }
    }
    if (!corpus.second_path(article)) return true;
    const auto other = read_second(corpus, article);
    if (!other) return false;
    second.add(document->mentions, other->mentions);
    ++seconds;
    return true;
  }
};

Status stats(const Corpus& corpus, const Arguments& arguments) {
  const auto format = sheet_format(arguments);
  if (!format) return kFailed;
  Statistics counted;
  for (const Article& article : corpus.chosen(arguments)) {
    if (!counted.add(corpus, article)) return kFailed;
  }
  Sheet sheet{{{"by"},
               {"name"},
               {"articles", true},
               {"sentences", true},
               {"eojeols", true},
               {"mentions", true},
               {"figures", true},
               {"facts", true},
               {"agreement", true}},
              {}};
  const auto text = [](std::uint64_t n) { return std::to_string(n); };
  const auto add = [&](const char* by, const std::string& name, const Count& c) {
    sheet.rows.push_back({by, name, text(c.articles), text(c.sentences), text(c.eojeols), text(c.mentions),
                          text(c.figures), text(c.facts), ""});
  };
  add("all", "all", counted.all);
  for (const auto& [name, count] : counted.splits) add("split", name, count);
  for (const auto& [name, count] : counted.genres) add("genre", name, count);
  for (std::size_t i = 0; i < kKinds; ++i) {
    const Count& count = counted.kinds[i];
    sheet.rows.push_back({"kind", std::string(name_of(static_cast<Kind>(i))), "", "", "", text(count.mentions),
                          text(count.figures), "", ""});
  }
  sheet.rows.push_back({"facts", "annotated", text(counted.with_facts), "", "", "", "", text(counted.all.facts), ""});
  std::uint64_t words = 0;
  const std::vector<std::string> negatives = corpus.negatives();
  for (const std::string& sentence : negatives) words += tokenize(sentence).eojeols.size();
  sheet.rows.push_back({"negatives", "sentences", "", text(negatives.size()), text(words), "", "", "", ""});
  const Score& both = counted.second.total();
  for (const auto& [name, value] :
       {std::pair{"span_f1", both.span.f1()}, std::pair{"kind_kappa", counted.second.kind_kappa()},
        std::pair{"value", both.accuracy(ScoredField::value)}, std::pair{"unit", both.accuracy(ScoredField::unit)},
        std::pair{"bound", both.accuracy(ScoredField::bound)}, std::pair{"time", both.accuracy(ScoredField::time)}}) {
    sheet.rows.push_back({"second", name, text(counted.seconds), "", "", text(both.span.found), "", "", ratio(value)});
  }
  write_sheet(sheet, *format, interpret_color(arguments));
  return kDone;
}

Status export_chosen(const Corpus& corpus, const Arguments& arguments) {
  const std::string_view name = arguments.value(kCorpusFormatFlag, "jsonl");
  ExportOptions options;
  if (name == "csv") {
    options.format = ExportFormat::csv;
  } else if (name == "conll") {
    options.format = ExportFormat::conll;
  } else if (name == "brat") {
    options.format = ExportFormat::brat;
  } else if (name != "jsonl") {
    complain("", "--format: '" + std::string(name) + "' is not one of jsonl, csv, conll, brat");
    return kFailed;
  }
  if (arguments.value(kByFlag) == "eojeol") options.tagged = TagUnit::eojeol;
  options.folder = arguments.value(kOutputFlag);
  std::vector<Article> articles;
  const std::vector<std::string>& operands = arguments.operands();
  for (std::size_t i = 1; i < operands.size(); ++i) {
    const Article* article = corpus.article(operands[i]);
    if (article == nullptr) {
      complain("", "no article '" + operands[i] + "'; see krnum corpus list");
      return kFailed;
    }
    articles.push_back(*article);
  }
  return export_articles(corpus, operands.size() > 1 ? articles : corpus.chosen(arguments), options);
}

Status run(const Arguments& arguments) {
  const std::string what = arguments.operands().empty() ? "list" : arguments.operands().front();
  const auto corpus = Corpus::find(arguments);
  if (!corpus) return kFailed;
  if (what == "list") return list(*corpus, arguments);
  if (what == "show") return show(*corpus, arguments);
  if (what == "stats") return stats(*corpus, arguments);
  if (what == "export") return export_chosen(*corpus, arguments);
  complain("", "corpus: '" + what + "' is not one of list, show, stats, export");
  return kFailed;
}

constexpr std::array kExamples{
    Example{"krnum corpus list --split dev", "the articles of a split"},
    Example{"krnum corpus show --gold ID", "the gold mentions of an article, as JSON Lines"},
    Example{"krnum corpus stats --format table",
            "what there is by split, genre and kind, and how far annotators agree"},
    Example{"krnum corpus export --format jsonl | krnum extract --jsonl", "krnum's own mentions of every article"},
    Example{"krnum corpus export --format conll --by eojeol --split train", "BIO tags"},
    Example{"krnum corpus export --format brat --output DIR", "standoff annotation, two files an article"},
    Example{"krnum corpus export --output DIR", "a folder that Hugging Face datasets loads"},
};

constexpr std::array kFlags{&kCorpusFlag,       &kSplitFlag, &kGenreFlag,  &kGoldFlag,
                            &kCorpusFormatFlag, &kByFlag,    &kOutputFlag, &kColorFlag};

}  // namespace

const Command kCorpusCommand{
    .name = "corpus",
    .operands = "list|show|stats|export [ID...]",
    .summary = "the bundled articles and their gold annotation",
    .examples = kExamples,
    .about =
        "list tells the articles, show prints the text of one, stats counts, export writes articles with their "
        "gold.\n\n"
        "jsonl is a document a line: id, genre, date, split, title, text, mentions and facts (null where nobody "
        "annotated them), spans in bytes. csv is a mention a line. conll is a token a line with B-KIND, I-KIND or O, "
        "by "
        "character (U+2581 stands for a space) or by eojeol (tagged by the first mention that it touches). brat is a "
        ".txt and an .ann an article, offsets in characters, all other fields as notes.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
