#include <algorithm>

#include "krnum/eval.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kScoredFields> kNames{"kind",  "value",  "low",  "high",  "unit",
                                                             "bound", "approx", "time", "extent"};

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::string or_dash(const std::optional<std::string>& text) { return text ? *text : "-"; }

constexpr std::array<std::string_view, kWritings> kWritingNames{"figures", "spelled"};

bool before(Span a, Span b) { return a.end <= b.begin; }
bool comes_first(Span a, Span b) { return a.begin < b.begin || (a.begin == b.begin && a.end < b.end); }

}  // namespace

std::string_view name_of(ScoredField field) { return kNames[static_cast<std::size_t>(field)]; }

std::string field_text(const AnnotatedMention& mention, ScoredField field) {
  switch (field) {
    case ScoredField::kind:
      return std::string(name_of(mention.kind));
    case ScoredField::value:
      return or_dash(mention.value);
    case ScoredField::low:
      return or_dash(mention.low);
    case ScoredField::high:
      return or_dash(mention.high);
    case ScoredField::unit:
      return or_dash(mention.unit);
    case ScoredField::bound:
      return std::string(name_of(mention.bound));
    case ScoredField::approx:
      return mention.approx ? "true" : "false";
    case ScoredField::time:
      return or_dash(mention.time);
    case ScoredField::extent:
      return std::to_string(mention.extent.begin) + "-" + std::to_string(mention.extent.end);
  }
  return {};
}

std::string_view name_of(Writing writing) { return kWritingNames[static_cast<std::size_t>(writing)]; }

Writing writing_of(const AnnotatedMention& mention) {
  const std::string& text = mention.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') return Writing::figures;
    // ０ to ９ are EF BC 90 to EF BC 99.
    if (text.compare(i, 2, "\xEF\xBC") == 0 && i + 2 < text.size()) {
      const auto last = static_cast<unsigned char>(text[i + 2]);
      if (last >= 0x90 && last <= 0x99) return Writing::figures;
    }
  }
  return Writing::spelled;
}

std::vector<ScoredField> fields_apart(const AnnotatedMention& gold, const AnnotatedMention& found) {
  std::vector<ScoredField> out;
  for (std::size_t i = 0; i < kScoredFields; ++i) {
    const auto field = static_cast<ScoredField>(i);
    if (field_text(gold, field) != field_text(found, field)) out.push_back(field);
  }
  return out;
}

std::optional<double> Tally::precision() const { return share(matched, found); }
std::optional<double> Tally::recall() const { return share(matched, gold); }
// 2PR/(P+R) without the detour through P and R.
std::optional<double> Tally::f1() const { return share(2 * matched, gold + found); }

std::optional<double> Score::accuracy(ScoredField field) const {
  const auto i = static_cast<std::size_t>(field);
  return share(right[i], compared[i]);
}

void Scorer::keep(Difference difference) {
  if (differences_.size() < most_) differences_.push_back(std::move(difference));
}

void Scorer::compare(const AnnotatedMention& gold, const AnnotatedMention& found) {
  Score& kind = kinds_[static_cast<std::size_t>(gold.kind)];
  Score& writing = writings_[static_cast<std::size_t>(writing_of(gold))];
  ++total_.span.matched;
  ++writing.span.matched;
  ++pairs_[static_cast<std::size_t>(gold.kind)][static_cast<std::size_t>(found.kind)];
  if (gold.kind == found.kind) ++kind.span.matched;
  std::vector<ScoredField> wrong = fields_apart(gold, found);
  for (std::size_t i = 0; i < kScoredFields; ++i) {
    const auto field = static_cast<ScoredField>(i);
    if (field_text(gold, field) == "-" && field_text(found, field) == "-") continue;
    const bool right = std::find(wrong.begin(), wrong.end(), field) == wrong.end();
    for (Score* score : {&total_, &kind, &writing}) {
      ++score->compared[i];
      score->right[i] += right ? 1 : 0;
    }
  }
  for (Score* score : {&total_, &kind, &writing}) score->record.matched += wrong.empty() ? 1 : 0;
  if (!wrong.empty()) keep({Difference::What::wrong, gold, found, std::move(wrong)});
}

std::optional<double> Scorer::kind_kappa() const {
  double all = 0, same = 0, by_chance = 0;
  for (std::size_t i = 0; i < kKinds; ++i) {
    double gold = 0, found = 0;
    for (std::size_t j = 0; j < kKinds; ++j) {
      gold += static_cast<double>(pairs_[i][j]);
      found += static_cast<double>(pairs_[j][i]);
    }
    all += gold;
    same += static_cast<double>(pairs_[i][i]);
    by_chance += gold * found;
  }
  if (all == 0 || by_chance == all * all) return std::nullopt;
  by_chance /= all;
  return (same - by_chance) / (all - by_chance);
}

void Scorer::add(std::span<const AnnotatedMention> gold, std::span<const AnnotatedMention> found) {
  const auto count = [&](std::span<const AnnotatedMention> mentions, std::uint64_t Tally::*side) {
    for (const AnnotatedMention& mention : mentions) {
      for (Score* score : {&total_, &kinds_[static_cast<std::size_t>(mention.kind)],
                           &writings_[static_cast<std::size_t>(writing_of(mention))]}) {
        for (Tally* tally : {&score->span, &score->overlap, &score->record}) ++(tally->*side);
      }
    }
  };
  count(gold, &Tally::gold);
  count(found, &Tally::found);

  // Overlaps, one to one, in text order.
  for (std::size_t g = 0, f = 0; g < gold.size() && f < found.size();) {
    if (before(gold[g].core, found[f].core)) {
      ++g;
    } else if (before(found[f].core, gold[g].core)) {
      ++f;
    } else {
      ++total_.overlap.matched;
      if (gold[g].kind == found[f].kind) ++kinds_[static_cast<std::size_t>(gold[g].kind)].overlap.matched;
      const Writing writing = writing_of(gold[g]);
      if (writing == writing_of(found[f])) ++writings_[static_cast<std::size_t>(writing)].overlap.matched;
      ++g;
      ++f;
    }
  }

  // Equal spans; what is left on either side is missed or spurious, in text order.
  for (std::size_t g = 0, f = 0; g < gold.size() || f < found.size();) {
    if (g < gold.size() && f < found.size() && gold[g].core == found[f].core) {
      compare(gold[g++], found[f++]);
    } else if (f == found.size() || (g < gold.size() && comes_first(gold[g].core, found[f].core))) {
      keep({Difference::What::missed, gold[g++], std::nullopt});
    } else {
      keep({Difference::What::spurious, std::nullopt, found[f++]});
    }
  }
}

}  // namespace krnum
