// Exact decimal numbers of any size: what a Korean numeral is worth, never through floating point.
//
//   auto d = krnum::Decimal::parse("250000000");   // 2.5 * 10^8
//   d->shifted(-8).to_string();                     // "2.5"
//   krnum::Exact third = *krnum::Exact::ratio(krnum::Decimal(1), krnum::Decimal(3));
//   third.to_string();                              // "1/3"
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "krnum/result.h"

namespace krnum {

namespace detail {

// What hardly any value has, kept elsewhere so that the others stay small: one pointer, null where there is none.
template <class T>
class Rare {
 public:
  Rare() = default;
  explicit Rare(T value) : value_(new T(std::move(value))) {}
  Rare(const Rare& other) : value_(other.value_ == nullptr ? nullptr : new T(*other.value_)) {}
  Rare(Rare&& other) noexcept : value_(std::exchange(other.value_, nullptr)) {}
  Rare& operator=(const Rare& other) {
    if (this != &other) *this = Rare(other);
    return *this;
  }
  Rare& operator=(Rare&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Rare() {
    if (value_ != nullptr) delete value_;
  }

  const T* get() const { return value_; }

 private:
  T* value_ = nullptr;
};

}  // namespace detail

// sign * coefficient * 10^exponent, canonical: the coefficient has no trailing zero, zero is +0 with exponent 0.
// Coefficients of up to 36 digits stand inline; longer ones in base-10^18 limbs, so that a million digits are read,
// shifted, compared and printed in linear time.
class KRNUM_API Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::int64_t value) {
    if (value > 0 && value < 10) {
      low_[0] = static_cast<std::uint64_t>(value);
    } else {
      assign(value);
    }
  }

  // Plain decimal: optional sign, digits, optional point with digits, at least one digit before the point. No exponent,
  // no separators. Errors: empty_input, not_a_number (from the offending byte). Linear.
  static Result<Decimal> parse(std::string_view text);
  // digits (ASCII only, may have leading or trailing zeros) * 10^exponent. Precondition: digits are all '0'..'9'.
  // Linear.
  static Decimal from_digits(std::string_view digits, std::int64_t exponent = 0, bool negative = false);

  bool is_zero() const { return low_[0] == 0 && low_[1] == 0 && is_inline(); }
  bool is_negative() const { return negative_; }
  bool is_integer() const { return exponent_ >= 0; }
  // The coefficient's digits, without sign or trailing zeros ("0" for zero), and the exponent of their last digit.
  // 1203.5 has digits "12035", exponent -1, five digits and top 4: it lies below 10^4 and not below 10^3.
  std::string digits() const;
  std::int64_t exponent() const { return exponent_; }
  std::int64_t digit_count() const;
  std::int64_t top() const { return digit_count() + exponent_; }
  // The value when it is an integer that fits.
  std::optional<std::int64_t> to_int64() const;
  // Plain decimal without exponent: "-3.2", "250000000". Linear in the output.
  std::string to_string() const;
  void append_to(std::string& out) const;

  Decimal operator-() const;
  Decimal abs() const;
  Decimal shifted(std::int64_t power_of_ten) const;  // times 10^power_of_ten: only the exponent changes
  // Sums are linear in the digits from the highest to the lowest of both operands; products cost limbs times limbs (a
  // thousand digits by a thousand: 3000 steps).
  friend KRNUM_API Decimal operator+(const Decimal& a, const Decimal& b);
  friend KRNUM_API Decimal operator-(const Decimal& a, const Decimal& b);
  friend KRNUM_API Decimal operator*(const Decimal& a, const Decimal& b);
  friend KRNUM_API std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) {
    return a.low_ == b.low_ && a.exponent_ == b.exponent_ && a.negative_ == b.negative_ &&
           ((a.is_inline() && b.is_inline()) || a.rest() == b.rest());
  }

 private:
  using Limbs = std::vector<std::uint64_t>;
  Limbs limbs() const;
  const Limbs& rest() const;
  static Decimal from_limbs(Limbs limbs, std::int64_t exponent, bool negative);
  void assign(std::int64_t value);  // to zero
  bool is_inline() const { return rest_.get() == nullptr; }
  void trim();  // makes the coefficient canonical
  std::optional<std::uint64_t> limb_over(std::int64_t places) const;
  static std::strong_ordering compare_magnitudes(const Decimal& a, const Decimal& b);

  // Little-endian base-10^18 limbs; the first two inline.
  std::array<std::uint64_t, 2> low_{};
  detail::Rare<Limbs> rest_;  // never empty ones
  std::int64_t exponent_ = 0;
  bool negative_ = false;
};

// A Decimal, or a reduced fraction of integers where the decimal would not end. The denominator is positive, and 1
// exactly where the decimal ends: 3/8 is 0.375 over 1, 2/6 is 1 over 3.
class KRNUM_API Exact {
 public:
  Exact() = default;
  Exact(Decimal value) : numerator_(std::move(value)) {}
  // Neither side of a ratio may take more digits than this, written as integers: reducing costs the square of the
  // length.
  static constexpr std::int64_t kMaxRatioDigits = 20000;
  // numerator / denominator; error not_a_number when the denominator is zero, exponent_too_large above kMaxRatioDigits.
  static Result<Exact> ratio(const Decimal& numerator, const Decimal& denominator);

  const Decimal& numerator() const { return numerator_; }
  const Decimal& denominator() const;
  bool is_decimal() const { return denominator_.get() == nullptr; }
  bool is_negative() const { return numerator_.is_negative(); }
  // "1.5", "-3", or "1/3" where the decimal would not end.
  std::string to_string() const;
  void append_to(std::string& out) const;

  Exact operator-() const;
  Exact shifted(std::int64_t power_of_ten) const;
  // Linear between decimals, but for products (as Decimal's); what meets a fraction is reduced, which costs the square
  // of the digits.
  friend KRNUM_API Exact operator+(const Exact& a, const Exact& b);
  friend KRNUM_API Exact operator*(const Exact& a, const Exact& b);
  friend KRNUM_API std::strong_ordering operator<=>(const Exact& a, const Exact& b);
  friend KRNUM_API bool operator==(const Exact& a, const Exact& b);

 private:
  static Exact reduced(const Decimal& numerator, const Decimal& denominator);

  Decimal numerator_;
  detail::Rare<Decimal> denominator_;  // where it is not 1
};

}  // namespace krnum
