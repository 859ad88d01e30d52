// Records in and out: what is written is read back, whatever the bytes, and what is carried through stays JSON.
#include <string>

#include "fuzz/fuzz.h"
#include "krnum/eval.h"
#include "krnum/record.h"
#include "krnum/text.h"

namespace {

using namespace krnum;

std::string record_of(std::string_view text) {
  std::string out = "{\"text\":";
  append_json_string(out, text);
  return out + "}";
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  SourceReader reader({.text = "text", .keep = {"x"}});
  const std::string written = record_of(bytes);
  const auto back = reader.read(written);
  FUZZ_CHECK(back && back->text == repair(bytes).text && back->ill_formed == 0);

  // The bytes as a record of their own.
  if (const auto record = reader.read(bytes)) {
    FUZZ_CHECK(validate(record->text));
    FUZZ_CHECK(record->kept.size() == 1);
    const std::string again = "{\"text\":\"\",\"x\":" + record->kept.front().json + "}";
    const auto kept = reader.read(again);
    FUZZ_CHECK(kept && kept->kept.front().json == record->kept.front().json);
  }
  if (const auto mentions = read_mentions(bytes)) {
    FUZZ_CHECK(mentions->size() <= bytes.size());
  }

  // A table shows every row once, whatever its cells.
  TableLayout layout;
  std::string laid;
  layout.add(bytes, laid);
  layout.end(laid);
  FUZZ_CHECK(display_width(laid) < bytes.size() * 64 + 64);
}
