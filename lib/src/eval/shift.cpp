#include <algorithm>
#include <array>

#include "krnum/eval.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, 3> kNames{"gained", "lost", "changed"};

using Mentions = std::span<const AnnotatedMention>;

// The mention whose core is `core`, walking on from `at`.
const AnnotatedMention* at_core(Mentions mentions, std::size_t& at, Span core) {
  const auto comes_first = [](Span a, Span b) { return a.begin < b.begin || (a.begin == b.begin && a.end < b.end); };
  while (at < mentions.size() && comes_first(mentions[at].core, core)) ++at;
  return at < mentions.size() && mentions[at].core == core ? &mentions[at] : nullptr;
}

std::size_t mistakes(const AnnotatedMention& gold, const AnnotatedMention* found) {
  return found == nullptr ? kScoredFields + 1 : fields_apart(gold, *found).size();
}

std::optional<AnnotatedMention> copied(const AnnotatedMention* mention) {
  return mention == nullptr ? std::nullopt : std::optional(*mention);
}

// Those of `some` whose core neither the gold nor `others` has.
void add_spurious(Mentions gold, Mentions some, Mentions others, Shift::What what, std::vector<Shift>& out) {
  std::size_t g = 0, o = 0;
  for (const AnnotatedMention& mention : some) {
    if (at_core(gold, g, mention.core) != nullptr || at_core(others, o, mention.core) != nullptr) continue;
    Shift shift{what, {}, {}, {}};
    (what == Shift::What::gained ? shift.before : shift.now) = mention;
    out.push_back(std::move(shift));
  }
}

std::uint32_t begin_of(const Shift& shift) {
  return (shift.gold ? shift.gold : shift.before ? shift.before : shift.now)->core.begin;
}

}  // namespace

std::string_view name_of(Shift::What what) { return kNames[static_cast<std::size_t>(what)]; }

std::vector<Shift> find_shifts(Mentions gold, Mentions before, Mentions now) {
  std::vector<Shift> known, gone, fresh;
  std::size_t b = 0, n = 0;
  for (const AnnotatedMention& mention : gold) {
    const AnnotatedMention* was = at_core(before, b, mention.core);
    const AnnotatedMention* is = at_core(now, n, mention.core);
    const std::size_t wrong_before = mistakes(mention, was), wrong_now = mistakes(mention, is);
    if (wrong_before == wrong_now && (was == nullptr || is == nullptr || fields_apart(*was, *is).empty())) continue;
    const Shift::What what = wrong_now < wrong_before   ? Shift::What::gained
                             : wrong_now > wrong_before ? Shift::What::lost
                                                        : Shift::What::changed;
    known.push_back({what, mention, copied(was), copied(is)});
  }
  add_spurious(gold, before, now, Shift::What::gained, gone);
  add_spurious(gold, now, before, Shift::What::lost, fresh);

  // Three lists in text order become one.
  std::vector<Shift> out;
  std::size_t k = 0, g = 0, f = 0;
  const auto next = [](const std::vector<Shift>& list, std::size_t at) {
    return at < list.size() ? std::uint64_t{begin_of(list[at])} : UINT64_MAX;
  };
  while (k < known.size() || g < gone.size() || f < fresh.size()) {
    const std::uint64_t first = std::min({next(known, k), next(gone, g), next(fresh, f)});
    if (next(known, k) == first) {
      out.push_back(std::move(known[k++]));
    } else if (next(gone, g) == first) {
      out.push_back(std::move(gone[g++]));
    } else {
      out.push_back(std::move(fresh[f++]));
    }
  }
  return out;
}

}  // namespace krnum
