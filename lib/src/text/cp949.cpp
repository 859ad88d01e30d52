#include "text/cp949.h"

#include <unicode/ucnv.h>

#include <vector>

#include "text/checked.h"

namespace krnum::detail {
namespace {

constexpr unsigned kFirstLead = 0x81, kLastLead = 0xFE, kFirstTrail = 0x41, kLastTrail = 0xFE;
constexpr unsigned kTrails = kLastTrail - kFirstTrail + 1;

// Every pair of bytes, asked of ICU once: then a look-up is an index, and what an ill-formed sequence is, is for us to
// say. 0 where the code page has nothing.
const std::vector<char16_t>& pairs() {
  static const std::vector<char16_t> table = [] {
    std::vector<char16_t> out((kLastLead - kFirstLead + 1) * kTrails, 0);
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("windows-949-2000", &status);
    if (U_FAILURE(status)) return out;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    for (unsigned lead = kFirstLead; lead <= kLastLead; ++lead) {
      for (unsigned trail = kFirstTrail; trail <= kLastTrail; ++trail) {
        const char pair[2] = {static_cast<char>(lead), static_cast<char>(trail)};
        UChar units[4];
        status = U_ZERO_ERROR;
        const auto length = ucnv_toUChars(converter, units, 4, pair, 2, &status);
        if (U_SUCCESS(status) && length == 1 && units[0] != 0xFFFD) {
          out[(lead - kFirstLead) * kTrails + (trail - kFirstTrail)] = units[0];
        }
      }
    }
    ucnv_close(converter);
    return out;
  }();
  return table;
}

// Calls f(code point, whether well-formed) for each sequence.
template <class F>
void each_point(std::string_view bytes, bool euc_kr, F&& f) {
  const std::vector<char16_t>& table = pairs();
  const unsigned first = euc_kr ? 0xA1 : kFirstLead;
  for (std::size_t at = 0; at < bytes.size();) {
    const unsigned lead = static_cast<unsigned char>(bytes[at++]);
    if (lead < 0x80) {
      f(static_cast<char32_t>(lead), true);
      continue;
    }
    if (lead < first || lead > kLastLead || at == bytes.size()) {
      f(kReplacement, false);
      continue;
    }
    const unsigned trail = static_cast<unsigned char>(bytes[at]);
    const bool in_range = trail >= (euc_kr ? 0xA1 : kFirstTrail) && trail <= kLastTrail;
    const char16_t c = in_range ? table[(lead - kFirstLead) * kTrails + (trail - kFirstTrail)] : u'\0';
    // A lone lead does not swallow the ASCII behind it: "\xB0<" must not hide the bracket.
    if (c != 0 || trail >= 0x80) ++at;
    f(c != 0 ? static_cast<char32_t>(c) : kReplacement, c != 0);
  }
}

}  // namespace

std::uint32_t decode_cp949(std::string_view bytes, bool euc_kr, std::string& out) {
  std::uint32_t ill_formed = 0;
  out.reserve(out.size() + bytes.size() + bytes.size() / 2);
  each_point(bytes, euc_kr, [&](char32_t c, bool well_formed) {
    append_utf8(out, c);
    ill_formed += well_formed ? 0 : 1;
  });
  return ill_formed;
}

std::uint32_t count_ill_formed_cp949(std::string_view bytes) {
  std::uint32_t ill_formed = 0;
  each_point(bytes, false, [&](char32_t, bool well_formed) { ill_formed += well_formed ? 0 : 1; });
  return ill_formed;
}

}  // namespace krnum::detail
