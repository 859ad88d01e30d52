// The whole way: whatever the bytes, mentions come in order, disjoint, on boundaries, in their sentence and on one
// line; the digits rule holds; a second run into a used result gives the same.
#include <algorithm>
#include <string>

#include "fuzz/fuzz.h"
#include "krnum/extract.h"
#include "krnum/text.h"

namespace {

using namespace krnum;

bool within(Span inner, Span outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

// Every boundary of the original that a mention may have: the begins of code points and of ill-formed sequences.
std::vector<bool> boundaries(std::string_view bytes) {
  std::vector<bool> out(bytes.size() + 1);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view rest = bytes.substr(at);
    const auto fault = find_ill_formed(rest);
    const std::size_t good = fault ? fault->begin : rest.size();
    for (std::size_t i = 0; i < good; ++i) out[at + i] = (static_cast<unsigned char>(rest[i]) & 0xC0) != 0x80;
    at += good;
    if (fault) {
      out[at] = true;
      at += fault->size();
    }
  }
  out[bytes.size()] = true;
  return out;
}

void check_shape(std::string_view bytes, const Extraction& found) {
  const std::vector<bool> boundary = boundaries(bytes);
  std::uint32_t previous = 0;
  for (const Mention& m : found.mentions) {
    FUZZ_CHECK(previous <= m.core.begin && m.core.begin < m.core.end && m.core.end <= bytes.size());
    FUZZ_CHECK(within(m.core, m.extent) && within(m.core, m.sentence) && within(m.extent, m.sentence));
    FUZZ_CHECK(m.sentence.end <= bytes.size());
    for (const Span span : {m.core, m.extent, m.sentence}) FUZZ_CHECK(boundary[span.begin] && boundary[span.end]);
    FUZZ_CHECK(m.core.of(bytes).find('\n') == std::string_view::npos);
    if (m.amount.form == Amount::Form::range) FUZZ_CHECK(m.amount.low <= m.amount.high);
    previous = m.core.end;
  }
}

// With `all`, every ASCII digit lies in exactly one mention (that they are disjoint is checked above).
void check_digits(std::string_view bytes, const Extraction& found) {
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] < '0' || bytes[at] > '9') continue;
    while (next < found.mentions.size() && found.mentions[next].core.end <= at) ++next;
    FUZZ_CHECK(next < found.mentions.size() && found.mentions[next].core.contains(at));
  }
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  static const Extractor usual;
  static const Extractor everything({.all = true});
  static Extraction reused;
  const Reference reference{.year = 2024, .month = 6, .day = 10};

  const Extraction found = usual.extract(bytes, reference);
  check_shape(bytes, found);
  FUZZ_CHECK((found.ill_formed == 0) == validate(bytes));
  usual.extract(bytes, reference, reused);
  FUZZ_CHECK(reused.mentions == found.mentions && reused.ill_formed == found.ill_formed);

  const Extraction all = everything.extract(bytes, reference);
  check_shape(bytes, all);
  check_digits(bytes, all);
}
