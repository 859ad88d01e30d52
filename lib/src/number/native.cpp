// Native numerals, alone or as the tail of a Sino-Korean one.
#include "number/reader.h"

namespace krnum::detail {

// 하나, 스물셋, 두세; behind a sum or group, its tail: 백스물세.
void Reader::read_native(const Sum* sum, const Group* group, std::uint32_t at) {
  if (sum != nullptr && whole_) at = after_space(text_, at);
  const Atoms a = atoms(at);
  if (!a.native() && !a.determiner() && !a.indefinite()) return;
  const bool tail = sum != nullptr;
  if (tail && (sum->figures || sum->low != sum->high || (group != nullptr && group->last_power < 2))) return;
  const Sum base = tail ? *sum : Sum{};
  const Decimal before = tail ? sum->low + Decimal(group != nullptr ? group->low : 0) : Decimal();
  // 만세, 천한, 만두, 천석: one syllable behind 천 or 만 makes other words, but not where persons and places are
  // counted (천네 명, 천세 곳).
  const bool sturdy =
      !tail || whole_ || (group != nullptr && (group->last_power == 2 || group->terms > 1 || group->one_term > 0));
  const auto offer = [&](std::uint32_t end, std::int64_t low, std::int64_t high, bool loose) -> Numeral* {
    Sum read = base;
    read.loose = read.loose || loose;
    note(read, at, end);
    const bool people = starts_with(after_space(text_, end), "명") || starts_with(after_space(text_, end), "곳");
    if (!sturdy && !people && read.syllables < base.syllables + 2) return nullptr;
    Numeral& n = add(read, end, before + Decimal(low), before + Decimal(high));
    n.script = Script::native;
    return &n;
  };
  const auto offer_determiner = [&](std::uint32_t end, std::int64_t value, bool loose) {
    if (Numeral* n = offer(end, value, value, loose)) n->determiner = true;
  };
  const auto offer_indefinite = [&](const Atom& atom, std::int64_t tens) {
    const std::int64_t low = atom.value >> 8;
    const std::int64_t high = atom.value & 0xFF;
    Numeral* n = offer(atom.end, tens + low, tens + (high == 0 ? low : high), false);
    if (n == nullptr) return;
    n->indefinite = high != 0;
    n->over = high == 0;
  };

  if (a.indefinite() && a.indefinite().value != 0) offer_indefinite(a.indefinite(), 0);
  if (a.indefinite() && a.indefinite().value == 0 && !tail) {
    Numeral& n = out_.emplace_back();
    n.end = a.indefinite().end;
    n.script = Script::native;
    n.indefinite = true;
    n.syllables = static_cast<std::uint8_t>((n.end - at) / 3);
  }
  const bool old = starts_with(at, "닷") || starts_with(at, "엿");
  if (a.determiner() && !(tail && old)) offer_determiner(a.determiner().end, a.determiner().value, false);
  if (!a.native()) return;
  const std::int64_t tens = a.native().value;
  offer(a.native().end, tens, tens, false);
  if (tens < 10) return;

  std::uint32_t from = a.native().end;
  Atoms ones = atoms(from);
  bool loose = false;
  if (!ones.native() && !ones.determiner() && !ones.indefinite()) {
    from = after_space(text_, from);
    loose = from != a.native().end;
    if (loose) ones = atoms(from);
  }
  if (ones.native() && ones.native().value < 10) {
    offer(ones.native().end, tens + ones.native().value, tens + ones.native().value, loose);
  }
  if (ones.determiner() && ones.determiner().value < 5) {
    offer_determiner(ones.determiner().end, tens + ones.determiner().value, loose);
  }
  if (loose || !ones.indefinite()) return;
  if (ones.indefinite().value != 0) {
    if (ones.indefinite().value < 0xA00) offer_indefinite(ones.indefinite(), tens);
  } else if (starts_with(from, "몇")) {
    offer(ones.indefinite().end, tens + 2, tens + 9, false);
  }
}

}  // namespace krnum::detail
