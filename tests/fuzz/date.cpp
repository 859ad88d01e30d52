// The calendar: a reading moves on and stays in the text, readings come longest first, and a value is made of what ISO
// 8601, EDTF and TIMEX3 are made of.
#include <vector>

#include "fuzz/fuzz.h"
#include "krnum/tables.h"
#include "krnum/text.h"
#include "time/read.h"
#include "time/resolve.h"

namespace {

using namespace krnum;

bool is_calendar(Kind kind) {
  return kind == Kind::date || kind == Kind::time || kind == Kind::duration || kind == Kind::frequency;
}

bool looks_like_iso(std::string_view value) {
  return value.find_first_not_of("0123456789-:/.TPYMWDHSRXQNIOAFEVGU") == value.npos;
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  if (const auto reference = Reference::parse(bytes)) {
    FUZZ_CHECK(reference->month >= 1 && reference->month <= 12 && reference->day >= 1 && reference->day <= 31);
  }
  const std::string text = repair(bytes).text;
  const detail::Lexicon& lexicon = Tables::built_in().lexicon();
  const Reference reference{.year = 2024, .month = 2, .day = 29};
  detail::Anchors dated(lexicon, reference);
  detail::Anchors undated(lexicon, std::nullopt);
  std::vector<detail::TimePhrase> phrases;
  for (std::uint32_t at = 0; at < text.size();) {
    phrases.clear();
    detail::read_times(lexicon, text, at, phrases);
    std::uint32_t longest = static_cast<std::uint32_t>(text.size());
    for (const detail::TimePhrase& phrase : phrases) {
      FUZZ_CHECK(at < phrase.end && phrase.end <= longest && on_boundary(text, phrase.end));
      FUZZ_CHECK(is_calendar(phrase.kind));
      longest = phrase.end;
    }
    if (!phrases.empty()) {
      const Span core{at, phrases.front().end};
      FUZZ_CHECK(looks_like_iso(dated.resolve(phrases.front(), text, core).iso));
      FUZZ_CHECK(looks_like_iso(undated.resolve(phrases.front(), text, core).iso));
    }
    do ++at;
    while (!on_boundary(text, at));
  }
}
