#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <random>

#include "krnum/text.h"
#include "support/cases.h"
#include "text/compose.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace krnum {
namespace {

constexpr Form kForms[] = {Form::nfc, Form::nfd, Form::nfkc, Form::nfkd};

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) detail::append_utf8(out, c);
  return out;
}

bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

std::string by_icu(std::string_view text, Form form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n = form == Form::nfc    ? icu::Normalizer2::getNFCInstance(status)
                              : form == Form::nfd  ? icu::Normalizer2::getNFDInstance(status)
                              : form == Form::nfkc ? icu::Normalizer2::getNFKCInstance(status)
                                                   : icu::Normalizer2::getNFKDInstance(status);
  std::string out;
  n->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
               status)
      .toUTF8String(out);
  EXPECT_TRUE(U_SUCCESS(status));
  return out;
}

// Our fold, the slow way: the widths by Unicode's own decomposition types, then ICU's NFC.
std::string fold_by_icu(std::u32string_view text) {
  std::u32string wide;
  for (const char32_t c : text) {
    const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE);
    if (type == U_DT_WIDE || type == U_DT_NARROW) {
      UErrorCode status = U_ZERO_ERROR;
      UChar units[8];
      const auto length =
          unorm2_getRawDecomposition(unorm2_getNFKCInstance(&status), static_cast<UChar32>(c), units, 8, &status);
      EXPECT_EQ(length, 1);
      wide.push_back(units[0]);
    } else {
      wide.push_back(c);
    }
  }
  return by_icu(utf8(wide), Form::nfc);
}

std::uint32_t seed() {
  if (const char* given = std::getenv("KRNUM_SEED")) return static_cast<std::uint32_t>(std::stoul(given));
  return std::random_device{}();
}

TEST(Normalize, EveryCodePointAsIcu) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    const std::string text = utf8({&c, 1});
    for (const Form form : kForms) {
      ASSERT_EQ(normalize(text, form), by_icu(text, form))
          << name_of(form) << std::hex << " U+" << static_cast<unsigned>(c);
    }
    ASSERT_EQ(std::string(detail::fold(text).clean()), fold_by_icu({&c, 1})) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Normalize, EveryJamoSequence) {
  for (char32_t l = 0x1100; l < 0x1113; ++l) {
    for (char32_t v = 0x1161; v < 0x1176; ++v) {
      // U+11A7 is no final, though it stands where one would be.
      for (char32_t t = 0x11A7; t < 0x11C3; ++t) {
        const std::string text = utf8(std::u32string{l, v, t});
        for (const Form form : kForms) ASSERT_EQ(normalize(text, form), by_icu(text, form));
        ASSERT_EQ(detail::fold(text).clean(), by_icu(text, Form::nfc));
        const std::string half = utf8(std::u32string{0xAC00 + ((l - 0x1100) * 21 + (v - 0x1161)) * 28, t});
        for (const Form form : kForms) ASSERT_EQ(normalize(half, form), by_icu(half, form));
        ASSERT_EQ(detail::fold(half).clean(), by_icu(half, Form::nfc));
      }
    }
  }
}

// Sequences rich in what composes: jamo, Latin and Indic letters with their marks, widths, and anything.
TEST(Normalize, RandomSequencesAsIcu) {
  const std::uint32_t s = seed();
  RecordProperty("seed", std::to_string(s));
  SCOPED_TRACE("KRNUM_SEED=" + std::to_string(s));
  std::mt19937 random(s);
  std::vector<char32_t> marks, composing;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    if (u_getCombiningClass(static_cast<UChar32>(c)) != 0) marks.push_back(c);
    if (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFC_QUICK_CHECK) != UNORM_YES) composing.push_back(c);
  }
  const auto from = [&](const std::vector<char32_t>& list) { return list[random() % list.size()]; };
  const auto between = [&](char32_t first, char32_t last) {
    return first + static_cast<char32_t>(random()) % (last - first + 1);
  };
  for (int i = 0; i < 200000; ++i) {
    std::u32string text;
    const auto length = random() % (i % 100 == 0 ? 80 : 8);
    for (std::size_t k = 0; k < length; ++k) {
      switch (random() % 10) {
        case 0:
          text.push_back(between(0x1100, 0x11FF));
          break;
        case 1:
          text.push_back(between(0xAC00, 0xD7A3));
          break;
        case 2:
          text.push_back(between(0xFF00, 0xFFEF));
          break;
        case 3:
          text.push_back(between('a', 'z'));
          break;
        case 4:
          text.push_back(between(0x00C0, 0x024F));
          break;
        case 5:
        case 6:
          text.push_back(from(marks));
          break;
        case 7:
          text.push_back(from(composing));
          break;
        case 8:
          text.push_back(between(0x0900, 0x0DFF));
          break;
        default: {
          const char32_t c = between(0, 0x10FFFF);
          text.push_back(is_scalar(c) ? c : U'x');
        }
      }
    }
    const std::string bytes = utf8(text);
    for (const Form form : kForms) {
      const std::string ours = normalize(bytes, form);
      ASSERT_EQ(ours, by_icu(bytes, form)) << name_of(form);
      ASSERT_EQ(normalize(ours, form), ours) << name_of(form);
    }
    const detail::Folded folded = detail::fold(bytes);
    ASSERT_EQ(std::string(folded.clean()), fold_by_icu(text));
    ASSERT_TRUE(detail::fold(folded.clean()).borrowed());
  }
}

// A run of marks far longer than any real one is put in order, and in linear time: ICU, which sorts by insertion, could
// not be asked for so many.
TEST(Normalize, AMillionMarks) {
  for (const int count : {3000, 1000000}) {
    std::u32string text = U"a";
    for (int i = 0; i < count; ++i) text.push_back(U"\u0301\u0323\u0345"[i % 3]);
    const std::string bytes = utf8(text);
    if (count == 3000) {
      for (const Form form : kForms) EXPECT_EQ(normalize(bytes, form), by_icu(bytes, form));
    }
    EXPECT_EQ(detail::fold(bytes).clean(), normalize(bytes, Form::nfc));
    EXPECT_EQ(normalize(bytes, Form::nfd).size(), bytes.size());
  }
}

TEST(Normalize, IllFormedBecomesReplacement) {
  for (const Form form : kForms) EXPECT_EQ(normalize("a\xFF\xE0\x80z", form), "a\uFFFD\uFFFD\uFFFDz");
  EXPECT_EQ(normalize("a\xFF", NormalizeOptions{.form = std::nullopt}), "a\uFFFD");
}

TEST(Normalize, NamesOfForms) {
  for (const Form form : kForms) EXPECT_EQ(form_named(name_of(form)), form);
  EXPECT_FALSE(form_named("nfx"));
}

NormalizeOptions options_named(std::string_view names) {
  NormalizeOptions out;
  const auto has = [&](std::string_view name) { return names.find(name) != names.npos; };
  if (has("none")) out.form.reset();
  for (const Form form : kForms) {
    if (has(std::string(" ").append(name_of(form)))) out.form = form;
  }
  out.widths = has("widths");
  out.jamo = has("jamo");
  out.spaces = has("spaces");
  out.quotes = has("quotes");
  return out;
}

// options, text, normalized
TEST(Normalize, Options) {
  for (const test::Case& c : test::read_cases("text/normalize.tsv", 3)) {
    const NormalizeOptions options = options_named(" " + c[0]);
    EXPECT_EQ(normalize(c[1], options), c[2]) << c.where;
  }
}

TEST(Normalize, TwiceIsOnceWithEveryOption) {
  const std::uint32_t s = seed();
  SCOPED_TRACE("KRNUM_SEED=" + std::to_string(s));
  std::mt19937 random(s);
  constexpr std::u32string_view kAlphabet =
      U"ㄱㄴㅏㅗㅏㅣㅅㅎ\u1112\u1161\u11AB가한 "
      U"\u3000\u00A0\u2009\u200B\uFEFF\t\n\r“”‘’«»″′`´\"'ﾡￂＡ１～￦ｶﾞ\u0301\u0323\u3099é½①²㎏ª¨ŉa3.";
  for (int i = 0; i < 40000; ++i) {
    std::u32string text;
    for (std::size_t k = random() % 10; k-- > 0;) text.push_back(kAlphabet[random() % kAlphabet.size()]);
    NormalizeOptions options;
    const auto form = random() % 5;
    options.form = form == 4 ? std::nullopt : std::optional(kForms[form]);
    options.widths = random() % 2;
    options.jamo = random() % 2;
    options.spaces = random() % 2;
    options.quotes = random() % 2;
    const std::string once = normalize(utf8(text), options);
    ASSERT_EQ(normalize(once, options), once)
        << utf8(text) << " form " << form << options.widths << options.jamo << options.spaces << options.quotes;
    if (options.form) {
      ASSERT_EQ(normalize(once, *options.form), once);
    }
  }
}

}  // namespace
}  // namespace krnum
