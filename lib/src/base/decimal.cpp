// Decimal text becomes decimal limbs, so nothing here ever changes base: reading, shifting, comparing and printing walk
// the digits once. Coefficients of one or two limbs take a short way through 128-bit integers.
#include "krnum/decimal.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace krnum {
namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr int kLimbDigits = 18;
constexpr std::uint64_t kBase = 1'000'000'000'000'000'000;

constexpr std::array<std::uint64_t, kLimbDigits + 1> kPowers = [] {
  std::array<std::uint64_t, kLimbDigits + 1> out{};
  std::uint64_t power = 1;
  for (std::uint64_t& p : out) {
    p = power;
    power *= 10;  // 10^19 still fits in 64 bits
  }
  return out;
}();

// 0 has none.
int digits_of(std::uint64_t limb) {
  // 1233 / 4096 is the logarithm of two, so that the guess is right or one too low.
  const auto guess = static_cast<std::size_t>(std::bit_width(limb)) * 1233 >> 12;
  return static_cast<int>(guess) + (limb >= kPowers[guess] ? 1 : 0);
}

Wide power_of_ten(std::int64_t n) {
  return n <= kLimbDigits ? Wide{kPowers[n]} : Wide{kPowers[kLimbDigits]} * kPowers[n - kLimbDigits];
}

std::uint64_t limb_of(std::string_view digits) {
  std::uint64_t limb = 0;
  for (const char c : digits) limb = limb * 10 + static_cast<std::uint64_t>(c - '0');
  return limb;
}

// limbs * 10^digits.
std::vector<std::uint64_t> scaled(const std::vector<std::uint64_t>& limbs, std::int64_t digits) {
  std::vector<std::uint64_t> out(static_cast<std::size_t>(digits / kLimbDigits), 0);
  out.reserve(out.size() + limbs.size() + 1);
  const int within = static_cast<int>(digits % kLimbDigits);
  const std::uint64_t split = kPowers[kLimbDigits - within];
  std::uint64_t carry = 0;
  for (const std::uint64_t limb : limbs) {
    out.push_back(limb % split * kPowers[within] + carry);
    carry = limb / split;
  }
  if (carry != 0) out.push_back(carry);
  return out;
}

std::strong_ordering compare(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (std::size_t i = a.size(); i-- > 0;) {
    if (a[i] != b[i]) return a[i] <=> b[i];
  }
  return std::strong_ordering::equal;
}

// a += b
void add(std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.size() < b.size()) a.resize(b.size(), 0);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (i >= b.size() && carry == 0) return;
    std::uint64_t sum = a[i] + (i < b.size() ? b[i] : 0) + carry;
    carry = sum >= kBase ? 1 : 0;
    if (carry != 0) sum -= kBase;
    a[i] = sum;
  }
  if (carry != 0) a.push_back(1);
}

// a -= b. Precondition: a >= b, as limbs without leading zeros.
void subtract(std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (i >= b.size() && borrow == 0) break;
    const std::uint64_t take = (i < b.size() ? b[i] : 0) + borrow;
    borrow = a[i] < take ? 1 : 0;
    a[i] = borrow != 0 ? a[i] + kBase - take : a[i] - take;
  }
}

}  // namespace

void Decimal::assign(std::int64_t value) {
  negative_ = value < 0;
  const std::uint64_t magnitude = negative_ ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  low_ = {magnitude, 0};
  if (magnitude % 10 != 0 && magnitude < kBase) return;  // nearly all
  low_ = {magnitude % kBase, magnitude / kBase};
  trim();
}

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto fail = [&](ErrorCode code, std::size_t at) {
    return Error{code, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())}};
  };
  if (text.empty()) return fail(ErrorCode::empty_input, 0);
  const auto skip_digits = [&](std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
  };
  const bool negative = text[0] == '-';
  const std::size_t begin = negative || text[0] == '+' ? 1 : 0;
  const std::size_t point = skip_digits(begin);
  if (point == begin) return fail(ErrorCode::not_a_number, begin);
  if (point == text.size()) return from_digits(text.substr(begin), 0, negative);
  if (text[point] != '.') return fail(ErrorCode::not_a_number, point);
  const std::size_t end = skip_digits(point + 1);
  if (end == point + 1 || end != text.size()) return fail(ErrorCode::not_a_number, end);
  std::string digits(text.substr(begin, point - begin));
  digits += text.substr(point + 1);
  return from_digits(digits, -static_cast<std::int64_t>(end - point - 1), negative);
}

Decimal Decimal::from_digits(std::string_view digits, std::int64_t exponent, bool negative) {
  const std::size_t first = digits.find_first_not_of('0');
  if (first == std::string_view::npos) return {};
  const std::size_t last = digits.find_last_not_of('0');
  exponent += static_cast<std::int64_t>(digits.size() - last - 1);
  digits = digits.substr(first, last - first + 1);

  Decimal out;
  out.exponent_ = exponent;
  out.negative_ = negative;
  const auto take_limb = [&] {
    const std::size_t take = std::min<std::size_t>(digits.size(), kLimbDigits);
    const std::uint64_t limb = limb_of(digits.substr(digits.size() - take));
    digits.remove_suffix(take);
    return limb;
  };
  for (std::uint64_t& limb : out.low_) limb = take_limb();
  if (digits.empty()) return out;
  Limbs rest;
  rest.reserve(digits.size() / kLimbDigits + 1);
  while (!digits.empty()) rest.push_back(take_limb());
  out.rest_ = detail::Rare<Limbs>(std::move(rest));
  return out;
}

const Decimal::Limbs& Decimal::rest() const {
  static const Limbs kNone;
  return is_inline() ? kNone : *rest_.get();
}

Decimal::Limbs Decimal::limbs() const {
  Limbs out;
  out.reserve(2 + rest().size());
  out.insert(out.end(), low_.begin(), low_.end());
  out.insert(out.end(), rest().begin(), rest().end());
  while (!out.empty() && out.back() == 0) out.pop_back();
  return out;
}

Decimal Decimal::from_limbs(Limbs limbs, std::int64_t exponent, bool negative) {
  while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
  if (limbs.empty()) return {};
  std::size_t zeros = 0;
  while (limbs[zeros] == 0) ++zeros;
  int within = 0;
  while (limbs[zeros] % kPowers[within + 1] == 0) ++within;
  if (zeros > 0 || within > 0) {
    // Divide by 10^(18 * zeros + within), which leaves nothing over.
    const std::uint64_t split = kPowers[within];
    std::size_t to = 0;
    for (std::size_t from = zeros; from < limbs.size(); ++from, ++to) {
      const std::uint64_t above = from + 1 < limbs.size() ? limbs[from + 1] : 0;
      limbs[to] = limbs[from] / split + above % split * (kBase / split);
    }
    limbs.resize(to);
    while (limbs.back() == 0) limbs.pop_back();
    exponent += static_cast<std::int64_t>(zeros) * kLimbDigits + within;
  }
  Decimal out;
  out.exponent_ = exponent;
  out.negative_ = negative;
  for (std::size_t i = 0; i < 2 && i < limbs.size(); ++i) out.low_[i] = limbs[i];
  if (limbs.size() > 2) out.rest_ = detail::Rare<Limbs>(Limbs(limbs.begin() + 2, limbs.end()));
  return out;
}

void Decimal::trim() {
  if (low_[0] % 10 != 0) return;  // by a constant: a multiplication
  if (low_[0] == 0 && low_[1] == 0) {
    exponent_ = 0;
    negative_ = false;
    return;
  }
  if (low_[0] == 0) {
    low_ = {low_[1], 0};
    exponent_ += kLimbDigits;
  }
  if (low_[1] == 0) {
    for (; low_[0] % 10000 == 0; exponent_ += 4) low_[0] /= 10000;
    for (; low_[0] % 10 == 0; ++exponent_) low_[0] /= 10;
    return;
  }
  int within = 0;
  while (low_[0] % kPowers[within + 1] == 0) ++within;
  if (within == 0) return;
  const std::uint64_t split = kPowers[within];
  low_[0] = low_[0] / split + low_[1] % split * (kBase / split);
  low_[1] /= split;
  exponent_ += within;
}

// A coefficient of one limb over 10^places, or nothing where that is no limb any more.
std::optional<std::uint64_t> Decimal::limb_over(std::int64_t places) const {
  if (low_[1] != 0 || !is_inline() || places > kLimbDigits) return std::nullopt;
  std::uint64_t out = 0;
  if (__builtin_mul_overflow(low_[0], kPowers[places], &out) || out >= kBase) return std::nullopt;
  return out;
}

std::int64_t Decimal::digit_count() const {
  if (!is_inline()) return static_cast<std::int64_t>(rest().size() + 1) * kLimbDigits + digits_of(rest().back());
  if (low_[1] != 0) return kLimbDigits + digits_of(low_[1]);
  return std::max(1, digits_of(low_[0]));
}

std::string Decimal::digits() const {
  std::string out(static_cast<std::size_t>(digit_count()), '0');
  std::size_t at = out.size();
  const auto put = [&](std::uint64_t limb) {
    for (int i = 0; i < kLimbDigits && at > 0; ++i, limb /= 10) out[--at] = static_cast<char>('0' + limb % 10);
  };
  put(low_[0]);
  put(low_[1]);
  for (const std::uint64_t limb : rest()) put(limb);
  return out;
}

std::optional<std::int64_t> Decimal::to_int64() const {
  if (exponent_ < 0) return std::nullopt;
  if (const auto magnitude = limb_over(exponent_)) {
    const auto value = static_cast<std::int64_t>(*magnitude);
    return negative_ ? -value : value;
  }
  if (top() > 19) return std::nullopt;
  const Wide magnitude = (Wide{low_[1]} * kBase + low_[0]) * power_of_ten(exponent_);
  const Wide limit = Wide{1} << 63;
  if (magnitude > limit || (magnitude == limit && !negative_)) return std::nullopt;
  const auto low = static_cast<std::uint64_t>(magnitude);
  return static_cast<std::int64_t>(negative_ ? 0 - low : low);
}

void Decimal::append_to(std::string& out) const {
  if (negative_) out.push_back('-');
  // Nearly all coefficients fit a limb.
  std::array<char, kLimbDigits> short_digits;
  std::string long_digits;
  std::string_view coefficient;
  if (low_[1] == 0 && is_inline()) {
    const auto [end, error] = std::to_chars(short_digits.data(), short_digits.data() + short_digits.size(), low_[0]);
    coefficient = {short_digits.data(), end};
  } else {
    long_digits = digits();
    coefficient = long_digits;
  }
  if (exponent_ >= 0) {
    out += coefficient;
    out.append(static_cast<std::size_t>(exponent_), '0');
    return;
  }
  const auto places = static_cast<std::size_t>(-exponent_);
  if (places >= coefficient.size()) {
    out += "0.";
    out.append(places - coefficient.size(), '0');
    out += coefficient;
    return;
  }
  out.append(coefficient, 0, coefficient.size() - places);
  out.push_back('.');
  out.append(coefficient, coefficient.size() - places, places);
}

std::string Decimal::to_string() const {
  std::string out;
  append_to(out);
  return out;
}

Decimal Decimal::operator-() const {
  Decimal out = *this;
  out.negative_ = !negative_ && !is_zero();
  return out;
}

Decimal Decimal::abs() const {
  Decimal out = *this;
  out.negative_ = false;
  return out;
}

Decimal Decimal::shifted(std::int64_t power) const {
  Decimal out = *this;
  if (!is_zero()) out.exponent_ += power;
  return out;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const std::int64_t exponent = std::min(a.exponent_, b.exponent_);
  const auto one = a.limb_over(a.exponent_ - exponent);
  const auto other = one ? b.limb_over(b.exponent_ - exponent) : std::nullopt;
  if (other) {
    const bool same = a.negative_ == b.negative_;
    const std::uint64_t sum = same ? *one + *other : *one >= *other ? *one - *other : *other - *one;
    Decimal out;
    out.exponent_ = exponent;
    out.negative_ = same || *one >= *other ? a.negative_ : b.negative_;
    out.low_ = sum < kBase ? std::array{sum, std::uint64_t{0}} : std::array{sum - kBase, std::uint64_t{1}};
    out.trim();
    return out;
  }
  // Both aligned coefficients lie below 10^36, so their sum fits two limbs or one digit more: 2 * 10^36 < 2^127.
  if (a.is_inline() && b.is_inline() && std::max(a.top(), b.top()) - exponent <= std::int64_t{2} * kLimbDigits) {
    const auto aligned = [&](const Decimal& d) {
      return (Wide{d.low_[1]} * kBase + d.low_[0]) * power_of_ten(d.exponent_ - exponent);
    };
    const Wide x = aligned(a);
    const Wide y = aligned(b);
    const bool same = a.negative_ == b.negative_;
    const Wide sum = same ? x + y : x >= y ? x - y : y - x;
    Decimal out;
    out.exponent_ = exponent;
    out.negative_ = same || x >= y ? a.negative_ : b.negative_;
    const Wide high = sum / kBase;
    if (high < kBase) {
      out.low_ = {static_cast<std::uint64_t>(sum % kBase), static_cast<std::uint64_t>(high)};
      out.trim();
      return out;
    }
    return Decimal::from_limbs({static_cast<std::uint64_t>(sum % kBase), static_cast<std::uint64_t>(high % kBase),
                                static_cast<std::uint64_t>(high / kBase)},
                               exponent, out.negative_);
  }
  Decimal::Limbs x = scaled(a.limbs(), a.exponent_ - exponent);
  Decimal::Limbs y = scaled(b.limbs(), b.exponent_ - exponent);
  if (a.negative_ == b.negative_) {
    add(x, y);
    return Decimal::from_limbs(std::move(x), exponent, a.negative_);
  }
  if (compare(x, y) >= 0) {
    subtract(x, y);
    return Decimal::from_limbs(std::move(x), exponent, a.negative_);
  }
  subtract(y, x);
  return Decimal::from_limbs(std::move(y), exponent, b.negative_);
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(const Decimal& a, const Decimal& b) {
  if (a.is_zero() || b.is_zero()) return {};
  const std::int64_t exponent = a.exponent_ + b.exponent_;
  const bool negative = a.negative_ != b.negative_;
  if (a.is_inline() && b.is_inline() && a.low_[1] == 0 && b.low_[1] == 0) {
    const Wide product = Wide{a.low_[0]} * b.low_[0];
    Decimal out;
    if (product < kBase) {
      out.low_[0] = static_cast<std::uint64_t>(product);
    } else {
      out.low_ = {static_cast<std::uint64_t>(product % kBase), static_cast<std::uint64_t>(product / kBase)};
    }
    out.exponent_ = exponent;
    out.negative_ = negative;
    out.trim();
    return out;
  }
  const Decimal::Limbs x = a.limbs();
  const Decimal::Limbs y = b.limbs();
  Decimal::Limbs product(x.size() + y.size(), 0);
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < y.size(); ++j) {
      // x * y + product + carry < 10^36, whose quotient by the base is a limb again.
      const Wide sum = Wide{x[i]} * y[j] + product[i + j] + carry;
      product[i + j] = static_cast<std::uint64_t>(sum % kBase);
      carry = static_cast<std::uint64_t>(sum / kBase);
    }
    product[i + y.size()] = carry;
  }
  return Decimal::from_limbs(std::move(product), exponent, negative);
}

std::strong_ordering Decimal::compare_magnitudes(const Decimal& a, const Decimal& b) {
  if (a.is_zero() || b.is_zero()) return !a.is_zero() <=> !b.is_zero();
  if (a.top() != b.top()) return a.top() <=> b.top();
  // The highest digits stand at one place, so aligning adds no more digits than the longer coefficient has.
  const std::int64_t exponent = std::min(a.exponent_, b.exponent_);
  if (a.exponent_ == b.exponent_) {
    const auto& x = a.rest();  // as many, since their digits are
    const auto& y = b.rest();
    for (std::size_t i = x.size(); i-- > 0;) {
      if (x[i] != y[i]) return x[i] <=> y[i];
    }
    return a.low_[1] != b.low_[1] ? a.low_[1] <=> b.low_[1] : a.low_[0] <=> b.low_[0];
  }
  const auto x = a.limb_over(a.exponent_ - exponent);
  const auto y = x ? b.limb_over(b.exponent_ - exponent) : std::nullopt;
  if (y) return *x <=> *y;
  return compare(scaled(a.limbs(), a.exponent_ - exponent), scaled(b.limbs(), b.exponent_ - exponent));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.negative_ != b.negative_) return b.negative_ <=> a.negative_;
  return a.negative_ ? Decimal::compare_magnitudes(b, a) : Decimal::compare_magnitudes(a, b);
}

}  // namespace krnum
