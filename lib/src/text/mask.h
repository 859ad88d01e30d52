// The bytes of a text that a stage has to look at: one bit a byte, so that it walks from one to the next and passes
// over the rest, which is nearly all of a Korean text, 64 bytes at a time.
//
//   MaskWalk walk(text, Mask::sentence);
//   for (std::size_t at = walk.next(0); at < text.size(); at = walk.next(at + 1)) …
//
// A mask is a promise about the bytes that it leaves out. Those that it marks, the stage looks at as it always would:
// of a KB of news 0.04 for folding, 19 for sentence, 153 for opening. Made with what the processor has (SSSE3 to
// AVX-512, NEON …), by any of it to the same bits.
//
// Measured on one core of a server (AVX2; AVX-512 is a tenth faster, 16-byte vectors two thirds as fast): 4.0 GB/s for
// folding, 4.5 for opening, 8.5 for sentence. All three and the check of UTF-8, every mark walked to: 0.81 GB/s, where
// re2 finds [0-9]+ at 0.26.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace krnum::detail {

enum class Mask : std::uint8_t {
  // Folding leaves a character alone, whatever stands around it, unless it is marked or a marked one follows: the lead
  // bytes of what NFC, width or a neighbour may change. Text without one is folded. Precondition: well-formed.
  folding,
  // A mention may begin: at the first syllable of a run of Hangul; at 한 두 세 네 다 여 몇 behind two of its syllables
  // and more; at a digit behind no digit; at a Latin letter behind no letter, digit or syllable; at $ ' + - . ; and at
  // any other character beyond ASCII.
  opening,
  // A line or a sentence may end, or a quotation, title or bracket open: . ! ? " < ( [, the line breaks of ASCII, and
  // U+0085, U+2000 to U+203F and U+3000 to U+303F.
  sentence,
};

inline constexpr std::size_t kMaskBytes = 64;  // of a word

// The words `first` to `first + count` of a text's mask: bit i of word w is byte 64 * w + i. Bytes behind the end count
// as NUL. Any bytes will do, and give the same words whichever words are asked for together.
void make_mask(Mask mask, std::string_view text, std::size_t first, std::size_t count, std::uint64_t* words);

// The same, byte by byte.
void make_mask_plainly(Mask mask, std::string_view text, std::size_t first, std::size_t count, std::uint64_t* words);

// The kernels that this processor can run, the fastest first, which make_mask uses; the last is the plain one. The
// others are for the tests, which compare them.
struct MaskKernel {
  const char* name;
  void (*make)(Mask, std::string_view, std::size_t, std::size_t, std::uint64_t*);
};
const std::vector<MaskKernel>& mask_kernels();

// The marked bytes of one text, which must outlive the walk; made as the walk goes, in a buffer of its own.
class MaskWalk {
 public:
  MaskWalk(std::string_view text, Mask mask) : text_(text), mask_(mask) {}

  // The first marked byte at or after `at`; the size of the text where there is none.
  std::size_t next(std::size_t at) {
    if (at >= text_.size()) return text_.size();
    std::size_t word = at / kMaskBytes;
    std::uint64_t bits = this->word(word) & ~std::uint64_t{0} << at % kMaskBytes;
    while (bits == 0) {
      if (++word * kMaskBytes >= text_.size()) return text_.size();
      bits = this->word(word);
    }
    return word * kMaskBytes + static_cast<std::size_t>(std::countr_zero(bits));
  }

 private:
  static constexpr std::size_t kWords = 32;

  std::uint64_t word(std::size_t index) {
    if (index - first_ >= count_) fill(index);
    return words_[index - first_];
  }
  void fill(std::size_t index);

  std::string_view text_;
  Mask mask_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::array<std::uint64_t, kWords> words_;
};

}  // namespace krnum::detail
