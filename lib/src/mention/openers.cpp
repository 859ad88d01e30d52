#include "mention/openers.h"

#include <algorithm>
#include <string>

namespace krnum::detail {

Openers::Openers(const Lexicon& lexicon) : begins_(kSyllables), sets_(std::make_unique<Sets>()) {
  for (const Row& row : lexicon.sheet()[Section::numerals]) {
    const std::string_view role = row.fields[1];
    if (role != "decimal" && role != "point" && role != "sign") add(row.fields[0]);
    add_counted(row.fields[0]);
  }
  for (const Section section : {Section::prefixes, Section::amounts, Section::cues}) {
    for (const Row& row : lexicon.sheet()[section]) add(row.fields[0]);
  }
  const std::vector<Row>& calendar = lexicon.sheet()[Section::calendar];
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    if (lexicon.calendar()[i].role < kFirstPart) add(calendar[i].fields[0]);
    add_counted(calendar[i].fields[0]);
  }
  for (const UnitRow& unit : lexicon.units()) {
    for (std::string_view left = unit.surfaces; !left.empty();) {
      const std::string_view surface = left.substr(0, left.find('|'));
      add(surface, "당");
      add_counted(surface);
      left.remove_prefix(std::min(surface.size() + 1, left.size()));
    }
  }
  for (const std::string_view between : {"여", "남짓", "시간"}) add_counted(between);  // 한여 시간, 두 남짓, 세시간
}

// A surface that opens with `tail` behind it.
void Openers::add(std::string_view surface, std::string_view tail) {
  const CodePoint first = decode(surface, 0);
  if (!is_hangul_syllable(first.value)) return;
  Begin& how = begins_[first.value - kFirst];
  const CodePoint second = first.length < surface.size() ? decode(surface, first.length) : decode(tail, 0);
  if (second.length == 0) {
    how = Begin::alone;
    return;
  }
  how = std::max(how, Begin::longer);
  sets_->pairs.set(pair(first.value, second.value));
}

void Openers::add_counted(std::string_view surface) { sets_->counted.set(decode(surface, 0).value % kCodePoints); }

}  // namespace krnum::detail
