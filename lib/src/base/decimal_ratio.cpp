// Fractions: the only place where numbers leave base ten, because reducing needs division.
#include <boost/multiprecision/cpp_int.hpp>

#include "krnum/decimal.h"

namespace krnum {
namespace {

using boost::multiprecision::cpp_int;

cpp_int integer_of(const Decimal& value) { return cpp_int(value.to_string()); }

Decimal decimal_of(const cpp_int& value) {
  const std::string digits = value.str();
  const bool negative = digits.front() == '-';
  return Decimal::from_digits(std::string_view(digits).substr(negative ? 1 : 0), 0, negative);
}

// Times the power of ten that makes both integers.
std::int64_t places_of(const Decimal& a, const Decimal& b) {
  return -std::min<std::int64_t>({a.exponent(), b.exponent(), 0});
}

// How often the factor divides; what is left stays in `value`.
int take_factor(cpp_int& value, unsigned factor) {
  int times = 0;
  for (cpp_int quotient, rest;; ++times) {
    boost::multiprecision::divide_qr(value, cpp_int(factor), quotient, rest);
    if (rest != 0) return times;
    value = quotient;
  }
}

}  // namespace

Result<Exact> Exact::ratio(const Decimal& numerator, const Decimal& denominator) {
  if (denominator.is_zero()) return Error{ErrorCode::not_a_number, {}};
  if (numerator.is_zero()) return Exact{};
  // Over a power of ten nothing needs reducing, however long it is.
  if (denominator.digit_count() == 1 && denominator.digits() == "1") {
    const Decimal value = numerator.shifted(-denominator.exponent());
    return Exact(denominator.is_negative() ? -value : value);
  }
  const std::int64_t places = places_of(numerator, denominator);
  if (numerator.top() + places > kMaxRatioDigits || denominator.top() + places > kMaxRatioDigits) {
    return Error{ErrorCode::exponent_too_large, {}};
  }
  return reduced(numerator, denominator);
}

Exact Exact::reduced(const Decimal& numerator, const Decimal& denominator) {
  const std::int64_t places = places_of(numerator, denominator);
  cpp_int over = integer_of(numerator.shifted(places));
  cpp_int under = integer_of(denominator.shifted(places));
  if (under < 0) {
    over = -over;
    under = -under;
  }
  const cpp_int common = gcd(over, under);
  over /= common;
  under /= common;

  // The decimal ends exactly where nothing but 2 and 5 divides the reduced denominator.
  cpp_int left = under;
  const int twos = take_factor(left, 2);
  const int fives = take_factor(left, 5);
  Exact out;
  if (left == 1) {
    const int power = std::max(twos, fives);
    over *=
        pow(cpp_int(2), static_cast<unsigned>(power - twos)) * pow(cpp_int(5), static_cast<unsigned>(power - fives));
    out.numerator_ = decimal_of(over).shifted(-power);
    return out;
  }
  out.numerator_ = decimal_of(over);
  out.denominator_ = detail::Rare<Decimal>(decimal_of(under));
  return out;
}

const Decimal& Exact::denominator() const {
  static const Decimal kOne(1);
  return is_decimal() ? kOne : *denominator_.get();
}

void Exact::append_to(std::string& out) const {
  numerator_.append_to(out);
  if (is_decimal()) return;
  out.push_back('/');
  denominator().append_to(out);
}

std::string Exact::to_string() const {
  std::string out;
  append_to(out);
  return out;
}

Exact Exact::operator-() const {
  Exact out = *this;
  out.numerator_ = -numerator_;
  return out;
}

Exact Exact::shifted(std::int64_t power_of_ten) const {
  if (is_decimal()) return numerator_.shifted(power_of_ten);
  return reduced(numerator_.shifted(power_of_ten), denominator());
}

Exact operator+(const Exact& a, const Exact& b) {
  if (a.is_decimal() && b.is_decimal()) return a.numerator_ + b.numerator_;
  return Exact::reduced(a.numerator_ * b.denominator() + b.numerator_ * a.denominator(),
                        a.denominator() * b.denominator());
}

Exact operator*(const Exact& a, const Exact& b) {
  if (a.is_decimal() && b.is_decimal()) return a.numerator_ * b.numerator_;
  return Exact::reduced(a.numerator_ * b.numerator_, a.denominator() * b.denominator());
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  if (a.is_decimal() && b.is_decimal()) return a.numerator_ <=> b.numerator_;
  return a.numerator_ * b.denominator() <=> b.numerator_ * a.denominator();
}

bool operator==(const Exact& a, const Exact& b) {
  return a.numerator_ == b.numerator_ && a.denominator() == b.denominator();
}

}  // namespace krnum
