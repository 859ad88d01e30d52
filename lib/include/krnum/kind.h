// The kinds of mention, and the bounds that a value may be under.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "krnum/result.h"

namespace krnum {

// What a number is. Behind each: what it is, and the unit of its value.
enum class Kind : std::uint8_t {
  number,     // 승점 4, 175B, 10^-3: no unit
  count,      // 3명, 두 배우: the counter or noun in braces, {명}
  measure,    // 300km, 영하 3도, 30평: UCUM, or the Korean unit in braces
  money,      // 492억원, $1.2B: ISO 4217
  percent,    // 97%, 3할 2푼, 0.5%포인트: % or %p
  fraction,   // 3분의 1, 절반
  multiple,   // 6500배, 두 배, 갑절: {배}
  ratio,      // 3대 1의 경쟁률, 1:3: Amount::parts
  score,      // 4-1로 역전승, 3승 1패: Amount::parts
  ordinal,    // 첫 번째, 제3차, 1위: {번째}, {차}, {위}
  nominal,    // 4호선, 101동, 3학년, with Options::all also GPT-3: Amount::digits
  age,        // 32세, 열아홉 살, 80대: a, mo or wk
  date,       // 2022년 5월 14일, 지난해 5월, 2분기, 광복절: Mention::time
  time,       // 오전 9시 30분, 정오, 3시간 뒤: Mention::time
  duration,   // 3시간, 나흘간, 2박 3일: Mention::time
  frequency,  // 매주 월요일, 3년마다: Mention::time; 주 2회 also counts {회}/wk
  phone,      // 02-1234-5678: Amount::digits
};
inline constexpr int kKinds = 17;

// How the words around limit the value.
enum class Bound : std::uint8_t {
  exact,
  over,   // somewhat more: 30여 명, 남짓
  under,  // nearly: 가까이, 육박
  ge,     // 이상, 최소; 이후 on dates
  gt,     // 초과, 넘는, 돌파
  le,     // 이하, 최대, 이내; 이전 on dates
  lt,     // 미만, 못 미치는
  band,   // 3%대, 1400원대: from the value to the next step of its last digit that is not zero
};
inline constexpr int kBounds = 8;

// The spelling in records, which is that of the enumerators, and back; none for another name.
KRNUM_API std::string_view name_of(Kind kind);
KRNUM_API std::string_view name_of(Bound bound);
KRNUM_API std::optional<Kind> kind_named(std::string_view name);
KRNUM_API std::optional<Bound> bound_named(std::string_view name);

}  // namespace krnum
