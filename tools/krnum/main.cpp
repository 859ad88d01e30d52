#include <iostream>

#include "krnum.h"

int main() {
  std::cout << "krnum " << krnum::Tables::hash() << '\n';
  return 0;
}
