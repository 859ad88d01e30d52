#include "mention/senses.h"

#include <algorithm>
#include <array>
#include <utility>

#include "mention/context.h"

namespace krnum::detail {
namespace {

constexpr std::uint64_t bit_of(char32_t c) { return std::uint64_t{1} << (c % 64); }

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t bar = std::min(list.find('|', from), list.size());
    out.push_back(list.substr(from, bar - from));
    from = bar + 1;
  }
  return out;
}

}  // namespace

// The eojeols beside a core, looked up once for all rules: where the words after it begin (written on, in the next
// eojeol, in the one after it), and where those before it end.
class Senses::Beside {
 public:
  Beside(std::string_view text, Span core) : text_(text), core_(core) {}

  bool after(const Rule& rule, std::size_t eojeols) {
    if (after_.count == 0) look_after();
    return any(after_, eojeols, rule,
               [&](std::uint32_t at, std::string_view w) { return has_prefix_at(text_, at, w); });
  }
  bool before(const Rule& rule, std::size_t eojeols) {
    if (before_.count == 0) look_before();
    return any(before_, eojeols, rule,
               [&](std::uint32_t at, std::string_view w) { return ends_with_before(text_, at, w); });
  }

 private:
  static constexpr std::size_t kMost = 3;
  struct Places {
    std::array<std::uint32_t, kMost> at{};
    std::array<std::uint64_t, kMost> bit{};  // of the character there
    std::size_t count = 0;
    void add(std::uint32_t place, char32_t c) {
      at[count] = place;
      bit[count++] = bit_of(c);
    }
  };

  void look_after() {
    for (std::uint32_t at = core_.end; after_.count < kMost;) {
      after_.add(at, krnum::detail::at(text_, at));
      const std::uint32_t end = run_end(text_, at);
      at = skip_blanks(text_, end);
      if (at == end && after_.count > 1) return;
    }
  }
  void look_before() {
    for (std::uint32_t at = core_.begin; before_.count < kMost;) {
      before_.add(at, krnum::detail::before(text_, at));
      const std::uint32_t begin = run_begin(text_, at);
      at = skip_blanks_before(text_, begin);
      if (at == begin && before_.count > 1) return;
    }
  }

  template <class F>
  static bool any(const Places& places, std::size_t eojeols, const Rule& rule, F&& stands) {
    for (std::size_t i = 0; i < std::min(eojeols + 1, places.count); ++i) {
      if ((rule.ends & places.bit[i]) == 0) continue;
      for (const std::string_view word : rule.words) {
        if (stands(places.at[i], word)) return true;
      }
    }
    return false;
  }

  std::string_view text_;
  Span core_;
  Places after_, before_;
};

// Anywhere within the look-around, on the same line.
bool Senses::stands_near(const Rule& rule, std::string_view text, Span core) {
  const std::uint32_t begin = core.begin > kLookAround / 2 ? core.begin - kLookAround / 2 : 0;
  std::string_view window = text.substr(begin, core.end - begin + kLookAround / 2);
  if (const auto line = text.substr(begin, core.begin - begin).rfind('\n'); line != text.npos)
    window.remove_prefix(line);
  if (const auto line = window.find('\n', 1); line != window.npos) window = window.substr(0, line);
  return std::any_of(rule.words.begin(), rule.words.end(),
                     [&](std::string_view word) { return window.find(word) != window.npos; });
}

Senses::Senses(const Lexicon& lexicon) {
  constexpr std::array<std::pair<std::string_view, Side>, 4> kSides{
      {{"on", Side::on}, {"after", Side::after}, {"before", Side::before}, {"near", Side::near}}};
  for (const Row& row : lexicon.sheet()[Section::senses]) {
    Rule rule;
    rule.code = row.fields[0];
    for (const auto& [name, side] : kSides) {
      if (row.fields[1] == name) rule.side = side;
    }
    if (rule.side != Side::any) rule.words = parts_of(row.fields[2]);
    for (const std::string_view word : rule.words) {
      const bool last = rule.side == Side::before;
      rule.ends |= bit_of(last ? before(word, static_cast<std::uint32_t>(word.size())) : krnum::detail::at(word, 0));
    }
    rule.sense = {kind_named(row.fields[3]).value_or(Kind::number), row.fields[4]};
    rules_.push_back(std::move(rule));
  }
  std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) { return a.code < b.code; });
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const bool goes_on = i > 0 && rules_[i].code == rules_[i - 1].code;
    rules_[i].first = goes_on ? rules_[i - 1].first : static_cast<std::uint32_t>(i);
  }
  for (const UnitRow& unit : lexicon.units()) first_of_.push_back(first_rule(unit.code));
}

std::uint32_t Senses::first_rule(std::string_view code) const {
  const auto rule = std::lower_bound(rules_.begin(), rules_.end(), code,
                                     [](const Rule& r, std::string_view c) { return r.code < c; });
  const bool known = rule != rules_.end() && rule->code == code;
  return static_cast<std::uint32_t>((known ? rule : rules_.end()) - rules_.begin());
}

std::optional<Sense> Senses::find(std::string_view code, std::string_view text, Span core) const {
  return find_from(first_rule(code), text, core);
}

std::optional<Sense> Senses::find_from(std::uint32_t first, std::string_view text, Span core) const {
  Beside beside(text, core);
  for (auto rule = rules_.begin() + first; rule != rules_.end() && rule->first == first; ++rule) {
    const bool fits = rule->side == Side::any || (rule->side == Side::on && beside.after(*rule, 0)) ||
                      (rule->side == Side::after && beside.after(*rule, 2)) ||
                      (rule->side == Side::before && beside.before(*rule, 1)) ||
                      (rule->side == Side::near && stands_near(*rule, text, core));
    if (fits) return rule->sense;
  }
  return std::nullopt;
}

}  // namespace krnum::detail
