// The masks byte by byte, as text/mask.h words them: what runs where no vectors are, and what the kernels must agree
// with.
#include <algorithm>

#include "text/mask.h"

namespace krnum::detail {
namespace {

class Plain {
 public:
  explicit Plain(std::string_view text) : text_(text) {}

  bool marks(Mask mask, std::size_t at) const {
    switch (mask) {
      case Mask::folding:
        return folding(at);
      case Mask::opening:
        return opening(at);
      case Mask::syllable:
        return byte(at) >= 0xEA && byte(at) <= 0xED;
      case Mask::sentence:
        return sentence(at);
    }
    return false;
  }

 private:
  // NUL outside of the text, before it too (where `at` has wrapped around).
  unsigned byte(std::size_t at) const { return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0; }
  bool is(std::size_t at, std::string_view bytes) const {
    return at < text_.size() && text_.substr(at, bytes.size()) == bytes;
  }

  // A syllable's first byte, from EA B0 80 to ED 9E A3.
  bool hangul(std::size_t at) const {
    const unsigned lead = byte(at), second = byte(at + 1);
    if (lead == 0xEA) return second >= 0xB0;
    if (lead == 0xED) return second < 0x9E || (second == 0x9E && byte(at + 2) <= 0xA3);
    return lead == 0xEB || lead == 0xEC;
  }
  bool digit(std::size_t at) const { return byte(at) >= '0' && byte(at) <= '9'; }
  bool letter(std::size_t at) const { return (byte(at) | 0x20) >= 'a' && (byte(at) | 0x20) <= 'z'; }

  bool folding(std::size_t at) const {
    const unsigned lead = byte(at), second = byte(at + 1), third = byte(at + 2);
    if (lead == 0xE2) {
      constexpr std::string_view kSeconds = "\x83\x84\x8C\xAB\xB3\xB5\xB7";
      return second == 0x80 ? third < 0x82 : second != 0 && kSeconds.find(static_cast<char>(second)) != kSeconds.npos;
    }
    if (lead == 0xE3) return second == 0x82 || (second == 0x80 && (third == 0x80 || third > 0xA9));
    if (lead == 0xEA || lead == 0xED) return !hangul(at);
    if (lead == 0xF0) return second != 0x9F;
    return (lead >= 0xCC && lead <= 0xE1) || lead == 0xEF || lead > 0xF0;
  }

  bool opening(std::size_t at) const {
    const bool behind_syllable = hangul(at - 3);
    if (hangul(at)) {
      if (!behind_syllable) return true;
      constexpr std::string_view kCounts[] = {"한", "두", "세", "네", "다", "여", "몇"};
      return hangul(at - 6) && std::any_of(std::begin(kCounts), std::end(kCounts),
                                           [&](std::string_view syllable) { return is(at, syllable); });
    }
    if (digit(at)) return !digit(at - 1);
    if (letter(at)) return !letter(at - 1) && !digit(at - 1) && !behind_syllable;
    const unsigned c = byte(at);
    return c == '$' || c == '\'' || c == '+' || c == '-' || c >= 0xC0 || (c == '.' && digit(at + 1));
  }

  bool sentence(std::size_t at) const {
    const unsigned c = byte(at);
    if (c == 0xC2) return byte(at + 1) == 0x85;
    if (c == 0xE2 || c == 0xE3) return byte(at + 1) == 0x80;
    constexpr std::string_view kMarks = "\n\v\f\r.!?\"<([";
    return c < 0x80 && kMarks.find(static_cast<char>(c)) != kMarks.npos;
  }

  std::string_view text_;
};

}  // namespace

void make_mask_plainly(Mask mask, std::string_view text, std::size_t first, std::size_t count, std::uint64_t* words) {
  const Plain plain(text);
  for (std::size_t i = 0; i < count; ++i) {
    words[i] = 0;
    for (std::size_t bit = 0; bit < kMaskBytes; ++bit) {
      const std::size_t at = (first + i) * kMaskBytes + bit;
      if (at < text.size() && plain.marks(mask, at)) words[i] |= std::uint64_t{1} << bit;
    }
  }
}

}  // namespace krnum::detail
