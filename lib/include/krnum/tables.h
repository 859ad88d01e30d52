// The knowledge of the engine: numerals, units, counters, currencies, josa, words, evidence, calendar. Built in, and
// extended by user files of the same shape.
//
//   std::string mine = read_file("mine.tsv");                       // [counters] …
//   krnum::Result<krnum::Tables> tables = krnum::Tables::with(mine);
//   krnum::Extractor extractor({}, *tables);
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "krnum/result.h"

namespace krnum {

namespace detail {
class Lexicon;
}

// Immutable and shared: copying is cheap, and concurrent use is safe.
class KRNUM_API Tables {
 public:
  // The tables of this build.
  static const Tables& built_in();
  // The built-in tables with the rows of one more text in the same TSV shape: a row whose key exists replaces it.
  // Errors: the table_* codes; the span is the offending field of `text`.
  static Result<Tables> with(std::string_view text);
  Result<Tables> and_with(std::string_view text) const;
  // 16 hexadecimal digits that change with any row of the built-in tables.
  static std::string_view hash();

  // For the library's own stages.
  const detail::Lexicon& lexicon() const;

 private:
  struct Store;
  explicit Tables(std::shared_ptr<const Store> store) : store_(std::move(store)) {}
  std::shared_ptr<const Store> store_;
};

}  // namespace krnum
