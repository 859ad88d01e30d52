// What the fact stage knows of words, compiled once from the tables: josa, endings, nouns and verbs by role.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>

#include "fact/trie.h"
#include "krnum/fact.h"
#include "krnum/tables.h"
#include "table/links.h"

namespace krnum::detail {

class Roles {
 public:
  constexpr Roles() = default;
  constexpr Roles(std::initializer_list<Link> links) {
    for (const Link l : links) bits_ |= bit(l);
  }
  constexpr bool has(Link l) const { return (bits_ & bit(l)) != 0; }
  constexpr void add(Link l) { bits_ |= bit(l); }
  constexpr Roles operator&(Roles other) const { return Roles(bits_ & other.bits_); }
  constexpr Roles operator|(Roles other) const { return Roles(bits_ | other.bits_); }
  constexpr bool any() const { return bits_ != 0; }

 private:
  constexpr explicit Roles(std::uint64_t bits) : bits_(bits) {}
  static constexpr std::uint64_t bit(Link l) { return std::uint64_t{1} << static_cast<int>(l); }

  std::uint64_t bits_ = 0;
};

inline constexpr Roles kJosaLinks{Link::topic, Link::place, Link::also,  Link::subject, Link::object,
                                  Link::of,    Link::at,    Link::in,    Link::to,      Link::by,
                                  Link::with,  Link::than,  Link::until, Link::from,    Link::other};
inline constexpr Roles kEndingLinks{Link::adnominal, Link::connective, Link::final, Link::quote};

// The rows that a word ends with, from the shortest to the longest of kLongest bytes, and the row that it is.
struct Ends {
  static constexpr std::uint32_t kLongest = 18;  // six syllables
  struct End {
    std::uint32_t from;  // the byte of the word where it begins
    std::uint32_t node;
  };

  std::array<End, kLongest> rows;  // the first `count` of them
  std::uint32_t count;
  Roles whole;
};

// What a noun is by itself and by its ends.
struct NounTraits {
  Roles whole;                                        // of the word
  Roles ends;                                         // and of its ends of two syllables or more
  bool institution = false;                           // ends as names of institutions do: 도담전자
  bool property = false;                              // 매출, and by its end 점유율
  ChangeDirection direction = ChangeDirection::none;  // of a row itself: 증가, 급락
};

// What an inflected word begins with, by the longest row.
struct Beginning {
  ChangeDirection direction = ChangeDirection::none;  // none also where it is no word of change
  bool quoting = false;                               // a form of a verb of saying
};

// The verbs of the table that a word may be a form of: whether its first n characters, the last of them under any final
// consonant, are a stem (만들) or an infinitive (만들어).
class VerbForms {
 public:
  static constexpr std::size_t kMost = 24;  // characters of the word

  bool is_stem(std::size_t n, int final) const { return has(n, final, &Row::stems); }
  bool is_infinitive(std::size_t n, int final) const { return has(n, final, &Row::infinitives); }

 private:
  friend class LinkWords;
  // Of the characters up to one that is taken without its final consonant: the final consonants, a bit for each, that
  // make of them a stem, an infinitive, or the beginning of a longer row. No initializers: most words use few rows.
  struct Row {
    std::uint32_t stems, infinitives, beginnings;
  };

  bool has(std::size_t n, int final, std::uint32_t Row::*set) const {
    return n < count_ && (rows_[n].*set >> final & 1) != 0;
  }

  std::array<Row, kMost + 1> rows_;             // by n, from 1 to count_ - 1
  std::array<std::uint32_t, kMost + 1> nodes_;  // likewise: where the rows go on
  std::size_t count_;
};

class LinkWords {
 public:
  explicit LinkWords(const Tables& tables);

  // The roles of a whole word.
  Roles roles(std::string_view word) const;
  // Of a whole word and of its ends, in one walk.
  void find_ends(std::string_view word, Ends& ends) const;
  Roles roles(Ends::End end) const { return ends_.at(end.node); }

  NounTraits traits(std::string_view noun) const;
  bool is_property(std::string_view noun, const Ends& ends) const;

  // False where the word, of VerbForms::kMost bytes at most, is a form of no verb.
  bool find_verbs(std::string_view word, VerbForms& forms) const;
  // Are the first n characters with 어 an infinitive: 지어?
  bool is_infinitive_with_eo(const VerbForms& forms, std::size_t n) const;

  Beginning beginning(std::string_view word) const;

  // Forgets what a noun is wherever `lost` says so: what a text with other words looks like.
  void forget_nouns(const std::function<bool()>& lost);

 private:
  struct BeginningRow {
    ChangeDirection direction = ChangeDirection::none;
    bool changes = false, quoting = false;
  };

  void add_verb(std::string_view form, std::uint32_t VerbForms::Row::*set);
  BeginningRow& beginning_row(std::string_view surface);

  Tables tables_;
  Trie<Roles> ends_;               // of [links], from their last character
  Trie<VerbForms::Row> verbs_;     // of [verbs], also with their last syllable open
  Trie<BeginningRow> beginnings_;  // of [changes] and of quoting words
};

}  // namespace krnum::detail
