#include "fact/chooser.h"

#include <algorithm>
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
    if (count_ == kMost && weight <= items_[count_ - 1].first) return;
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
    const auto weight = [&](LinkRole role) {
      return weight_of(row.fields[1 + static_cast<std::size_t>(role)]).value_or(0);
    };
    weights_[number->second] = {weight(LinkRole::subject), weight(LinkRole::attribute)};
    when_[number->second] = weight(LinkRole::when);
  }
  const auto subject_weight = [&](int cue) { return weights_[static_cast<std::size_t>(cue)].subject(); };
  for (std::size_t p = 0; p < kPlaces; ++p) {
    const auto place = static_cast<Place>(p);
    for (std::size_t f = 0; f < kFlags; ++f) {
      Cue::each_of(static_cast<Flag>(f), place,
                   [&](int cue) { flags_[p][f] += weights_[static_cast<std::size_t>(cue)]; });
    }
    // No more than each of the cues of relate() at its best.
    const auto at_best = [&](std::initializer_list<Flag> one_of) {
      std::int32_t best = 0;
      for (const Flag f : one_of) best = std::max(best, flags_[p][static_cast<std::size_t>(f)].subject());
      return best;
    };
    std::int32_t most = at_best({Flag::on_attribute, Flag::before_attribute, Flag::after_attribute}) +
                        at_best({Flag::with_owner}) + at_best({Flag::adjoins}) + at_best({Flag::is_attribute});
    std::int32_t owning = 0;
    for (int o = 0; o < kOwnings; ++o)
      owning = std::max(owning, subject_weight(Cue::of(static_cast<Owning>(o), place)));
    most += owning;
    for (std::size_t m = 0; m < kMarks; ++m) {
      std::int32_t beside = INT32_MIN;
      for (int a = 0; a < 2 * kPlaces; ++a) {
        const int cue = Cue::of(static_cast<Place>(a / 2), a % 2 != 0, place, static_cast<Mark>(m));
        beside = std::max(beside, subject_weight(cue));
      }
      most_related_[p][m] = most + beside;
    }
  }
}

bool relate(std::string_view text, const LinkCandidate& attribute, const LinkCandidate& subject, Related& cues,
            std::size_t& count) {
  count = 0;
  const auto add = [&](int cue) { cues[count++] = static_cast<std::uint16_t>(cue); };
  return relate(text, attribute, subject, add, [&](Flag flag) { Cue::each_of(flag, subject.place, add); });
}

WeighingChooser::Weight WeighingChooser::sum(const Choice& choice, const LinkCandidate& candidate) const {
  Weight out;
  choice.each_cue(candidate, [&](int cue) { out += weights_[static_cast<std::size_t>(cue)]; });
  return out;
}

// As sum(): flags_ holds the cues of a flag added up, and what the number tells is asked once for a place.
WeighingChooser::Weight WeighingChooser::Sums::of(const LinkCandidate& c) {
  const auto place = static_cast<std::size_t>(c.place);
  const std::size_t shared = 2 * place + (c.property ? 1 : 0);
  const auto weight = [&](int cue) { return chooser_.weights_[static_cast<std::size_t>(cue)]; };
  if ((known_ >> shared & 1) == 0) {
    known_ |= 1u << shared;
    of_number_[shared] = {};
    choice_.each_of_number(c.place, c.property, [&](int cue) { of_number_[shared] += weight(cue); });
  }
  Weight out = of_number_[shared];
  out += weight(Cue::of(c.place, c.mark, c.property));
  const auto& flags = chooser_.flags_[place];
  c.flags.for_each([&](Flag flag) { out += flags[static_cast<std::size_t>(flag)]; });
  for (std::uint32_t i = c.others_begin; i < c.others_end; ++i) out += weight(choice_.others[i]);
  return out;
}

std::size_t WeighingChooser::choose_when(std::uint32_t, const Choice& dates) const {
  std::size_t best = 0;
  std::int32_t most = INT32_MIN;
  for (std::size_t i = 0; i < dates.candidates.size(); ++i) {
    std::int32_t total = 0;
    dates.each_cue(dates.candidates[i], [&](int cue) { total += when_[static_cast<std::size_t>(cue)]; });
    if (total > most) {
      most = total;
      best = i;
    }
  }
  return best;
}

Chosen WeighingChooser::choose(std::string_view text, std::uint32_t, const Choice& choice) const {
  // The best attributes and subjects; none at all stands first.
  Shortlist<kShortlist> attributes;
  Shortlist<kMostSubjects> subjects;
  Sums sums(*this, choice);
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    const LinkCandidate& candidate = choice.candidates[i];
    const Weight total = sums.of(candidate);
    if (candidate.subject) subjects.add(total.subject(), i);
    if (candidate.attribute) attributes.add(total.attribute(), i);
  }
  Chosen out;
  std::int32_t most = INT32_MIN;
  for (const auto& [subject_weight, s] : subjects.kept()) {
    const LinkCandidate& subject = choice.candidates[s];
    const auto place = static_cast<std::size_t>(subject.place);
    const std::int32_t at_best = subject_weight + most_related_[place][static_cast<std::size_t>(subject.mark)];
    for (const auto& [attribute_weight, a] : attributes.kept()) {
      std::int32_t total = subject_weight + attribute_weight;
      if (most > INT32_MIN && at_best + attribute_weight <= most) continue;
      const auto add_cue = [&](int cue) { total += weights_[static_cast<std::size_t>(cue)].subject(); };
      const auto add_flag = [&](Flag flag) { total += flags_[place][static_cast<std::size_t>(flag)].subject(); };
      if (!relate(text, choice.candidates[a], subject, add_cue, add_flag) || total <= most) continue;
      most = total;
      out = {a, s};
    }
  }
  return out;
}

}  // namespace krnum::detail
