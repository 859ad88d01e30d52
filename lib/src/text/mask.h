// The bytes of a text that a stage has to look at: one bit a byte, so that it walks from one to the next and passes
// over the rest, which is nearly all of a Korean text, 64 bytes at a time.
//
//   MaskWalk walk(text, Mask::sentence);
//   for (std::size_t at = walk.next(); at < text.size(); at = walk.next()) …
//
// A mask is a promise about the bytes that it leaves out. Those that it marks, the stage looks at as it always would:
// of a KB of our articles 0.04 for folding, 19 for sentence, 142 for opening. Made with what the processor has (SSSE3
// to AVX-512, NEON …), by any of it to the same bits.
//
// Measured on one core of a server (AVX2; AVX-512 is a tenth faster, 16-byte vectors two thirds as fast): 4.0 GB/s for
// folding, 4.5 for opening, 8.5 for sentence. All three and the check of UTF-8, every mark walked to: 1.2 GB/s, where
// re2 finds [0-9]+ at 0.26; in news with fewer figures, at 0.43.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace krnum::detail {

enum class Mask : std::uint8_t {
  // Folding leaves a character alone, whatever stands around it, unless it is marked or a marked one follows: the lead
  // bytes of what NFC, width or a neighbour may change. Text without one is folded. Precondition: well-formed.
  folding,
  // A mention may begin: at the first syllable of a run of Hangul; at 한 두 세 네 다 여 몇 behind two of its syllables
  // and more; at a digit behind no digit; at a Latin letter behind no letter, digit or syllable; at $ ' + -, at a dot
  // before a digit; and at any other character beyond ASCII.
  opening,
  // A syllable of Hangul begins, or some other character from U+A000 to U+DFFF.
  syllable,
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

// What looks at marks a second time.
class MaskFilter {
 public:
  // Takes marks away from the words of a text's mask, the first of which is word `first`.
  virtual void drop(std::string_view text, std::size_t first, std::span<std::uint64_t> words) const = 0;

 protected:
  ~MaskFilter() = default;
};

// The marked bytes of one text, which must outlive the walk; made as the walk goes, in a buffer of its own.
class MaskWalk {
 public:
  // The filter, if any, must outlive the walk too.
  MaskWalk(std::string_view text, Mask mask, const MaskFilter* filter = nullptr)
      : text_(text), mask_(mask), filter_(filter) {
    skip_to(0);
  }

  // The next marked byte; the size of the text behind the last.
  std::size_t next() {
    while (bits_ == 0) {
      if (text_.size() - begin_ <= kMaskBytes) return text_.size();
      turn_to(begin_ + kMaskBytes);
    }
    const std::size_t at = begin_ + static_cast<std::size_t>(std::countr_zero(bits_));
    bits_ &= bits_ - 1;
    return at;
  }

  // Goes on with the marks at and after `at`, wherever the walk is.
  void skip_to(std::size_t at) {
    if (at >= text_.size()) {
      begin_ = text_.size();
      bits_ = 0;
      return;
    }
    turn_to(at - at % kMaskBytes);
    bits_ &= ~std::uint64_t{0} << at % kMaskBytes;
  }

  // Both: the first marked byte at or after `at`.
  std::size_t next(std::size_t at) {
    skip_to(at);
    return next();
  }

 private:
  static constexpr std::size_t kWords = 32;

  void turn_to(std::size_t begin) {
    begin_ = begin;
    const std::size_t index = begin / kMaskBytes - first_;
    if (index >= count_) {
      fill(begin / kMaskBytes);
      bits_ = words_[0];
    } else {
      bits_ = words_[index];
    }
  }
  void fill(std::size_t index);

  std::string_view text_;
  Mask mask_;
  const MaskFilter* filter_;
  std::size_t begin_ = 0;   // of the word at hand
  std::uint64_t bits_ = 0;  // what is left of it
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::array<std::uint64_t, kWords> words_;
};

}  // namespace krnum::detail
