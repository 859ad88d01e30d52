#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>
#include <type_traits>

#include "krnum/text.h"
#include "support/cases.h"
#include "text/utf8.h"

namespace krnum {
namespace {

std::string utf8(char32_t c) {
  std::string out;
  detail::append_utf8(out, c);
  return out;
}

// Bytes of a text in an encoding that ICU names.
std::string encoded(std::string_view text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 8, '\0');
  const auto length = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()), text.data(),
                                   static_cast<std::int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::string read(std::string_view bytes, Encoding encoding) {
  return std::string(decode_bytes(bytes, encoding)->text());
}

TEST(Decode, AllSyllablesOfCp949) {
  for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
    const std::string bytes = encoded(utf8(c), "windows-949-2000");
    ASSERT_EQ(bytes.size(), 2u);
    ASSERT_EQ(read(bytes, Encoding::cp949), utf8(c));
  }
}

TEST(Decode, EucKrIsThePartThatKsX1001Has) {
  int syllables = 0;
  for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
    const std::string bytes = encoded(utf8(c), "windows-949-2000");
    const auto decoded = decode_bytes(bytes, Encoding::euc_kr);
    if (decoded->ill_formed() > 0) continue;
    ASSERT_EQ(decoded->text(), utf8(c));
    ++syllables;
  }
  EXPECT_EQ(syllables, 2350);
}

TEST(Decode, EveryPairOfBytesAsIcuReadsIt) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("windows-949-2000", &status);
  ASSERT_TRUE(U_SUCCESS(status));
  for (int lead = 0; lead < 256; ++lead) {
    for (int trail = 0; trail < 256; ++trail) {
      const std::string bytes{static_cast<char>(lead), static_cast<char>(trail)};
      const auto decoded = decode_bytes(bytes, Encoding::cp949);
      ASSERT_TRUE(validate(decoded->text()));
      if (decoded->ill_formed() > 0) continue;
      UChar units[8];
      status = U_ZERO_ERROR;
      const auto length = ucnv_toUChars(converter, units, 8, bytes.data(), 2, &status);
      ASSERT_TRUE(U_SUCCESS(status));
      std::string expected;
      for (int i = 0; i < length; ++i) detail::append_utf8(expected, units[i]);
      ASSERT_EQ(decoded->text(), expected) << std::hex << lead << ' ' << trail;
    }
  }
  ucnv_close(converter);
}

TEST(Decode, AsciiAndWonSign) {
  // A backslash stays one: in files it is a path far oftener than money.
  EXPECT_EQ(read("C:\\3 ~", Encoding::cp949), "C:\\3 ~");
}

TEST(Decode, IllFormedCp949) {
  const auto decoded = decode_bytes("\xB0\xA1\xB0<\x80\xFF\xC9", Encoding::cp949);
  EXPECT_EQ(decoded->text(), "가\uFFFD<\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decoded->ill_formed(), 4u);
}

TEST(Decode, Utf8IsBorrowedMarkAndAll) {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "3명\xFF";
  for (const Encoding encoding : {Encoding::automatic, Encoding::utf_8}) {
    const auto decoded = decode_bytes(bytes, encoding);
    EXPECT_TRUE(decoded->borrowed());
    EXPECT_EQ(decoded->text().data(), bytes.data());
    EXPECT_EQ(decoded->text().size(), bytes.size());
    EXPECT_EQ(decoded->ill_formed(), 1u);
    EXPECT_EQ(decoded->encoding(), Encoding::utf_8);
  }
}

TEST(Decode, Utf16) {
  const std::string text = "매출 3만원\n😀";
  for (const char* name : {"UTF-16LE", "UTF-16BE"}) {
    const bool big = std::string_view(name) == "UTF-16BE";
    const std::string bytes = encoded(text, name);
    const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
    const Encoding own = big ? Encoding::utf_16be : Encoding::utf_16le;
    for (const Encoding encoding : {own, Encoding::utf_16, Encoding::automatic}) {
      EXPECT_EQ(read(bytes, encoding), text) << name;
      EXPECT_EQ(read(mark + bytes, encoding), text) << name;
      EXPECT_EQ(decode_bytes(bytes, encoding)->encoding(), own);
    }
  }
  const std::string_view lone(
      "\x00\xD8"
      "a\x00\x00\xDC"
      "b",
      7);
  const auto decoded = decode_bytes(lone, Encoding::utf_16le);
  EXPECT_EQ(decoded->text(), "\uFFFDa\uFFFD\uFFFD");
  EXPECT_EQ(decoded->ill_formed(), 3u);
}

// what is meant, encoding, what `auto` finds
TEST(Decode, Guess) {
  struct Row {
    std::string bytes;
    Encoding expected;
  };
  const std::string korean = "한빛전자의 매출은 3조 2000억원이다.\n";
  const Row rows[] = {
      {"", Encoding::utf_8},
      {"plain", Encoding::utf_8},
      {std::string("a\0b", 3), Encoding::utf_8},
      {korean, Encoding::utf_8},
      {korean + "\xFF", Encoding::utf_8},
      {korean.substr(0, 4), Encoding::utf_8},
      {"\xFF", Encoding::utf_8},
      {"abc \x80\x80", Encoding::utf_8},
      {encoded(korean, "windows-949-2000"), Encoding::cp949},
      {encoded(korean, "windows-949-2000") + std::string(1, '\0'), Encoding::cp949},
      {encoded(korean, "windows-949-2000") + std::string(2, '\0'), Encoding::cp949},
      {encoded("펲", "windows-949-2000"), Encoding::cp949},
      {encoded("3명", "windows-949-2000"), Encoding::cp949},
      {encoded(korean, "UTF-16LE"), Encoding::utf_16le},
      {encoded(korean, "UTF-16BE"), Encoding::utf_16be},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(decode_bytes(row.bytes, Encoding::automatic)->encoding(), row.expected) << row.bytes;
  }
}

TEST(Decode, AnyBytesGiveWellFormedText) {
  std::mt19937 random(20240610);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes(random() % 24, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    for (const Encoding encoding : {Encoding::cp949, Encoding::euc_kr, Encoding::utf_16le, Encoding::utf_16be}) {
      ASSERT_TRUE(validate(decode_bytes(bytes, encoding)->text()));
    }
    const auto guessed = decode_bytes(bytes, Encoding::automatic);
    ASSERT_EQ(guessed->borrowed(), guessed->encoding() == Encoding::utf_8);
  }
}

TEST(Decode, Names) {
  for (int i = 0; i < 7; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    EXPECT_EQ(encoding_named(name_of(encoding)), encoding);
  }
  EXPECT_EQ(encoding_named("auto"), Encoding::automatic);
  EXPECT_FALSE(encoding_named("latin-1"));
}

TEST(Decode, AMovedResultKeepsItsText) {
  static_assert(std::is_nothrow_move_constructible_v<Decoded>);
  auto first = decode_bytes("\xB0\xA1", Encoding::cp949);
  const Decoded second = std::move(*first);
  EXPECT_EQ(second.text(), "가");
}

}  // namespace
}  // namespace krnum
