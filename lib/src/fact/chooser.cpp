#include "fact/chooser.h"

#include <algorithm>
#include <optional>

#include "table/lexicon.h"

namespace krnum::detail {
namespace {

constexpr std::size_t kMostSubjects = 16;

// The first that is added, and the best of the others.
struct Item {
  std::int32_t weight;
  std::uint32_t index;
};
template <std::size_t kMost>
class Shortlist {
 public:
  void add(std::int32_t weight, std::uint32_t index) {
    if (count_ == kMost && weight <= items_[count_ - 1].weight) return;
    Item item{weight, index};
    std::size_t k = std::max<std::size_t>(count_, 1);
    while (k > 1 && items_[k - 1].weight < weight) --k;
    for (; k < count_; ++k) {
      if (item.weight > items_[k].weight) std::swap(item, items_[k]);
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
  for (const Row& row : rows_of(tables.lexicon(), Section::link_cues)) {
    const std::optional<int> cue = cue_named(row.fields[0]);
    if (!cue) continue;
    const auto number = static_cast<std::size_t>(*cue);
    const auto weight = [&](LinkRole role) {
      return weight_of(row.fields[1 + static_cast<std::size_t>(role)]).value_or(0);
    };
    weights_[number] = {weight(LinkRole::subject), weight(LinkRole::attribute)};
    when_[number] = weight(LinkRole::when);
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
  if (dates.candidates.size() == 1) return 0;
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
  for (std::uint32_t i = 0; i < choice.candidates.size(); ++i) {
    const LinkCandidate& candidate = choice.candidates[i];
    const Weight total = sums.of(candidate);
    if (candidate.subject) subjects.add(total.subject(), i);
    if (candidate.attribute) attributes.add(total.attribute(), i);
  }
  // The weight of a pair; nothing where the two cannot go together.
  const auto weigh = [&](const Item& s, const Item& a) -> std::optional<std::int32_t> {
    const LinkCandidate& subject = choice.candidates[s.index];
    const auto& flags = flags_[static_cast<std::size_t>(subject.place)];
    std::int32_t total = s.weight + a.weight;
    const auto add_cue = [&](int cue) { total += weights_[static_cast<std::size_t>(cue)].subject(); };
    const auto add_flag = [&](Flag flag) { total += flags[static_cast<std::size_t>(flag)].subject(); };
    if (!relate(text, choice.candidates[a.index], subject, add_cue, add_flag)) return std::nullopt;
    return total;
  };
  // What the best by themselves reach together, others must reach too.
  const std::span<const Item> best_subjects = subjects.kept(), best_attributes = attributes.kept();
  std::int32_t least = INT32_MIN;
  if (best_subjects.size() > 1 && best_attributes.size() > 1)
    least = weigh(best_subjects[1], best_attributes[1]).value_or(INT32_MIN);
  Chosen out;
  std::int32_t most = INT32_MIN;
  for (const Item& s : best_subjects) {
    const LinkCandidate& subject = choice.candidates[s.index];
    const std::int32_t at_best =
        s.weight + most_related_[static_cast<std::size_t>(subject.place)][static_cast<std::size_t>(subject.mark)];
    for (std::size_t k = 0; k < best_attributes.size(); ++k) {
      const Item& a = best_attributes[k];
      if (at_best + a.weight < least) {
        if (k > 0) break;  // those that follow weigh no more
        continue;
      }
      const std::int32_t total = weigh(s, a).value_or(INT32_MIN);
      if (total <= most) continue;
      most = least = total;
      out = {a.index, s.index};
    }
  }
  return out;
}

}  // namespace krnum::detail
