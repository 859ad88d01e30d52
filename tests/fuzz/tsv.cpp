// User tables: any bytes are a table or an error whose place lies in them, and what was merged once merges again.
#include "fuzz/fuzz.h"
#include "krnum/tables.h"

void krnum::fuzz::target(std::string_view bytes) {
  const Result<Tables> once = Tables::with(bytes);
  if (!once) {
    const Span place = once.error().span;
    FUZZ_CHECK(place.begin <= place.end && place.end <= bytes.size());
    FUZZ_CHECK(describe(once.error()) != "unknown error");
    return;
  }
  FUZZ_CHECK(once->and_with(bytes));
}
