// The patterns that the engines are given, from the barest to what one writes who wants Korean numbers.
#pragma once

namespace krnum::bench {

inline constexpr char kDigits[] = "[0-9]+";
inline constexpr char kFigures[] = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
inline constexpr char kNumerals[] =
    "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?[십백천만억조]*|[일이삼사오육칠팔구십백천만억조]+";

}  // namespace krnum::bench
