#include "mention/openers.h"

#include <algorithm>
#include <bit>
#include <string>

namespace krnum::detail {

Openers::Openers(const Lexicon& lexicon) : begins_(kSyllables + 1), sets_(std::make_unique<Sets>()) {
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
  for (const char32_t pronoun : std::u32string_view(U"나너저우그")) begins_[pronoun - kFirst] |= kKept;
  begins_[kSyllables] = kKept;                                                         // what is no syllable
  for (const std::string_view between : {"여", "남짓", "시간"}) add_counted(between);  // 한여 시간, 두 남짓, 세시간
}

// A surface that opens with `tail` behind it.
void Openers::add(std::string_view surface, std::string_view tail) {
  const CodePoint first = decode(surface, 0);
  if (!is_hangul_syllable(first.value)) return;
  std::uint8_t& how = begins_[first.value - kFirst];
  const std::uint32_t second = first.length < surface.size() ? key(surface, first.length) : key(tail, 0);
  how |= second == 0 ? kAlone | kKept : kLonger;
  if (second != 0) sets_->pairs.set(pair(first.value, second));
}

void Openers::add_counted(std::string_view surface) { sets_->counted.set(decode(surface, 0).value % kBits); }

bool Openers::keeps(std::string_view text, std::size_t at) const {
  const char32_t c = decode(text, at).value;
  return !is_hangul_syllable(c) || (begins_[c - kFirst] & kKept) != 0 || begin(text, at, c);
}

void Openers::drop(std::string_view text, std::size_t first, std::span<std::uint64_t> words) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t begin = (first + i) * kMaskBytes;
    if (text.size() - begin >= kMaskBytes + sizeof(std::uint64_t)) {
      words[i] = keep(bytes + begin, words[i]);
      continue;
    }
    for (std::uint64_t marks = words[i]; marks != 0; marks &= marks - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(marks));
      if (!keeps(text, begin + bit)) words[i] &= ~(std::uint64_t{1} << bit);
    }
  }
}

// Of a block with eight bytes behind it. Branchless: what a word begins with cannot be guessed.
std::uint64_t Openers::keep(const unsigned char* block, std::uint64_t marks) const {
  std::uint64_t kept = 0;
  for (; marks != 0; marks &= marks - 1) {
    const int bit = std::countr_zero(marks);
    std::uint64_t bytes = 0;
    for (int i = 0; i < 8; ++i) bytes |= static_cast<std::uint64_t>(block[bit + i]) << 8 * i;  // one load
    // A lead byte other than EA to ED gives what is beyond the syllables.
    const auto c = static_cast<std::uint32_t>((((bytes & 0xFF) - 0xEA) << 12) + ((bytes >> 8 & 0x3F) << 6) +
                                              (bytes >> 16 & 0x3F) - (kFirst & 0xFFF));
    const unsigned how = begins_[std::min<std::uint32_t>(c, kSyllables)];
    const std::uint32_t both = pair(c + kFirst, key(static_cast<std::uint32_t>(bytes >> 24)));
    const unsigned keeps = how | (how / kLonger & unsigned{sets_->pairs[both]});
    kept |= std::uint64_t{keeps & kKept} << bit;
  }
  return kept;
}

}  // namespace krnum::detail
