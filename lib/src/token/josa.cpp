#include "token/josa.h"

#include <algorithm>
#include <array>

#include "token/agreement.h"

namespace krnum::detail {
namespace {

constexpr int kLongestChain = 5;  // links: 에서 부터 까지 만 은

// Nothing but 요 follows a josa that is or ends in one of these: 은, 에서는, 까지도, …; nor the bare 이 and 가.
constexpr std::array<std::string_view, 5> kLastSyllables{"은", "는", "을", "를", "도"};
// What may follow an ending of the copula: 이라고만, 인지는, 이라고까지.
constexpr std::array<std::string_view, 11> kAfterCopula{"은", "는", "이", "가",   "을",  "를",
                                                        "도", "만", "요", "까지", "조차"};

enum class Link : std::uint8_t { first, josa, last, copula };

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view surface) {
  return std::find(list.begin(), list.end(), surface) != list.end();
}

bool is_last(std::string_view surface) {
  if (surface == "이" || surface == "가") return true;
  return std::any_of(kLastSyllables.begin(), kLastSyllables.end(), [&](auto s) { return surface.ends_with(s); });
}

bool may_follow(Link before, std::string_view surface, bool copula) {
  switch (before) {
    case Link::first:
    case Link::josa:
      return true;
    case Link::last:
      return surface == "요";
    case Link::copula:
      return !copula && is_one_of(kAfterCopula, surface);
  }
  return false;
}

struct Chain {
  const Lexicon& lexicon;
  std::string_view text;
  std::uint32_t best;

  void grow(std::uint32_t at, Link before, int links) {
    best = std::max(best, at);
    if (links == kLongestChain) return;
    FinalSound sound = FinalSound::unknown;
    bool heard = false;
    lexicon.each(text, at, [&](const Match& m) {
      const bool josa = m.find(Role::josa) != nullptr, copula = m.find(Role::copula) != nullptr;
      if (!josa && !copula) return;
      const std::string_view surface = text.substr(at, m.end - at);
      if (!heard) {
        sound = final_sound(lexicon, text, at);
        heard = true;
      }
      if (josa && may_follow(before, surface, false) && agrees(surface, sound, false)) {
        grow(m.end, is_last(surface) ? Link::last : Link::josa, links + 1);
      }
      if (copula && may_follow(before, surface, true) && agrees(surface, sound, true)) {
        grow(m.end, Link::copula, links + 1);
      }
    });
  }
};

}  // namespace

std::uint32_t skip_josa(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  Chain chain{lexicon, text, at};
  chain.grow(at, Link::first, 0);
  return chain.best;
}

}  // namespace krnum::detail
