// The links of one sentence: what each number measures, by the grammar of the clause that holds it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fact/chunk.h"

namespace krnum::detail {

// What a sentence leaves behind for the next ones. Spans are of the clean text.
struct Carried {
  std::unordered_map<std::string_view, std::uint32_t> seen;  // last words of phrases of earlier sentences
  Span subject;                                              // the running topic
  std::uint32_t subject_age = 0;                             // sentences since
  Span attribute;                                            // of the last fact
  Span last_subject;                                         // of the last fact
  std::uint32_t when = Fact::kNoTime;
  std::uint32_t when_age = 0;
};

// A noun phrase as an owner and a property; either may be empty.
struct Named {
  Span entity;
  Span attribute;
};

struct Scratch {
  std::vector<Piece> pieces;
  std::vector<Chunk> chunks;
  std::vector<Clause> clauses;
};

class SentenceLinks {
 public:
  SentenceLinks(const LinkWords& words, std::string_view text, std::span<const Placed> mentions, Scratch& scratch,
                Carried& carried)
      : words_(words),
        text_(text),
        mentions_(mentions),
        chunks_(scratch.chunks),
        clauses_(scratch.clauses),
        carried_(carried) {}

  // Fills `facts`, which hold those of the sentence's mentions, in order; spans are of the clean text.
  void run(std::span<Fact> facts);

 private:
  static constexpr std::uint32_t kNone = Chunk::kNone;
  static constexpr std::uint32_t kCarriedWhen = 6;  // sentences

  // What is known of the number at hand.
  struct Draft {
    Span subject, attribute;
    std::uint32_t subject_chunk = kNone, attribute_chunk = kNone;
    bool subject_is_nominative = false;
    bool subject_is_near = false;  // from the number's own clause
    Span weak;                     // a bare noun beside the number: owner or property, as the rest decides
    std::uint32_t weak_chunk = kNone;
  };

  // phrase.cpp
  Named read_phrase(const Chunk& c) const;
  Span name_in(Span phrase) const;
  std::string_view last_word(Span phrase) const;
  bool is_counted(std::uint32_t chunk) const;

  // subject.cpp
  bool goes_on(std::uint32_t previous, std::uint32_t at) const;
  bool is_name(std::uint32_t chunk, const Named& named) const;
  void carry(const Fact* last);
  void link_subject(std::uint32_t at, Fact& fact, Draft& draft);
  void take_neighbours(std::uint32_t at, Draft& draft) const;
  bool points_back(const Chunk& c) const;
  void take_phrase(std::uint32_t chunk, Draft& draft, bool near) const;

  // change.cpp
  ChangeDirection direction_of(std::uint32_t at) const;
  bool verb_begins(const Chunk& c, std::string_view with) const;
  // basis.cpp
  Span basis_of(std::uint32_t at, ChangeDirection direction, bool& earlier) const;
  bool mentions_time(Span phrase) const;
  bool is_compared(std::uint32_t at) const;
  std::uint32_t surpassed_before(std::uint32_t at) const;
  Span stretch_back(std::uint32_t at) const;
  // when.cpp
  std::uint32_t when_of(std::uint32_t at, const Draft& draft, Span basis) const;
  std::uint32_t carried_when(const Fact& fact) const;
  // source.cpp
  Span source_of(std::uint32_t at) const;
  void find_sources();
  Span person_at(std::uint32_t at) const;

  bool measured(const Chunk& c) const {
    return c.form == Chunk::Form::mention && is_measured(mentions_[c.mention].kind);
  }
  // Is it a clause that leans on a noun?
  bool leans(std::uint32_t clause) const { return clause != kNone && clauses_[clause].adnominal; }
  // The chunk before, of the same quotation and outside brackets; kNone where there is none.
  std::uint32_t before(std::uint32_t at) const;
  std::uint32_t after(std::uint32_t at) const;
  Fact* fact_of(std::uint32_t chunk);

  const LinkWords& words_;
  std::string_view text_;
  std::span<const Placed> mentions_;
  std::vector<Chunk>& chunks_;
  std::vector<Clause>& clauses_;
  Carried& carried_;
  std::span<Fact> facts_;

  // Sources.
  std::uint32_t speaker_chunk_ = kNone;
  Span speaker_;                                       // of all that is said
  std::uint32_t said_from_ = kNone, said_to_ = kNone;  // chunks of reported speech without quotation marks
  bool speaker_is_insider_ = false;
};

}  // namespace krnum::detail
