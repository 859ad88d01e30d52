// A sentence in pieces: words with their josa or ending, mentions, commas, brackets and quotations.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "fact/knowledge.h"
#include "krnum/mention.h"

namespace krnum::detail {

// What a josa makes of the noun before it; one of several josa in a row is the last that says something.
enum class Josa : std::uint8_t {
  none,
  topic,
  place,  // 에는: a place or a person that is the topic
  also,
  subject,
  object,
  of,
  at,
  in,
  to,
  by,
  with,
  than,
  until,
  from,
  other,
  copula,  // 이다: the noun is the predicate
};

enum class Ending : std::uint8_t { none, adnominal, connective, final, quote };

struct ClausePiece {
  enum class Form : std::uint8_t { noun, verb, adverb, mention, comma, open, close };
  static constexpr std::uint32_t kNoMention = 0xFFFFFFFF;

  Form form = Form::noun;
  Josa josa = Josa::none;
  Ending ending = Ending::none;  // of a verb, or of the copula
  bool glued = false;            // nothing stands before it but another piece
  bool denied = false;           // 버티지 못했다
  bool quoted = false;           // a name in quotation marks
  std::uint8_t bracket = 0;      // how deep inside brackets
  std::uint8_t speech = 0;       // which quotation of the sentence holds it; 0: none
  Roles roles;                   // of the stem
  std::uint32_t mention = kNoMention;
  Span stem;                   // without josa and ending of the copula; of a verb all
  Span whole;                  // with them
  std::uint32_t bare_end = 0;  // of a mention: after the bound words, before the josa
};

// A verb's class, or what is left of a noun without its josa.
struct WordForm {
  std::uint32_t stem = 0;  // bytes
  Josa josa = Josa::none;
  Ending ending = Ending::none;
  bool verb = false;
  Roles roles;
};
WordForm read_word(const LinkWords& words, std::string_view word);

// The ending of a form of a verb of the table; none where the word is no such form.
std::optional<Ending> read_verb(const LinkWords& words, std::string_view word);

// A mention of the clean text.
struct Placed {
  Span core;
  Kind kind = Kind::number;
};

// Appends the pieces of text[sentence]. `mentions` are those of the sentence, in order; ClausePiece::mention counts
// from `first`. Linear.
void split_pieces(const LinkWords& words, std::string_view text, Span sentence, std::span<const Placed> mentions,
                  std::uint32_t first, std::vector<ClausePiece>& out);

}  // namespace krnum::detail
