// Numerals as they are said.
#pragma once

#include <string>
#include <string_view>

#include "krnum/decimal.h"
#include "number/read.h"
#include "rewrite/readings.h"

namespace krnum::detail {

// Figure by figure: 공일공. Bytes that are no figure part groups: 010-1234 is 공일공 일이삼사.
std::string say_figures(std::string_view text);

// A number that only names something: 15 is 십오, 1988 천구백팔십팔, 500 오백, 380 삼팔공, 007 공공칠.
std::string say_code(std::string_view figures);

// A value in Sino-Korean; beyond the last magnitude figure by figure.
std::string say_sino(const Exact& value);

// A value before a unit that takes these numerals; `determiner`: 한, else 하나.
std::string say_value(const Exact& value, Style style, bool determiner);
// Would the value be said in native numerals?
bool is_native(const Exact& value, Style style);

// A numeral as written: fractions, powers and decimals (3.50 keeps its last zero) by their parts, what is spelled as it
// stands.
std::string say_numeral(std::string_view written, const Numeral& numeral, Style style, bool determiner);

// 6·25 by its month and day: 육이오.
std::string say_event(const Readings& readings, std::string_view written);

}  // namespace krnum::detail
