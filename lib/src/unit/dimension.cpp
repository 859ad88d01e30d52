#include "unit/dimension.h"

#include <algorithm>
#include <array>

#include "unit/read.h"

namespace krnum::detail {
namespace {

// The dimensions of units.tsv that are products of others; every other name is a base of its own. A torque is no
// energy.
struct Product {
  std::string_view name;
  std::array<std::pair<std::string_view, int>, 3> of;
};

constexpr std::array<Product, 9> kProducts{{
    {"area", {{{"length", 2}}}},
    {"volume", {{{"length", 3}}}},
    {"speed", {{{"length", 1}, {"time", -1}}}},
    {"acceleration", {{{"length", 1}, {"time", -2}}}},
    {"force", {{{"mass", 1}, {"length", 1}, {"time", -2}}}},
    {"pressure", {{{"mass", 1}, {"length", -1}, {"time", -2}}}},
    {"energy", {{{"mass", 1}, {"length", 2}, {"time", -2}}}},
    {"power", {{{"mass", 1}, {"length", 2}, {"time", -3}}}},
    {"data rate", {{{"data", 1}, {"time", -1}}}},
}};

void multiply(Dimension& dimension, std::string_view name, int power) {
  const auto at = std::lower_bound(dimension.begin(), dimension.end(), name,
                                   [](const auto& term, std::string_view n) { return term.first < n; });
  if (at == dimension.end() || at->first != name) {
    dimension.emplace(at, name, power);
  } else if ((at->second += power) == 0) {
    dimension.erase(at);
  }
}

void multiply_named(Dimension& dimension, std::string_view name, int power) {
  const auto product =
      std::find_if(kProducts.begin(), kProducts.end(), [&](const Product& p) { return p.name == name; });
  if (product == kProducts.end()) return multiply(dimension, name, power);
  for (const auto& [base, times] : product->of) {
    if (times != 0) multiply(dimension, base, power * times);
  }
}

Result<Exact> product_of(const Exact& a, const Exact& b) {
  return Exact::ratio(a.numerator() * b.numerator(), a.denominator() * b.denominator());
}

Result<Exact> inverse_of(const Exact& value) { return Exact::ratio(value.denominator(), value.numerator()); }

Result<bool> multiply_term(const Lexicon& lexicon, const UnitTerm& term, int power, Magnitude& out);

// 100g as its hundred grams; a plain noun as a dimension of its own.
Result<bool> multiply_noun(const Lexicon& lexicon, std::string_view noun, int power, Magnitude& out) {
  const std::size_t figures = std::min(noun.find_first_not_of("0123456789.,"), noun.size());
  if (figures > 0 && figures < noun.size()) {
    std::string digits(noun.substr(0, figures));
    std::erase(digits, ',');
    std::vector<UnitReading> readings;
    read_units(lexicon, noun, static_cast<std::uint32_t>(figures), readings);
    const auto count = Decimal::parse(digits);
    for (const UnitReading& r : readings) {
      if (!count || count->is_zero() || r.end != noun.size()) continue;
      const Unit unit = unit_of(lexicon, noun, r);
      if (!unit.per.none()) continue;
      auto scale = Exact::ratio(*count, Decimal(1));
      if (scale && power < 0) scale = inverse_of(*scale);
      if (!scale) return scale.error();
      auto factor = product_of(out.factor, scale->shifted(r.shift * power));
      if (!factor) return factor.error();
      out.factor = *std::move(factor);
      return multiply_term(lexicon, unit.over, power, out);
    }
  }
  multiply(out.dimension, "{" + std::string(noun) + "}", power);
  return true;
}

Result<bool> multiply_term(const Lexicon& lexicon, const UnitTerm& term, int power, Magnitude& out) {
  if (term.none()) return true;
  if (term.id == UnitTerm::kNoun) return multiply_noun(lexicon, term.noun, power, out);
  if (term.id >= lexicon.units().size()) return Error{ErrorCode::unknown_unit, {}};
  const UnitRow& row = lexicon.units()[term.id];
  const UnitRow& head = lexicon.units()[row.head];
  if (head.section == Section::units && !head.factor.empty()) {
    multiply_named(out.dimension, head.group, power);
  } else {
    multiply(out.dimension, head.code, power);
  }
  auto factor = head.factor.empty() ? Result<Exact>(Exact(Decimal(1))) : parse_factor(head.factor);
  if (!factor) return factor.error();
  *factor = factor->shifted(row.shift);
  if (power < 0) factor = inverse_of(*factor);
  if (!factor) return factor.error();
  auto product = product_of(out.factor, *factor);
  if (!product) return product.error();
  out.factor = *std::move(product);
  if (!head.offset.empty() && power > 0) {
    auto offset = parse_factor(head.offset);
    if (!offset) return offset.error();
    out.offset = *std::move(offset);
  }
  return true;
}

}  // namespace

Result<Exact> parse_factor(std::string_view text) {
  const std::size_t stroke = text.find('/');
  auto over = Decimal::parse(text.substr(0, stroke));
  if (!over) return over.error();
  if (stroke == text.npos) return Exact(*std::move(over));
  auto under = Decimal::parse(text.substr(stroke + 1));
  if (!under) return under.error();
  return Exact::ratio(*over, *under);
}

Result<Magnitude> magnitude_of(const Lexicon& lexicon, const Unit& unit) {
  if (unit.none()) return Error{ErrorCode::unknown_unit, {}};
  Magnitude out;
  if (const auto over = multiply_term(lexicon, unit.over, 1, out); !over) return over.error();
  if (const auto per = multiply_term(lexicon, unit.per, -1, out); !per) return per.error();
  // 3 ℃/h is a difference in an hour, not a point on the scale.
  if (!unit.per.none()) out.offset = {};
  return out;
}

}  // namespace krnum::detail
