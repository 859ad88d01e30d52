// The smallest pieces that numerals are made of, as the lexicon knows them at one place.
#pragma once

#include <cstdint>
#include <string_view>

#include "table/lexicon.h"
#include "text/utf8.h"

namespace krnum::detail {

// The longest surface of a role at a place; `end` is 0 where there is none.
struct Atom {
  std::uint32_t end = 0;
  std::uint32_t value = 0;

  explicit operator bool() const { return end != 0; }
};

struct Atoms {
  Atom digit, power, magnitude, decimal, native, determiner, indefinite, point;

  bool any() const { return digit || power || magnitude || native || determiner || indefinite; }
};

// The roles of atoms that a numeral begins with, and of all atoms.
inline constexpr std::uint32_t kFirstAtoms = role_bit(Role::digit) | role_bit(Role::power) | role_bit(Role::magnitude) |
                                             role_bit(Role::native) | role_bit(Role::determiner) |
                                             role_bit(Role::indefinite);
inline constexpr std::uint32_t kAtoms = kFirstAtoms | role_bit(Role::decimal) | role_bit(Role::point);

inline Atoms atoms_at(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::size_t& steps) {
  Atoms out;
  ++steps;
  if (!lexicon.may_begin(text, at, kAtoms)) return out;
  lexicon.each(text, at, [&](const Match& m) {
    ++steps;
    for (const Lexeme& l : m.lexemes) {
      Atom* atom = l.role == Role::digit        ? &out.digit
                   : l.role == Role::power      ? &out.power
                   : l.role == Role::magnitude  ? &out.magnitude
                   : l.role == Role::decimal    ? &out.decimal
                   : l.role == Role::native     ? &out.native
                   : l.role == Role::determiner ? &out.determiner
                   : l.role == Role::indefinite ? &out.indefinite
                   : l.role == Role::point      ? &out.point
                                                : nullptr;
      if (atom != nullptr) *atom = {m.end, l.payload};
    }
  });
  return out;
}

}  // namespace krnum::detail
