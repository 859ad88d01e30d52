#include "text/fold.h"
#include "unit/dimension.h"
#include "unit/read.h"

namespace krnum {
namespace {

// Every unit that the whole text can be, the likeliest first: a code, then the readings of a surface.
std::vector<Unit> units_of(const detail::Lexicon& lexicon, std::string_view text) {
  const detail::Folded folded = detail::fold(text);
  const std::string_view clean = folded.clean();
  std::vector<Unit> out;
  if (Unit unit = detail::unit_of_code(lexicon, clean); !unit.none()) out.push_back(std::move(unit));
  std::vector<detail::UnitReading> readings;
  detail::read_units(lexicon, clean, 0, readings);
  for (const detail::UnitReading& r : readings) {
    if (r.end != clean.size()) continue;
    Unit& unit = out.emplace_back(detail::unit_of(lexicon, clean, r));
    if (r.shift != 0) unit.over.id = r.row;
  }
  return out;
}

bool converts(const detail::Lexicon& lexicon, const Unit& unit) {
  return unit.over.id < lexicon.units().size() && !lexicon.units()[unit.over.id].factor.empty();
}

Error whole(ErrorCode code, std::string_view text) { return {code, {0, static_cast<std::uint32_t>(text.size())}}; }

}  // namespace

Result<Unit> parse_unit(std::string_view text, const Tables& tables) {
  if (text.empty()) return Error{ErrorCode::empty_input, {}};
  const detail::Lexicon& lexicon = tables.lexicon();
  std::vector<Unit> units = units_of(lexicon, text);
  if (units.empty()) return whole(ErrorCode::unknown_unit, text);
  for (Unit& unit : units) {
    if (converts(lexicon, unit)) return std::move(unit);
  }
  return std::move(units.front());
}

Result<Exact> convert(const Exact& value, const Unit& from, const Unit& to, const Tables& tables) {
  const auto source = detail::magnitude_of(tables.lexicon(), from);
  if (!source) return source.error();
  const auto target = detail::magnitude_of(tables.lexicon(), to);
  if (!target) return target.error();
  if (source->dimension != target->dimension) return Error{ErrorCode::incompatible_units, {}};
  // (value * source + source zero - target zero) / target
  const Exact shift = source->offset + -target->offset;
  const Exact& a = source->factor;
  const Exact& b = target->factor;
  const auto scaled = Exact::ratio(value.numerator() * a.numerator() * b.denominator(),
                                   value.denominator() * a.denominator() * b.numerator());
  if (!scaled || shift.numerator().is_zero()) return scaled;
  const auto zero = Exact::ratio(shift.numerator() * b.denominator(), shift.denominator() * b.numerator());
  if (!zero) return zero;
  return *scaled + *zero;
}

Result<Exact> convert(const Exact& value, std::string_view from, std::string_view to, const Tables& tables) {
  const std::vector<Unit> sources = units_of(tables.lexicon(), from);
  const std::vector<Unit> targets = units_of(tables.lexicon(), to);
  if (sources.empty()) return whole(ErrorCode::unknown_unit, from);
  if (targets.empty()) return whole(ErrorCode::unknown_unit, to);
  Result<Exact> out = Error{ErrorCode::incompatible_units, {}};
  for (const Unit& source : sources) {
    for (const Unit& target : targets) {
      out = convert(value, source, target, tables);
      if (out || out.error().code != ErrorCode::incompatible_units) return out;
    }
  }
  return out;
}

}  // namespace krnum
