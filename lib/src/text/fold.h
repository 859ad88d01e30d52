// The text that every later stage reads: well-formed UTF-8 in NFC, full and half widths made ordinary, with the way
// back to the bytes it came from.
//
//   const Folded text = fold(bytes);             // borrows `bytes` where nothing had to change
//   read(text.clean());
//   const Span source = text.original(found);    // what a user is told
//
// NFC and width only: NFKC would change values (10² is not 102, ½ and ① are numbers of their own).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "krnum/result.h"

namespace krnum::detail {

class Folded {
 public:
  // Well-formed UTF-8 in NFC. Valid while this object (and, where nothing changed, the original) lives; a move keeps
  // the content but may move the bytes, so take the view after the last move.
  std::string_view clean() const { return owns_ ? std::string_view(owned_) : borrowed_; }

  // Where byte `clean_offset` of clean() began in the original: a code point boundary, never falling as the offset
  // grows. An offset inside a changed cluster gives the cluster's begin. Logarithmic in the number of changed
  // stretches, constant where nothing changed.
  std::uint32_t original(std::uint32_t clean_offset) const;

  // The bytes that `clean` came from: whole clusters, so a base letter is never cut from its combining marks. An empty
  // span stays empty.
  Span original(Span clean) const;

  // Maximal subparts of ill-formed sequences, each one U+FFFD in clean().
  std::uint32_t ill_formed() const { return ill_formed_; }

  // The original itself.
  bool borrowed() const { return !owns_; }

 private:
  friend class Folder;

  // A stretch of equal steps: `clean_step` bytes of clean() came from `original_step` bytes. 1 and 1 where nothing
  // changed, 1 and 3 for full-width digits, 3 and 9 for syllables in conjoining jamo.
  struct Run {
    std::uint32_t clean = 0;
    std::uint32_t original = 0;
    std::uint32_t clean_step = 1;
    std::uint32_t original_step = 1;
  };

  const Run& run_at(std::uint32_t clean_offset) const;

  std::string_view borrowed_;
  std::string owned_;
  std::vector<Run> runs_;  // by clean and original alike; empty where nothing changed
  std::uint32_t ill_formed_ = 0;
  bool owns_ = false;
};

// Linear in the text. Precondition: the original is below 4 GiB. What would make clean() reach 4 GiB is left out (only
// garbage of more than a gigabyte gets there).
Folded fold(std::string_view original);

// U+FF10 as 0, U+3000 as a space, half-width jamo as compatibility jamo; any other code point as it is.
char32_t fold_width(char32_t c);

}  // namespace krnum::detail
