#include <algorithm>
#include <array>

#include "krnum/unit.h"
#include "table/lexicon.h"
#include "unit/read.h"

namespace krnum {
namespace {

void append_term(const UnitTerm& term, const detail::Lexicon& lexicon, std::string& out) {
  if (term.id == UnitTerm::kNoun) {
    out += '{';
    out += term.noun;
    out += '}';
  } else if (term.id < lexicon.units().size()) {
    out += lexicon.units()[term.id].code;
  }
}

}  // namespace

std::string code_of(const Unit& unit, const Tables& tables) {
  std::string out;
  append_term(unit.over, tables.lexicon(), out);
  if (!unit.per.none()) {
    out += '/';
    append_term(unit.per, tables.lexicon(), out);
  }
  return out;
}

std::vector<UnitInfo> list_units(const Tables& tables) {
  constexpr std::array<std::string_view, 3> kNumerals{"native", "sino", "both"};
  std::vector<UnitInfo> out;
  for (const detail::UnitRow& row : tables.lexicon().units()) {
    UnitInfo info;
    info.code = row.code;
    info.kind = row.kind;
    info.section = detail::kSchema[static_cast<std::size_t>(row.section)].name;
    info.group = row.group;
    for (std::size_t from = 0; from < row.surfaces.size();) {
      const std::size_t bar = std::min(row.surfaces.find('|', from), row.surfaces.size());
      info.surfaces.push_back(row.surfaces.substr(from, bar - from));
      from = bar + 1;
    }
    info.numerals = kNumerals[static_cast<std::size_t>(row.agreement)];
    info.ceiling = row.ceiling;
    info.factor = row.factor;
    info.spoken = row.spoken;
    info.source = row.note;
    out.push_back(std::move(info));
  }
  return out;
}

}  // namespace krnum
