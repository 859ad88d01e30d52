#include <array>
#include <map>

#include "articles.h"
#include "commands/all.h"
#include "message.h"
#include "output.h"
#include "records.h"
#include "sheet.h"

namespace krnum::cli {
namespace {

constexpr Flag kGoldFlag{
    .name = "gold",
    .letter = 'g',
    .value = "",
    .category = Category::output,
    .help = "show the gold mentions instead of the text",
};

Status list(const Corpus& corpus, const Arguments& arguments) {
  Sheet sheet{{{"id"}, {"genre"}, {"date"}, {"split"}, {"title"}}, {}};
  for (const Article& a : corpus.chosen(arguments)) sheet.rows.push_back({a.id, a.genre, a.date, a.split, a.title});
  write_sheet(sheet, interpret_format(arguments), interpret_color(arguments));
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

Status stats(const Corpus& corpus, const Arguments& arguments) {
  struct Count {
    std::uint64_t articles = 0, eojeols = 0, mentions = 0;
  };
  std::map<std::string, Count> genres, splits;
  std::array<std::uint64_t, kKinds> kinds{};
  Count all;
  for (const Article& article : corpus.chosen(arguments)) {
    const auto text = corpus.text(article);
    const auto gold = read_annotation(corpus.gold_path(article));
    if (!text || !gold) return kFailed;
    const std::uint64_t eojeols = tokenize(*text).eojeols.size();
    for (Count* count : {&all, &genres[article.genre], &splits[article.split]}) {
      ++count->articles;
      count->eojeols += eojeols;
      count->mentions += gold->size();
    }
    for (const AnnotatedMention& mention : *gold) ++kinds[static_cast<std::size_t>(mention.kind)];
  }
  Sheet sheet{{{"by"}, {"name"}, {"articles", true}, {"eojeols", true}, {"mentions", true}}, {}};
  const auto add = [&](const char* by, const std::string& name, const Count& c) {
    sheet.rows.push_back({by, name, std::to_string(c.articles), std::to_string(c.eojeols), std::to_string(c.mentions)});
  };
  add("all", "all", all);
  for (const auto& [name, count] : splits) add("split", name, count);
  for (const auto& [name, count] : genres) add("genre", name, count);
  for (std::size_t i = 0; i < kKinds; ++i) {
    sheet.rows.push_back({"kind", std::string(name_of(static_cast<Kind>(i))), "", "", std::to_string(kinds[i])});
  }
  write_sheet(sheet, interpret_format(arguments), interpret_color(arguments));
  return kDone;
}

Status run(const Arguments& arguments) {
  const std::string what = arguments.operands().empty() ? "list" : arguments.operands().front();
  const auto corpus = Corpus::find(arguments);
  if (!corpus) return kFailed;
  if (what == "list") return list(*corpus, arguments);
  if (what == "show") return show(*corpus, arguments);
  if (what == "stats") return stats(*corpus, arguments);
  complain("", "corpus: '" + what + "' is not one of list, show, stats");
  return kFailed;
}

constexpr std::array kExamples{
    Example{"krnum corpus list --split dev", "the articles of a split"},
    Example{"krnum corpus show --gold ID", "the gold mentions of an article, as JSON Lines"},
    Example{"krnum corpus stats", "articles and mentions by split, genre and kind"},
};

constexpr std::array kFlags{&kCorpusFlag, &kSplitFlag, &kGenreFlag, &kGoldFlag, &kListFormatFlag, &kColorFlag};

}  // namespace

const Command kCorpusCommand{
    .name = "corpus",
    .operands = "list|show|stats [ID...]",
    .summary = "the bundled articles and their gold annotation",
    .examples = kExamples,
    .about = "list tells the articles, show prints the text of one, stats counts.",
    .flags = kFlags,
    .run = run,
};

}  // namespace krnum::cli
