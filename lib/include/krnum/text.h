// Bytes to checked text: UTF-8, Unicode normalization, and the encodings that Korean text comes in.
//
//   krnum::Result<krnum::Decoded> text = krnum::decode_bytes(bytes, krnum::Encoding::automatic);
//   if (text->ill_formed() > 0) warn();
//   use(text->text());
//
// Everything here is linear in its input.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "krnum/result.h"

namespace krnum {

// The first ill-formed sequence, if there is one: a maximal subpart of one to three bytes (The Unicode Standard, 3.9).
KRNUM_API std::optional<Span> find_ill_formed(std::string_view bytes);
// True for well-formed UTF-8.
KRNUM_API bool validate(std::string_view bytes);

struct Repaired {
  std::string text;              // well-formed
  std::uint32_t ill_formed = 0;  // maximal subparts, each now U+FFFD
};
KRNUM_API Repaired repair(std::string_view bytes);

// Unicode normalization forms (UAX #15, Unicode 15.0).
enum class Form : std::uint8_t { nfc, nfd, nfkc, nfkd };
KRNUM_API std::string_view name_of(Form form);
KRNUM_API std::optional<Form> form_named(std::string_view name);

// Ill-formed sequences become U+FFFD.
KRNUM_API std::string normalize(std::string_view text, Form form);

struct NormalizeOptions {
  std::optional<Form> form = Form::nfc;  // none: only what the options below say
  bool widths = false;  // full-width letters, digits and signs, half-width jamo and katakana made ordinary; ￦ as ₩
  bool jamo =
      false;  // compatibility jamo made syllables where they spell some (ㅎㅏㄴ as 한); single ones (ㅋㅋ, ㄱ) stay
  bool spaces =
      false;  // every space character as U+0020, runs as one, none at the ends of a line; zero-width ones removed
  bool quotes = false;  // “ ” ‘ ’ „ ‟ ‹ › « » ″ ′ and the like as " and '
};

// The form first and, where an option changed something, last. Twice is the same as once.
KRNUM_API std::string normalize(std::string_view text, const NormalizeOptions& options);

enum class Encoding : std::uint8_t {
  automatic,  // a byte order mark, else well-formed UTF-8, else UTF-16 that has NULs, else CP949 where that
              // explains the bytes better than UTF-8 with some damage does
  utf_8,
  cp949,  // Windows code page 949, Unified Hangul Code: EUC-KR with all 11172 syllables
  euc_kr,
  utf_16,  // by its byte order mark, else in the order that gives more Hangul and ASCII
  utf_16le,
  utf_16be,
};
// The command line's spelling: auto, utf-8, cp949, euc-kr, utf-16, utf-16le, utf-16be.
KRNUM_API std::string_view name_of(Encoding encoding);
KRNUM_API std::optional<Encoding> encoding_named(std::string_view name);

// Decoded text: UTF-8 input is borrowed, byte order mark, ill-formed sequences and all; other input is converted.
class Decoded {
 public:
  Decoded(std::string_view borrowed, std::uint32_t ill_formed)
      : borrowed_(borrowed), ill_formed_(ill_formed), encoding_(Encoding::utf_8) {}
  Decoded(std::string owned, std::uint32_t ill_formed, Encoding encoding)
      : owned_(std::move(owned)), ill_formed_(ill_formed), encoding_(encoding), owns_(true) {}

  // UTF-8; ill-formed only where UTF-8 input was. Offsets count from its first byte. Take the view after the last move.
  std::string_view text() const { return owns_ ? std::string_view(owned_) : borrowed_; }
  // Sequences of the input that no character answers to, each U+FFFD in converted text (and for every reader of UTF-8
  // input).
  std::uint32_t ill_formed() const { return ill_formed_; }
  // What the input was read as; never `automatic` or `utf_16`.
  Encoding encoding() const { return encoding_; }
  bool borrowed() const { return !owns_; }

 private:
  std::string_view borrowed_;
  std::string owned_;
  std::uint32_t ill_formed_ = 0;
  Encoding encoding_ = Encoding::utf_8;
  bool owns_ = false;
};

// Input of other encodings loses its byte order mark in the conversion: offsets count in the decoded text. The input
// must outlive a borrowed result. Errors: document_too_large (4 GiB or more, or that much once decoded).
KRNUM_API Result<Decoded> decode_bytes(std::string_view bytes, Encoding encoding);
inline Result<Decoded> decode_bytes(const char* bytes, Encoding encoding) {
  return decode_bytes(std::string_view(bytes), encoding);
}
Result<Decoded> decode_bytes(std::string&&, Encoding) = delete;  // it would dangle

}  // namespace krnum
