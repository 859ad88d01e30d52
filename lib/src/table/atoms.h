// The smallest pieces that numerals are made of: 일, 십, 만, 하나, 두세. They are few, nearly all are one syllable, and
// readers of numbers ask for them everywhere, so they have an index of their own beside the lexicon's trie.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace krnum::detail {

// What a piece can be. A numeral begins with one of the first six.
enum class Piece : std::uint8_t { digit, power, magnitude, native, determiner, indefinite, decimal, point };
inline constexpr int kPieces = 8;

// A set of pieces, a bit for each.
constexpr std::uint32_t piece_bit(Piece piece) { return std::uint32_t{1} << static_cast<int>(piece); }
inline constexpr std::uint32_t kFirstPieces = piece_bit(Piece::decimal) - 1;

// The longest surface of a role at a place; `end` is 0 where there is none.
struct Atom {
  std::uint32_t end = 0;
  std::uint32_t value = 0;

  explicit operator bool() const { return end != 0; }
};

// The longest surface of each role that begins with the same characters: their lengths, 0 for none, and values.
struct AtomRow {
  std::array<std::uint32_t, kPieces> lengths{};
  std::array<std::uint32_t, kPieces> values{};
  std::uint32_t pieces = 0;  // those that have a length
  bool hangul = false;       // the longest surface is syllables of Hangul, nothing else

  bool has(Piece piece) const { return (pieces & piece_bit(piece)) != 0; }
  bool any() const { return (pieces & kFirstPieces) != 0; }
  std::uint32_t length(Piece piece) const { return lengths[static_cast<std::size_t>(piece)]; }
  std::uint32_t value(Piece piece) const { return values[static_cast<std::size_t>(piece)]; }
};

// A row at its place in a text.
class Atoms {
 public:
  Atoms() = default;
  Atoms(const AtomRow& row, std::uint32_t at) : row_(&row), at_(at) {}

  Atom digit() const { return get(Piece::digit); }
  Atom power() const { return get(Piece::power); }
  Atom magnitude() const { return get(Piece::magnitude); }
  Atom decimal() const { return get(Piece::decimal); }
  Atom native() const { return get(Piece::native); }
  Atom determiner() const { return get(Piece::determiner); }
  Atom indefinite() const { return get(Piece::indefinite); }
  Atom point() const { return get(Piece::point); }
  bool any() const { return row_->any(); }
  const AtomRow& row() const { return *row_; }

 private:
  Atom get(Piece piece) const {
    if (!row_->has(piece)) return {};
    return {at_ + row_->length(piece), row_->value(piece)};
  }

  static constexpr AtomRow kNone{};

  const AtomRow* row_ = &kNone;
  std::uint32_t at_ = 0;
};

class AtomIndex {
 public:
  struct Surface {
    std::string_view text;
    Piece piece;
    std::uint32_t value;
  };

  AtomIndex() : nodes_(1), blocks_(kBlock, 0) {}
  // Of two of one role with one text the later counts. Precondition: sorted by their bytes.
  explicit AtomIndex(std::span<const Surface> surfaces);

  // Two loads for a character that begins nothing or is all there is, a step a character for the few longer ones.
  Atoms at(std::string_view text, std::uint32_t at) const {
    const CodePoint c = decode(text, at);
    if (c.value >= kCharacters) return {nodes_[0].row, at};
    const Node& node = nodes_[blocks_[block_of_[c.value / kBlock] * kBlock + c.value % kBlock]];
    if (node.child_count == 0) return {node.row, at};
    return {walk(node, text, at + c.length), at};
  }

 private:
  static constexpr std::size_t kCharacters = 0x10000;
  static constexpr std::size_t kBlock = 256;

  struct Node {
    AtomRow row;
    char32_t label = 0;
    std::uint32_t first_child = 0;
    std::uint32_t child_count = 0;
  };

  const AtomRow& walk(const Node& first, std::string_view text, std::size_t at) const;

  std::vector<Node> nodes_;                                     // the first has nothing
  std::array<std::uint16_t, kCharacters / kBlock> block_of_{};  // by the high byte of a first character
  std::vector<std::uint32_t> blocks_;                           // nodes by its low byte; the first block is empty
};

}  // namespace krnum::detail
