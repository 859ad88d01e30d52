// One kernel a mask, written once with Highway and compiled for every kind of vector that the processor may have.
//
// A kernel tells a byte by its two halves: 16 bytes say for each low half which classes (bits) it may belong to,
// another 16 for each high half, and a byte is of the classes that both name. Two looks into registers so tell eight
// classes of 16 to 64 bytes at once. What the bytes behind decide is asked of the text loaded one and two bytes later,
// what the bytes before decide is told by shifting the finished bits.
#if !defined(__x86_64__) && !defined(HWY_COMPILE_ONLY_STATIC)
#define HWY_COMPILE_ONLY_STATIC  // NEON and the like are there or not when the compiler runs
#endif
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/mask.cpp"
#include <hwy/foreach_target.h>
//
#include <hwy/highway.h>

#include <algorithm>
#include <cstring>

#include "text/mask.h"

#if HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128
HWY_BEFORE_NAMESPACE();
namespace krnum::detail {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<std::uint8_t, kMaskBytes>;
using Bytes = hn::Vec<Tag>;
using Flags = hn::Mask<Tag>;

// The bytes whose halves are both in these sets, bit i for a half of i.
struct Class {
  unsigned high, low;
};

struct Classes {
  alignas(16) std::uint8_t high[16] = {};
  alignas(16) std::uint8_t low[16] = {};

  constexpr void add(int index, Class c) {
    for (int half = 0; half < 16; ++half) {
      if (c.high >> half & 1) high[half] = static_cast<std::uint8_t>(high[half] | 1 << index);
      if (c.low >> half & 1) low[half] = static_cast<std::uint8_t>(low[half] | 1 << index);
    }
  }
  // Class i is the i-th of the list.
  constexpr Classes(std::initializer_list<Class> list) {
    int index = 0;
    for (const Class c : list) add(index++, c);
  }
  // Class i is byte `place` of the i-th character of three bytes.
  constexpr Classes(std::string_view characters, std::size_t place) {
    for (std::size_t i = 0; 3 * i < characters.size(); ++i) {
      const auto byte = static_cast<unsigned char>(characters[3 * i + place]);
      add(static_cast<int>(i), {1U << (byte >> 4), 1U << (byte & 0x0F)});
    }
  }
};

HWY_INLINE Bytes all(int byte) { return hn::Set(Tag(), static_cast<std::uint8_t>(byte)); }
HWY_INLINE Flags is(Bytes v, int byte) { return hn::Eq(v, all(byte)); }
HWY_INLINE Flags in(Bytes classes, int index) { return hn::TestBit(classes, all(1 << index)); }
HWY_INLINE Flags any(Bytes classes, int bits) { return hn::Ne(hn::And(classes, all(bits)), hn::Zero(Tag())); }

HWY_INLINE Bytes classify(const Classes& classes, Bytes v) {
  return hn::And(hn::TableLookupBytes(hn::LoadDup128(Tag(), classes.high), hn::ShiftRight<4>(v)),
                 hn::TableLookupBytes(hn::LoadDup128(Tag(), classes.low), hn::And(v, all(0x0F))));
}

// Of lead bytes EA to ED: those that begin no Hangul syllable, U+AC00 (EA B0 80) to U+D7A3 (ED 9E A3).
HWY_INLINE Flags beside_hangul(Bytes v, Bytes second, Bytes third) {
  const Flags before = hn::And(is(v, 0xEA), hn::Lt(second, all(0xB0)));
  const Flags last = hn::And(is(second, 0x9E), hn::Gt(third, all(0xA3)));
  return hn::Or(before, hn::And(is(v, 0xED), hn::Or(hn::Gt(second, all(0x9E)), last)));
}

// Puts the flags of the bytes from `offset` of a block on into its word.
HWY_INLINE void put(Flags flags, std::size_t offset, std::uint64_t& word) {
  std::uint64_t bits = 0;
  hn::StoreMaskBits(Tag(), flags, reinterpret_cast<std::uint8_t*>(&bits));
  word |= bits << offset;
}

// A kernel reads a block and two bytes more, and gives the block's word; `Kernel::kBack` where it must have seen the
// block before.

struct Folding {
  static constexpr bool kBack = false;

  std::uint64_t word(const std::uint8_t* block) { return may_mark(block) ? marks(block) : 0; }

  // A fourth of the work tells that of nearly all blocks: no lead byte CC to E3 or above ED, and none beside Hangul.
  static bool may_mark(const std::uint8_t* block) {
    Flags may = hn::FirstN(Tag(), 0);
    for (std::size_t i = 0; i < kMaskBytes; i += hn::Lanes(Tag())) {
      const Bytes v = hn::LoadU(Tag(), block + i);
      const Bytes second = hn::LoadU(Tag(), block + i + 1);
      may = hn::Or(may, hn::Lt(hn::Sub(v, all(0xCC)), all(0xE4 - 0xCC)));
      may = hn::Or(may, hn::Or(hn::Gt(v, all(0xED)), hn::And(is(v, 0xEA), hn::Lt(second, all(0xB0)))));
      may = hn::Or(may, hn::And(is(v, 0xED), hn::Gt(second, all(0x9D))));
    }
    return !hn::AllFalse(Tag(), may);
  }

  static std::uint64_t marks(const std::uint8_t* block) {
    // CC to CF, DX, E0 E1 EF, F1 to FF are marked. Second bytes tell of E2 and E3, of Hangul's neighbours, and of F0.
    static constexpr Classes kClasses{{0x1000, 0xF000}, {0x2000, 0xFFFF}, {0x4000, 0x8003}, {0x8000, 0xFFFE},
                                      {0x4000, 0x0004}, {0x4000, 0x0008}, {0x4000, 0x2400}, {0x8000, 0x0001}};
    // Of E2: 83 84 8C; AB; B3 B5 B7. Of E3: 82. Of F0: not the pictures, 9F.
    static constexpr Classes kSecond{
        {0x0100, 0x1018}, {0x0400, 0x0800}, {0x0800, 0x00A8}, {0x0100, 0x0004}, {0x0200, 0x8000}};
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < kMaskBytes; i += hn::Lanes(Tag())) {
      const Bytes v = hn::LoadU(Tag(), block + i);
      const Bytes second = hn::LoadU(Tag(), block + i + 1);
      const Bytes third = hn::LoadU(Tag(), block + i + 2);
      const Bytes classes = classify(kClasses, v);
      const Bytes then = classify(kSecond, second);
      const Flags spaces = hn::And(is(second, 0x80), hn::Lt(third, all(0x82)));  // U+2000, U+2001
      const Flags wide = hn::And(is(second, 0x80), hn::Or(is(third, 0x80), hn::Gt(third, all(0xA9))));
      Flags marked = any(classes, 0x0F);
      marked = hn::Or(marked, hn::And(in(classes, 4), hn::Or(spaces, any(then, 0x07))));
      marked = hn::Or(marked, hn::And(in(classes, 5), hn::Or(wide, in(then, 3))));
      marked = hn::Or(marked, hn::And(in(classes, 6), beside_hangul(v, second, third)));
      marked = hn::Or(marked, hn::AndNot(in(then, 4), in(classes, 7)));
      put(marked, i, out);
    }
    return out;
  }
};

struct Opening {
  static constexpr bool kBack = true;

  std::uint64_t word(const std::uint8_t* block) {
    // Digits; letters to O, and from P; signs; leads C D F, E but for EA to ED, and those.
    static constexpr Classes kClasses{{0x0008, 0x03FF}, {0x0050, 0xFFFE}, {0x00A0, 0x07FF}, {0x0004, 0x6890},
                                      {0xB000, 0xFFFF}, {0x4000, 0xC3FF}, {0x4000, 0x3C00}};
    static constexpr std::string_view kCounts = "한두세네다여몇";
    static constexpr Classes kFirst(kCounts, 0), kSecond(kCounts, 1), kThird(kCounts, 2);
    const Opening before = *this;
    *this = {};
    std::uint64_t marked = 0, counts = 0;
    for (std::size_t i = 0; i < kMaskBytes; i += hn::Lanes(Tag())) {
      const Bytes v = hn::LoadU(Tag(), block + i);
      const Bytes second = hn::LoadU(Tag(), block + i + 1);
      const Bytes third = hn::LoadU(Tag(), block + i + 2);
      const Bytes classes = classify(kClasses, v);
      const Flags beside = beside_hangul(v, second, third);
      const Flags figure = hn::Lt(hn::Sub(second, all('0')), all(10));
      const Flags stop = hn::AndNot(figure, is(v, '.'));
      const Bytes count = hn::And(classify(kFirst, v), hn::And(classify(kSecond, second), classify(kThird, third)));
      put(hn::AndNot(beside, in(classes, 6)), i, hangul);
      put(any(count, 0x7F), i, counts);
      put(in(classes, 0), i, digits);
      put(any(classes, 0x06), i, letters);
      put(hn::Or(hn::AndNot(stop, any(classes, 0x38)), beside), i, marked);
    }
    const std::uint64_t syllable = hangul << 3 | before.hangul >> 61;
    marked |= hangul & ~syllable;
    marked |= counts & syllable & (hangul << 6 | before.hangul >> 58);
    marked |= digits & ~(digits << 1 | before.digits >> 63);
    marked |= letters & ~((digits | letters) << 1 | (before.digits | before.letters) >> 63 | syllable);
    return marked;
  }

  std::uint64_t hangul = 0, digits = 0, letters = 0;
};

struct Syllable {
  static constexpr bool kBack = false;

  std::uint64_t word(const std::uint8_t* block) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < kMaskBytes; i += hn::Lanes(Tag()))
      put(hn::Lt(hn::Sub(hn::LoadU(Tag(), block + i), all(0xEA)), all(4)), i, out);
    return out;
  }
};

struct Sentence {
  static constexpr bool kBack = false;

  std::uint64_t word(const std::uint8_t* block) {
    // Line breaks; ! " ( .; < ?; [; and C2, and E2 E3, which have second bytes to ask.
    static constexpr Classes kClasses{{0x0001, 0x3C00}, {0x0004, 0x4106}, {0x0008, 0x9000},
                                      {0x0020, 0x0800}, {0x1000, 0x0004}, {0x4000, 0x000C}};
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < kMaskBytes; i += hn::Lanes(Tag())) {
      const Bytes second = hn::LoadU(Tag(), block + i + 1);
      const Bytes classes = classify(kClasses, hn::LoadU(Tag(), block + i));
      Flags marked = any(classes, 0x0F);
      marked = hn::Or(marked, hn::And(in(classes, 4), is(second, 0x85)));
      marked = hn::Or(marked, hn::And(in(classes, 5), is(second, 0x80)));
      put(marked, i, out);
    }
    return out;
  }
};

template <class Kernel>
HWY_INLINE std::uint64_t word_of(std::string_view text, std::size_t index, Kernel& kernel) {
  constexpr std::size_t kRead = kMaskBytes + 2;
  const std::size_t begin = index * kMaskBytes;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  if (begin + kRead <= text.size()) return kernel.word(bytes + begin);
  std::uint8_t last[kRead] = {};
  const std::size_t left = begin < text.size() ? text.size() - begin : 0;
  if (left > 0) std::memcpy(last, bytes + begin, left < kRead ? left : kRead);
  return kernel.word(last);
}

template <class Kernel>
void words_of(std::string_view text, std::size_t first, std::size_t count, std::uint64_t* words) {
  Kernel kernel;
  if (Kernel::kBack && first > 0) word_of(text, first - 1, kernel);
  for (std::size_t i = 0; i < count; ++i) words[i] = word_of(text, first + i, kernel);
}

}  // namespace

void make(Mask mask, std::string_view text, std::size_t first, std::size_t count, std::uint64_t* words) {
  switch (mask) {
    case Mask::folding:
      return words_of<Folding>(text, first, count, words);
    case Mask::opening:
      return words_of<Opening>(text, first, count, words);
    case Mask::syllable:
      return words_of<Syllable>(text, first, count, words);
    case Mask::sentence:
      return words_of<Sentence>(text, first, count, words);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace krnum::detail
HWY_AFTER_NAMESPACE();
#endif

#if HWY_ONCE
namespace krnum::detail {
namespace {

// Highway can choose for itself, but its library spends 4 ms of every process on a clock that nobody here reads; its
// headers are all that is needed.
std::vector<MaskKernel> choose_kernels() {
  std::vector<MaskKernel> out;
#ifdef __x86_64__
  const auto all = [](auto... has) { return (... && (has != 0)); };
  const bool ssse3 = __builtin_cpu_supports("ssse3");
  const bool sse4 = all(ssse3, __builtin_cpu_supports("sse4.1"), __builtin_cpu_supports("sse4.2"),
                        __builtin_cpu_supports("pclmul"), __builtin_cpu_supports("aes"));
  const bool avx2 = all(sse4, __builtin_cpu_supports("avx2"), __builtin_cpu_supports("bmi"),
                        __builtin_cpu_supports("bmi2"), __builtin_cpu_supports("fma"), __builtin_cpu_supports("f16c"));
  [[maybe_unused]] const bool avx3 = all(avx2, __builtin_cpu_supports("avx512f"), __builtin_cpu_supports("avx512vl"),
                                         __builtin_cpu_supports("avx512dq"), __builtin_cpu_supports("avx512bw"));
#if HWY_TARGETS & HWY_AVX3
  if (avx3) out.push_back({"AVX3", &N_AVX3::make});
#endif
#if HWY_TARGETS & HWY_AVX2
  if (avx2) out.push_back({"AVX2", &N_AVX2::make});
#endif
#if HWY_TARGETS & HWY_SSE4
  if (sse4) out.push_back({"SSE4", &N_SSE4::make});
#endif
#if HWY_TARGETS & HWY_SSSE3
  if (ssse3) out.push_back({"SSSE3", &N_SSSE3::make});
#endif
#elif HWY_STATIC_TARGET != HWY_SCALAR && HWY_STATIC_TARGET != HWY_EMU128
  out.push_back({hwy::TargetName(HWY_STATIC_TARGET), &HWY_STATIC_DISPATCH(make)});
#endif
  out.push_back({"plain", &make_mask_plainly});
  return out;
}

}  // namespace

const std::vector<MaskKernel>& mask_kernels() {
  static const std::vector<MaskKernel> kernels = choose_kernels();
  return kernels;
}

void make_mask(Mask mask, std::string_view text, std::size_t first, std::size_t count, std::uint64_t* words) {
  static const auto make = mask_kernels().front().make;
  make(mask, text, first, count, words);
}

void MaskWalk::fill(std::size_t index) {
  first_ = index;
  count_ = std::min(kWords, (text_.size() + kMaskBytes - 1) / kMaskBytes - index);
  make_mask(mask_, text_, first_, count_, words_.data());
  if (filter_ != nullptr) filter_->drop(text_, first_, {words_.data(), count_});
}

}  // namespace krnum::detail
#endif
