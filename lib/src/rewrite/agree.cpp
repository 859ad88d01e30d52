#include "rewrite/agree.h"

#include <algorithm>
#include <array>

#include "mention/tail.h"
#include "token/agreement.h"

namespace krnum::detail {
namespace {

// Written with both forms: 3은(는).
constexpr std::array<std::string_view, 12> kBothForms{"은(는)", "는(은)", "이(가)", "가(이)", "을(를)", "를(을)",
                                                      "과(와)", "와(과)", "(으)로", "(이)라", "(이)나", "(이)며"};

// Of the pairs that agree, those that are nothing else behind a number: 여 of 3시간여 is no 이여.
constexpr std::array<std::string_view, 17> kClosed{"은",     "을",   "이",   "과",   "으로", "으론",
                                                   "이에요", "이었", "이나", "이라", "이란", "이랑",
                                                   "이며",   "이고", "이다", "이든", "이면"};

}  // namespace

std::optional<JosaChange> agree_josa(const Lexicon& lexicon, std::string_view now, std::string_view tail) {
  // A bracket begins them, or stands behind the first syllable.
  const bool bracket = tail.starts_with('(') || tail.substr(std::min<std::size_t>(tail.size(), 3)).starts_with('(');
  const auto both =
      !bracket ? kBothForms.end()
               : std::find_if(kBothForms.begin(), kBothForms.end(), [&](auto form) { return tail.starts_with(form); });
  if (both != kBothForms.end()) {
    std::string form = josa(now, *both);
    if (form == *both || form.find('(') != form.npos) return std::nullopt;
    return JosaChange{static_cast<std::uint32_t>(both->size()), std::move(form)};
  }
  if (!lexicon.may_begin(tail, 0, role_bit(Role::josa) | role_bit(Role::copula)) || !closes_run(lexicon, tail, 0)) {
    return std::nullopt;
  }
  std::string_view longest;
  bool copula = false;
  std::size_t other = 0;  // 가량, 이상: no 가, no 이
  lexicon.each(tail, 0, [&](const Match& m) {
    const bool is_josa = m.find(Role::josa) != nullptr;
    const bool is_copula = m.find(Role::copula) != nullptr;
    if (m.find(Role::bound_after) != nullptr || m.find(Role::suffix) != nullptr) other = m.end;
    if (!is_josa && !is_copula) return;
    longest = tail.substr(0, m.end);
    copula = is_copula;
  });
  if (longest.empty() || other > longest.size()) return std::nullopt;
  const JosaForm form = josa_form(longest);
  if (form.pair == nullptr) return std::nullopt;
  if (std::find(kClosed.begin(), kClosed.end(), form.pair->closed) == kClosed.end()) return std::nullopt;
  const FinalSound sound = krnum::final_sound(now);
  if (sound == FinalSound::unknown || agrees(longest, sound, copula)) return std::nullopt;
  const std::string_view was = form.is_closed ? form.pair->closed : form.pair->open;
  const std::string_view becomes = form.is_closed ? form.pair->open : form.pair->closed;
  return JosaChange{static_cast<std::uint32_t>(was.size()), std::string(becomes)};
}

}  // namespace krnum::detail
