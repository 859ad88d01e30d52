// Units that count the same things, and values taken from one unit to another.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "krnum/tables.h"
#include "krnum/unit.h"
#include "query/values.h"

namespace krnum::detail {

// 명, 인 and 사람; 곳 and 군데; 두 배우 and 2명: the same unit, one row of the section `alike`, or a noun of its class.
bool alike(const Tables& tables, const Unit& a, const Unit& b);

// The values in another unit, where it is the same, alike, or converts.
std::optional<Values> in_unit(const Values& values, const Unit& from, const Unit& to, const Tables& tables);

// The same for many values of few units: remembers which units are one, which convert and which do neither. Belongs to
// one caller.
class UnitPairs {
 public:
  explicit UnitPairs(const Tables& tables) : tables_(tables) {}

  const Tables& tables() const { return tables_; }
  bool fit(const Unit& from, const Unit& to) { return relation(from, to) != Relation::none; }
  std::optional<Values> in_unit(const Values& values, const Unit& from, const Unit& to);

 private:
  enum class Relation : std::uint8_t { none, same, converts };
  struct Pair {
    Unit from, to;
    friend bool operator==(const Pair&, const Pair&) = default;
  };
  struct Hash {
    std::size_t operator()(const Pair& pair) const;
  };

  Relation relation(const Unit& from, const Unit& to);

  const Tables& tables_;
  std::unordered_map<Pair, Relation, Hash> known_;
};

}  // namespace krnum::detail
