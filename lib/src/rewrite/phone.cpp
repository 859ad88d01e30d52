#include "rewrite/phone.h"

namespace krnum::detail {

std::string grouped_phone(std::string_view digits) {
  constexpr std::size_t kLast = 4;
  constexpr std::size_t kShort = 7;  // 1339, 112
  if (digits.size() < kShort) return std::string(digits);
  std::string out;
  std::string_view rest = digits;
  if (digits.starts_with('0')) {
    const std::size_t trunk = digits.starts_with("02") ? 2 : digits.starts_with("050") && digits.size() > 11 ? 4 : 3;
    out.append(digits.substr(0, trunk)).append("-");
    rest = digits.substr(trunk);
  }
  if (rest.size() > kLast) {
    out.append(rest.substr(0, rest.size() - kLast)).append("-");
    rest = rest.substr(rest.size() - kLast);
  }
  return out.append(rest);
}

}  // namespace krnum::detail
