// Numerals: what parses prints, in every style that can say it, as something that parses to the same value.
#include <array>
#include <string>

#include "fuzz/fuzz.h"
#include "krnum/number.h"

namespace {

using namespace krnum;

constexpr std::array kStyles{NumberStyle::hangul, NumberStyle::mixed,  NumberStyle::native,
                             NumberStyle::hanja,  NumberStyle::formal, NumberStyle::digits};

// Fractions are reduced, which costs the square of their length, so the reader takes no longer ones.
constexpr std::size_t kFractionDigits = 1000;

std::size_t length(const Decimal& integer) {
  return integer.digits().size() + static_cast<std::size_t>(integer.exponent());
}

void check_value(const Exact& value) {
  if (!value.is_decimal() && length(value.denominator()) > kFractionDigits) return;
  for (const NumberStyle style : kStyles) {
    for (const bool variant : {false, true}) {
      const NumberFormat format{.style = style, .space = variant, .comma = variant, .formal_hanja = variant};
      const Result<std::string> words = format_number(value, format);
      if (!words) {
        FUZZ_CHECK(words.error().code == ErrorCode::not_sayable);
        continue;
      }
      const Result<Amount> again = parse_number(*words);
      FUZZ_CHECK(again && again->exact() && *again->exact() == value);
    }
  }
}

}  // namespace

void krnum::fuzz::target(std::string_view bytes) {
  if (const Result<Decimal> plain = Decimal::parse(bytes)) {
    const std::string text = plain->to_string();
    const Result<Decimal> again = Decimal::parse(text);
    FUZZ_CHECK(again && *again == *plain && again->to_string() == text);
  }
  const Result<Amount> amount = parse_number(bytes);
  if (!amount) {
    const Span place = amount.error().span;
    FUZZ_CHECK(place.begin <= place.end && place.end <= bytes.size());
    return;
  }
  if (amount->form == Amount::Form::exact) check_value(amount->low);
  if (amount->form == Amount::Form::range) {
    FUZZ_CHECK(amount->low <= amount->high);
    check_value(amount->low);
    check_value(amount->high);
  }
}
