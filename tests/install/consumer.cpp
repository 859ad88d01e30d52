// What a user's first program looks like; the install test builds it in every documented way.
#include <krnum.h>

#include <iostream>

int main() {
  const std::string text = "매출은 3조 2000억원이다.";
  const krnum::Extractor extractor;
  for (const krnum::Mention& m : extractor.extract(text).mentions) {
    std::cout << m.core.of(text) << '\t' << m.amount.exact()->to_string() << '\n';
  }
  return 0;
}
