#include "mention/openers.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <iterator>
#include <string>
#include <utility>

namespace krnum::detail {
namespace {

constexpr char32_t kFirst = 0xAC00;
constexpr std::size_t kSyllable = 3;        // bytes
constexpr std::size_t kBefore = kSyllable;  // bytes that keeps() looks back
constexpr std::size_t kBehind = 24;         // and that it may load from a mark on

// Eight bytes, the first the lowest.
std::uint64_t load(const unsigned char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

// The syllable that eight bytes begin with, from U+AC00 on; beyond the last for what is none.
std::uint32_t syllable_of(std::uint64_t bytes) {
  constexpr std::uint32_t kSyllables = 11172;
  const auto c = static_cast<std::uint32_t>((((bytes & 0xFF) - 0xEA) << 12) + ((bytes >> 8 & 0x3F) << 6) +
                                            (bytes >> 16 & 0x3F) - 0xC00);
  return std::min(c, kSyllables);
}

// Of the character that eight bytes begin with, the bytes that it is known by: three, or its lead byte.
std::uint64_t key(std::uint64_t bytes) { return bytes & ((bytes & 0xFF) >= 0xE0 ? 0xFFFFFF : 0xFF); }

// The same of a syllable and the character behind it.
std::uint64_t pair_key(std::uint64_t bytes) {
  return bytes & ((bytes >> 24 & 0xFF) >= 0xE0 ? 0xFFFF'FFFF'FFFF : 0xFFFF'FFFF);
}

std::uint64_t mixed(std::uint64_t key) { return key * 0x8EBC'6AF0'9C88'C6E3; }
std::size_t hash(std::uint64_t key) { return static_cast<std::size_t>(mixed(key) >> 48); }

// Of what begins with a syllable, by that and the next one, if it is one (or one of the kBeside characters behind the
// last syllable that only a third byte tells from it).
constexpr std::uint32_t kBeside = 28;
std::size_t look_hash(std::uint64_t bytes) {
  const auto begin = static_cast<std::uint16_t>((bytes >> 16 & 0xFF00) | (bytes >> 32 & 0xFF));
  const bool both = static_cast<std::uint16_t>(begin - 0xEAB0) <= 0xED9E - 0xEAB0;
  return static_cast<std::size_t>(mixed(bytes & (both ? 0xFFFF'FFFF'FFFF : 0xFF'FFFF)) >> 45);
}

unsigned length(std::uint64_t bytes) { return (bytes & 0xFF) >= 0xE0 ? 3 : 1; }

// Of the syllable at `at` and the two characters behind it; `bytes` are the first.
std::size_t third_hash(std::uint64_t bytes, const unsigned char* at) {
  const std::uint64_t third = key(load(at + kSyllable + length(bytes >> 8 * kSyllable)));
  return hash(pair_key(bytes) ^ third << 40 ^ third);
}

// The bytes around byte `at` of a text, NUL beyond its ends.
struct Window {
  Window(std::string_view text, std::size_t at) {
    const std::size_t before = std::min(at, kBefore);
    const std::string_view part = text.substr(at - before, before + kBehind);
    std::copy(part.begin(), part.end(), bytes + kBefore - before);
  }
  // Of two texts, one behind the other.
  Window(std::string_view text, std::string_view tail) : Window(text, 0) {
    if (text.size() >= kBehind) return;
    const std::string_view part = tail.substr(0, kBehind - text.size());
    std::copy(part.begin(), part.end(), bytes + kBefore + text.size());
  }
  const unsigned char* at() const { return bytes + kBefore; }

  unsigned char bytes[kBefore + kBehind] = {};
};

template <class F>
void each_part(std::string_view list, F&& f) {
  while (!list.empty()) {
    const std::string_view part = list.substr(0, list.find('|'));
    f(part);
    list.remove_prefix(std::min(part.size() + 1, list.size()));
  }
}

// Whether the table of evidence lets nothing make up for a predicate.
bool vetoes(const Lexicon& lexicon, std::string_view predicate) {
  const std::vector<Row>& rows = lexicon.sheet()[Section::evidence];
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.fields[0] == predicate && evidence_level(row.fields[1]) == evidence_level("veto");
  });
}

}  // namespace

// What follows is a bound on what the readers ask for (QuantityReader::leads_nowhere, sorts_at and those that they
// call): openers_test compares their mentions with and without it.
Openers::Openers(const Lexicon& lexicon) : sets_(std::make_unique<Sets>()) {
  sets_->opener[kSyllables] = kEverything;
  sets_->follower[kSyllables].sure = static_cast<Sorts>(~0U);
  add_numerals(lexicon);
  add_calendar(lexicon);
  add_units(lexicon);
  add_looks(lexicon);
}

void Openers::add_numerals(const Lexicon& lexicon) {
  const auto none_alone = [&](const char* predicate, unsigned sorts) {
    return static_cast<Sorts>(vetoes(lexicon, predicate) ? sorts | kNoSyllable : kAny);
  };
  const Sorts counted = kCounted | kNoSyllable;
  const Sorts lone = none_alone("alone_short", kClosed);                                         // 이 책
  const Sorts solid = vetoes(lexicon, "fragment") ? lone : none_alone("alone_short", kCounted);  // 사람, 사회자
  const Sorts noun = none_alone("unlisted_noun", kClosed);                                       // 한 시대
  const Sorts ten = none_alone("alone_ten", kCounted | kWhole);                                  // 열을 재다
  const Sorts half = static_cast<Sorts>((vetoes(lexicon, "fragment") ? kClosed : kCounted) | kNoSyllable);
  const Sorts known = known_behind(lexicon);
  constexpr Sorts kRun = kInside | kNoSyllable;
  for (const Row& row : lexicon.sheet()[Section::numerals]) {
    const std::string_view surface = row.fields[0], role = row.fields[1];
    if (role == "sign") continue;
    if (role == "half") {  // 반 리터
      add(surface, {0, half, 0, 0});
      continue;
    }
    add_follower(surface, role == "decimal" || role == "point" ? kCounted | kClosed
                                                               : kCounted | kClosed | kNumeral | kInside | kGoesOn);
    if (role == "digit" || role == "power" || (role == "magnitude" && row.fields[2] == "4")) {
      add(surface, {solid, lone, 0, 0});
    } else if (role == "determiner") {
      add(surface, {counted, surface == "두" ? kAny : noun, kRun, 0});
    } else if (role == "indefinite" && row.fields[2] == "0") {
      add(surface, {counted, counted, kRun, 0});
    } else if (role == "magnitude" || role == "decimal" || role == "point") {
      add(surface, {});  // no number without one before it
    } else if (surface == "열" || surface == "쉰" || surface == "온") {
      add(surface, {ten, ten, kRun, 0});
    } else {
      add(surface, {known, kAny, kRun, 0});
    }
  }
  for (const std::string_view word :
       {"여", "남짓", "대", "승", "무", "패", "에", "부터", "내지", "과", "와", "분의", "분지"})
    add_follower(word, kCounted | kClosed | kGoesOn);
  add_follower("당", kGoesOn);
  for (const std::string_view word : {"여", "남짓"}) add_follower(word, kInside);
  for (const std::string_view word : {"에", "중", "가운데"}) add_follower(word, kWhole);
  for (const std::string_view word : {"최대", "최소"}) add_follower(word, kNumeral);

  for (const Row& row : lexicon.sheet()[Section::prefixes]) {
    const std::string_view effect = row.fields[1];
    const bool anything = effect == "unit";
    const bool orders = effect == "ordinal" || effect == "minus";
    const Sorts number = kNumeral | kNoSyllable;
    add(row.fields[0], anything            ? std::array<Sorts, 4>{kAny, kAny, 0, 0}
                       : effect == "solid" ? std::array<Sorts, 4>{kNoSyllable, 0, 0, 0}
                       : orders            ? std::array<Sorts, 4>{number, number, 0, 0}
                                           : std::array<Sorts, 4>{kNoSyllable, number, 0, 0});
  }
  for (const Row& row : lexicon.sheet()[Section::amounts]) add(row.fields[0], {kAny, kAny, 0, 0});
  for (const Row& row : lexicon.sheet()[Section::cues]) {
    if (row.fields[1] == "yes") add(row.fields[0], {kNumeral, 0, 0, 0});
  }
  for (const Row& row : lexicon.sheet()[Section::josa]) add_follower(row.fields[0], kGoesOn);
  for (const Row& row : lexicon.sheet()[Section::bounds]) {
    if (row.fields[1] == "after") add_follower(row.fields[0], kGoesOn);
  }
  for (const Row& row : lexicon.sheet()[Section::nouns]) add_follower(row.fields[0], kCounted | kClosed);
}

// Of what is read by itself, but not where anything else goes on in its run.
Openers::Sorts Openers::known_behind(const Lexicon& lexicon) {
  return vetoes(lexicon, "fragment") ? kKnown | kNoSyllable : kAny;
}

void Openers::add_calendar(const Lexicon& lexicon) {
  const Sorts known = known_behind(lexicon);
  const std::vector<Row>& rows = lexicon.sheet()[Section::calendar];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CalendarRole role = lexicon.calendar()[i].role;
    const std::string_view surface = rows[i].fields[0];
    if (is_time_unit(role)) add_follower(surface, kCounted | kClosed | kInside);
    if (role >= kFirstPart) continue;
    if (role == CalendarRole::rate) {  // 주 2회
      add(surface, {kNoSyllable, kNumeral | kNoSyllable, 0, 0});
    } else {
      add(surface, {known, kAny, 0, 0});
    }
  }
  // As sorts_at() names them.
  for (const std::string_view word :
       {"년", "박", "분기", "사분기", "세기", "시즌", "시", "여", "월", "일", "학년", "회계"})
    add_follower(word, kCounted | kClosed | kInside);
  // A day may be written onto a pronoun: 나는모레.
  for (const std::string_view pronoun :
       {"나는", "나도", "너는", "너도", "너희", "저는", "저도", "저희", "우리", "그는"})
    add(pronoun, {});
}

void Openers::add_units(const Lexicon& lexicon) {
  for (const UnitRow& unit : lexicon.units()) {
    each_part(unit.surfaces, [&](std::string_view surface) {
      const char32_t first = decode(surface, 0).value;
      if (!is_hangul_syllable(first)) return;
      add(surface, {}, "당");
      if (surface.size() > kSyllable) {
        add_follower(surface, kCounted | kClosed | kInside);
      } else {
        add_follower(surface, surface == "번" ? kCounted | kInside : kCounted);
        add_follower(surface, kInside, "/");
        sets_->follower[first - kFirst].counter |= kClosed;
      }
    });
  }
}

void Openers::add(std::string_view surface, std::array<Sorts, 4> needs, std::string_view tail) {
  const Window window(surface, tail);
  const std::uint64_t bytes = load(window.at());
  const std::uint32_t first = syllable_of(bytes);
  if (first == kSyllables) return;
  Opener opener = openers_[sets_->opener[first]];
  if (surface.size() + tail.size() == kSyllable) {
    for (std::size_t i = 0; i < needs.size(); ++i) opener.needs[i] |= needs[i];
  } else {
    opener.longer = true;
    const std::size_t two = hash(pair_key(bytes));
    sets_->looks.raise(look_hash(bytes), 1);
    const bool whole = surface.size() + tail.size() <= kSyllable + length(bytes >> 8 * kSyllable);
    sets_->begins.set(two);
    sets_->surfaces.set(whole ? two : third_hash(bytes, window.at()));
  }
  sets_->opener[first] = index_of(opener);
}

// What keeps_exactly() tells by two characters. kKnown is told here only, and bounds what it lets through there.
void Openers::add_looks(const Lexicon& lexicon) {
  const auto bytes_of = [](std::uint32_t i) {
    const std::uint64_t c = kFirst + i;
    return 0x80'80E0 | c >> 12 | (c >> 6 & 0x3F) << 8 | (c & 0x3F) << 16;
  };
  struct Next {
    std::uint64_t bytes;
    Sorts sure, may;
  };
  std::vector<Next> known, all;  // what may stand behind an opener
  std::string utf8(kSyllable, ' ');
  for (std::uint32_t i = 0; i < kSyllables + kBeside; ++i) {
    const std::uint64_t bytes = bytes_of(i);
    const Follower& follower = sets_->follower[std::min<std::size_t>(i, kSyllables)];
    Next next{bytes << 8 * kSyllable, follower.sure, static_cast<Sorts>(follower.longer | follower.counter)};
    all.push_back(next);
    for (std::size_t byte = 0; byte < kSyllable; ++byte) utf8[byte] = static_cast<char>(bytes >> 8 * byte);
    if (i < kSyllables && !lexicon.may_begin(utf8, 0, ~0U)) continue;
    next.sure |= kKnown;
    known.push_back(next);
  }
  for (std::uint32_t i = 0; i < kSyllables; ++i) {
    const std::array<Sorts, 4>& needs = openers_[sets_->opener[i]].needs;
    if (needs == std::array<Sorts, 4>{}) continue;
    const std::uint64_t bytes = bytes_of(i);
    sets_->looks.raise(look_hash(bytes), 1);
    for (const Next& next : (needs[0] & kAny) != 0 ? all : known) {
      const std::uint8_t look = (needs[0] & next.sure) != 0 ? 2 : (needs[0] & next.may) != 0 ? 1 : 0;
      if (look != 0) sets_->looks.raise(look_hash(bytes | next.bytes), look);
    }
  }
}

std::uint8_t Openers::index_of(const Opener& opener) {
  const auto index = std::find(openers_.begin(), openers_.end(), opener) - openers_.begin();
  if (index == std::ssize(openers_)) openers_.push_back(opener);
  return static_cast<std::uint8_t>(index);
}

void Openers::add_follower(std::string_view surface, Sorts sorts, std::string_view tail) {
  const Window window(surface, tail);
  const std::uint64_t bytes = load(window.at());
  const std::uint32_t first = syllable_of(bytes);
  if (first == kSyllables) return;
  Follower& follower = sets_->follower[first];
  if (surface.size() + tail.size() == kSyllable) {
    follower.sure |= sorts;
  } else {
    follower.longer |= sorts;
    sets_->followers.set(hash(pair_key(bytes)));
  }
}

bool Openers::begin(std::string_view text, std::size_t at) const {
  const Window window(text, at);
  const std::uint64_t bytes = load(window.at());
  const Opener& opener = openers_[sets_->opener[syllable_of(bytes)]];
  return opener.needs[0] != 0 || opener.needs[1] != 0 || (opener.longer && is_surface(bytes, window.at()));
}

bool Openers::begin_count(std::string_view text, std::size_t at) const { return keeps_exactly(Window(text, at).at()); }

void Openers::drop(std::string_view text, std::size_t first, std::span<std::uint64_t> words) const {
  std::array<std::uint64_t, kChunk> syllables;
  for (std::size_t i = 0; i < words.size(); i += kChunk) {
    const std::span chunk = words.subspan(i, std::min(kChunk, words.size() - i));
    make_mask(Mask::syllable, text, first + i, chunk.size(), syllables.data());
    drop_chunk(text, first + i, syllables.data(), chunk);
  }
}

void Openers::drop_chunk(std::string_view text, std::size_t first, const std::uint64_t* syllables,
                         std::span<std::uint64_t> words) const {
  // The words that have around them what keeps() may load.
  const std::size_t begin = first == 0 ? 1 : 0;
  const std::size_t left = text.size() - std::min(text.size(), first * kMaskBytes + kBehind);
  const std::size_t end = std::max(begin, std::min(words.size(), left / kMaskBytes));
  const auto drop_each = [&](std::size_t i) {
    for (std::uint64_t marks = words[i] & syllables[i]; marks != 0; marks &= marks - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(marks));
      const std::size_t at = (first + i) * kMaskBytes + bit;
      const bool inside = at >= kBefore && at + kBehind <= text.size();
      const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
      if (!(inside ? keeps(bytes + at) : keeps(Window(text, at).at()))) words[i] &= ~(std::uint64_t{1} << bit);
    }
  };
  for (std::size_t i = 0; i < begin && i < words.size(); ++i) drop_each(i);
  if (begin < end) {
    sieve(reinterpret_cast<const unsigned char*>(text.data()) + (first + begin) * kMaskBytes, syllables + begin,
          words.subspan(begin, end - begin));
  }
  for (std::size_t i = end; i < words.size(); ++i) drop_each(i);
}

// keeps() for every mark of a syllable. Without a branch, for what a word begins with cannot be guessed.
void Openers::sieve(const unsigned char* text, const std::uint64_t* syllables, std::span<std::uint64_t> words) const {
  std::array<std::uint16_t, kChunk * kMaskBytes> places;
  std::size_t doubtful = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint64_t marks = words[i] & syllables[i];
    std::uint64_t kept = words[i] ^ marks;
    const unsigned char* block = text + i * kMaskBytes;
    for (; marks != 0; marks &= marks - 1) {
      const auto bit = static_cast<std::size_t>(static_cast<unsigned>(std::countr_zero(marks)));
      const std::uint64_t look = sets_->looks[look_hash(load(block + bit))];
      kept |= (look >> 1) << bit;
      places[doubtful] = static_cast<std::uint16_t>(i * kMaskBytes + bit);
      doubtful += look & 1;
    }
    words[i] = kept;
  }
  for (std::size_t i = 0; i < doubtful; ++i) {
    const std::size_t place = places[i];
    words[place / kMaskBytes] |= std::uint64_t{keeps_exactly(text + place)} << place % kMaskBytes;
  }
}

// Whether a longer surface begins with the bytes at `at`, as far as three characters tell.
bool Openers::is_surface(std::uint64_t bytes, const unsigned char* at) const {
  const std::size_t two = hash(pair_key(bytes));
  return sets_->begins[two] && (sets_->surfaces[two] || sets_->surfaces[third_hash(bytes, at)]);
}

// The same by all that is known of what stands there.
bool Openers::keeps_exactly(const unsigned char* at) const {
  const std::uint64_t bytes = load(at);
  const Opener& opener = openers_[sets_->opener[syllable_of(bytes)]];
  if (opener.longer && is_surface(bytes, at)) return true;
  const bool inside = static_cast<std::uint8_t>(at[-3] - 0xEA) < 4 && syllable_of(load(at - kSyllable)) != kSyllables;
  const bool spaced = at[kSyllable] == ' ';
  return (opener.needs[2 * inside + spaced] & sorts_at(at + kSyllable + spaced)) != 0;
}

// Of a mark of a syllable: whether it is worth reading.
bool Openers::keeps(const unsigned char* at) const {
  const std::uint64_t look = sets_->looks[look_hash(load(at))];
  return look == 2 || (look == 1 && keeps_exactly(at));
}

Openers::Sorts Openers::sorts_at(const unsigned char* at) const {
  const auto known = [&](std::uint64_t bytes) { return sets_->followers[hash(pair_key(bytes))]; };
  const std::uint64_t bytes = load(at);
  const Follower follower = sets_->follower[syllable_of(bytes)];
  Sorts sorts = follower.sure | kKnown;
  if (follower.longer != 0 && known(bytes)) sorts |= follower.longer;
  if (follower.counter != 0) {
    const std::uint64_t behind = load(at + kSyllable);
    const Follower next = sets_->follower[syllable_of(behind)];
    if ((next.sure & kGoesOn) != 0 || ((next.longer & kGoesOn) != 0 && known(behind))) sorts |= follower.counter;
  }
  return sorts;
}

}  // namespace krnum::detail
