// What a user's first program looks like; the install test builds it in every documented way.
#include <krnum.h>

#include <iostream>

int main() {
  const std::string text = "매출은 3조 2000억원이다.";
  const krnum::Extractor extractor;
  for (const krnum::Mention& m : extractor.extract(text).mentions) {
    std::cout << m.core.of(text) << '\t' << krnum::name_of(m.kind);
    if (const krnum::Exact* value = m.amount.exact()) std::cout << '\t' << value->to_string();
    std::cout << '\n';
  }
  return 0;
}
