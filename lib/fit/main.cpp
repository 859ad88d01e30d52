// Fits the weights of lib/data/link_cues.tsv to the gold of facts.
//
//     krnum_fit CORPUS CASES... > lib/data/link_cues.tsv
//
// CORPUS is the folder of the bundled articles, of which those of the splits train and dev are read; CASES are TSV
// files in the columns of tests/fact/links.tsv. A log-linear model: what a number measures is chosen among all pairs of
// an attribute and a subject, its date among the dates, each with the probability that its cues add up to. Weights are
// drawn to zero (kShrink), averaged over runs that each leave out a fifth of the articles, and partly read through a
// table that has forgotten a quarter of its nouns, so that they do not lean on words that only these articles hold.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

#include "fact/linking.h"
#include "krnum.h"

namespace krnum::detail {
namespace {

constexpr double kShrink = 3, kShrinkDates = 6;
constexpr double kForgotten = 0.25;
constexpr int kRuns = 20, kRounds = 2, kSteps = 60;
constexpr double kRate = 0.5;
constexpr int kCaseWeight = 2;  // a case counts as so many numbers of an article
constexpr int kLeast = 5;       // hundredths; a smaller weight is none
constexpr std::size_t kSubject = 0, kAttribute = 1, kWhen = 2;

using Cues = std::vector<std::uint16_t>;
using Weights = std::array<std::vector<double>, kLinkRoles>;

// A text, its mentions, and the gold of some or all of them: subject, attribute and date, empty where null.
struct Document {
  std::string text;
  std::vector<Mention> mentions;
  std::map<std::uint32_t, std::array<std::string, kLinkRoles>> gold;
};

struct Item {
  Cues cues;
  bool right = false;
};
// The attributes, the subjects, and what speaks for each pair; no cue at all where the two cannot go together.
struct PairExample {
  std::vector<Item> attributes, subjects;
  std::vector<std::vector<Cues>> related;
};
struct Examples {
  std::vector<PairExample> pairs;
  std::vector<std::vector<Item>> dates;
};

double sum(const std::vector<double>& weights, const Cues& cues) {
  double out = 0;
  for (const std::uint16_t cue : cues) out += weights[cue];
  return out;
}

Cues cues_of(const Choice& choice, const LinkCandidate& candidate) {
  Cues out;
  choice.each_cue(candidate, [&](int cue) { out.push_back(static_cast<std::uint16_t>(cue)); });
  return out;
}

bool any_right(const std::vector<Item>& items) {
  return std::any_of(items.begin(), items.end(), [](const Item& i) { return i.right; });
}

// Writes down what is weighed, and chooses the gold with probability `gold_share`, else by the weights so far.
class Recorder final : public Chooser {
 public:
  Recorder(const Weights& weights, double gold_share, Examples& out)
      : weights_(weights), gold_share_(gold_share), out_(out) {}

  const Document* document = nullptr;

  Chosen choose(std::string_view text, std::uint32_t mention, const Choice& choice) const override {
    const auto gold = document->gold.find(mention);
    const bool known = gold != document->gold.end();
    const auto item = [&](const LinkCandidate& c, std::size_t role) {
      return Item{cues_of(choice, c), known && c.span.of(text) == gold->second[role]};
    };
    std::vector<std::pair<double, std::size_t>> attributes;
    std::vector<std::size_t> subjects;
    PairExample example;
    for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
      const LinkCandidate& c = choice.candidates[i];
      if (c.subject) {
        subjects.push_back(i);
        example.subjects.push_back(item(c, kSubject));
      }
      if (c.attribute) attributes.push_back({sum(weights_[kAttribute], item(c, kAttribute).cues), i});
    }
    // The first attribute is none; of the others the best, and what is right.
    std::sort(attributes.begin() + 1, attributes.end(), std::greater<>());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
      if (i < kShortlist || item(choice.candidates[attributes[i].second], kAttribute).right)
        attributes[kept++] = attributes[i];
    }
    attributes.resize(kept);
    double most = -1e18, most_right = -1e18;
    Chosen best, right;
    for (const auto& [weight, a] : attributes) {
      example.attributes.push_back(item(choice.candidates[a], kAttribute));
      std::vector<Cues>& row = example.related.emplace_back();
      for (std::size_t s = 0; s < subjects.size(); ++s) {
        Related related;
        std::size_t count = 0;
        Cues& cues = row.emplace_back();
        if (!relate(text, choice.candidates[a], choice.candidates[subjects[s]], related, count)) continue;
        cues.assign(related.begin(), related.begin() + static_cast<std::ptrdiff_t>(count));
        const double total = weight + sum(weights_[kSubject], example.subjects[s].cues) + sum(weights_[kSubject], cues);
        if (total > most) {
          most = total;
          best = {a, subjects[s]};
        }
        if (example.attributes.back().right && example.subjects[s].right && total > most_right) {
          most_right = total;
          right = {a, subjects[s]};
        }
      }
    }
    const bool reached = most_right > -1e18;
    if (reached) out_.pairs.push_back(std::move(example));
    return reached && drawn() ? right : best;
  }

  std::size_t choose_when(std::uint32_t mention, const Choice& choice) const override {
    const auto gold = document->gold.find(mention);
    std::vector<Item> items;
    std::size_t best = 0, right = choice.candidates.size();
    for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
      const LinkCandidate& c = choice.candidates[i];
      const std::string_view date =
          c.chunk == Fact::kNoTime ? std::string_view() : std::string_view(document->mentions[c.chunk].time.iso);
      const bool is_right = gold != document->gold.end() && date == gold->second[kWhen] && (i == 0 || !date.empty());
      items.push_back({cues_of(choice, c), is_right});
      if (sum(weights_[kWhen], items[i].cues) > sum(weights_[kWhen], items[best].cues)) best = i;
      if (is_right && right == choice.candidates.size()) right = i;
    }
    const bool reached = any_right(items);
    if (reached) out_.dates.push_back(std::move(items));
    return reached && drawn() ? right : best;
  }

 private:
  bool drawn() const { return static_cast<double>(random_()) < gold_share_ * static_cast<double>(random_.max()); }

  const Weights& weights_;
  double gold_share_;
  Examples& out_;
  mutable std::mt19937 random_{1};
};

// Gradient descent with a rate of its own for each weight.
class Descent {
 public:
  Descent(std::vector<double>& weights, double shrink) : weights_(weights), shrink_(shrink) {}

  std::vector<double> gradient = std::vector<double>(Cue::kCount, 0);

  void step() {
    for (std::size_t k = 0; k < weights_.size(); ++k) {
      const double d = gradient[k] + shrink_ * weights_[k];
      squares_[k] += d * d;
      weights_[k] -= kRate * d / std::sqrt(squares_[k]);
    }
    std::fill(gradient.begin(), gradient.end(), 0);
  }
  void add(const Cues& cues, double amount) {
    for (const std::uint16_t cue : cues) gradient[cue] += amount;
  }

 private:
  std::vector<double>& weights_;
  double shrink_;
  std::vector<double> squares_ = std::vector<double>(Cue::kCount, 1e-6);
};

void fit_pairs(const std::vector<PairExample>& examples, Weights& weights, double shrink) {
  Descent subject(weights[kSubject], shrink), attribute(weights[kAttribute], shrink);
  std::vector<double> total, of_attribute, of_subject;
  for (int step = 0; step < kSteps; ++step) {
    for (const PairExample& e : examples) {
      const std::size_t rows = e.attributes.size(), columns = e.subjects.size();
      total.assign(rows * columns, -1e18);
      of_attribute.assign(rows, 0);
      of_subject.resize(columns);
      for (std::size_t s = 0; s < columns; ++s) of_subject[s] = sum(weights[kSubject], e.subjects[s].cues);
      double most = -1e18;
      for (std::size_t a = 0; a < rows; ++a) {
        const double row = sum(weights[kAttribute], e.attributes[a].cues);
        for (std::size_t s = 0; s < columns; ++s) {
          if (e.related[a][s].empty()) continue;
          total[a * columns + s] = row + of_subject[s] + sum(weights[kSubject], e.related[a][s]);
          most = std::max(most, total[a * columns + s]);
        }
      }
      double all = 0, right = 0;
      for (std::size_t i = 0; i < total.size(); ++i) {
        total[i] = total[i] < -1e17 ? 0 : std::exp(total[i] - most);
        all += total[i];
        if (e.attributes[i / columns].right && e.subjects[i % columns].right) right += total[i];
      }
      if (right <= 0) continue;
      of_subject.assign(columns, 0);
      for (std::size_t i = 0; i < total.size(); ++i) {
        const std::size_t a = i / columns, s = i % columns;
        const double d = total[i] / all - (e.attributes[a].right && e.subjects[s].right ? total[i] / right : 0);
        of_attribute[a] += d;
        of_subject[s] += d;
        subject.add(e.related[a][s], d);
      }
      for (std::size_t a = 0; a < rows; ++a) attribute.add(e.attributes[a].cues, of_attribute[a]);
      for (std::size_t s = 0; s < columns; ++s) subject.add(e.subjects[s].cues, of_subject[s]);
    }
    subject.step();
    attribute.step();
  }
}

void fit_dates(const std::vector<std::vector<Item>>& examples, std::vector<double>& weights, double shrink) {
  Descent descent(weights, shrink);
  std::vector<double> total;
  for (int step = 0; step < kSteps; ++step) {
    for (const std::vector<Item>& items : examples) {
      total.clear();
      double all = 0, right = 0;
      for (const Item& item : items) {
        total.push_back(std::exp(sum(weights, item.cues)));
        all += total.back();
        if (item.right) right += total.back();
      }
      for (std::size_t i = 0; i < items.size(); ++i)
        descent.add(items[i].cues, total[i] / all - (items[i].right ? total[i] / right : 0));
    }
    descent.step();
  }
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> out;
  std::stringstream rest(line);
  for (std::string field; std::getline(rest, field, '\t');) out.push_back(field);
  return out;
}

std::vector<Document> read_articles(const std::string& corpus) {
  std::vector<Document> out;
  std::stringstream index(read_file(corpus + "/articles.tsv"));
  for (std::string line; std::getline(index, line);) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() < 4 || (fields[3] != "train" && fields[3] != "dev")) continue;
    const auto facts = read_facts(read_file(corpus + "/facts/" + fields[0] + ".jsonl"));
    const auto mentions = read_mentions(read_file(corpus + "/gold/" + fields[0] + ".jsonl"));
    if (!facts || !mentions || facts->empty()) continue;
    Document document{read_file(corpus + "/articles/" + fields[0] + ".txt"), as_mentions(*mentions), {}};
    for (const AnnotatedFact& fact : *facts) {
      for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
        if (document.mentions[i].core != fact.mention.core) continue;
        document.gold[i] = {fact.link(FactField::subject).value_or(""), fact.link(FactField::attribute).value_or(""),
                            fact.link(FactField::when).value_or("")};
      }
    }
    out.push_back(std::move(document));
  }
  return out;
}

// One number of each sentence.
void read_cases(const std::string& path, std::vector<Document>& out) {
  const Extractor extractor;
  std::stringstream rows(read_file(path));
  for (std::string line; std::getline(rows, line);) {
    const std::vector<std::string> f = fields_of(line);
    if (f.size() < 8 || line.starts_with('#')) continue;
    Document document{f[0], extractor.extract(f[0]).mentions, {}};
    const auto named = [&](const std::string& words) {
      return std::find_if(document.mentions.begin(), document.mentions.end(),
                          [&](const Mention& m) { return m.core.of(f[0]) == words; });
    };
    const auto number = named(f[1]), date = named(f[5]);
    if (number == document.mentions.end()) continue;
    // A date without a value cannot be told from another one: then the case says nothing of it.
    const std::string when = f[5] == "-" ? "" : date == document.mentions.end() ? "?" : date->time.iso;
    document.gold[static_cast<std::uint32_t>(number - document.mentions.begin())] = {
        f[2] == "-" ? "" : f[2], f[3] == "-" ? "" : f[3], when.empty() && f[5] != "-" ? "?" : when};
    out.push_back(std::move(document));
  }
}

void record(const LinkWords& words, const std::vector<const Document*>& documents, const Weights& weights,
            double gold_share, Examples& out) {
  Recorder recorder(weights, gold_share, out);
  std::vector<Fact> facts;
  for (const Document* d : documents) {
    recorder.document = d;
    link_all(words, recorder, d->text, d->mentions, facts);
  }
}

LinkWords forgetful(std::uint32_t seed) {
  LinkWords words(Tables::built_in());
  std::mt19937 random(seed);
  words.forget_nouns([&] { return static_cast<double>(random()) < kForgotten * static_cast<double>(random.max()); });
  return words;
}

Weights fit(const std::vector<Document>& articles, const std::vector<Document>& cases, std::uint32_t run) {
  std::vector<std::size_t> order(articles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(run);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  std::vector<const Document*> documents;
  for (std::size_t i = 0; i < order.size() * 4 / 5; ++i) documents.push_back(&articles[order[i]]);
  for (int i = 0; i < kCaseWeight; ++i) {
    for (const Document& d : cases) documents.push_back(&d);
  }

  const LinkWords words(Tables::built_in());
  const std::array<LinkWords, 2> less{forgetful(2 * run + 100), forgetful(2 * run + 101)};
  Weights weights;
  for (std::vector<double>& w : weights) w.assign(Cue::kCount, 0);
  Examples examples;
  record(words, documents, weights, 1, examples);
  fit_pairs(examples.pairs, weights, kShrink);
  fit_dates(examples.dates, weights[kWhen], kShrinkDates);
  for (int round = 0; round < kRounds; ++round) {
    examples = {};
    record(words, documents, weights, 0.3, examples);
    record(less[0], documents, weights, 0.3, examples);
    record(less[1], documents, weights, 0.6, examples);
    fit_pairs(examples.pairs, weights, 3 * kShrink);
    fit_dates(examples.dates, weights[kWhen], 3 * kShrinkDates);
  }
  return weights;
}

int run(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: krnum_fit CORPUS CASES...\n";
    return 2;
  }
  const std::vector<Document> articles = read_articles(arguments[1]);
  if (articles.empty()) {
    std::cerr << arguments[1] << ": no articles with gold of facts\n";
    return 2;
  }
  std::vector<Document> cases;
  for (int i = 2; i < count; ++i) read_cases(arguments[i], cases);
  Weights mean;
  for (std::vector<double>& w : mean) w.assign(Cue::kCount, 0);
  for (int r = 0; r < kRuns; ++r) {
    const Weights weights = fit(articles, cases, static_cast<std::uint32_t>(r));
    for (std::size_t role = 0; role < kLinkRoles; ++role) {
      for (std::size_t k = 0; k < mean[role].size(); ++k) mean[role][k] += weights[role][k] / kRuns;
    }
  }
  std::cout
      << "# How much each cue speaks for a phrase being the subject and the attribute of a number, and for a date "
         "being its\n# date: hundredths of a log-odds. cue (named in lib/src/fact/cue.cpp), subject, attribute, "
         "when.\n# Source: fitted by lib/fit to the gold of the splits train and dev and to the cases of "
         "tests/fact; not edited by hand.\n# After a change run the test fact and krnum eval --facts.\n"
         "[link_cues]\n";
  for (int k = 0; k < Cue::kCount; ++k) {
    std::string row = cue_name(k);
    bool counts = false;
    for (const std::vector<double>& w : mean) {
      const auto hundredths = static_cast<int>(std::lround(100 * w[static_cast<std::size_t>(k)]));
      const int weight = std::abs(hundredths) < kLeast ? 0 : hundredths;
      counts |= weight != 0;
      row += '\t' + std::to_string(weight);
    }
    if (counts) std::cout << row << '\n';
  }
  return 0;
}

}  // namespace
}  // namespace krnum::detail

int main(int count, char** arguments) { return krnum::detail::run(count, arguments); }
