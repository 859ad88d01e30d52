// What a user's first program looks like; the install test builds it in every documented way.
#include <krnum.h>
#include <iostream>

int main() {
  const auto value = krnum::Decimal::parse("+320750000000.0");
  if (!value) return 1;
  std::cout << value->to_string() << '\n';  // 320750000000
  return krnum::Tables::hash().size() == 16 ? 0 : 1;
}
