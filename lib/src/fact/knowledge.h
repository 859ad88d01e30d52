// What the fact stage knows of words, compiled once from the tables: josa, endings, nouns and verbs by role.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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

class LinkWords {
 public:
  explicit LinkWords(const Tables& tables);

  // The roles of a whole word.
  Roles roles(std::string_view word) const;
  // The stem, and the infinitive, of a verb of the table: 오르, 올라.
  bool is_stem(std::string_view word) const { return stems_.contains(word); }
  bool is_infinitive(std::string_view word) const { return infinitives_.contains(word); }
  // Which way the word goes, by the longest row that it begins with; none where it is no word of change.
  ChangeDirection direction(std::string_view word) const;
  // The same of a noun, which must be a row itself: 증가, 급락.
  ChangeDirection noun_direction(std::string_view word) const;
  // Does it end in a noun with the role, of two syllables or more unless it is the whole word?
  bool ends_in(std::string_view word, Link link) const;
  // Does a name follow it: 업체, 조사기관?
  bool is_category(std::string_view word) const;
  // Does it end as names of institutions do: 도담전자?
  bool is_institution(std::string_view word) const;
  // Forgets what a noun is wherever `lost` says so: what a text with other words looks like.
  void forget_nouns(const std::function<bool()>& lost);
  // Is it a form of a verb of saying?
  bool is_quoting(std::string_view word) const;

 private:
  Tables tables_;
  std::unordered_map<std::string_view, Roles> words_;
  std::unordered_map<std::string_view, ChangeDirection> changes_;
  std::unordered_map<std::string_view, bool> quoting_;
  std::unordered_set<std::string_view> stems_, infinitives_;
};

}  // namespace krnum::detail
