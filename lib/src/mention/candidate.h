// A reading of a piece of text as a mention, before it is decided whether it is one. Offsets are bytes of the folded
// text.
#pragma once

#include <cstdint>
#include <limits>

#include "krnum/mention.h"
#include "number/read.h"

namespace krnum::detail {

struct Candidate {
  static constexpr std::uint32_t kNoPhrase = std::numeric_limits<std::uint32_t>::max();

  Span core;
  Kind kind = Kind::number;
  Bound bound = Bound::exact;
  bool approx = false;
  Amount amount;
  Unit unit;

  // How it was read: what the evidence looks at.
  Script script = Script::figures;
  Span numeral;                         // without prefix and unit
  std::uint16_t row = UnitTerm::kNone;  // the unit's row in the registry
  Span unit_span;                       // the unit or counted noun as written; empty: none
  std::uint8_t syllables = 0;           // of a spelled numeral
  bool scaled = false;                  // holds 십, 백, 천 or a magnitude
  bool positional = false;              // single digits in a row: 이공이육
  bool loose = false;                   // a space where careful writers put none: 열 두
  bool rare = false;                    // a magnitude beyond 경
  bool point = false;                   // a spoken point: 삼 점 일사
  bool word = false;                    // a word that is an amount by itself: 절반
  bool slash = false;                   // 9/10
  bool determiner = false;              // the numeral needs what it counts
  bool noun = false;                    // what is counted is a noun, not a counter
  bool listed = false;                  // and a row of the table of nouns
  bool closes = false;                  // only josa and endings follow in the same run of Hangul
  bool prefixed = false;                // 영하, 시속, 제 … belongs to the core
  bool joined = false;                  // a range, a compound or a rate: two numerals bear each other out
  bool indefinite = false;              // 두세, 수십, 몇
  bool weak = false;                    // a calendar word that is as often something else
  std::uint32_t phrase = kNoPhrase;     // the calendar phrase that it is
  int score = 0;

  bool spelled() const { return script != Script::figures && script != Script::mixed; }
};

}  // namespace krnum::detail
