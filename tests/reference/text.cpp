#include "reference/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace krnum::reference {
namespace {

// One code point of well-formed UTF-8, and past it.
UChar32 next(std::string_view text, std::uint32_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int rest = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  UChar32 c = lead & (0x3F >> rest);
  for (int i = 0; i < rest; ++i) c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
  return c;
}

template <class Belongs>
std::vector<Span> runs(std::string_view text, const Belongs& belongs) {
  std::vector<Span> out;
  bool inside = false;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const bool belonging = belongs(next(text, at));
    if (belonging && inside) {
      out.back().end = at;
    } else if (belonging) {
      out.push_back({begin, at});
    }
    inside = belonging;
  }
  return out;
}

const icu::Normalizer2& normalizer(Form form, UErrorCode& status) {
  switch (form) {
    case Form::nfc:
      return *icu::Normalizer2::getNFCInstance(status);
    case Form::nfd:
      return *icu::Normalizer2::getNFDInstance(status);
    case Form::nfkc:
      return *icu::Normalizer2::getNFKCInstance(status);
    case Form::nfkd:
      break;
  }
  return *icu::Normalizer2::getNFKDInstance(status);
}

}  // namespace

std::string normalize(std::string_view text, Form form) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::string out;
  normalizer(form, status).normalize(source, status).toUTF8String(out);
  return U_SUCCESS(status) ? out : std::string();
}

std::vector<Span> eojeols(std::string_view text) {
  return runs(text, [](UChar32 c) { return !u_isUWhiteSpace(c); });
}

std::vector<Span> digit_runs(std::string_view text) {
  return runs(text, [](UChar32 c) { return u_charType(c) == U_DECIMAL_DIGIT_NUMBER; });
}

}  // namespace krnum::reference
