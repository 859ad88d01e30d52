// The slow twin of numerals: Sino-Korean words for a whole number and back, by the rule as a grammar states it. Digits
// are text, and there is no table but the names below.
#pragma once

#include <string>
#include <string_view>

namespace krnum::reference {

// "12300" as 만 이천삼백: groups of four digits with their magnitude, a space between groups, no 일 before 십 백 천 and
// before a leading 만 (한글 맞춤법 제44항). Precondition: digits only, no leading zero, at most 72 of them.
std::string say(std::string_view digits);

// "12300" as 1만2300: the newspapers' style, plain figures with the magnitudes written on.
std::string say_mixed(std::string_view digits);

// The digits again; empty where the words are not what say() or say_mixed() would write (spaces aside). Precondition:
// below 10^32, since 구 is also the name of that magnitude.
std::string read(std::string_view words);

}  // namespace krnum::reference
