// Text: folding maps back onto the bytes, every normalization form is well-formed and a fixed point, and repairing ends
// all faults.
#include <string>

#include "fuzz/fuzz.h"
#include "krnum/text.h"
#include "text/fold.h"

namespace {

using namespace krnum;

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_fold(std::string_view bytes, bool well_formed) {
  const detail::Folded folded = detail::fold(bytes);
  const std::string_view clean = folded.clean();
  FUZZ_CHECK(validate(clean));
  FUZZ_CHECK(normalize(clean, Form::nfc) == clean);
  FUZZ_CHECK(detail::fold(clean).borrowed());
  FUZZ_CHECK(folded.original(0) == 0 && folded.original(static_cast<std::uint32_t>(clean.size())) == bytes.size());
  std::uint32_t previous = 0;
  for (std::uint32_t at = 0; at <= clean.size(); ++at) {
    const std::uint32_t source = folded.original(at);
    FUZZ_CHECK(source >= previous && source <= bytes.size());
    FUZZ_CHECK(!well_formed || !on_boundary(clean, at) || on_boundary(bytes, source));
    previous = source;
  }
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  const Repaired repaired = repair(bytes);
  FUZZ_CHECK(validate(repaired.text));
  FUZZ_CHECK((repaired.ill_formed == 0) == validate(bytes));
  if (const auto fault = find_ill_formed(bytes)) {
    FUZZ_CHECK(fault->begin < fault->end && fault->end <= bytes.size() && fault->size() <= 3);
    FUZZ_CHECK(validate(bytes.substr(0, fault->begin)));
  }
  check_fold(bytes, repaired.ill_formed == 0);
  for (const Form form : {Form::nfc, Form::nfd, Form::nfkc, Form::nfkd}) {
    const std::string once = normalize(bytes, form);
    FUZZ_CHECK(validate(once));
    FUZZ_CHECK(normalize(once, form) == once);
    FUZZ_CHECK(normalize(repaired.text, form) == once);
  }
  const NormalizeOptions all{.form = Form::nfc, .widths = true, .jamo = true, .spaces = true, .quotes = true};
  const std::string tidy = normalize(bytes, all);
  FUZZ_CHECK(validate(tidy));
  FUZZ_CHECK(normalize(tidy, all) == tidy);
  for (const Encoding encoding : {Encoding::automatic, Encoding::cp949, Encoding::utf_16}) {
    if (const auto decoded = decode_bytes(bytes, encoding); decoded && !decoded->borrowed()) {
      FUZZ_CHECK(validate(decoded->text()));
    }
  }
}
