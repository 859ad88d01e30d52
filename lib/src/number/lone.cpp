#include "number/lone.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kDigit = piece_bit(Piece::digit);
constexpr std::uint32_t kPower = piece_bit(Piece::power);
constexpr std::uint32_t kMagnitude = piece_bit(Piece::magnitude);
constexpr std::uint32_t kPoint = piece_bit(Piece::point);
constexpr std::uint32_t kNumeral = kFirstPieces | kPoint;

inline std::uint32_t pieces_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at) {
  return lexicon.atoms(text, at).row().pieces;
}

// What a word goes on with beside pieces: written on, 과 and a fraction or a figure; across a space too, 분의.
bool joins(char32_t c) { return c == U'과' || c == U'와' || digit_value(c) >= 0; }
bool parts(char32_t c) { return c == U'분' || c == U'分'; }

// Whether none of the pieces `next` stands behind a numeral that ends at `end`, nor `behind` across a space, nor
// anything else that goes on with it.
bool ends_word(const Lexicon& lexicon, std::string_view text, std::uint32_t end, std::uint32_t next,
               std::uint32_t behind) {
  const char32_t c = decode(text, end).value;
  if (joins(c) || parts(c) || (pieces_at(lexicon, text, end) & next) != 0) return false;
  const std::uint32_t spaced = after_space(text, end);
  return spaced == end || (!parts(decode(text, spaced).value) && (pieces_at(lexicon, text, spaced) & behind) == 0);
}

Numeral& add_word(std::vector<Numeral>& out, std::uint32_t at, std::uint32_t end, Script script) {
  Numeral& n = out.emplace_back();
  n.end = end;
  n.script = script;
  n.syllables = static_cast<std::uint8_t>((end - at) / 3);
  return n;
}

// Characters behind a figure, above ASCII, that are signs of their own: · … ℃ ㎞ 〜 」.
bool is_sign(char32_t c) {
  return c == 0xB7 || (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x2040) || (c >= 0x2100 && c < 0x2150) ||
         c == 0x223C || (c >= 0x3001 && c < 0x3007) || (c >= 0x3008 && c < 0x3021) || (c >= 0x3300 && c < 0x3400);
}

// Whether nothing that stands at `end` can go on with a figure.
bool ends_figure(const Lexicon& lexicon, std::string_view text, std::uint32_t end) {
  constexpr std::uint32_t kScale = kPower | kMagnitude;
  if (end >= text.size()) return true;
  if ((pieces_at(lexicon, text, end) & kScale) != 0) return false;
  const char32_t c = decode(text, end).value;
  if (is_hangul_syllable(c)) {
    if (c != U'여') return !parts(c) && c != U'과' && c != U'와';
    const std::uint32_t gap = after_space(text, end + 3);
    return ((pieces_at(lexicon, text, end + 3) | pieces_at(lexicon, text, gap)) & kMagnitude) == 0;
  }
  const std::uint32_t spaced = after_space(text, end);
  if (spaced == end) {
    constexpr std::string_view kOpen = "/^eExX*KkMBT";
    return c < 0x80 ? kOpen.find(static_cast<char>(c)) == kOpen.npos : is_sign(c);
  }
  if ((pieces_at(lexicon, text, spaced) & kScale) != 0) return false;
  const char32_t next = decode(text, spaced).value;
  if (is_hangul_syllable(next)) return !parts(next);
  return next < 0x80 ? !(next >= '0' && next <= '9') && next != 'x' && next != 'X' && next != '*' : is_sign(next);
}

}  // namespace

bool read_lone_word(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::vector<Numeral>& out) {
  const AtomRow& row = lexicon.atoms(text, at).row();
  std::uint32_t pieces = row.pieces & kFirstPieces;
  if (pieces == 0) return true;
  const char32_t c = decode(text, at).value;
  if (c == U'륙' || c == U'령') return true;  // they stand inside numerals only
  if (!row.hangul) return false;
  // 구 is nine, and 10^32 behind a number only.
  if (pieces == (kDigit | kMagnitude) && row.length(Piece::digit) == row.length(Piece::magnitude) &&
      row.value(Piece::magnitude) != 4) {
    pieces = kDigit;
  }
  const auto end_of = [&](Piece piece) { return at + row.length(piece); };
  switch (pieces) {
    case kDigit: {
      // 이 두 사람 are two words, and so are 이 천 and 일 천.
      const std::uint32_t value = row.value(Piece::digit);
      const std::uint32_t end = end_of(Piece::digit);
      if (!ends_word(lexicon, text, end, kNumeral, kMagnitude | kPoint | (value > 2 ? kPower : 0))) return false;
      if (c != U'공') set_exact(add_word(out, at, end, Script::sino).amount, Decimal(value));  // 공 alone is a ball
      return true;
    }
    case kMagnitude: {
      // Only 만 stands without its number.
      if (row.value(Piece::magnitude) != 4) return true;
      const std::uint32_t end = end_of(Piece::magnitude);
      if (!ends_word(lexicon, text, end, kNumeral, kNumeral)) return false;
      set_exact(add_word(out, at, end, Script::sino).amount, Decimal(10000));
      return true;
    }
    case piece_bit(Piece::native): {
      const std::uint32_t value = row.value(Piece::native);
      const std::uint32_t end = end_of(Piece::native);
      if (!ends_word(lexicon, text, end, value < 10 ? 0 : kNumeral, value < 10 ? 0 : kNumeral)) return false;
      set_exact(add_word(out, at, end, Script::native).amount, Decimal(value));
      return true;
    }
    case piece_bit(Piece::determiner): {
      Numeral& n = add_word(out, at, end_of(Piece::determiner), Script::native);
      n.determiner = true;
      set_exact(n.amount, Decimal(row.value(Piece::determiner)));
      return true;
    }
    case piece_bit(Piece::indefinite): {
      // 몇, 수, 여러: an amount that is not told.
      const std::uint32_t end = end_of(Piece::indefinite);
      if (row.value(Piece::indefinite) != 0) return false;
      for (const std::uint32_t p : {end, after_space(text, end)}) {
        if ((pieces_at(lexicon, text, p) & (kPower | kMagnitude)) != 0) return false;
      }
      add_word(out, at, end, Script::native).indefinite = true;
      return true;
    }
    default:
      return false;
  }
}

bool read_lone_figure(const Lexicon& lexicon, std::string_view text, Figure& figure, std::vector<Numeral>& out) {
  if (!ends_figure(lexicon, text, figure.end)) return false;
  Numeral& n = out.emplace_back();
  n.end = figure.end;
  set_exact(n.amount, std::move(figure.value));
  return true;
}

}  // namespace krnum::detail
