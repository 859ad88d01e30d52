// Sentences and tokens of a text.
//
//   for (krnum::Span s : krnum::sentences(text)) use(s.of(text));
//
//   krnum::Tokens tokens = krnum::tokenize("매출은 3만원이다.");
//   // eojeols: 매출은 | 3만원이다.
//   // tokens:  hangul 매출은 | numeral 3만, unit 원, josa 이다, punctuation .
//
// Spans are bytes of the text that was given, whatever its normalization form; an ill-formed sequence counts as a
// symbol. Everything here is linear in the text. Precondition: text.size() < 4 GiB.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "krnum/result.h"
#include "krnum/tables.h"

namespace krnum {

// The sentences in text order, without white space at their edges; together they hold every other character. A line
// break always ends a sentence; a full stop does unless it stands inside a number (3.5), a date (2022. 5. 14.), an
// abbreviation (U.S.) or after the number of an item (1. 항목). Closing quotes and brackets stay with their sentence,
// and a quotation inside a sentence does not end it ("간다."라고 했다.).
KRNUM_API std::vector<Span> sentences(std::string_view text);

// The same, appended to a vector that the caller reuses.
KRNUM_API void sentences(std::string_view text, std::vector<Span>& out);

enum class TokenKind : std::uint8_t {
  hangul,       // Hangul that is none of the below: 매출은
  numeral,      // figures, with the magnitudes written on: 3, 1,234.5, 3만, 1천503만, 二〇二六
  unit,         // right after a numeral, from the tables: 원, km, %
  josa,         // split off after numerals, units and Latin letters: 은, 에서부터는; the copula too: 이다
  latin,        // Latin and other alphabets: LG, Apple
  hanja,        // 新
  punctuation,  // Unicode P
  symbol,       // Unicode S, and what is none of the rest
  emoji,        // a whole emoji sequence
  web_address,  // web and e-mail addresses
};
inline constexpr int kTokenKinds = 10;

// The spelling in records, which is that of the enumerators, and back.
KRNUM_API std::string_view name_of(TokenKind kind);
KRNUM_API std::optional<TokenKind> token_kind_named(std::string_view name);

struct Token {
  Span span;
  std::uint32_t eojeol = 0;    // index into Tokens::eojeols
  std::uint32_t sentence = 0;  // index into Tokens::sentences
  TokenKind kind = TokenKind::symbol;

  friend constexpr bool operator==(const Token&, const Token&) = default;
};

struct Tokens {
  std::vector<Span> sentences;
  std::vector<Span> eojeols;  // what stands between white space, within one sentence
  std::vector<Token> tokens;  // together they hold every byte of the eojeols
};

KRNUM_API Tokens tokenize(std::string_view text, const Tables& tables = Tables::built_in());
// The same into a reused result.
KRNUM_API void tokenize(std::string_view text, const Tables& tables, Tokens& out);

}  // namespace krnum
