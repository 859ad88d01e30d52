// Noun phrases, mentions and verbs of a sentence, and the clauses that they stand in.
//
// 한빛전자의 2분기 매출은 | 전년 동기 대비 | 12% | 늘어난 | 3조원으로 | 집계됐다
//
// A verb with an adnominal ending closes a clause that leans on the noun after it; other endings close a main clause.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fact/pieces.h"

namespace krnum::detail {

struct Chunk {
  enum class Form : std::uint8_t { phrase, mention, verb, comma };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  Form form = Form::phrase;
  Josa josa = Josa::none;
  Ending ending = Ending::none;
  ChangeDirection direction = ChangeDirection::none;
  bool attribute = false;  // the head is a property, or what is counted
  bool light = false;      // the head names nothing
  bool quoted = false;
  bool pointed = false;  // 이 회사, 그 제품
  bool calendar = false;
  bool quoting = false;
  std::uint8_t speech = 0;
  std::uint8_t bracket = 0;
  std::uint32_t host = kNone;  // of what stands in brackets: the chunk before them
  std::uint32_t mention = ClausePiece::kNoMention;
  std::uint32_t clause = kNone;
  Roles roles;             // of the last word
  NounTraits traits;       // of a phrase: of the last word
  Span text;               // all of it, without josa; of a verb with its ending
  Span owner;              // of a phrase: what stands before its last 의
  Span head;               // the rest
  Span last;               // the last word
  Span bare;               // of a mention: with the words bound to it
  std::uint32_t lead = 0;  // of a phrase: where a word that only leads into it begins, 이번 조사, 흰 우유
};

struct Clause {
  static constexpr std::uint32_t kNone = Chunk::kNone;

  bool adnominal = false;
  bool listed = false;           // closed by a comma after a number, not by a verb
  std::uint32_t verb = kNone;    // the chunk that closes it: a verb, or a mention with the copula
  std::uint32_t head = kNone;    // of an adnominal clause: the chunk it leans on
  std::uint32_t parent = kNone;  // the clause of that chunk
  std::uint8_t speech = 0;
};

// Appends the chunks of the pieces.
void join_chunks(const LinkWords& words, std::string_view text, std::span<const ClausePiece> pieces,
                 std::span<const Placed> mentions, std::vector<Chunk>& out);

// Sets Chunk::clause of every chunk outside brackets; `clauses` in the order in which they end. `space` is only used.
void find_clauses(std::string_view text, std::vector<Chunk>& chunks, std::vector<Clause>& clauses,
                  std::vector<std::uint32_t>& space);

}  // namespace krnum::detail
