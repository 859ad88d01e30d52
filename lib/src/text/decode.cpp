#include <algorithm>
#include <array>

#include "krnum/text.h"
#include "text/checked.h"
#include "text/cp949.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, 7> kEncodingNames{"auto",   "utf-8",    "cp949",   "euc-kr",
                                                         "utf-16", "utf-16le", "utf-16be"};

constexpr std::string_view kMark8 = "\xEF\xBB\xBF", kMarkLe = "\xFF\xFE", kMarkBe = "\xFE\xFF";
constexpr std::size_t kTooLarge = std::size_t{1} << 32;

// What the sequences of a text look like as UTF-8.
struct Utf8Look {
  std::uint32_t ill_formed = 0;
  std::uint32_t multibyte = 0;  // well-formed sequences of more than one byte, where something is ill-formed
};
Utf8Look look_at_utf8(std::string_view bytes) {
  Utf8Look look;
  if (validate(bytes)) return look;  // nobody asks what is well-formed how long its sequences are
  for (std::size_t at = 0; at < bytes.size();) {
    const detail::CheckedPoint c = detail::decode_checked(bytes, at);
    if (!c.well_formed) {
      ++look.ill_formed;
    } else if (c.length > 1) {
      ++look.multibyte;
    }
    at += c.length;
  }
  return look;
}

// What Korean text is made of, where it is not Hanja: swapped bytes and other encodings hardly ever give it.
bool is_usual(unsigned unit) {
  return (unit >= 0x20 && unit < 0x7F) || (unit >= 0x09 && unit <= 0x0D) || (unit >= 0xAC00 && unit <= 0xD7A3) ||
         (unit >= 0x2010 && unit <= 0x203F) || (unit >= 0x3000 && unit <= 0x303F) || unit == 0xB7;
}

// The byte order under which more units are usual, and how many those are.
struct Utf16Look {
  Encoding encoding = Encoding::utf_16le;
  std::size_t usual = 0;
};
Utf16Look look_at_utf_16(std::string_view bytes) {
  std::size_t little = 0, big = 0;
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
    const unsigned first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    little += is_usual(second << 8 | first) ? 1 : 0;
    big += is_usual(first << 8 | second) ? 1 : 0;
  }
  return big > little ? Utf16Look{Encoding::utf_16be, big} : Utf16Look{Encoding::utf_16le, little};
}

Encoding guess(std::string_view bytes, const Utf8Look& look) {
  if (bytes.starts_with(kMark8)) return Encoding::utf_8;
  if (bytes.starts_with(kMarkLe)) return Encoding::utf_16le;
  if (bytes.starts_with(kMarkBe)) return Encoding::utf_16be;
  if (look.ill_formed == 0) return Encoding::utf_8;
  // Without a mark UTF-16 shows by its NULs, those of spaces, figures and line ends.
  if (bytes.size() % 2 == 0 && bytes.find('\0') != bytes.npos) {
    const Utf16Look utf_16 = look_at_utf_16(bytes);
    if (utf_16.usual * 4 >= bytes.size() / 2 * 3) return utf_16.encoding;
  }
  // Damaged UTF-8 still has more whole characters than broken ones; CP949 has hardly any by chance.
  if (look.multibyte >= look.ill_formed) return Encoding::utf_8;
  return detail::count_ill_formed_cp949(bytes) < look.ill_formed ? Encoding::cp949 : Encoding::utf_8;
}

std::uint32_t decode_utf_16(std::string_view bytes, bool big_endian, std::string& out) {
  std::uint32_t ill_formed = 0;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  const auto bad = [&] {
    detail::append_utf8(out, detail::kReplacement);
    ++ill_formed;
  };
  out.reserve(bytes.size() + bytes.size() / 2);
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    const char32_t high = unit(at);
    at += 2;
    if (high < 0xD800 || high > 0xDFFF) {
      detail::append_utf8(out, high);
      continue;
    }
    const char32_t low = high < 0xDC00 && at + 2 <= bytes.size() ? unit(at) : 0;
    if (low < 0xDC00 || low > 0xDFFF) {
      bad();
      continue;
    }
    detail::append_utf8(out, 0x10000 + ((high - 0xD800) << 10 | (low - 0xDC00)));
    at += 2;
  }
  if (at < bytes.size()) bad();
  return ill_formed;
}

}  // namespace

std::string_view name_of(Encoding encoding) { return kEncodingNames[static_cast<std::size_t>(encoding)]; }

std::optional<Encoding> encoding_named(std::string_view name) {
  const auto found = std::find(kEncodingNames.begin(), kEncodingNames.end(), name);
  if (found == kEncodingNames.end()) return std::nullopt;
  return static_cast<Encoding>(found - kEncodingNames.begin());
}

Result<Decoded> decode_bytes(std::string_view bytes, Encoding encoding) {
  if (bytes.size() >= kTooLarge) return Error{ErrorCode::document_too_large, {}};
  Utf8Look look;
  if (encoding == Encoding::automatic || encoding == Encoding::utf_8) look = look_at_utf8(bytes);
  if (encoding == Encoding::automatic) encoding = guess(bytes, look);
  if (encoding == Encoding::utf_16) {
    encoding = bytes.starts_with(kMarkBe)   ? Encoding::utf_16be
               : bytes.starts_with(kMarkLe) ? Encoding::utf_16le
                                            : look_at_utf_16(bytes).encoding;
  }
  if (encoding == Encoding::utf_8) {
    // Its readers see three bytes for each ill-formed sequence.
    if (bytes.size() + std::size_t{2} * look.ill_formed >= kTooLarge) return Error{ErrorCode::document_too_large, {}};
    return Decoded(bytes, look.ill_formed);
  }
  std::string out;
  std::uint32_t ill_formed = 0;
  if (encoding == Encoding::cp949 || encoding == Encoding::euc_kr) {
    ill_formed = detail::decode_cp949(bytes, encoding == Encoding::euc_kr, out);
  } else {
    const bool big_endian = encoding == Encoding::utf_16be;
    if (bytes.starts_with(big_endian ? kMarkBe : kMarkLe)) bytes.remove_prefix(2);
    ill_formed = decode_utf_16(bytes, big_endian, out);
  }
  if (out.size() >= kTooLarge) return Error{ErrorCode::document_too_large, {}};
  return Decoded(std::move(out), ill_formed, encoding);
}

}  // namespace krnum
