#include "mention/openers.h"

#include <algorithm>

#include "text/utf8.h"

namespace krnum::detail {

Openers::Openers(const Lexicon& lexicon) : begins_(kSyllables) {
  for (const Section section : {Section::numerals, Section::prefixes, Section::amounts, Section::cues}) {
    for (const Row& row : lexicon.sheet()[section]) add(row.fields[0]);
  }
  const std::vector<Row>& calendar = lexicon.sheet()[Section::calendar];
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    if (lexicon.calendar()[i].role < kFirstPart) add(calendar[i].fields[0]);
  }
  for (const UnitRow& unit : lexicon.units()) {
    for (std::string_view left = unit.surfaces; !left.empty();) {
      add(left);
      left.remove_prefix(std::min(left.find('|'), left.size() - 1) + 1);
    }
  }
}

void Openers::add(std::string_view surface) {
  const char32_t first = decode(surface, 0).value;
  if (is_hangul_syllable(first)) begins_[first - kFirst] = true;
}

}  // namespace krnum::detail
