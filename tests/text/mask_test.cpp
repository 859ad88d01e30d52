#include "text/mask.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>

#include "krnum/text.h"
#include "text/compose.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr Mask kMasks[] = {Mask::folding, Mask::opening, Mask::syllable, Mask::sentence};

std::vector<std::uint64_t> words_of(const MaskKernel& kernel, Mask mask, std::string_view text, std::size_t first = 0) {
  const std::size_t count = (text.size() + kMaskBytes - 1) / kMaskBytes;
  std::vector<std::uint64_t> out(count - first);
  kernel.make(mask, text, first, out.size(), out.data());
  return out;
}

std::vector<std::size_t> places(Mask mask, std::string_view text) {
  std::vector<std::size_t> out;
  MaskWalk walk(text, mask);
  for (std::size_t at = walk.next(); at < text.size(); at = walk.next()) out.push_back(at);
  return out;
}

void expect_agreement(std::string_view text, std::size_t first = 0) {
  for (const Mask mask : kMasks) {
    const auto expected = words_of(mask_kernels().back(), mask, text, first);
    for (const MaskKernel& kernel : mask_kernels()) {
      ASSERT_EQ(words_of(kernel, mask, text, first), expected)
          << kernel.name << ", mask " << static_cast<int>(mask) << ", from word " << first << " of: " << text;
    }
  }
}

std::string corpus() {
  std::string out;
  for (const auto& file : std::filesystem::directory_iterator(std::string(KRNUM_SOURCE_DIR) + "/corpus/articles")) {
    std::ifstream in(file.path(), std::ios::binary);
    out.append(std::istreambuf_iterator<char>(in), {});
  }
  return out;
}

// Characters that the masks ask about, cut anywhere.
std::string adversarial(std::mt19937& random, std::size_t size) {
  static constexpr std::string_view kPieces[] = {
      "한",     "두",     "세", "네", "다",     "여",         "몇",         "가", "힣", "힐", "\uD7A4", "\uD7B0",
      "\uABFF", "\uA000", "일", "9",  "0",      "a",          "Z",          "@",  "[",  "`",  "{",      ".",
      "-",      "$",      "'",  "\n", "\u0085", "\u00B7",     "“",          "…",  "。", "　", "カ",     "é",
      "́",       "Ω",      "①",  "㎏", "３",     "\U0001F600", "\U0002F800", "三", " "};
  std::string out;
  while (out.size() < size) {
    const std::string_view piece = kPieces[random() % std::size(kPieces)];
    out += random() % 8 == 0 ? piece.substr(random() % piece.size()) : piece;
  }
  out.resize(size);
  return out;
}

TEST(Mask, KernelsAgreeOnTheCorpus) {
  const std::string text = corpus();
  ASSERT_GT(text.size(), 100'000u);
  expect_agreement(text);
  expect_agreement(text, 777);
}

// Every length and alignment; the text ends where its buffer does.
TEST(Mask, KernelsAgreeOnAnyBytes) {
  std::mt19937 random(20240305);
  for (std::size_t size = 0; size <= 300; ++size) {
    for (std::size_t shift = 0; shift < kMaskBytes; shift += 1 + size % 7) {
      const auto buffer = std::make_unique<char[]>(shift + size);
      std::string text = adversarial(random, size);
      if (size % 3 == 0) std::generate(text.begin(), text.end(), [&] { return static_cast<char>(random()); });
      std::copy(text.begin(), text.end(), buffer.get() + shift);
      expect_agreement({buffer.get() + shift, size});
      if (size > kMaskBytes) expect_agreement({buffer.get() + shift, size}, 1 + random() % (size / kMaskBytes));
    }
  }
}

TEST(Mask, KernelsAgreeOnEveryPairOfBytes) {
  std::string text;
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) text += {static_cast<char>(first), static_cast<char>(second)};
  }
  expect_agreement(text);
}

TEST(Mask, WalksFromAnyPlace) {
  std::mt19937 random(7);
  const std::string text = adversarial(random, 5000);
  for (const Mask mask : kMasks) {
    const std::vector<std::size_t> marked = places(mask, text);
    ASSERT_FALSE(marked.empty());
    MaskWalk walk(text, mask);
    for (int i = 0; i < 2000; ++i) {
      const std::size_t at = random() % (text.size() + 9);
      const auto next = std::lower_bound(marked.begin(), marked.end(), at);
      EXPECT_EQ(walk.next(at), next == marked.end() ? text.size() : *next);
    }
  }
  EXPECT_EQ(MaskWalk("", Mask::opening).next(0), 0u);
}

TEST(Mask, MarksWhatMayOpen) {
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(places(Mask::opening, "가나 12a b3.5"), (Places{0, 7, 11, 12, 13, 14}));
  EXPECT_EQ(places(Mask::opening, "나도한번 또한 다"), (Places{0, 6, 13, 20}));  // 한 behind one syllable is none
  EXPECT_EQ(places(Mask::opening, "가kg½"), (Places{0, 5}));
  EXPECT_EQ(places(Mask::sentence, "했다. “네”\n"), (Places{6, 8, 14, 17}));
  EXPECT_EQ(places(Mask::folding, "매출은 “３만”… 10²·漢字"), (Places{13}));
}

// What the mask leaves out is its own folding, and lets nothing before it change.
TEST(Mask, FoldingLeavesOutNothing) {
  int left_out = 0;
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    if (!places(Mask::folding, text).empty()) continue;
    ++left_out;
    EXPECT_EQ(fold_width(c), c) << std::hex << static_cast<std::uint32_t>(c);
    EXPECT_TRUE(has_boundary_before(c, false)) << std::hex << static_cast<std::uint32_t>(c);
    EXPECT_EQ(normalize(text, Form::nfc), text);
  }
  EXPECT_GT(left_out, 40'000);
}

}  // namespace
}  // namespace krnum::detail
