#include "fact/chooser.h"

#include <string>
#include <unordered_map>

#include "table/lexicon.h"

namespace krnum::detail {
namespace {

constexpr std::size_t kMostSubjects = 16;

// The first that is added, and the best of the others.
template <std::size_t kMost>
class Shortlist {
 public:
  using Item = std::pair<std::int32_t, std::size_t>;

  void add(std::int32_t weight, std::size_t index) {
    Item item{weight, index};
    for (std::size_t k = 1; k < count_; ++k) {
      if (item.first > items_[k].first) std::swap(item, items_[k]);
    }
    if (count_ < kMost) items_[count_++] = item;
  }
  std::span<const Item> kept() const { return std::span(items_).first(count_); }

 private:
  std::array<Item, kMost> items_;
  std::size_t count_ = 0;
};

}  // namespace

WeighingChooser::WeighingChooser(const Tables& tables) {
  std::unordered_map<std::string, std::size_t> numbers;
  for (int i = 0; i < Cue::kCount; ++i) numbers.emplace(cue_name(i), static_cast<std::size_t>(i));
  for (const Row& row : tables.lexicon().sheet()[Section::link_cues]) {
    const auto number = numbers.find(std::string(row.fields[0]));
    if (number == numbers.end()) continue;
    for (std::size_t role = 0; role < kLinkRoles; ++role) {
      weights_[number->second][role] = weight_of(row.fields[1 + role]).value_or(0);
    }
  }
}

bool relate(std::string_view text, const LinkCandidate& attribute, const LinkCandidate& subject, Related& cues,
            std::size_t& count) {
  const Span a = attribute.span, s = subject.span;
  if (!a.empty() && !s.empty() && a.begin < s.end && s.begin < a.end) return false;
  count = 0;
  const auto add = [&](int cue) { cues[count++] = static_cast<std::uint16_t>(cue); };
  add(Cue::of(attribute.place, attribute.property, subject.place, subject.mark));
  if (!a.empty()) add(Cue::of(attribute.owning, subject.place));
  if (a.empty() || s.empty()) return true;
  const auto flag = [&](Flag f) {
    add(Cue::of(f));
    add(Cue::of(f, subject.place));
  };
  if (attribute.place != Place::carried && subject.place != Place::carried) {
    flag(attribute.chunk == subject.chunk  ? Flag::on_attribute
         : subject.chunk < attribute.chunk ? Flag::before_attribute
                                           : Flag::after_attribute);
    if (attribute.owned && attribute.chunk != subject.chunk) flag(Flag::with_owner);
  }
  if (s.end < a.begin && a.begin - s.end <= 4) flag(Flag::adjoins);  // 의 at most
  if (a.size() == s.size() && a.of(text) == s.of(text)) flag(Flag::is_attribute);
  return true;
}

WeighingChooser::Weights WeighingChooser::sum(const Choice& choice, const LinkCandidate& candidate) const {
  Weights out{};
  for (const std::uint16_t cue : choice.cues_of(candidate)) {
    for (std::size_t role = 0; role < kLinkRoles; ++role) out[role] += weights_[cue][role];
  }
  return out;
}

std::size_t WeighingChooser::choose_when(std::uint32_t, const Choice& dates) const {
  constexpr auto kWhen = static_cast<std::size_t>(LinkRole::when);
  std::size_t best = 0;
  std::int32_t most = INT32_MIN;
  for (std::size_t i = 0; i < dates.candidates.size(); ++i) {
    const std::int32_t total = sum(dates, dates.candidates[i])[kWhen];
    if (total > most) {
      most = total;
      best = i;
    }
  }
  return best;
}

Chosen WeighingChooser::choose(std::string_view text, std::uint32_t, const Choice& choice) const {
  constexpr auto kSubject = static_cast<std::size_t>(LinkRole::subject);
  constexpr auto kAttribute = static_cast<std::size_t>(LinkRole::attribute);
  // The best attributes and subjects; none at all stands first.
  Shortlist<kShortlist> attributes;
  Shortlist<kMostSubjects> subjects;
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    const LinkCandidate& candidate = choice.candidates[i];
    const Weights total = sum(choice, candidate);
    if (candidate.subject) subjects.add(total[kSubject], i);
    if (candidate.attribute) attributes.add(total[kAttribute], i);
  }
  Chosen out;
  std::int32_t most = INT32_MIN;
  Related related;
  for (const auto& [subject_weight, s] : subjects.kept()) {
    for (const auto& [attribute_weight, a] : attributes.kept()) {
      std::size_t count = 0;
      if (!relate(text, choice.candidates[a], choice.candidates[s], related, count)) continue;
      std::int32_t total = subject_weight + attribute_weight;
      for (std::size_t r = 0; r < count; ++r) total += weights_[related[r]][kSubject];
      if (total > most) {
        most = total;
        out = {a, s};
      }
    }
  }
  return out;
}

}  // namespace krnum::detail
