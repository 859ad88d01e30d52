// The links of one sentence: what each number measures, by the grammar of the clause that holds it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "fact/chooser.h"
#include "fact/chunk.h"
#include "fact/word_counts.h"

namespace krnum::detail {

// A thing that was spoken of in an earlier sentence.
struct Topic {
  Span span;
  std::uint32_t first = 0;      // sentence
  Josa josa = Josa::none;       // there, and last
  std::uint32_t last = 0;       // sentence
  std::uint32_t sentences = 0;  // that named it
  std::uint32_t facts = 0;      // of it
  std::uint32_t measured = 0;   // the last sentence with such a fact
  Flags flags;
  bool main = false;  // its last word is the main topic of the text
};

// A property of an earlier fact, and the unit of its number.
struct KeptAttribute {
  Span span;
  std::string_view unit;
  Owning owning = Owning::open;
  bool main = false;  // its last word is the main topic of the text
};

// What a sentence leaves behind for the next ones. Spans are of the clean text.
struct Carried {
  static constexpr std::size_t kTopics = 16;
  static constexpr std::size_t kAttributes = 4;

  WordCounts seen;            // last words of phrases of earlier sentences
  WordCounts marked;          // topics and subjects of the whole text
  std::vector<Topic> topics;  // the first of the text, then by age, the last at the end
  std::uint32_t sentence = 0;
  std::string_view main;                  // the one of most sentences; empty where none is of three
  Span subject;                           // the running topic of proposals
  std::uint32_t subject_age = 0;          // sentences since
  std::vector<KeptAttribute> attributes;  // of the last facts, the last at the end
  Span attribute;                         // of the last fact
  Span last_subject;                      // of the last fact
  Kind last_kind = Kind::number;
  std::uint32_t streak = 0;  // facts in a row of the last subject
  std::uint32_t when = Fact::kNoTime;
  std::uint32_t when_age = 0;
  bool when_was_null = true;  // of the last fact

  // Before the first sentence of another text: nothing is carried but the memory.
  void clear();
};

// A noun phrase as an owner and a property; either may be empty.
struct Named {
  Span entity;
  Span attribute;
};

// One reading of a phrase: all of it, its owner, its property, …
struct PhrasePart {
  Span span;
  std::uint32_t chunk = Chunk::kNone;
  Flags flags;
  bool property = false;
  Owning owning = Owning::open;
};

// The words of a phrase, the last with all that is left.
struct PhraseWords {
  static constexpr int kMost = 8;

  Span word[kMost]{};
  int count = 0;
};
PhraseWords split_words(std::string_view text, Span phrase);

// How a phrase stands to the number at hand.
struct Standing {
  Place place = Place::none;
  Flags flags;
};

// What one sentence after the other is linked with.
struct SentenceScratch {
  std::vector<Chunk> chunks;
  std::vector<Clause> clauses;
  std::vector<std::uint32_t> marks;        // quotation marks
  std::vector<Named> named;                // of each chunk that is a phrase
  std::vector<PhrasePart> parts;           // of all phrases, in order
  std::vector<std::uint32_t> parts_begin;  // of each chunk, in parts
  std::vector<Standing> standing;          // of each chunk in reach, seen from the number at hand
  std::vector<std::uint32_t> order;        // of the chunks of a quotation
  Choice choice;
};

class SentenceLinks {
 public:
  // The sentence's chunks are in the scratch.
  SentenceLinks(const LinkWords& words, const Chooser& chooser, std::string_view text, Span sentence,
                std::span<const Placed> mentions, SentenceScratch& scratch, Carried& carried)
      : words_(words),
        chooser_(chooser),
        text_(text),
        sentence_(sentence),
        mentions_(mentions),
        chunks_(scratch.chunks),
        clauses_(scratch.clauses),
        marks_(scratch.marks),
        named_(scratch.named),
        parts_(scratch.parts),
        parts_begin_(scratch.parts_begin),
        standing_(scratch.standing),
        order_(scratch.order),
        choice_(scratch.choice),
        carried_(carried) {}

  // Fills `facts`, which hold those of the sentence's mentions, in order; spans are of the clean text.
  void run(std::span<Fact> facts);

 private:
  static constexpr std::uint32_t kNone = Chunk::kNone;
  static constexpr int kMostClauses = 8;            // one inside the other
  static constexpr std::uint32_t kCarriedWhen = 8;  // sentences

  // What is known of the number at hand.
  struct Draft {
    Span subject, attribute;
    std::uint32_t subject_chunk = kNone, attribute_chunk = kNone;
    Owning owning = Owning::open;  // of the attribute
    // While a proposal is made.
    bool subject_is_nominative = false;
    bool subject_is_near = false;  // from the number's own clause
    Span weak{};                   // a bare noun beside the number: owner or property, as the rest decides
    std::uint32_t weak_chunk = kNone;
  };

  // What the last word of a part says of it.
  struct LastWord {
    Span span;
    bool property = false;
    Owning owning = Owning::open;
    Flags flags;
  };
  // The words of a link that a candidate may repeat, and what it says then.
  struct Echo {
    std::string_view words;
    Flag flag = Flag::count;
  };

  // phrase.cpp
  struct Names {  // in all of a phrase, and in its owner
    Span text, owner;
  };
  Named read_phrase(const Chunk& c, const PhraseWords& head, const Names& names) const;
  Span name_in(Span phrase) const { return name_in(phrase, split_words(text_, phrase)); }
  Span name_in(Span phrase, const PhraseWords& words) const;
  std::string_view last_word(Span phrase) const;

  // parts.cpp
  void find_marks();
  bool has_mark(Span phrase) const;
  bool names_things(const Chunk& c) const;
  void list_parts();
  void list_phrase(std::uint32_t chunk);
  void add_part(std::uint32_t chunk, Span span, Flag flag);
  const LastWord& last_word_of(const PhrasePart& part);
  void describe(PhrasePart& part);
  void describe_place(PhrasePart& part);
  Owning owning_of(std::string_view word) const;

  // propose.cpp
  Draft propose(std::uint32_t at);
  void take_neighbours(std::uint32_t at, Draft& draft) const;
  bool points_back(const Chunk& c) const;
  void take_phrase(std::uint32_t chunk, Draft& draft, bool near) const;
  bool is_counted(std::uint32_t chunk) const;
  bool is_name(std::uint32_t chunk, const Named& named) const;
  void keep_subject();

  // subject.cpp
  bool goes_on(std::uint32_t previous, std::uint32_t at) const;
  void carry(const Fact* last);
  void keep_topic(const PhrasePart& part, Josa josa);
  void link_subject(std::uint32_t at, bool goes_on, Fact& fact, Draft& draft);
  std::string_view unit_of(std::uint32_t mention) const;
  void keep_attributes();
  void survey(std::uint32_t at);
  Place place_of(const Chunk& c) const;
  void keep_echoes();
  void add_echoes(std::string_view words, Flags& flags) const {
    if ((echo_sizes_ & size_bit(words)) != 0) find_echoes(words, flags);
  }
  void find_echoes(std::string_view words, Flags& flags) const;
  static std::uint64_t size_bit(std::string_view words) {
    return words.empty() ? 0 : std::uint64_t{1} << (words.size() & 63);
  }
  void gather(std::uint32_t at);
  void gather_nothing(std::uint32_t at);
  void gather_carried(std::uint32_t at);

  // change.cpp
  ChangeDirection direction_of(std::uint32_t at) const;
  bool verb_begins(const Chunk& c, std::string_view with) const;
  // basis.cpp
  Span basis_of(std::uint32_t at, ChangeDirection direction, bool& earlier) const;
  bool mentions_time(std::uint32_t last, Span phrase) const;
  bool is_compared(std::uint32_t at) const;
  std::uint32_t surpassed_before(std::uint32_t at) const;
  Span stretch_back(std::uint32_t at) const;
  // when.cpp
  std::uint32_t nearest_date(std::uint32_t at, const Draft& draft, Span basis) const;
  std::uint32_t carried_when(const Fact& fact) const;
  std::uint32_t when_of(std::uint32_t at, const Draft& draft, const Fact& fact);

  // source.cpp
  Span source_of(std::uint32_t at) const;
  void find_sources();
  bool speaks(std::uint32_t at) const;
  std::uint32_t speaker_before(std::uint32_t begin, std::uint32_t end) const;
  void settle_speaker(std::uint32_t speaker, std::uint32_t from, std::uint32_t to);
  std::uint32_t author_of(std::uint32_t document) const;
  Span person_at(std::uint32_t at) const;

  bool measured(const Chunk& c) const {
    return c.form == Chunk::Form::mention && is_measured(mentions_[c.mention].kind);
  }
  bool same_words(Span a, Span b) const { return a.size() == b.size() && (a == b || a.of(text_) == b.of(text_)); }
  // Is it a clause that leans on a noun?
  bool leans(std::uint32_t clause) const { return clause != kNone && clauses_[clause].adnominal; }
  // The chunk before, of the same quotation and outside brackets; kNone where there is none.
  std::uint32_t before(std::uint32_t at) const;
  std::uint32_t after(std::uint32_t at) const;

  const LinkWords& words_;
  const Chooser& chooser_;
  std::string_view text_;
  Span sentence_;
  std::span<const Placed> mentions_;
  std::vector<Chunk>& chunks_;
  std::vector<Clause>& clauses_;
  std::vector<std::uint32_t>& marks_;
  std::vector<Named>& named_;
  std::vector<PhrasePart>& parts_;
  std::vector<std::uint32_t>& parts_begin_;
  std::vector<Standing>& standing_;
  std::vector<std::uint32_t>& order_;
  Choice& choice_;
  Carried& carried_;
  std::span<Fact> facts_;
  bool linked_ = false;  // there is a fact to link

  LastWord last_word_;             // of the part that was described last
  std::uint32_t narrowed_at_ = 0;  // whether what begins here has a narrowing word before it
  bool narrowed_ = false;
  std::uint32_t from_ = 0, to_ = 0;          // the chunks in reach; standing_ begins at from_
  std::uint32_t around_[kMostClauses] = {};  // the clause of the number and those around it
  int around_count_ = 0;
  Draft proposal_;
  bool anaphor_here_ = false;             // 이 회사 stands in the sentence
  bool goes_on_ = false;                  // the number goes on about what the last one measures
  std::uint32_t item_ = kNone;            // the thing right before the number, bare or with 이
  std::uint32_t property_topic_ = kNone;  // the property that is the topic before it
  bool thing_marked_ = false, property_marked_ = false;
  Scene scene_ = Scene::empty;
  Beside beside_ = Beside::nothing;
  std::string_view unit_;         // of the number
  std::array<Echo, 6> echoes_;    // what its candidates may repeat
  std::uint64_t echo_sizes_ = 0;  // their sizes modulo 64, a bit for each

  // Of the number before, in this sentence.
  Span last_subject_, last_attribute_;
  Owning last_owning_ = Owning::open;  // of its attribute
  std::uint32_t last_when_ = Fact::kNoTime;

  // Sources.
  std::uint32_t speaker_chunk_ = kNone;
  Span speaker_;                                       // of all that is said
  std::uint32_t said_from_ = kNone, said_to_ = kNone;  // chunks of reported speech without quotation marks
};

}  // namespace krnum::detail
