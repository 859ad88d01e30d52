// Reads and resolves a whole text as the mention stage does, with the simplest choice: the longest reading that a word
// ends with, the best score among equals, nothing weak.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/tables.h"
#include "text/utf8.h"
#include "time/read.h"
#include "time/resolve.h"
#include "time/scan.h"

namespace krnum::test {

struct Found {
  std::string core;
  detail::TimePhrase phrase;
  std::string iso;
};

// What stands at `at` may follow a calendar phrase in the same run of Hangul.
inline bool may_follow(const detail::Scan& scan, std::uint32_t at) {
  if (scan.ends_word(at)) return true;
  bool follows = false;
  scan.lexicon().each(scan.text(), at, [&](const detail::Match& m) {
    if ((m.find(detail::Role::suffix) != nullptr || m.find(detail::Role::bound_after) != nullptr) &&
        scan.ends_word(m.end)) {
      follows = true;
    }
  });
  return follows || scan.any_of(at, "동안|만에") != 0;
}

inline std::vector<Found> find_times(std::string_view text, const std::optional<Reference>& reference) {
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  const detail::Scan scan(lexicon, text);
  detail::Anchors anchors(lexicon, reference);
  std::vector<Found> out;
  std::vector<detail::TimePhrase> readings;
  for (std::uint32_t at = 0; at < text.size();) {
    const detail::CodePoint c = detail::decode(text, at);
    const char32_t before = detail::decode_before(text, at).value;
    const bool inside = detail::is_hangul_syllable(c.value) ? detail::is_hangul_syllable(before)
                        : scan.digit(at) ? (before >= '0' && before <= '9') || before == '.' || before == ','
                                         : before != ' ' && before != 0 && before != '\n' && before != '(';
    const detail::TimePhrase* best = nullptr;
    readings.clear();
    if (!inside) detail::read_times(lexicon, text, at, readings);
    for (const detail::TimePhrase& p : readings) {
      if (p.weak || p.score < 0 || (!p.open && !may_follow(scan, p.end))) continue;
      if (best == nullptr || p.end > best->end || (p.end == best->end && p.score > best->score)) best = &p;
    }
    if (best == nullptr) {
      at += c.length;
      continue;
    }
    const Span core{at, best->end};
    out.push_back({std::string(core.of(text)), *best, anchors.resolve(*best, text, core).iso});
    at = best->end;
  }
  return out;
}

inline std::string describe(const std::vector<Found>& found) {
  std::string out;
  for (const Found& f : found) {
    if (!out.empty()) out += " ; ";
    out += f.core + "|" + std::string(name_of(f.phrase.kind)) + "|" + (f.iso.empty() ? "-" : f.iso);
  }
  return out.empty() ? "-" : out;
}

}  // namespace krnum::test
